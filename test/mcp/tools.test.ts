import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '#desk/access/caller.ts';
import { setMark } from '#desk/marking.ts';
import { proposals } from '#desk/proposals.ts';
import { review } from '#desk/review.ts';
import { type CallResult, called, type Serving } from '#mcp/calls.ts';
import { LONGEST } from '#mcp/labelled.ts';
import { listedTools } from '#mcp/tools.ts';
import { hostileRecord } from './hostile-record.ts';
import { INJECTIONS } from './injections.ts';

const READER: Caller = { name: 'program', role: 'reader', clearance: 'green', via: 'token' };
const REVIEWER: Caller = { ...READER, role: 'reviewer' };

let record: Awaited<ReturnType<typeof hostileRecord>>;
let serving: Serving;
let entries: readonly { readonly id: string; readonly report: string; readonly kind: string }[] = [];
beforeAll(async () => {
  record = await hostileRecord(INJECTIONS);
  serving = { store: record.store, caller: READER };
  entries = await record.store.db.selectFrom('entries').select(['id', 'report', 'kind']).orderBy('id').execute();
}, 60_000);
afterAll(() => record.end());

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

describe('the list of tools', () => {
  test.each([
    [false, 11, 'fd9610e12877a8abb5fcf618a21a74c26280a190f771bd7e17889da319aeb5f7'],
    [true, 13, '3b291a0165c6697b355b2baed842de735292a1e5d63d61fcc08e9d6004fbdaf1'],
  ])('proposing %s: %i tools, unchanged', (proposes, count, hash) => {
    const listed = listedTools(proposes);
    expect(listed).toHaveLength(count);
    expect(hashOf(listed)).toBe(hash);
    for (const { inputSchema } of listed) expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
  });

  test('none fetches an address, and those that propose are not there unless asked for', () => {
    expect(listedTools(false).every(({ annotations }) => annotations.readOnlyHint)).toBe(true);
    expect(JSON.stringify(listedTools(true))).not.toMatch(/"(?:url|address|fetch\w*)"/);
  });
});

/** Fields in which values of a record may stand. */
const DATA = new Set([
  ...[
    'words',
    'title',
    'name',
    'outlet',
    'url',
    'object',
    'aliases',
    'value',
    'label',
    'names',
    'holder',
    'from',
    'action',
    'byline',
    'given',
  ],
]);

/** Every text in an answer with the field that holds it. */
function* textsIn(value: unknown, field = ''): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [field, value];
  else if (Array.isArray(value)) for (const one of value) yield* textsIn(one, field);
  else if (typeof value === 'object' && value !== null) for (const [key, one] of Object.entries(value)) yield* textsIn(one, key);
}

describe('what a report says', () => {
  const everything: readonly (readonly [string, object])[] = [
    ...(['timeline', 'statements', 'positions', 'people', 'contacts'] as const).map((name) => [name, { limit: 50 }] as const),
    ['register', {}],
    ['origins', {}],
    ['status', {}],
    ['search', { query: '-kind:nothing', limit: 50 }],
    ['search', { query: 'instructions OR rules OR token', limit: 50 }],
  ];

  test(`${INJECTIONS.length} orders in reports come out as data alone, in fields for it`, async () => {
    expect(INJECTIONS).toHaveLength(250);
    const singles = entries
      .filter((_, n) => n % 3 === 0)
      .flatMap(({ id, report }) => [['show_entry', { id }] as const, ['report', { id: report }] as const]);
    const seen = new Set<string>();
    for (const [name, args] of [...everything, ...singles]) {
      const result = await called(serving, name, args);
      expect([name, result?.isError, JSON.parse(result?.content[0].text ?? '')]).toEqual([
        name,
        undefined,
        JSON.parse(JSON.stringify(result?.structuredContent)),
      ]);
      // Nothing that is not seen, and no line that another could be taken for.
      expect(result?.content[0].text).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
      expect(result?.content[0].text.length).toBeLessThan(6 * LONGEST);
      for (const [field, text] of textsIn(result?.structuredContent)) {
        const found = /\(q\d+z\)/.exec(text)?.[0];
        if (found === undefined) continue;
        seen.add(found);
        expect([name, DATA.has(field), field]).toEqual([name, true, field]);
      }
    }
    expect(seen.size).toBe(INJECTIONS.length);
    expect(listedTools(false).length).toBe(11);
  }, 60_000);

  test('every entry says where its words are from, who says it, its day and where it stands', async () => {
    const result = (await called(serving, 'statements', { limit: 3 })) as CallResult;
    const { items, next } = result.structuredContent as { items: Record<string, unknown>[]; next: string };
    expect(items).toHaveLength(3);
    for (const item of items) {
      expect(item).toMatchObject({
        kind: 'statement',
        status: 'proposed',
        source: { outlet: expect.stringContaining('Outlet') },
        attribution: { speaker: { kind: 'person' } },
      });
      expect(item).not.toHaveProperty('report');
      expect((item.words as unknown[]).length).toBeGreaterThan(0);
    }
    const more = (await called(serving, 'statements', { limit: 3, cursor: next })) as CallResult;
    expect((more.structuredContent.items as { id: string }[])[0]?.id).not.toBe(items[0]?.id);
  });

  test('no answer is longer than the cap, and a page that would be gives a cursor', async () => {
    const result = await called(serving, 'positions', { limit: 50 });
    expect(JSON.stringify(result?.structuredContent).length).toBeLessThanOrEqual(LONGEST);
    expect(result?.structuredContent.next).toBeTypeOf('string');
  });
});

describe('calls', () => {
  test.each<[string, unknown, string]>([
    ['statements', { speakers: 'Vera' }, 'no such argument'],
    ['status', { x: 1 }, 'no such argument'],
    ['statements', { limit: 1000 }, 'Too big'],
    ['statements', { from: '2024-13-99' }, 'no day'],
    ['statements', 'text', 'expected object'],
    ['statements', { cursor: 'nowhere' }, 'not where a list went on'],
    ['statements', { desk: 'other' }, 'no desk of this name'],
    ['show_entry', { id: 'nothing-of-this' }, 'nothing of this id'],
    ['report', { id: '../../etc/passwd' }, 'no report of this id'],
    ['search', { query: '(' }, 'bracket'],
  ])('%s %j: %s', async (name, args, message) => {
    const result = await called(serving, name, args);
    expect(result?.isError).toBe(true);
    expect(result?.content[0].text).toContain(message);
  });

  test('no tool of another name', async () => {
    expect(await called(serving, 'propose_review', {})).toBeUndefined();
    expect(await called(serving, '__proto__', {})).toBeUndefined();
  });

  test('a proposal changes nothing, is listed, and ends when a person decides', async () => {
    const all = { ...serving, caller: REVIEWER, proposes: true };
    const [one, two] = entries as [(typeof entries)[0], (typeof entries)[0]];
    const before = await called(serving, 'show_entry', { id: one.id });
    const done = await called(all, 'propose_review', { entry: one.id, verdict: 'accepted', why: 'the words say so' });
    expect(done?.isError).toBeUndefined();
    expect((await called(serving, 'show_entry', { id: one.id }))?.content).toEqual(before?.content);
    await called(all, 'propose_review', { entry: two.id, verdict: 'rejected', why: 'they do not' });
    const listed = await proposals(record.store);
    expect(listed.items.map(({ why, proposal }) => [why, proposal])).toEqual([
      ['they do not', { entry: two.id, verdict: 'rejected' }],
      ['the words say so', { entry: one.id, verdict: 'accepted' }],
    ]);
    await review(record.store, [one.id], { verdict: 'accepted' });
    await record.store.do('undone', { deed: listed.items[0]?.deed as number });
    expect((await proposals(record.store)).items).toEqual([]);
    expect((await called({ ...all, caller: READER }, 'propose_review', { entry: one.id, verdict: 'accepted', why: 'x' }))?.isError).toBe(
      true,
    );
  });

  test('a call sees what its caller may see', async () => {
    const hidden = entries.at(-1) as (typeof entries)[0];
    const done = await setMark(record.store, { report: hidden.report }, { mark: 'amber' });
    expect((await called(serving, 'report', { id: hidden.report }))?.isError).toBe(true);
    expect(
      (await called({ ...serving, caller: { ...READER, clearance: 'amber' } }, 'report', { id: hidden.report }))?.isError,
    ).toBeUndefined();
    await record.store.do('undone', { deed: done.seq });
  });
});
