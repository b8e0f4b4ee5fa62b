import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROUTES } from '#api/routes.ts';
import { BRIEF_FORMATS } from '#desk/brief/export/format-names.ts';
import { EXPORT_FORMATS } from '#desk/export/format-names.ts';
import { listedTools } from '#mcp/tools.ts';
import { membersOfZip, pdfTextOf } from '../../desk/brief/read-back.ts';
import type { Answer } from '../signing-in.ts';
import { type GuardedDesk, guardedDesk, HIDDEN, type Hidden, partlyHidden } from './guarded-desk.ts';

let desk: GuardedDesk;
let hidden: Hidden;
/** Id of a brief that was composed while all could be seen by all, and of one that rests on what is hidden. */
let early: string;
let brief: string;
/** The deed that kept it. */
let briefed: number;

beforeAll(async () => {
  desk = await guardedDesk();
  hidden = await partlyHidden(desk);
  brief = (await desk.asked('root', 'POST', 'briefs', { desk: 'japan-us', day: '2024-12-01', occasion: 'Quicksilver talks' })).json.brief
    .id;
  briefed = (await desk.asked('root', 'GET', 'log?limit=1')).json.items[0].seq;
  expect((await desk.asked('root', 'GET', `briefs/${brief}/export/html`)).status).toBe(200);
  await desk.asked('root', 'POST', 'identity/judgements', {
    a: hidden.actors[0],
    b: hidden.actors[1],
    verdict: 'different',
    why: 'hidden review reason',
  });
  await desk.asked('root', 'POST', 'searches', { name: 'hidden gazette', query: 'quicksilver' });
  await desk.store.do('turned', { source: 'a feed', item: 'Hidden headline', outcome: 'duplicate', report: 'hidden', reason: 'text' });
});
afterAll(() => desk.close());

const enc = encodeURIComponent;

/** Questions that could tell of what is hidden, some naming it. */
function questions(): readonly string[] {
  const [actor, other] = hidden.actors as [string, string];
  const views = ['timeline', 'statements', 'positions', 'register', 'people', 'contacts', 'origins', 'reports'];
  return [
    ...views.flatMap((one) => [one, `${one}?limit=1`, `${one}?knownAt=2099-01-01`]),
    ...views
      .filter((one) => !['origins', 'reports'].includes(one))
      .flatMap((one) => [`${one}?withRejected=true&withReplaced=true`, `${one}?desk=japan-us`]),
    `statements?speaker=${enc(actor)}`,
    'statements?speaker=Zephyrine',
    'statements?about=quicksilver',
    'statements?outlet=Hidden%20Gazette',
    `positions?holder=${enc(other)}`,
    'people?name=zeph',
    'people?name=cormorant',
    'register?agreement=quicksilver',
    `contacts?with=${enc(actor)}`,
    'origins?outlet=Hidden%20Gazette',
    'reports?outlet=Hidden%20Gazette',
    'reports/open',
    'reports/hidden',
    'reports/open/elsewhere',
    'reports/open/original',
    'reports/later/elsewhere',
    'filtered',
    'filtered?outcome=duplicate',
    'review/waiting?all=true',
    'review/agreement',
    'log?limit=1000',
    'identity/candidates',
    'identity/judgements',
    'proposals',
    'searches',
    'search?q=alliance',
    'search?q=quicksilver',
    'search?q=zephyrine',
    'search?q=report:hidden',
    'search?q=outlet:%22Hidden%20Gazette%22',
    'search?q=speaker:zephyrine',
    'search?q=actor:%22Cormorant%20Fell%22',
    'search?q=-nothing',
    'search?q=q*',
    'search?q=kind:statement',
    'briefs',
    'status',
    'feeds',
    'opml',
    'jobs',
    ...EXPORT_FORMATS.flatMap((one) => [
      `exports/${one}`,
      ...(one === 'record' ? [] : [`exports/${one}?report=open`, `exports/${one}?knownAt=2099-01-01`]),
    ]),
  ];
}

/** All text of an answer, and of what is packed in it. */
async function textsIn({ headers, bytes, text }: Answer): Promise<string> {
  if (String(headers['content-type']) === 'application/pdf') return pdfTextOf(bytes);
  if (bytes.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004') return text;
  return [...(await membersOfZip(bytes))].flat().join('\n');
}

/** Words of an answer that should not be in it. An answer may repeat what it was asked with. */
async function toldBy(url: string, answer: Answer): Promise<readonly string[]> {
  const text = (await textsIn(answer)).toLowerCase();
  const asked = decodeURIComponent(url).toLowerCase();
  const ids = [...hidden.entries, ...hidden.actors, brief, '"hidden"'].filter(
    (one) => !asked.includes(one.toLowerCase().replaceAll('"', '')),
  );
  return [...HIDDEN, ...ids].filter((one) => text.includes(one.toLowerCase()) && !asked.includes(one));
}

test.each(['reader', 'admin', 'token of an editor', 'token for read'])('%s is told nothing of it by any question', async (who) => {
  const told: string[] = [];
  for (const url of questions()) {
    const answer = await desk.asked(who, 'GET', url);
    expect([url, [200, 404].includes(answer.status)]).toEqual([url, true]);
    told.push(...(await toldBy(url, answer)).map((word) => `${url}: ${word}`));
  }
  expect(told).toEqual([]);
});

// The control: who may see it is told all of it by the same questions.
test('root is told all of it', async () => {
  const found = new Set<string>();
  for (const url of questions()) for (const word of await toldBy('', await desk.asked('root', 'GET', url))) found.add(word);
  expect([...HIDDEN, ...hidden.entries, ...hidden.actors, brief].filter((one) => !found.has(one))).toEqual([]);
});

describe('by its id', () => {
  const absent = 'absent';

  /** Addresses that take an id, with the id of something hidden and of something that there is not. */
  const pairs = (): readonly (readonly ['GET' | 'POST' | 'PUT' | 'DELETE', string, string, string, unknown?])[] => {
    const [actor] = hidden.actors as [string];
    const some = hidden.entries.flatMap((id) => [
      ['GET', `entries/${id}`, id, absent] as const,
      ['PUT', `entries/${id}/mark`, id, absent, { mark: null }] as const,
      ['POST', 'reviews', id, absent, { entries: [id], verdict: 'accepted' }] as const,
    ]);
    return [
      ...some,
      ['GET', 'reports/hidden', 'hidden', absent],
      ['GET', 'reports/hidden/original', 'hidden', absent],
      ['GET', 'reports/hidden/elsewhere', 'hidden', absent],
      ['PUT', 'reports/hidden/mark', 'hidden', absent, { mark: null }],
      ['PUT', 'reports/hidden/mark', 'hidden', absent, { mark: 'green', why: 'x' }],
      ['GET', `actors/${enc(actor)}`, actor, 'person/absent'],
      ['POST', 'identity/judgements', actor, 'person/absent', { a: actor, b: 'person/shigeru-ishiba', verdict: 'same' }],
      ['POST', 'identity/judgements', 'hidden', absent, { a: 'hidden#a1', b: 'person/shigeru-ishiba', verdict: 'same' }],
      ['GET', `briefs/${brief}`, brief, absent],
      ['GET', `briefs/${brief}/reports`, brief, absent],
      ['PUT', `briefs/${brief}`, brief, absent, {}],
      ['POST', `briefs/${brief}/check`, brief, absent, {}],
      ['DELETE', `briefs/${brief}`, brief, absent],
      ...BRIEF_FORMATS.map((one) => ['GET', `briefs/${brief}/export/${one}`, brief, absent] as const),
      ...hidden.deeds.map((deed) => ['POST', 'undo', String(deed), '99999', { deed }] as const),
      ...EXPORT_FORMATS.filter((one) => one !== 'record').map((one) => ['GET', `exports/${one}?report=hidden`, 'hidden', absent] as const),
      ...EXPORT_FORMATS.filter((one) => one !== 'record').map(
        (one) => ['GET', `exports/${one}?actor=${enc(actor)}`, actor, 'person/absent'] as const,
      ),
      ['POST', 'undo', String(briefed), '99999', { deed: briefed }],
      ['GET', 'review/waiting?all=true&report=hidden', 'hidden', absent],
    ];
  };

  const plain = ({ status, text, headers }: Answer, id: string, request: string): unknown => [
    status,
    // The request's own id first: the other may be a part of it.
    text.replace(request, '').replaceAll(JSON.stringify(id).slice(1, -1), 'ID'),
    headers['cache-control'],
    headers.etag === undefined,
  ];

  test.each(['reader', 'editor', 'admin', 'token of an editor'])('%s is answered as if it were not there', async (who) => {
    for (const [method, url, id, none, body] of pairs()) {
      const other = url.replaceAll(enc(id), enc(none));
      const otherBody =
        body === undefined ? undefined : JSON.parse(JSON.stringify(body).replaceAll(JSON.stringify(id).replaceAll('"', ''), none));
      const one = await desk.asked(who, method, url, body);
      const two = await desk.asked(who, method, other, otherBody);
      const tell = (answer: Answer, name: string): unknown => [
        method,
        url,
        ...(plain(answer, name, String(answer.headers['x-request-id'])) as unknown[]),
      ];
      expect(tell(one, id)).toEqual(tell(two, none));
      if (!url.startsWith('review/waiting')) expect([method, url, [403, 404].includes(one.status)]).toEqual([method, url, true]);
    }
  });

  test('nothing of that was done', async () => {
    expect((await desk.asked('root', 'GET', 'reports/hidden')).status).toBe(200);
    expect((await desk.asked('root', 'GET', `briefs/${brief}`)).json.version).toBe(1);
    const marks = await desk.store.db.selectFrom('handling').select(['about', 'mark']).execute();
    expect(marks.filter(({ mark }) => mark === 'red').length).toBe(2);
  });

  test('every route that takes an id is among these', () => {
    const taking = ROUTES.filter(({ path }) => path.includes('{id}')).map(({ path }) => path.split('/')[1]);
    expect(new Set(taking)).toEqual(new Set(['reports', 'entries', 'actors', 'briefs', 'jobs', 'searches', 'tokens']));
  });
});

describe('programs (MCP)', () => {
  async function called(who: string, name: string, given: object): Promise<Answer> {
    const answer = await desk.ask('POST', 'mcp', {
      ...desk.by(who).given,
      headers: { accept: 'application/json, text/event-stream' },
      body: { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: given } },
    });
    expect([name, answer.status]).toEqual([name, 200]);
    return answer;
  }

  const calls = (): readonly (readonly [string, object])[] => [
    ['search', { query: 'alliance' }],
    ['search', { query: 'quicksilver' }],
    ['search', { query: 'report:hidden' }],
    ['show_entry', { id: hidden.entry }],
    ['report', { id: 'hidden' }],
    ['report', { id: 'open' }],
    ...listedTools(false)
      .filter(({ inputSchema }) => ((inputSchema.required as readonly string[] | undefined) ?? []).length === 0)
      .map(({ name }) => [name, {}] as const),
  ];

  test('are told nothing of it', async () => {
    for (const who of ['token for read', 'token of an editor'])
      for (const [name, given] of calls()) {
        const asked = JSON.stringify(given);
        expect([name, await toldBy(asked, await called(who, name, given))]).toEqual([name, []]);
      }
  });

  test('what is hidden is as what is not there', async () => {
    for (const [name, id] of [
      ['show_entry', hidden.entry],
      ['report', 'hidden'],
    ] as const) {
      const [one, two] = [await called('token for read', name, { id }), await called('token for read', name, { id: 'absent' })];
      expect(one.text.replaceAll(id, 'ID')).toBe(two.text.replaceAll('absent', 'ID'));
    }
  });
});

describe('what was written before the mark was set', () => {
  test('a brief tells no longer what was hidden since', async () => {
    const made = await desk.asked('editor', 'POST', 'briefs', { desk: 'japan-us', day: '2024-12-02' });
    expect(made.status).toBe(200);
    early = made.json.brief.id;
    const rests = made.json.brief.sections.flatMap(({ lines }: { lines: { cites: { entry: string }[] }[] }) =>
      lines.flatMap(({ cites }) => cites.map(({ entry }) => entry)),
    );
    expect(rests.length).toBeGreaterThan(0);
    for (const entry of new Set(rests))
      expect((await desk.asked('root', 'PUT', `entries/${entry}/mark`, { mark: 'red' })).status).toBe(200);
    for (const url of [
      'briefs',
      `briefs/${early}`,
      `briefs/${early}/reports`,
      ...BRIEF_FORMATS.map((one) => `briefs/${early}/export/${one}`),
    ]) {
      const answer = await desk.asked('reader', 'GET', url);
      expect([url, (await textsIn(answer)).includes('revising the alliance'), answer.text.includes('must be equal')]).toEqual([
        url,
        false,
        false,
      ]);
      if (url !== 'briefs') expect([url, answer.status]).toEqual([url, 404]);
    }
    expect((await desk.asked('root', 'GET', `briefs/${early}`)).status).toBe(200);
  });

  test('an answer that a client has is not confirmed', async () => {
    const url = 'reports/later';
    const { headers, status } = await desk.asked('reader', 'GET', url);
    expect(status).toBe(404); // only three reports were told
    expect(headers.etag).toBeUndefined();
    const before = await desk.asked('reader', 'GET', 'reports/open');
    expect((await desk.asked('root', 'PUT', 'reports/open/mark', { mark: 'red' })).status).toBe(200);
    const again = await desk.ask('GET', 'reports/open', {
      ...desk.by('reader').given,
      headers: { 'if-none-match': String(before.headers.etag) },
    });
    expect(again.status).toBe(404);
  });
});
