import { tmpdir } from 'node:os';
import { describe, expect, test, vi } from 'vitest';
import { attache } from './spawned.ts';

vi.setConfig({ testTimeout: 120_000 });

const run = (...words: string[]) => attache(words, tmpdir());

describe('help and usage', () => {
  test('--help names the command, an example and the exit codes, on standard output alone', async () => {
    const { code, stdout, stderr } = await run('--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const part of ['read', 'attache read report.txt', 'Exit codes:', '130']) expect(stdout).toContain(part);
  });

  test('read --help shows every option, examples and exit codes', async () => {
    const { code, stdout } = await run('read', '--help');
    expect(code).toBe(0);
    const parts =
      '--format --kind --published --outlet --out --jobs --quiet --json --no-color --model --world --help Examples: .jsonl'.split(' ');
    for (const part of [...parts, 'Exit codes:']) expect(stdout).toContain(part);
  });

  test('--version', async () =>
    expect(await run('--version')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: '' }));

  test.each([
    ['an unknown option', ['read', '--fromat', 'json'], '--format'],
    ['an unknown command', ['raed'], 'read'],
    ['an unknown format', ['read', '-f', 'xml', 'x.txt'], 'xml'],
    ['an unknown kind', ['read', '--kind', 'positions,treaties', 'x.txt'], 'statements, people, actors, agreements, provisions'],
    ['a date that is none', ['read', '--published', 'yesterday', 'x.txt'], 'yesterday'],
    ['no jobs', ['read', '--jobs', '0', 'x.txt'], '0'],
    ['an empty outlet', ['read', '--outlet', ' ', 'x.txt'], '--outlet'],
    ['standoff of several files without a folder', ['read', '-f', 'brat', 'x.txt', 'y.txt'], '--out'],
    ['no command', [], '--help'],
  ])('%s: code 2, a remedy, nothing on standard output', async (_, words, mention) => {
    const { code, stdout, stderr } = await run(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('[usage.wrong]');
    expect(stderr).toContain(mention);
  });

  test('problems as JSON', async () => {
    const { stderr } = await run('read', '--json', '--jobs', 'many');
    expect(JSON.parse(stderr)).toMatchObject({ code: 'usage.wrong', severity: 'error', remedy: expect.any(String) });
  });
});
