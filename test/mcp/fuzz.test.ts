import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '#desk/access/caller.ts';
import { called, type Serving } from '#mcp/calls.ts';
import { listedTools } from '#mcp/tools.ts';
import { hostileRecord } from './hostile-record.ts';
import { INJECTIONS } from './injections.ts';

const REVIEWER: Caller = { name: 'program', role: 'reviewer', clearance: 'green', via: 'token' };

let record: Awaited<ReturnType<typeof hostileRecord>>;
let serving: Serving;
beforeAll(async () => {
  record = await hostileRecord(INJECTIONS.slice(0, 3));
  serving = { store: record.store, caller: REVIEWER, proposes: true };
});
afterAll(() => record.end());

test('10,000 calls with arguments of any shape end in an answer or an issue, never in a defect', async () => {
  const names = listedTools(true).map(({ name }) => name);
  const fields = [...new Set(listedTools(true).flatMap(({ inputSchema }) => Object.keys(inputSchema.properties ?? {})))];
  const leaf = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom('2024-01-01', 'state/JPN', 'Vera', '\u0000', '%', '1', null),
    fc.double(),
  );
  const args = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.dictionary(fc.oneof(fc.constantFrom(...fields), fc.string()), fc.oneof(leaf, fc.array(leaf), fc.object()), {
        maxKeys: 4,
      }),
    },
    { weight: 1, arbitrary: fc.anything() },
  );
  let [count, answered] = [0, 0];
  for (const [name, given] of fc.sample(fc.tuple(fc.constantFrom(...names), args), { numRuns: 10_000, seed: 11 })) {
    const result = await called(serving, name, given);
    const { issue } = (result?.structuredContent ?? {}) as { issue?: { code: string } };
    if (issue?.code === 'run.failed') expect([name, given, issue]).toEqual([]);
    count++;
    if (issue === undefined) answered++;
  }
  expect(count).toBe(10_000);
  expect(answered).toBeGreaterThan(50);
}, 60_000);
