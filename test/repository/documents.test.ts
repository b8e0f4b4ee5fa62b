import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { documents, manual, namedPaths, relativeLinks, shownCommands } from './documents.ts';
import { isProgram, read, repositoryFiles, root } from './files.ts';
import { allHelp, choicesIn, commandsIn, optionsIn } from './help.ts';

const help = allHelp();
const usage = manual();
const typed = documents().flatMap((path) => shownCommands(read(path)).map((line) => ({ path, line })));
/** `--out` is not documented by `--output`. */
const mentions = (token: string): boolean => new RegExp(`(?<![\\w-])${token.replace(/[.+*?]/g, '\\$&')}(?![\\w-])`).test(usage);

describe('README.md and docs/ tell', () => {
  test('every command', () => {
    expect(help.map(({ words }) => ['attache', ...words].join(' ')).filter((command) => !mentions(command))).toEqual([]);
    expect(help.length).toBeGreaterThan(1);
  });

  test('every option', () => {
    expect(help.flatMap(({ options }) => options).filter((option) => !mentions(option))).toEqual([]);
  });

  test('every value an option accepts', () => {
    expect(help.flatMap(({ choices }) => choices).filter((choice) => !mentions(choice))).toEqual([]);
  });

  test('every exit code', () => {
    const codes = [...read('src/6-cli/exit-codes.ts').matchAll(/\b\w+: (\d+)/g)].map((match) => match[1] ?? '');
    expect(codes.length).toBeGreaterThan(1);
    const lines = usage.split('\n').filter((line) => /^[\s|*`-]*\d/.test(line));
    expect(codes.filter((code) => !lines.some((line) => new RegExp(`(?<!\\d)${code}(?!\\d)`).test(line)))).toEqual([]);
  });

  test('every setting from the environment', () => {
    const sources = repositoryFiles().filter((path) => isProgram(path) && !path.startsWith('test/'));
    const names = sources.flatMap((path) => [...read(path).matchAll(/\bATTACHE_[A-Z_]+\b/g)].map((match) => match[0]));
    const told = documents().map(read).join('\n');
    expect([...new Set(names)].filter((name) => !told.includes(name))).toEqual([]);
  });
});

describe('what the documents show can be typed', () => {
  test('commands and options of attache exist', () => {
    const lines = typed.flatMap(({ path, line }) => attacheWords(line).map((words) => ({ path, line, words })));
    expect(lines.filter(({ words }) => !isKnown(words)).map(({ path, line }) => `${path}: ${line}`)).toEqual([]);
  });

  test('npm scripts exist', () => {
    const scripts = typed.flatMap(({ path, line }) =>
      [...line.matchAll(/\bnpm run ([\w:-]+)/g)].map((match) => ({ path, script: match[1] ?? '' })),
    );
    expect(scripts.filter(({ script }) => !(script in manifest.scripts))).toEqual([]);
  });

  test('every npm script is documented', () => {
    const told = documents().map(read).join('\n');
    const hidden = Object.keys(manifest.scripts).filter((name) => name !== 'prepare' && !new RegExp(`npm (run )?${name}\\b`).test(told));
    expect(hidden).toEqual([]);
  });
});

describe('the documents lead somewhere', () => {
  test.each(documents())('links of %s', (path) => {
    expect(relativeLinks(read(path)).filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
  });

  test.each(documents())('paths named in %s', (path) => {
    const missing = namedPaths(read(path)).filter((name) => !existsSync(join(root, name)) && !existsSync(join(root, dirname(path), name)));
    expect(missing).toEqual([]);
  });
});

describe('the help is read rightly', () => {
  const text = `Usage: attache read [options] [files...]

Options:
  -f, --format <name>  how to print (choices: "table", "json", default: "table")
  --out-dir <dir>      one file a report,
                       not --this
Commands:
  read [options]       reads
  help [command]       display help
`;
  test('options', () => expect(optionsIn(text)).toEqual(['--format', '--out-dir']));
  test('choices', () => expect(choicesIn(text)).toEqual(['table', 'json']));
  test('commands', () => expect(commandsIn(text)).toEqual(['read']));
});

/** The words after `attache` in a line that calls it, up to a pipe or the like, for each call in the line. */
function attacheWords(line: string): readonly (readonly string[])[] {
  return line.split(/\s*(?:\|\||&&|[|;>])\s*/).flatMap((part) => {
    const words = /^(?:npx |\S*=\S+ )*attache(?: (.*))?$/.exec(part);
    return words === null ? [] : [(words[1] ?? '').split(/\s+/).filter(Boolean)];
  });
}

function isKnown(words: readonly string[]): boolean {
  const commands = words.slice(0, Math.max(0, words.findIndex((word) => word.startsWith('-')) + 1 || words.length));
  const best = [...help].reverse().find((one) => one.words.every((word, index) => commands[index] === word));
  const options = words.flatMap((word) => /^--[a-z][\w-]*/.exec(word)?.[0] ?? []);
  const first = words[0];
  const namesCommand = first === undefined || first.startsWith('-') || /^[[<.A-Z]/.test(first) || (best?.words.length ?? 0) > 0;
  return namesCommand && options.every((option) => best?.options.includes(option));
}
