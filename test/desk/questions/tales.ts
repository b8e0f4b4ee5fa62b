import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Span } from '#base/span.ts';
import type { Actor, Contact, Entries, Position, Provision, Role, Stance, Statement } from '#reading/reading.ts';
import type { ArrivedReport } from '#record/log/deed.ts';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore } from '#record/store/record-store.ts';
import { keep } from '../../contract/scenario.ts';

/** Who there is, by name: kind and state. */
const CAST: Readonly<Record<string, readonly [Actor['kind'], string?]>> = {
  Japan: ['state', 'JPN'],
  'United States': ['state', 'USA'],
  China: ['state', 'CHN'],
  'Shigeru Ishiba': ['person', 'JPN'],
  Ishiba: ['person', 'JPN'],
  'Gen Nakatani': ['person', 'JPN'],
  'Joe Biden': ['person', 'USA'],
  'Antony Blinken': ['person', 'USA'],
  'Xi Jinping': ['person', 'CHN'],
  'Taipei Times': ['outlet'],
  officials: ['group'],
};

type Draft = { readonly [K in Exclude<keyof Entries, 'actors'>]: Entries[K][number][] } & { readonly roles: (Role & { person: string })[] };

/** A sentence of a report, with what is read in it. */
export type Line = (report: Draftsman) => void;

class Draftsman {
  text = '';
  readonly names: string[] = [];
  readonly draft: Draft = {
    statements: [],
    agreements: [],
    provisions: [],
    positions: [],
    contacts: [],
    concerns: [],
    events: [],
    roles: [],
  };

  actor(name: string): string {
    if (!this.names.includes(name)) this.names.push(name);
    return `a${this.names.indexOf(name)}`;
  }

  write(...words: readonly string[]): readonly Span[] {
    const spans = words.map((one) => {
      const start = this.text.length;
      this.text += `${one} `;
      return { start, end: start + one.length };
    });
    this.text = `${this.text.trimEnd()}.\n`;
    return spans;
  }
}

export function say(speaker: string, content: string, more: { to?: string; via?: string; said?: string; negated?: true } = {}): Line {
  return (on) => {
    const [source, cue, words] = on.write(speaker, 'said', content) as [Span, Span, Span];
    const one: Statement = {
      ...{ id: `s${on.draft.statements.length}`, source: [source], cue: [cue], content: [words], speech: 'indirect', confidence: 0.8 },
      ...{ polarity: more.negated ? 'negated' : 'affirmed', speaker: on.actor(speaker) },
      ...(more.to !== undefined && { addressee: on.actor(more.to) }),
      ...(more.via !== undefined && { via: [on.actor(more.via)] }),
      ...(more.said !== undefined && { said: more.said }),
    };
    on.draft.statements.push(one);
  };
}

/** A position in the voice of the report, or (with `borne`) in the statement before it. */
export function stand(holder: string, stance: Stance, object: string, more: { agreement?: true; borne?: true } = {}): Line {
  return (on) => {
    const [, verb, words] = on.write(holder, `takes "${stance}" on`, object) as [Span, Span, Span];
    const one: Position = {
      ...{ id: `p${on.draft.positions.length}`, holder: on.actor(holder), object: words, stance, evidence: [verb, words], confidence: 0.7 },
      ...(more.agreement && { agreement: on.draft.agreements.at(-1)?.id as string }),
      ...(more.borne && { statement: on.draft.statements.at(-1)?.id as string }),
    };
    on.draft.positions.push(one);
  };
}

export function meet(participants: readonly string[], more: Partial<Pick<Contact, 'kind' | 'when' | 'status' | 'place'>> = {}): Line {
  return (on) => {
    const evidence = on.write(participants.join(' and '), `${more.status ?? 'held'} a ${more.kind ?? 'meeting'}`);
    const actors = participants.map((name) => on.actor(name));
    on.draft.contacts.push({
      ...{
        id: `c${on.draft.contacts.length}`,
        kind: 'meeting',
        status: 'held',
        participants: actors,
        agenda: [],
        evidence,
        confidence: 0.9,
        ...more,
      },
    });
  };
}

export function pact(name: string, more: { known?: string; parties?: readonly string[]; year?: number } = {}): Line {
  return (on) => {
    const mentions = on.write(name, 'exists').slice(0, 1);
    const { parties = [], ...rest } = more;
    on.draft.agreements.push({
      id: `g${on.draft.agreements.length}`,
      name,
      parties: parties.map((one) => on.actor(one)),
      mentions,
      confidence: 0.9,
      ...rest,
    });
  };
}

export function rule(bearer: string, modality: Provision['modality'], action: string): Line {
  return (on) => {
    const [, evidence, words] = on.write(bearer, `has the ${modality} to`, action) as [Span, Span, Span];
    const agreement = on.draft.agreements.at(-1)?.id;
    on.draft.provisions.push({
      ...{ id: `v${on.draft.provisions.length}`, bearer: on.actor(bearer), modality, action: words, evidence: [evidence], confidence: 0.9 },
      ...(agreement !== undefined && { agreement }),
    });
  };
}

export function office(person: string, title: string, of: string, status: Role['status'] = 'current'): Line {
  return (on) => {
    const evidence = on.write(`${status} ${of} ${title} ${person}`, 'came').slice(0, 1);
    on.draft.roles.push({ person: on.actor(person), title, of: on.actor(of), status, evidence });
  };
}

export function plain(text: string): Line {
  return (on) => {
    on.write(text);
  };
}

/** Puts a report into a record: id, outlet and day of publication, then its sentences. Reports of one `story` are near copies. */
export async function tell(
  store: RecordStore,
  [id, outlet, published]: readonly [string, string, string],
  lines: readonly Line[],
  { story = id, ...about }: Partial<ArrivedReport> & { readonly story?: string } = {},
): Promise<void> {
  const on = new Draftsman();
  for (const line of lines) line(on);
  // What else is in it: the same where reports are copies of one story.
  on.write(Array.from({ length: 80 }, (_, at) => `${story}x${at}`).join(' '));
  const { roles, ...entries } = on.draft;
  const actors = on.names.map((name, at): Actor => {
    const [kind, country] = CAST[name] ?? ['organization'];
    const own = roles.filter(({ person }) => person === `a${at}`).map(({ person: _, ...role }) => role);
    return { id: `a${at}`, name, kind, aliases: [], mentions: [], roles: own, ...(country !== undefined && { country }) };
  });
  await keep(store, { id, text: on.text, read: { ...entries, actors }, about: { outlet, published, title: `Report ${id}`, ...about } });
}

/** A new record whose clock stands at 10:00 UTC of the day that it is set to; it goes with the test. */
export async function emptyRecord(): Promise<{ readonly store: RecordStore; readonly on: (day: string) => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-questions-'));
  let now = '2024-12-31';
  const store = new RecordStore(await openDatabase(folder, { create: true }), { by: 'ada', clock: () => new Date(`${now}T10:00:00.000Z`) });
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    store,
    on: (day) => {
      now = day;
    },
  };
}
