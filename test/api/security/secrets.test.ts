import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseOpenId } from '#desk/accounts/openid/settings.ts';
import { EXPORT_FORMATS } from '#desk/export/format-names.ts';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore } from '#record/store/record-store.ts';
import { PASSWORD, type SigningIn, signingIn } from '../signing-in.ts';

/** What nobody but who gave it may ever see again. */
const SECRETS: Record<string, string> = {
  'a password': PASSWORD,
  'a password that was tried': 'canary guessed heron bridge',
  'a new password': 'canary fresh walnut lantern',
  'a password that was given to somebody': 'canary given otter parade',
  "a provider's secret": 'canary-client-secret-5c1d',
  'a password in the address of a page': 'canary-page-77ab',
  'a password in the address of a feed': 'canary-feed-31fe',
  'a password in a list of feeds': 'canary-outline-90cc',
  'a made-up token': `att_${'c4n4ry'.repeat(8)}`.slice(0, 47),
  'a made-up session': 'c4n4rySession'.repeat(4).slice(0, 43),
  'a code for the first account': 'canary-setup-code',
};
/** What may be in the record and never in the log of requests. */
const PRIVATE = { 'a search': 'canarysearch', 'a text': 'canarytext', 'a reason': 'canaryreason', 'a header': 'canaryheader' };

let desk: SigningIn;
const answers: string[] = [];

beforeAll(async () => {
  const openid = parseOpenId(
    {
      issuer: 'https://provider.invalid',
      clientId: 'attache',
      clientSecret: SECRETS["a provider's secret"],
      desk: 'https://desk.example.org',
    },
    'test',
  );
  desk = await signingIn({ root: 'admin', ada: 'editor' }, { openid });
  const say = async (...asked: Parameters<SigningIn['ask']>): Promise<Awaited<ReturnType<SigningIn['ask']>>> => {
    const answer = await desk.ask(...asked);
    answers.push(JSON.stringify(answer.headers.location ?? ''), answer.text);
    return answer;
  };
  const of = (name: string): string => SECRETS[name] as string;
  await say('POST', 'session', { body: { name: 'ada', password: of('a password that was tried') } });
  await say('POST', 'session', {
    body: { name: 'ada', password: of('a password that was tried'), setUp: of('a code for the first account') },
  });
  let cookie = await desk.enter('root');
  await say('GET', 'status', { token: of('a made-up token') });
  await say('GET', 'status', { cookie: `__Host-attache=${of('a made-up session')}` });
  await say('GET', 'oidc/start');
  await say('POST', 'users', { cookie, body: { name: 'ben', role: 'reader', password: of('a password that was given to somebody') } });
  await say('POST', 'reports/fetch', { cookie, body: { url: `https://u:${of('a password in the address of a page')}@example.org/a` } });
  await say('POST', 'feeds', { cookie, body: { feed: `https://u:${of('a password in the address of a feed')}@example.org/feed` } });
  const outlines = `<opml version="2.0"><body><outline type="rss" xmlUrl="https://u:${of('a password in a list of feeds')}@example.org/x"/></body></opml>`;
  const raw = { 'content-type': 'application/octet-stream' };
  await say('POST', 'opml', { cookie, headers: raw, body: Buffer.from(outlines) });
  await say('GET', `search?q=${PRIVATE['a search']}`, {
    cookie,
    headers: { 'x-request-id': PRIVATE['a header'], 'user-agent': PRIVATE['a header'] },
  });
  await say('POST', 'reports', { cookie, body: { text: `Japan said that ${PRIVATE['a text']} holds.` } });
  await say('POST', 'undo', { cookie, body: { deed: 1, why: PRIVATE['a reason'] } });
  for (let tries = 0; tries < 100; tries++) {
    const { items } = (await desk.ask('GET', 'jobs', { cookie })).json;
    if (items.length > 0 && items.every(({ ended }: { ended?: string }) => ended !== undefined)) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await say('GET', 'jobs', { cookie });
  await say('GET', 'filtered', { cookie });
  SECRETS['a session'] = cookie.slice(cookie.indexOf('=') + 1);
  const made = await desk.ask('POST', 'tokens', { cookie, body: { label: 'program', scopes: ['read'] } });
  SECRETS['a token'] = made.json.token;
  await say('GET', 'status', { token: made.json.token });
  await say('PUT', 'session/password', { cookie, body: { current: PASSWORD, next: of('a new password') } });
  cookie = await desk.enter('root', of('a new password'));
  for (const url of ['log?limit=1000', 'feeds', 'opml', 'users', 'tokens?all=true', 'settings', 'session', 'about', 'openapi.json'])
    await say('GET', url, { cookie });
  for (const format of EXPORT_FORMATS) await say('GET', `exports/${format}`, { cookie });
  await say('POST', 'backup', { cookie, body: {} });
});
afterAll(() => desk.close());

/** All bytes that the desk has written to its folder: the record, what is not yet merged into it, and the backup. */
function written(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Buffer.concat(files.map(({ parentPath, name }) => readFileSync(path.join(parentPath, name))));
}

describe('secrets', () => {
  const names = [...Object.keys(SECRETS), 'a session', 'a token'];
  test.each(names)('%s is in no line of the log, no answer, no deed, no file, no backup', async (name) => {
    const secret = SECRETS[name] as string;
    const forms = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), Buffer.from(secret).toString('base64')];
    const deeds = JSON.stringify(await desk.store.db.selectFrom('log').selectAll().execute());
    const places = { lines: desk.lines.join('\n'), answers: answers.join('\n'), deeds, files: written(desk.place).toString('latin1') };
    const found = Object.entries(places).flatMap(([place, text]) => (forms.some((form) => text.includes(form)) ? [place] : []));
    expect(found).toEqual([]);
  });

  test('the looking finds what is there', async () => {
    expect(written(desk.place).toString('latin1')).toContain('program');
    expect(readdirSync(path.join(desk.place, 'backups')).length).toBeGreaterThan(0);
    expect(answers.join('\n')).toContain('***');
    expect(desk.lines.length).toBeGreaterThan(20);
    const again = new RecordStore(await openDatabase(desk.place), { by: 'root' });
    expect((await again.db.selectFrom('log').select('seq').execute()).length).toBeGreaterThan(5);
    await again.close();
  });

  test.each(Object.entries(PRIVATE))('%s is in no line of the log', (_, words) => {
    expect(desk.lines.join('\n')).not.toContain(words);
  });
});
