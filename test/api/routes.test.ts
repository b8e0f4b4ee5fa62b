import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openApiOf } from '#api/openapi.ts';
import type { Route } from '#api/route.ts';
import { ROUTES } from '#api/routes.ts';
import { PERMISSIONS } from '#desk/access/caller.ts';
import { askedDesk, type Desk, filled } from './asked-desk.ts';

const named = ROUTES.map((one) => [`${one.method} ${one.path}`, one] as const);

let desk: Desk;

beforeAll(async () => {
  desk = await askedDesk();
  await filled(desk.store);
  await desk.store.do('judged', { a: 'person/ishiba@r2', b: 'person/shigeru-ishiba', verdict: 'same' });
  await desk.store.do('turned', { source: 'a feed', item: 'an item', outcome: 'filtered', reason: 'a rule' });
});

afterAll(() => desk.close());

/** JSON Schemas of objects within a schema that take fields they do not know; a map of fields by name takes any by its nature. */
function loose(schema: unknown, at = ''): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, properties, additionalProperties } = schema as Record<string, unknown>;
  const own = type === 'object' && properties !== undefined && additionalProperties !== false ? [at] : [];
  return [...own, ...Object.entries(schema).flatMap(([key, one]) => loose(one, `${at}/${key}`))];
}

describe.each(named)('%s', (_, one) => {
  test('says who may, what it is for, and what it answers', () => {
    expect([...PERMISSIONS, 'open']).toContain(one.permission);
    expect(one.summary).toMatch(/^[A-Z].{8,}[^.]$/);
    expect(one.answer instanceof z.ZodType || ['file', 'events', 'none', 'raw'].includes(one.answer as string)).toBe(true);
    const inPath = [...one.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(one.params?.shape ?? {})).toEqual(inPath);
    if (one.method === 'GET') expect(one.body).toBeUndefined();
  });

  test('refuses what it does not know', async () => {
    if (one.body instanceof z.ZodType)
      expect(loose(z.toJSONSchema(one.body, { io: 'input', unrepresentable: 'any' })).slice(1)).toEqual([]);
    // What another server sends back with whoever signed in is its own affair.
    if (one.operation === 'openIdCallback' || one.path === '/oidc/callback') return;
    const path = one.path.replaceAll(/\{\w+\}/g, (part) => (part === '{format}' ? 'csl' : 'x'));
    const answer = await (one.method === 'GET'
      ? desk.get(`/api/v1${path}?misspelt=1`)
      : desk.send(one.method, `/api/v1${path}?misspelt=1`));
    expect(answer.json).toMatchObject({
      issue: { code: 'usage.wrong', given: expect.stringMatching(/^(?:query|path)/) },
      request: expect.any(String),
    });
    expect(answer.status).toBe(400);
  });
});

test('operations have names of their own', () => {
  const names = ROUTES.map(({ operation }) => operation);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('the committed document is the one that the routes give', () => {
  const committed = readFileSync(new URL('../../web/api/openapi.json', import.meta.url), 'utf8');
  expect(`${JSON.stringify(openApiOf(ROUTES), null, 2)}\n` === committed, 'run `node scripts/openapi.js`').toBe(true);
});

test('the document refers to nothing that it does not hold, and every operation answers something', async () => {
  const { json: document, status } = await desk.get('/api/v1/openapi.json');
  expect(status).toBe(200);
  const text = JSON.stringify(document);
  const refs = new Set([...text.matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)].map(([, kind, name]) => `${kind}/${name}`));
  for (const ref of refs) expect(document.components[ref.split('/')[0] as string]).toHaveProperty([ref.split('/')[1] as string]);
  expect(text).not.toContain('#/$defs');
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods as object));
  expect(operations.length).toBe(ROUTES.length);
});

/** Questions that need more than their address. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  search: ['search?q=alliance', 'search?q=speaker:Ishiba&limit=2', 'search?q=alliance&since=2026-01-01T00:00:20Z'],
  report: ['reports/r1', 'reports/r1?knownAt=2026-01-01T00:00:05Z&asOf=2024-11-30', 'reports/r5?withRejected=true'],
  elsewhere: ['reports/r1/elsewhere', 'reports/r4/elsewhere?limit=1'],
  actor: ['actors/person%2Fshigeru-ishiba', 'actors/state%2FJPN?asOf=2024-11-03'],
  desk: ['desks/japan-us'],
  timeline: ['timeline', 'timeline?limit=2', 'timeline?desk=japan-us&from=2024-11-01&to=2024-12-31'],
  statements: ['statements', 'statements?speaker=Ishiba&about=alliance&newest=true', 'statements?status=proposed&status=accepted'],
  positions: ['positions', 'positions?desk=japan-us&issue=alliance', 'positions?holder=state/JPN&withReplaced=1'],
  contacts: ['contacts', 'contacts?official=true&with=Ishiba&with=Biden&kind=meeting&status=held'],
  register: ['register', 'register?agreement=us-japan-sofa', 'register?desk=japan-us'],
  people: ['people', 'people?kinds=person&name=ish', 'people?country=JPN'],
  arrivals: ['reports', 'reports?outlet=PAPER%201&limit=1', 'reports?origin=unknown&from=2024-11-02', 'reports?unread=true'],
  waiting: ['review/waiting', 'review/waiting?kinds=position&all=true', 'review/waiting?report=r1&flagged=false'],
  log: ['log', 'log?limit=3', 'log?before=5'],
  turned: ['filtered', 'filtered?outcome=filtered&limit=1'],
};

const questions = ROUTES.filter(({ method, answer }) => method === 'GET' && answer instanceof z.ZodType).filter(
  ({ path, operation }) => ASKED[operation] !== undefined || !path.includes('{'),
);

describe('answers are as their schemas have them', () => {
  test.each(questions.flatMap((one) => (ASKED[one.operation] ?? [one.path.slice(1)]).map((url) => [url] as const)))('%s', async (url) => {
    const { status, text } = await desk.get(url);
    expect([status, status === 200 ? '' : text]).toEqual([200, '']);
  });

  test('of an entry of each kind', async () => {
    const { json } = await desk.get('reports/r1');
    const byKind = new Map((json.entries as { kind: string; id: string }[]).map(({ kind, id }) => [kind, id]));
    expect([...byKind.keys()].sort()).toEqual(['agreement', 'contact', 'position', 'provision', 'role', 'statement']);
    for (const id of byKind.values()) expect((await desk.get(`entries/${id}`)).json).toMatchObject({ entry: { id } });
  });
});

test.each([
  ['reports/nix'],
  ['entries/nix'],
  ['actors/nix'],
  ['actors/person%2Fnix'],
  ['reports/nix/elsewhere'],
  ['reports/nix/original'],
  ['jobs/nix'],
])('%s is not there', async (url) => {
  const { status, json } = await desk.get(url);
  expect([status, json.issue.code]).toEqual([404, 'record.unknown']);
});

test('lists go on where they ended, and give everything once', async () => {
  for (const [url, idOf] of [
    ['reports', (one: { report: { id: string } }) => one.report.id],
    ['statements', (one: { id: string }) => one.id],
    ['people', (one: { id: string }) => one.id],
    ['timeline', (one: { id: string }) => one.id],
  ] as const) {
    const all = (await desk.get(url)).json.items.map(idOf);
    const parts: string[] = [];
    for (let cursor = ''; ; ) {
      const { json } = await desk.get(`${url}?limit=2${cursor}`);
      parts.push(...json.items.map(idOf));
      if (json.next === undefined) break;
      cursor = `&cursor=${encodeURIComponent(json.next)}`;
    }
    expect(parts).toEqual(all);
    expect(all.length).toBeGreaterThan(2);
  }
});

test('HEAD is GET without its body', async () => {
  const head = await desk.server.inject({ method: 'HEAD', url: '/api/v1/status', headers: { host: 'localhost' } });
  expect([head.statusCode, head.body]).toEqual([200, '']);
  expect(Number(head.headers['content-length'])).toBe((await desk.get('status')).text.length);
});

test('what a route reads is read as much of as the caller may see', () => {
  // A route that took the store of all requests would go round that: it is given one of its own.
  const { services } = desk;
  const handled = ROUTES.map(({ handle }: Route) => handle.toString());
  for (const source of handled) expect(source).not.toContain('services.store');
  expect(services.store).toBe(desk.store);
});
