import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { read, repositoryFiles, root } from './files.ts';

const WORDS_IN_A_ROW = 10;
const shared = process.env.ATTACHE_SHARED ?? join(root, '..', 'shared');
const BORROWED_FROM = ['corpora/polnear', 'corpora/ud', 'corpora/gap', 'gold'];
const TEXT = /\.(ts|js|mjs|py|md|txt|json|jsonl|ya?ml)$/;

describe('no words of the corpora are in the repository', () => {
  const own = new Map(
    repositoryFiles()
      .filter((path) => TEXT.test(path) && path !== 'package-lock.json')
      .flatMap((path) => runsOf(read(path)).map((run) => [run, path] as const)),
  );

  test.for(BORROWED_FROM)(`no ${WORDS_IN_A_ROW} in a row of %s`, (folder, { skip }) => {
    const path = join(shared, folder);
    skip(!existsSync(path), `${path} is not there`);
    const found = filesUnder(path).flatMap((file) =>
      [...new Set(runsOf(textOf(file)))].flatMap((run) => (own.has(run) ? [`${own.get(run)}: ${run}`] : [])),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  test('and the check sees them', () => {
    expect(runsOf('One two, three four five; six seven "eight" nine ten. Eleven')).toEqual([
      'one two three four five six seven eight nine ten',
      'two three four five six seven eight nine ten eleven',
    ]);
  });
});

/** Every run of words, in small letters and without what stands between them. */
function runsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.slice(WORDS_IN_A_ROW - 1).map((_, index) => words.slice(index, index + WORDS_IN_A_ROW).join(' '));
}

/** The running text of a corpus file, without its markup. */
function textOf(file: string): string {
  const raw = file.endsWith('.gz') ? gunzipSync(readFileSync(file)).toString('utf8') : readFileSync(file, 'utf8');
  if (file.endsWith('.conllu')) return [...raw.matchAll(/^# text = (.*)$/gm)].map((match) => match[1]).join('\n');
  return raw.replaceAll('\\n', '\n').replaceAll('\\"', '"');
}

function filesUnder(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => (name.startsWith('corenlp') ? [] : filesUnder(join(path, name))));
}
