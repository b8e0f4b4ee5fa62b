import { describe, expect, test } from 'vitest';
import { closingLine, countTests, NONE, plus } from '../../scripts/tally.js';

const file = (status: string, ...tests: readonly string[]) => ({ status, assertionResults: tests.map((one) => ({ status: one })) });
const run = (exitCode: number, ...files: readonly ReturnType<typeof file>[]) => countTests(exitCode, () => ({ testResults: files }));

describe('the closing line of npm test', () => {
  test.each([
    [{ passed: 3, failed: 0, skipped: 0 }, '3 passed, 0 failed'],
    [{ passed: 3, failed: 1, skipped: 2 }, '3 passed, 1 failed, 2 skipped'],
  ])('%j: %s', (total, line) => {
    expect(closingLine(total)).toBe(line);
  });

  test('adds up', () => {
    expect(
      [
        { passed: 1, failed: 2, skipped: 3 },
        { ...NONE, passed: 1 },
      ].reduce(plus, NONE),
    ).toEqual({ passed: 2, failed: 2, skipped: 3 });
  });
});

describe('what counts', () => {
  test.each([
    ['tests of all files', run(0, file('passed', 'passed', 'passed'), file('passed', 'passed')), { passed: 3, failed: 0, skipped: 0 }],
    ['a failed test', run(1, file('failed', 'passed', 'failed')), { passed: 1, failed: 1, skipped: 0 }],
    ['skipped tests apart', run(0, file('passed', 'passed', 'skipped', 'todo', 'pending')), { passed: 1, failed: 0, skipped: 3 }],
    ['a file that did not load as a failure', run(1, file('failed'), file('passed', 'passed')), { passed: 1, failed: 1, skipped: 0 }],
    ['an error outside any test as a failure', run(1, file('passed', 'passed')), { passed: 1, failed: 1, skipped: 0 }],
    ['no test at all as a failure', run(0), { passed: 0, failed: 1, skipped: 0 }],
    ['nothing but skipped tests as a failure', run(0, file('passed', 'skipped')), { passed: 0, failed: 1, skipped: 1 }],
  ])('%s', (_, counted, expected) => {
    expect(counted).toEqual(expected);
  });

  test('a run that died without a report as a failure', () => {
    const noReport = () => {
      throw new Error('no such file');
    };
    expect(countTests(134, noReport)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(() => countTests(0, noReport)).toThrow('no such file');
  });
});
