import { describe, expect, test } from 'vitest';
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

test(`${written.length} regular expressions in src/: none takes 40 ms for a paragraph of ${PARAGRAPH} characters made to attack it`, {
  timeout: 120_000,
}, () => {
  const weak = written.flatMap(({ path, line, source, flags }) => {
    const weakness = weaknessOf(new RegExp(source, flags), PARAGRAPH);
    return weakness
      ? [
          `${path}:${line} /${source}/${flags}: ${weakness.milliseconds} ms for ${weakness.length} characters like ${JSON.stringify(weakness.start)}`,
        ]
      : [];
  });
  expect(written.length).toBeGreaterThan(200);
  expect(weak).toEqual([]);
});

test('expressions that are put together when a program is loaded', { timeout: 120_000 }, async () => {
  const made = new Map<string, RegExp>();
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, given, newTarget) {
      const expression = Reflect.construct(target, given, newTarget) as RegExp;
      made.set(String(expression), expression);
      return expression;
    },
  });
  try {
    for (const path of programs) if (/^src\/[0-5]/.test(path) && !/\/(?:child|worker)\.ts$/.test(path)) await import(`${root}${path}`);
  } finally {
    globalThis.RegExp = Original;
  }
  const weak = [...made.values()].flatMap((expression) => {
    const weakness = weaknessOf(expression, PARAGRAPH);
    return weakness
      ? [
          `${String(expression).slice(0, 200)}: ${weakness.milliseconds} ms for ${weakness.length} characters like ${JSON.stringify(weakness.start)}`,
        ]
      : [];
  });
  expect(made.size).toBeGreaterThan(5);
  expect(weak).toEqual([]);
});
