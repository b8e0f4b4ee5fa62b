import { describe, expect, test } from 'vitest';
import { isProgram, read, repositoryFiles } from './files.ts';

const TEXT = /\.(ts|js|mjs|cjs|py|sh|md|txt|json|jsonl|ya?ml|toml|html|css)$|(^|\/)(LICENSE|NOTICE|run|\.[a-z]+)$/;
const files = repositoryFiles().filter((path) => TEXT.test(path) && path !== 'test/repository/words.test.ts');

/** The repository speaks of itself alone: no trace of the machine, the tracker or the people at the time of writing. */
const FOREIGN = [
  { what: 'a folder of one machine', pattern: /(^|[\s"'`(=:])\/(work|root|home\/\w+|Users\/\w+)\// },
  { what: 'a number of a tracker', pattern: /\bissues? ?#?\d+\b|\bPR ?#\d+\b/i },
  { what: 'who wrote it and when', pattern: /\b(sub-?agents?|helper [A-D]\b|this session|language model wrote)/i },
];

describe('the repository speaks of itself alone', () => {
  test.each(FOREIGN)('no file names $what', ({ pattern }) => {
    expect(linesWith(pattern, files)).toEqual([]);
  });

  test.each([
    ["readFile('/work/shared/x')", true],
    ['cd /root/attache', true],
    ['see https://example.org/work/paper', false],
    ['../shared/corpora', false],
    ['fixes issue #2', true],
    ['an issue with 2 causes', false],
    ['this session', true],
    ['an inference session', false],
  ])('%s: %s', (line, foreign) => {
    expect(FOREIGN.some(({ pattern }) => pattern.test(line))).toBe(foreign);
  });
});

test('nothing is left to do in the programs', () => {
  expect(
    linesWith(
      /\b(TODO|FIXME|XXX|HACK)\b/,
      files.filter((path) => isProgram(path)),
    ),
  ).toEqual([]);
});

test('no test is switched off or run alone', () => {
  const tests = files.filter((path) => path.endsWith('.test.ts'));
  expect(linesWith(/\b(test|it|describe)\.(only|todo|skip)\(/, tests)).toEqual([]);
});

test('no merge marks', () => {
  expect(linesWith(/^(<<<<<<<|>>>>>>>) /, files)).toEqual([]);
});

function linesWith(pattern: RegExp, paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );
}
