import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { braceless, matcherOf, matchingPaths } from '#source/glob.ts';
import { inputsOf } from '#source/inputs.ts';
import type { Item } from '#source/item.ts';
import { itemsOf } from '#source/items.ts';
import { builtParser } from './opened.ts';

let root = '';

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'attache-inputs-'));
  mkdirSync(path.join(root, 'in/deep/er'), { recursive: true });
  mkdirSync(path.join(root, 'in/.hidden'));
  mkdirSync(path.join(root, 'none'));
  for (const name of [
    'b.txt',
    'a.md',
    'deep/c.txt',
    'deep/er/d.TXT',
    '.hidden/e.txt',
    '.f.txt',
    'image.png',
    'page.html',
    'README',
    'we[i]rd.txt',
  ]) {
    writeFileSync(path.join(root, 'in', name), `Text of ${name}.\n`);
  }
  writeFileSync(path.join(root, 'in/rows.jsonl'), '{"id":"r1","text":"One."}\nnonsense\n{"text":"Two."}\n');
  symlinkSync(path.join(root, 'in'), path.join(root, 'in/deep/loop'));
});
afterAll(() => rmSync(root, { recursive: true }));

const at = (...names: string[]): string[] => names.map((name) => path.join(root, name));
const relative = (paths: readonly string[]): string[] => paths.map((one) => path.relative(root, one).replaceAll('\\', '/'));

describe('inputs', () => {
  test('a folder gives its text files in order, without hidden ones, and names what was left out', async () => {
    const { inputs, issues, single } = await inputsOf(at('in'));
    const names = ['README', 'a.md', 'b.txt', 'deep/c.txt', 'deep/er/d.TXT', 'page.html', 'rows.jsonl', 'we[i]rd.txt'];
    expect(relative(inputs.map((input) => input.path))).toEqual(names.map((name) => `in/${name}`));
    expect(issues).toMatchObject([{ code: 'source.left-out', message: expect.stringContaining('1 .png') }]);
    expect(single).toBe(false);
  });

  test('each file once, by whatever name', async () => {
    const { inputs } = await inputsOf(at('in/b.txt', 'in/../in/b.txt', 'in/deep/loop/b.txt', 'in/deep/er', 'in/deep/loop/deep/er'));
    expect(relative(inputs.map((input) => input.path))).toEqual(['in/b.txt', 'in/deep/er/d.TXT']);
  });

  test('what is not there is said, and the rest is kept', async () => {
    const { inputs, issues } = await inputsOf(at('nothing.txt', 'in/b.txt', 'in/b.txt/x', 'in/*.nope'));
    expect(inputs).toHaveLength(1);
    expect(issues.map((issue) => issue.code)).toEqual(['source.missing', 'source.missing', 'source.missing']);
  });

  test('an empty folder gives nothing', async () => expect(await inputsOf(at('none'))).toEqual({ inputs: [], issues: [], single: false }));

  test.each([
    [['in/b.txt'], true],
    [['-'], true],
    [['nothing.txt'], true],
    [['in/b.txt', 'in/a.md'], false],
    [['in/rows.jsonl'], false],
    [['in/b.*'], false],
    [['in'], false],
  ])('%j is a single text: %s', async (names, single) => {
    expect((await inputsOf(names[0] === '-' ? names : at(...names))).single).toBe(single);
  });

  test('a file whose name looks like a pattern is that file', async () => {
    expect(relative((await inputsOf(at('in/we[i]rd.txt'))).inputs.map((input) => input.path))).toEqual(['in/we[i]rd.txt']);
  });
});

describe('patterns', () => {
  test.each([
    ['in/*.txt', ['in/b.txt', 'in/we[i]rd.txt']],
    ['in/{a,b}.{md,txt}', ['in/a.md', 'in/b.txt']],
    ['in/[ab].*', ['in/a.md', 'in/b.txt']],
    ['in/[!b].*', ['in/a.md']],
    ['in/?.txt', ['in/b.txt']],
    ['in/deep/**/*.{txt,TXT}', ['in/deep/c.txt', 'in/deep/er/d.TXT']],
    ['in/*/c.txt', ['in/deep/c.txt']],
    ['in/.f*', ['in/.f.txt']],
    ['*/nope', []],
  ])('%s', async (pattern, expected) => expect(relative(await matchingPaths(`${root}/${pattern}`))).toEqual(expected));

  test.each([
    ['a{b,c{d,e}}f', ['abf', 'acdf', 'acef']],
    ['a{b}', ['a{b}']],
    ['{,x}a', ['a', 'xa']],
  ])('%s without braces', (pattern, expected) => expect([...new Set(braceless(pattern))].sort()).toEqual(expected));

  test.each([
    ['*.txt', 'a.txt', true],
    ['*.txt', 'axtxt', false],
    ['*.txt', '.txt', false],
    ['a+(b).txt', 'a+(b).txt', true],
    ['[]a]', ']', true],
    ['[a-c]', 'b', true],
    ['[^a-c]', 'b', false],
    ['[', '[', true],
    ['?', '😀', true],
    ['**', 'x', true],
  ])('%s on %s: %s', (pattern, name, fits) => expect(matcherOf(pattern)(name)).toBe(fits));
});

describe('items', () => {
  async function* nothing(): AsyncGenerator<Uint8Array> {}
  async function* stdin(...chunks: string[]): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const all = async (items: AsyncIterable<Item>): Promise<Item[]> => {
    const list: Item[] = [];
    for await (const item of items) list.push(item);
    return list;
  };
  const brief = (items: readonly Item[]): string[] =>
    items.map((item) => (item.kind === 'text' ? `${item.id}: ${item.text.trim()}` : item.issue.code));

  test('files, rows and pages in the order of the inputs', async () => {
    const inputs = at('in/b.txt', 'in/page.html', 'in/rows.jsonl', 'in/gone.txt', 'in/deep/er/d.TXT').map((one) => ({ path: one }));
    const parser = builtParser();
    expect(brief(await all(itemsOf(inputs, nothing(), { parser })))).toEqual([
      'b: Text of b.txt.',
      'page: Text of page.html.',
      'r1: One.',
      'row.broken',
      'rows-3: Two.',
      'source.not-accessible',
      'd: Text of deep/er/d.TXT.',
    ]);
  });

  test.each([
    [['He said', ' yes.\nAnd no.'], ['stdin: He said yes.\nAnd no.']],
    [
      ['{"id":"a",', '"text":"One."}\n{"te', 'xt":"Two."}'],
      ['a: One.', 'stdin-2: Two.'],
    ],
    [['{not a row'], ['stdin: {not a row']],
    [[], ['stdin: ']],
  ])('standard input %j', async (chunks, expected) => {
    expect(brief(await all(itemsOf([{ path: '-' }], stdin(...chunks))))).toEqual(expected);
  });
});
