import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { TIMED } from '../timed.ts';
import { read, repositoryFiles, root } from './files.ts';
import { PARAGRAPH, weaknessOf } from './regex-attacks.ts';
import { regexLiterals } from './regex-literals.ts';

/** Expressions known to take exponential or quadratic time, which the attacks must find. */
const WEAK = [
  ...[
    /^(a+)+$/,
    /^(a|a)*$/,
    /^(a|aa)+$/,
    /^([a-z]+)*$/,
    /(x+x+)+y/,
    /^(\w+\s?)*$/,
    /^(([a-z])+.)+[A-Z]([a-z])+$/,
    /^(?:.*,)*$/s,
    /^([\p{L}]+-?)+$/u,
  ],
  ...[/\s+$/, /\w+@/, /a.*b/, /^\s*.*\s*.*=/s, /<!--.*?-->/s, /\d+\.\d+x/, /(?:\w+ ){0,9}end/, /[^\s]+:/],
];

/** Expressions that have no such text. */
const STRONG = [
  /^\s+/,
  /^\w+$/,
  /^[^\n]{0,80}x/,
  /a{1,20}b/,
  /^(?:ab)+c/,
  /[.!?]/,
  /^(?:reports?|stories)$/,
  /(?<=\()\d{1,5}/,
  /\bfoo\b/,
  /^\p{Lu}[\p{L}'-]*$/u,
];

test.each(WEAK.map((one) => [String(one), one] as const))('%s is found to be weak', (_, expression) =>
  expect(weaknessOf(expression)).toBeDefined(),
);
test.each(STRONG.map((one) => [String(one), one] as const))('%s is not', (_, expression) => expect(weaknessOf(expression)).toBeUndefined());

describe('the scanner finds expressions and nothing else', () => {
  test.each([
    ['const a = /x/g;', ['x']],
    ['a.replace(/[/"]\\//u, b)', ['[/"]\\/']],
    ['const a = b / c / d;', []],
    ['const a = (b) / c / d[1] / 2;', []],
    ['return /x/.test(a);', ['x']],
    [`"/a/" + '/b/' + \`/c/ $\{/d/.source} /e/\``, ['d']],
    ['// /a/\n/* /b/ */ [/c/, /d/]', ['c', 'd']],
    [`\`$\{\`$\{/a/}\`}\` && /b/`, ['a', 'b']],
    ['x = { a: /b/ };', ['b']],
  ])('%s', (program, expected) => expect(regexLiterals(program).map(({ source }) => source)).toEqual(expected));
});

const programs = repositoryFiles().filter((path) => /^src\/.*\.ts$/.test(path));
const written = programs.flatMap((path) => regexLiterals(read(path)).map((literal) => ({ ...literal, path })));

/** Which of some expressions take too long for a paragraph, each told with where it stands. */
function weaknessesOf(expressions: readonly (readonly [where: string, expression: RegExp])[]): readonly string[] {
  return expressions.flatMap(([where, expression]) => {
    const weakness = weaknessOf(expression, PARAGRAPH);
    if (weakness === undefined) return [];
    const { milliseconds, length, start } = weakness;
    return [`${where}${String(expression).slice(0, 200)}: ${milliseconds} ms for ${length} characters like ${JSON.stringify(start)}`];
  });
}

test(`${written.length} regular expressions in src/: none takes 60 ms for a paragraph of ${PARAGRAPH} characters made to attack it`, {
  timeout: 120_000,
  ...TIMED,
}, () => {
  const weak = weaknessesOf(written.map(({ path, line, source, flags }) => [`${path}:${line} `, new RegExp(source, flags)]));
  expect(written.length).toBeGreaterThan(200);
  expect(weak).toEqual([]);
});

test('expressions that are put together when a program is loaded', { timeout: 120_000, ...TIMED }, () => {
  // In a process of its own, in which nothing is loaded yet.
  const program = `
    const made = new Map();
    globalThis.RegExp = new Proxy(RegExp, {
      construct(target, given, newTarget) {
        const expression = Reflect.construct(target, given, newTarget);
        made.set(String(expression), [expression.source, expression.flags]);
        return expression;
      },
    });
    for (const path of JSON.parse(process.argv[1])) await import(path);
    process.stdout.write(JSON.stringify([...made.values()]), () => process.exit());`;
  const paths = programs
    .filter((path) => /^src\/[0-5]/.test(path) && !/\/(?:child|worker)\.ts$/.test(path))
    .map((path) => pathToFileURL(`${root}dist/${path.replace(/\.ts$/, '.js')}`).href);
  const made = (
    JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', program, JSON.stringify(paths)], {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      }),
    ) as [string, string][]
  ).map(([source, flags]) => new RegExp(source, flags));
  const weak = weaknessesOf(made.map((expression) => ['', expression]));
  expect(made.length).toBeGreaterThan(100);
  expect(weak).toEqual([]);
});
