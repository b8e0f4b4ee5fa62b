import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './files.ts';

export interface CommandHelp {
  /** The words after `attache`; none for the program itself. */
  readonly words: readonly string[];
  /** Long options with their dashes. */
  readonly options: readonly string[];
  /** Values that an option accepts, where the help lists them. */
  readonly choices: readonly string[];
}

/** The program and each of its commands, as its own `--help` tells them. */
export function allHelp(words: readonly string[] = []): readonly CommandHelp[] {
  const text = helpText(words);
  const below = commandsIn(text).flatMap((name) => allHelp([...words, name]));
  return [{ words, options: optionsIn(text), choices: choicesIn(text) }, ...below];
}

function helpText(words: readonly string[]): string {
  const launcher = join(root, 'bin/attache.js');
  const env = { ...process.env, COLUMNS: '200', NO_COLOR: '1' };
  const { stdout, stderr, status, error } = spawnSync(process.execPath, [launcher, ...words, '--help'], {
    cwd: root,
    encoding: 'utf8',
    env,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`attache ${words.join(' ')} --help ended with ${status}: ${stderr}`);
  return stdout;
}

export function commandsIn(help: string): readonly string[] {
  const section = /^Commands:\n((?:[ \t].*\n?)*)/m.exec(help)?.[1] ?? '';
  const names = [...section.matchAll(/^ {2}([a-z][\w-]*)/gm)].map((match) => match[1] ?? '');
  return names.filter((name) => name !== 'help');
}

export function optionsIn(help: string): readonly string[] {
  return [...help.matchAll(/^ {2}(?:-\w, )?(--[a-z][\w-]*)/gm)].map((match) => match[1] ?? '');
}

export function choicesIn(help: string): readonly string[] {
  const lists = [...help.matchAll(/\(choices:([^)]*)\)/g)].map((match) => (match[1] ?? '').replace(/, default:.*/s, ''));
  return lists.flatMap((list) => [...list.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? ''));
}
