import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Reading } from '#reading/reading.ts';
import { attache } from './spawned.ts';

// Each test starts the program, some with several workers; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

let folder = '';
const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'attache-world-'));
  write('a.txt', 'The Lantern House said on Friday that it would sign the River Pact. Belgium and Brussels took note.\n');
  write('b.txt', 'The Lantern House said on Monday that it would not sign the River Pact.\n');
  write('arland.yaml', 'states:\n  - { name: Arland, houses: [Lantern House], iso3: XAR }\n');
  write('pacts.yaml', 'agreements:\n  - { id: river-pact, names: [River Pact], parties: [XAR] }\n');
  write('paper.yaml', 'outlets:\n  - { name: Arl Gazette, country: Arland, kind: paper }\n');
  write('broken.yaml', 'outlets: [\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([1, 2])('files of a user are laid over the world, one over the other, with %s workers', async (jobs) => {
  const words = [
    'read',
    '-q',
    'a.txt',
    'b.txt',
    '--format',
    'jsonl',
    '--jobs',
    `${jobs}`,
    '--world',
    'arland.yaml',
    '--world',
    'pacts.yaml',
  ];
  const { code, stdout, stderr } = await attache(words, folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const readings = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Reading);
  expect(readings.map(({ actors }) => actors[0])).toMatchObject([
    { name: 'Arland', kind: 'government', country: 'XAR', aliases: ['Lantern House'] },
    { name: 'Arland', kind: 'government', country: 'XAR', aliases: ['Lantern House'] },
  ]);
  expect(readings.map(({ agreements }) => agreements[0]?.known)).toEqual(['river-pact', 'river-pact']);
});

describe('a file that cannot be laid over it', () => {
  test.each([
    ['paper.yaml', 'world.wrong', 'outlets[0].country'],
    ['broken.yaml', 'world.broken', 'YAML'],
    ['none.yaml', 'world.missing', 'ENOENT'],
  ])('%s: %s, and nothing is read', async (file, issue, mention) => {
    const { code, stdout, stderr } = await attache(['read', 'a.txt', '--json', '--world', file], folder);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(JSON.parse(stderr)).toMatchObject({
      code: issue,
      given: file,
      message: expect.stringContaining(mention),
      remedy: expect.stringMatching(/\S/),
    });
  });
});
