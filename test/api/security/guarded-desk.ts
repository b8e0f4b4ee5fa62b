import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Permission, Role } from '#desk/access/caller.ts';
import { changeUser } from '#desk/accounts/change-user.ts';
import { makeToken } from '#desk/accounts/tokens.ts';
import { setMark } from '#desk/marking.ts';
import { at, keep, person, said, wants } from '../../contract/scenario.ts';
import { DESK } from '../asked-desk.ts';
import { type Answer, type SigningIn, signingIn } from '../signing-in.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Somebody who asks: how their requests say who they are, and what they may by their role and their token. */
export interface Asker {
  readonly who: string;
  readonly given: { readonly cookie?: string; readonly token?: string };
  /** `unknown`: nobody knows who asks; `refused`: what was shown does not hold. */
  readonly may: readonly Permission[] | 'unknown' | 'refused';
}

/** A desk on which people have accounts; all but `root` see up to amber. */
export interface GuardedDesk extends SigningIn {
  readonly askers: readonly Asker[];
  readonly by: (who: string) => Asker;
  readonly asked: (who: string, method: Method, url: string, body?: unknown) => Promise<Answer>;
}

const ROLE_RIGHTS: Readonly<Record<Role, readonly Permission[]>> = {
  reader: ['read'],
  reviewer: ['read', 'review'],
  editor: ['read', 'review', 'edit'],
  admin: ['read', 'review', 'edit', 'admin'],
};

/** Words that only those may see who may see red: each stands in something that bears that mark, and nowhere else. */
export const HIDDEN = [
  'quicksilver',
  'zephyrine',
  'hidden gazette',
  'hidden headline',
  'hidden byline',
  'hidden.example',
  'cormorant',
  'umbrageous',
  'hidden review reason',
] as const;

/** Makes the desk and everybody who asks it. */
export async function guardedDesk(): Promise<GuardedDesk> {
  const desk = await signingIn({ root: 'admin', reader: 'reader', reviewer: 'reviewer', editor: 'editor', admin: 'admin', gone: 'editor' });
  const { store } = desk;
  mkdirSync(path.join(desk.place, 'desks'), { recursive: true });
  writeFileSync(path.join(desk.place, 'desks', 'japan-us.yaml'), DESK);
  const askers: Asker[] = [{ who: 'nobody', given: {}, may: 'unknown' }];
  for (const role of ['reader', 'reviewer', 'editor', 'admin'] as const)
    askers.push({ who: role, given: { cookie: await desk.enter(role) }, may: ROLE_RIGHTS[role] });
  askers.push({ who: 'root', given: { cookie: await desk.enter('root') }, may: ROLE_RIGHTS.admin });
  const gone = {
    cookie: await desk.enter('gone'),
    token: (await makeToken(store, 'gone', { label: 'gone', scopes: ['read', 'edit'] })).token,
  };
  for (const scope of ROLE_RIGHTS.admin)
    askers.push({
      who: `token for ${scope}`,
      given: { token: (await makeToken(store, 'admin', { label: scope, scopes: [scope] })).token },
      may: [scope],
    });
  const { token } = await makeToken(store, 'editor', { label: 'all of an editor', scopes: ['read', 'review', 'edit'] });
  askers.push({ who: 'token of an editor', given: { token }, may: ROLE_RIGHTS.editor });
  await changeUser(store, 'gone', { disabled: true });
  askers.push(
    { who: 'session of a closed account', given: { cookie: gone.cookie }, may: 'unknown' },
    { who: 'token of a closed account', given: { token: gone.token }, may: 'refused' },
    { who: 'made-up session', given: { cookie: `__Host-attache=${'A'.repeat(43)}` }, may: 'unknown' },
    { who: 'made-up token', given: { token: `att_${'A'.repeat(43)}` }, may: 'refused' },
  );
  const by = (who: string): Asker => {
    const found = askers.find((one) => one.who === who);
    if (found === undefined) throw new Error(`there is nobody called ${who}`);
    return found;
  };
  return {
    ...desk,
    askers,
    by,
    asked: (who, method, url, body) => desk.ask(method, url, { ...by(who).given, ...(body !== undefined && { body }) }),
  };
}

const OPEN =
  'Japanese Prime Minister Shigeru Ishiba said that the alliance must be equal. Ishiba supports revising the alliance. Ishiba said that quicksilver bases of the alliance under Cormorant Fell stay umbrageous. The United States has the right to use bases.';
const CLOSED =
  'Zephyrine Quill said that the quicksilver alliance ends. Japan opposes quicksilver bases of the alliance. The Quicksilver Accord of 2001 holds.';

/** What may be seen, and beside it what only red sees: a report, an entry of another report, and what stands on them. Gives the ids of those, and the deeds that name them. */
export async function partlyHidden({ store }: Pick<SigningIn, 'store'>): Promise<Hidden> {
  await keep(store, {
    id: 'open',
    text: OPEN,
    about: { outlet: 'Open Times', published: '2024-11-03', url: 'https://open.example/a', title: 'Open headline' },
    read: {
      actors: [
        person('a1', 'Shigeru Ishiba', {
          country: 'JPN',
          mentions: [at(OPEN, 'Shigeru Ishiba'), at(OPEN, 'Ishiba', 2), at(OPEN, 'Ishiba', 3)],
        }),
        person('a2', 'Cormorant Fell', { country: 'USA', mentions: [at(OPEN, 'Cormorant Fell')] }),
        person('a3', 'United States', { kind: 'state', country: 'USA', mentions: [at(OPEN, 'United States')] }),
      ],
      statements: [
        said('s1', OPEN, ['Shigeru Ishiba', 'said', 'the alliance must be equal'], { speaker: 'a1' }),
        {
          ...said('s2', OPEN, ['Ishiba', 'said', 'quicksilver bases of the alliance under Cormorant Fell stay umbrageous'], {
            speaker: 'a1',
          }),
          source: [at(OPEN, 'Ishiba', 3)],
          cue: [at(OPEN, 'said', 2)],
        },
      ],
      positions: [wants('p1', OPEN, 'revising the alliance', { holder: 'a1' })],
    },
  });
  await keep(store, {
    id: 'hidden',
    text: CLOSED,
    about: {
      ...{ outlet: 'Hidden Gazette', published: '2024-11-04', title: 'Hidden headline', byline: 'Hidden byline' },
      url: 'https://hidden.example/b',
    },
    read: {
      actors: [
        person('a1', 'Zephyrine Quill', { country: 'JPN', mentions: [at(CLOSED, 'Zephyrine Quill')] }),
        person('a2', 'Japan', { kind: 'state', country: 'JPN', mentions: [at(CLOSED, 'Japan')] }),
      ],
      statements: [said('s1', CLOSED, ['Zephyrine Quill', 'said', 'the quicksilver alliance ends'], { speaker: 'a1' })],
      positions: [wants('p1', CLOSED, 'quicksilver bases of the alliance', { holder: 'a2', stance: 'oppose' })],
      agreements: [
        {
          id: 'g1',
          name: 'Quicksilver Accord',
          parties: ['a2'],
          year: 2001,
          mentions: [at(CLOSED, 'Quicksilver Accord')],
          confidence: 0.9,
        },
      ],
    },
  });
  const rows = await store.db.selectFrom('entries').select(['id', 'report', 'value']).where('until', 'is', null).orderBy('id').execute();
  const ids = rows.filter(({ report, value }) => report === 'hidden' || value.includes('quicksilver')).map(({ id }) => id);
  const entry = rows.find(({ id, report }) => report === 'open' && ids.includes(id))?.id as string;
  const deeds: number[] = [];
  for (const { id } of rows) {
    const isHidden = ids.includes(id);
    const { seq } = await store.do('reviewed', { entry: id, verdict: 'accepted' }, isHidden ? 'hidden review reason' : undefined);
    if (isHidden) deeds.push(seq);
  }
  deeds.push((await setMark(store, { report: 'hidden' }, { mark: 'red' })).seq, (await setMark(store, { entry }, { mark: 'red' })).seq);
  const actors = await store.db.selectFrom('actors').select('id').where('name', 'in', ['Zephyrine Quill', 'Cormorant Fell']).execute();
  return { report: 'hidden', entry, entries: ids, actors: actors.map(({ id }) => id), deeds };
}

export interface Hidden {
  readonly report: string;
  /** The entry of the report that may be seen. */
  readonly entry: string;
  readonly entries: readonly string[];
  readonly actors: readonly string[];
  readonly deeds: readonly number[];
}
