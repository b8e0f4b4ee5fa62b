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
      .flatMap((path) => runsOf(wordsOf(read(path))).map((run) => [run, path] as const)),
  );
  const vocabulary = new Set([...own.keys()].flatMap((run) => run.split(' ')));

  test.for(BORROWED_FROM)(`no ${WORDS_IN_A_ROW} in a row of %s`, { timeout: 120_000 }, (folder, { skip }) => {
    const path = join(shared, folder);
    skip(!existsSync(path), `${path} is not there`);
    const runs = filesUnder(path).flatMap((file) => stretches(wordsOf(textOf(file)), vocabulary).flatMap(runsOf));
    expect([...new Set(runs.filter((run) => own.has(run)).map((run) => `${own.get(run)}: ${run}`))]).toEqual([]);
  });

  test('and the check sees them', () => {
    const words = wordsOf('One two, three four five; six seven "eight" nine ten. Eleven');
    const runs = ['one two three four five six seven eight nine ten', 'two three four five six seven eight nine ten eleven'];
    expect(runsOf(words)).toEqual(runs);
    expect(stretches(['x', ...words, 'y'], new Set(words)).flatMap(runsOf)).toEqual(runs);
    expect(stretches(words, new Set(words.slice(0, 9)))).toEqual([]);
  });
});

/** The words of a text in small letters, without what stands between them. */
function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

function runsOf(words: readonly string[]): readonly string[] {
  return words.slice(WORDS_IN_A_ROW - 1).map((_, index) => words.slice(index, index + WORDS_IN_A_ROW).join(' '));
}

/** The parts of a text long enough for a run that hold nothing but known words: most of a corpus need not be looked at more closely. */
function stretches(words: readonly string[], known: ReadonlySet<string>): readonly (readonly string[])[] {
  const breaks = [-1, ...words.flatMap((word, index) => (known.has(word) ? [] : [index])), words.length];
  return breaks.slice(1).flatMap((end, index) => {
    const start = (breaks[index] ?? -1) + 1;
    return end - start >= WORDS_IN_A_ROW ? [words.slice(start, end)] : [];
  });
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
