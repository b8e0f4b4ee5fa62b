import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { attache } from './spawned.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'attache-account-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PASSWORD = 'vellum harbour nineteen oxen';
const run = (words: string, stdin = '') => attache(words.split(' '), folder, stdin);

test('accounts and tokens from the command line', async () => {
  expect((await run('users add ben --role editor', PASSWORD)).stderr).toContain('The first user looks after the accounts.');
  expect(await run('users add Ada --role admin', `${PASSWORD}\nnot this\n`)).toMatchObject({
    code: 0,
    stdout: 'ada is added as admin, and sees up to red.\n',
  });
  expect((await run('users add ben --role editor --full-name Ben', PASSWORD)).stdout).toBe(
    'ben is added as editor, and sees up to amber.\n',
  );
  expect((await run('users add cleo --no-password')).code).toBe(0);
  expect((await run('users add dora', '')).stderr).toContain('No password was given.');
  expect((await run('users add dora', 'password1234')).stderr).toContain('It is easily guessed');
  expect((await run('users clearance ben red')).stdout).toBe('ben sees up to red now.\n');
  expect((await run('users role ben owner')).stderr).toContain('Take one of reader, reviewer, editor, admin.');
  expect((await run('users disable ada')).stderr).toContain('The last administrator cannot be closed out.');

  const made = JSON.parse((await run('tokens add ben --label x --scope read edit --days 3 --json')).stdout);
  expect(made).toMatchObject({ name: 'ben', scopes: ['read', 'edit'], token: expect.stringMatching(/^att_/) });
  expect((await run('tokens list')).stdout).toContain('read, edit');
  expect((await run(`tokens withdraw ${made.id}`)).stdout).toContain('is withdrawn');
  expect((await run('tokens add ben --label x --scope admin')).stderr).toContain('access.denied');

  const listed = JSON.parse((await run('users list --json')).stdout);
  expect(listed.map((one: Record<string, unknown>) => [one.name, one.role, one.clearance, one.password])).toEqual([
    ['ada', 'admin', 'red', true],
    ['ben', 'editor', 'red', true],
    ['cleo', 'reader', 'amber', false],
  ]);
  const place = path.join(folder, 'attache-data');
  for (const name of readdirSync(place))
    for (const secret of [PASSWORD, made.token]) expect(readFileSync(path.join(place, name)).includes(secret)).toBe(false);
}, 60_000);
