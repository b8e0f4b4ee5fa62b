import { afterAll, beforeAll, expect, test } from 'vitest';
import { briefRoutes } from '#api/briefs.ts';
import type { Caller } from '#desk/access/caller.ts';
import type { KeptBrief } from '#desk/brief/keep.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { recordOf, reports, scope } from './brief-record.ts';

let store: RecordStore;
let end: () => Promise<void>;
const caller: Caller = { name: 'anna', role: 'editor', clearance: 'red', via: 'local' };

beforeAll(async () => {
  ({ store, end } = await recordOf(reports.slice(0, 3)));
});
afterAll(() => end());

/** Calls the handler of a route with what its schemas make of the request, and checks the answer against its own. */
async function call(operation: string, { params, body }: { readonly params?: object; readonly body?: unknown } = {}): Promise<unknown> {
  const route = briefRoutes.find((one) => one.operation === operation);
  if (route === undefined) throw new Error(operation);
  const services = { deskFiles: { scope: async () => scope } };
  const given = { params: route.params?.strict().parse(params), body: route.body === 'bytes' ? body : route.body?.parse(body) };
  const answer = await route.handle({ store, caller, services, query: {}, signal: new AbortController().signal, ...given } as never);
  return typeof route.answer === 'string' ? answer : route.answer.parse(answer);
}

test('a brief is composed, listed, read, checked, edited, given as a file and taken out', async () => {
  const { brief } = (await call('composeBrief', { body: { desk: 'peru-ecuador', day: '2025-03-14', place: 'Lima' } })) as KeptBrief;
  expect(await call('briefs')).toMatchObject({ items: [{ id: brief.id, occasion: 'Meeting of Peru and Ecuador', version: 1 }] });
  const params = { id: brief.id };
  expect(await call('brief', { params })).toMatchObject({ brief: { place: 'Lima' }, version: 1, by: 'anna' });
  expect(await call('checkBrief', { params, body: {} })).toEqual({ faults: [] });
  const sections = brief.sections.map(({ title, lines }) => ({ title, lines: lines.map(({ by: _, ...line }) => line) }));
  const wrong = sections.map(({ lines, ...rest }) => ({
    ...rest,
    lines: lines.map((line) => ({ ...line, text: `${line.text} Nothing else.` })),
  }));
  expect(((await call('checkBrief', { params, body: { sections: wrong } })) as { faults: unknown[] }).faults.length).toBeGreaterThan(3);
  await expect(call('editBrief', { params, body: { sections: wrong } })).rejects.toMatchObject({ issue: { code: 'brief.unsupported' } });
  expect(await call('editBrief', { params, body: { sections: sections.slice(1), place: null } })).toMatchObject({ version: 2 });
  const file = (await call('exportBrief', { params: { ...params, format: 'html' } })) as { name: string; type: string; body: string };
  expect(file).toMatchObject({ name: '2025-03-14 Meeting of Peru and Ecuador.html', type: 'text/html; charset=utf-8' });
  await call('removeBrief', { params });
  expect(await call('briefs')).toEqual({ items: [] });
});

test.each([
  ['composeBrief', { body: { desk: '../etc', day: '2025-03-14' } }],
  ['composeBrief', { body: { desk: 'x', day: 'tomorrow' } }],
  ['exportBrief', { params: { id: 'b1', format: 'exe' } }],
  ['brief', { params: { id: '../b1' } }],
])('%s takes no %j', async (operation, given) => {
  await expect(call(operation, given)).rejects.toThrow();
});
