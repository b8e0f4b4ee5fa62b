import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseDesk } from '#desk/desk-file/read-desk.ts';
import { read } from '../repository/files.ts';

const manual = read('docs/desks.md');

/** A misspelt key in every part of a file: the answers name all keys that there are. */
const UNKNOWN = `
name: X
parties: [JPN, USA]
qqqqqqqqq: 1
states: [{ name: A, qqqqqqqqq: 1 }]
organizations: [{ name: A, qqqqqqqqq: 1 }]
outlets: [{ name: A, country: JP, kind: site, qqqqqqqqq: 1 }]
people: [{ name: A, qqqqqqqqq: 1, offices: [{ title: T, of: JP, terms: [2020-01-01/], qqqqqqqqq: 1 }] }]
agreements: [{ id: a, names: [A], parties: [JPN], qqqqqqqqq: 1 }]
issues: [{ name: A, words: [a], qqqqqqqqq: 1 }]
feeds: [{ name: A, address: "https://a.example/", qqqqqqqqq: 1 }]
`;

test('docs/desks.md tells every key of every part, and every value that a key accepts', () => {
  const { issues } = parseDesk(UNKNOWN, 'd.yaml');
  expect(issues).toHaveLength(9);
  const keys = [...new Set(issues.flatMap(({ remedy }) => remedy.replace(/^.*The keys here are |\.$/g, '').split(', ')))];
  expect(keys.length).toBeGreaterThan(30);
  const values = [
    'full',
    'summary',
    'page',
    'organization',
    'body',
    'agency',
    'newspaper',
    'broadcaster',
    'magazine',
    'site',
    'multilateral',
  ];
  expect([...keys, ...values].filter((key) => !manual.includes(`\`${key}\``))).toEqual([]);
});

test('every key stands in an example', () => {
  const { issues } = parseDesk(UNKNOWN, 'd.yaml');
  const keys = [...new Set(issues.flatMap(({ remedy }) => remedy.replace(/^.*The keys here are |\.$/g, '').split(', ')))];
  const blocks = [...manual.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);
  const shown = blocks.join('\n');
  const inTables = new Set(['told_by', 'unts', 'bodies', 'titles']);
  expect(keys.filter((key) => !inTables.has(key) && !new RegExp(`\\b${key}:`).test(shown))).toEqual([]);
});

test('each example is right', () => {
  const blocks = [...manual.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);
  expect(blocks.length).toBeGreaterThan(4);
  for (const block of blocks) {
    const head = 'name' in parse(block) ? '' : 'name: X\nparties: [JPN, USA]\n';
    expect(parseDesk(`${head}${block}`, 'docs').issues).toEqual([]);
  }
});

test('the desks that it names are those that there are', () => {
  expect([...manual.matchAll(/`(desks\/[\w-]+\.yaml)`/g)].map(([, name]) => name).toSorted()).toEqual([
    'desks/egypt-ethiopia-sudan.yaml',
    'desks/france-germany.yaml',
    'desks/japan-us.yaml',
  ]);
});
