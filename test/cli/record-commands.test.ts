import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attache, ended, start } from './spawned.ts';

const folder = mkdtempSync(join(tmpdir(), 'attache-commands-'));
const samples = fileURLToPath(new URL('../../samples/*.txt', import.meta.url));

const run = (...words: string[]) => attache(words, folder);

/** What a command prints as JSON. */
// biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for.
async function json(...words: string[]): Promise<any> {
  const { code, stdout, stderr } = await run(...words, '--json');
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const STORY = `KALDAL (Kyodo) -- The foreign ministers of Norland and Sudland agreed on Tuesday to reopen their only border crossing, ending a closure that began with a quarrel over customs fees eleven years ago. "We have both paid for this quarrel longer than anybody remembers its cause," said Ilse Brandt of Norland after four hours of talks in the mountain town of Kaldal.

Her colleague, Tomas Reyes, said that lorries would pass from the first of June and passenger cars a month later, once the road on his side had been repaired. He would not say who would pay for that repair. The customs offices will be staffed jointly at first, with one officer of each country at every desk, an arrangement that both ministries describe as temporary.

Merchants in Kaldal welcomed the news with caution. The last such announcement, six years ago, came to nothing when the government in Sudland fell.`;

const OWN = `For the first time in eleven years a lorry may soon cross the pass at Kaldal. That is the plain result of a long afternoon in the town hall, where Ilse Brandt and Tomas Reyes shook hands before a handful of shopkeepers. What they did not settle is money. The road on the southern side has not seen a plough since the closure, and nobody would tell this newspaper who is to mend it.`;

beforeAll(async () => {
  expect(await run('init')).toMatchObject({ code: 0 });
  expect(await run('add', samples, '--by', 'anna')).toMatchObject({ code: 0 });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a record from the command line', () => {
  test('holds what was added, and verifies from the ground', async () => {
    expect((await json('status')).reports).toMatchObject({ all: 6, read: 6, origins: 6 });
    expect(await json('verify', '--rebuild')).toMatchObject({ deeds: 12, rebuilt: true, issues: [] });
  });

  test('a report that is there already is not kept twice', async () => {
    const { code, stdout } = await run('add', samples);
    expect({ code, there: stdout.match(/there already \(the same text\)/g)?.length }).toEqual({ code: 0, there: 6 });
    expect((await json('status')).reports.all).toBe(6);
  });

  test.each([
    [['status']],
    [['search', 'treaty']],
    [['statements', '--limit', '5']],
    [['timeline']],
    [['positions']],
    [['register', 'columbia']],
    [['people', 'tarrant']],
    [['contacts']],
    [['origins']],
    [['review', 'list']],
    [['merge']],
    [['undo', '--list']],
    [['doctor']],
  ])('%j answers people', async (words) => {
    const told = await run(...words);
    expect(told, told.stderr).toMatchObject({ code: 0, stderr: '' });
    expect(told.stdout).not.toMatch(/undefined|\[object|NaN/);
  });

  test.each([
    [['timeline', '--limit', '3']],
    [['positions']],
    [['contacts']],
    [['people', 'tarrant']],
    [['review', 'agreement']],
    [['merge', '--list']],
    [['feeds', 'list']],
  ])('%j answers programs', async (words) => {
    expect(typeof (await json(...words))).toBe('object');
  });

  test('search lands on the words, and takes names', async () => {
    const [hit] = (await json('search', 'kind:statement', 'speaker:Tarrant', 'storage')).hits;
    expect(hit.words).toContain('storage');
    const { text } = await json('show', hit.report.id);
    expect(text.slice(hit.span.start, hit.span.end)).toBe(hit.words);
  });

  test('a review is seen, known only since it was made, and can be undone and brought back', async () => {
    const [{ id }] = await json('review', 'list', '--kind', 'position', '--limit', '1');
    const before = new Date().toISOString();
    const [{ seq }] = await json('review', 'accept', id, '--by', 'anna');
    expect((await json('show', id)).entry.status).toBe('accepted');
    expect((await json('show', id, '--known-at', before)).entry.status).toBe('proposed');
    const undone = await json('undo', '--by', 'anna');
    expect(undone.body).toEqual({ deed: seq });
    expect((await json('show', id)).entry.status).toBe('proposed');
    await json('undo', String(undone.seq));
    expect((await json('show', id)).entry.status).toBe('accepted');
    expect(await run('undo', String(seq + 1))).toMatchObject({ code: 3, stderr: expect.stringContaining('[deed.not-possible]') });
  });

  test('an edit keeps both values', async () => {
    const [{ id, value }] = await json('review', 'list', '--kind', 'position', '--limit', '1');
    await json('review', 'edit', id, '--set', 'stance=reserved', '--why', 'irony');
    const { entry, versions } = await json('show', id);
    expect([entry.status, entry.value.stance, versions[0].machine.stance]).toEqual(['edited', 'reserved', value.stance]);
  });

  test('one wire story, nine reprints and an own report are two origins', async () => {
    const rows = Array.from({ length: 10 }, (_, at) => ({
      id: `wire-${at}`,
      text: at === 0 ? STORY : at < 5 ? `${STORY.replace('KALDAL (Kyodo) -- ', '')} ${at}` : STORY.split('\n\n').slice(0, 2).join('\n\n'),
      publisher: `Paper ${at}`,
      date: '2024-11-12',
    }));
    writeFileSync(
      join(folder, 'wire.jsonl'),
      [...rows, { id: 'own', text: OWN, publisher: 'Kaldal Courier', date: '2024-11-12' }].map((row) => JSON.stringify(row)).join('\n'),
    );
    const added = await attache(['add', 'wire.jsonl', '--data', 'wires'], folder);
    expect(added, added.stderr).toMatchObject({ code: 0 });
    expect(await json('origins', '--data', 'wires')).toMatchObject({ reports: 11, families: 2 });
  });

  test('a pipe that is closed early is no error', async () => {
    const child = start(['timeline', '--limit', '500'], folder);
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect(await ended(child)).toMatchObject({ code: 0, stderr: '' });
  });

  test.each([
    [['status', '--data', 'nowhere'], 3, 'record.missing'],
    [['show', 'zzzz'], 3, 'record.unknown'],
    [['search', '(open'], 3, 'query.wrong'],
    [['review', 'accept', 'nothing'], 3, 'record.unknown'],
    [['review', 'edit', 'x', '--set', 'stance'], 2, 'usage.wrong'],
    [['review', 'reviewers', '3'], 2, 'usage.wrong'],
    [['merge', 'a'], 2, 'usage.wrong'],
    [['feeds', 'add', 'file:///etc/passwd'], 2, 'usage.wrong'],
    [['feeds', 'remove', 'https://example.org/'], 3, 'record.unknown'],
    [['timeline', '--from', 'yesterday'], 2, 'usage.wrong'],
    [['timeline', '--cursor', 'x'], 2, 'usage.wrong'],
    [['positions', '--desk', 'missing.yaml'], 3, 'desk.missing'],
    [['restore', 'missing', '--data', 'new'], 3, 'record.damaged'],
    [['add', 'missing.txt'], 3, 'source.missing'],
    [['status', '--data', 'postgres://nobody:secret@127.0.0.1:1/x'], 3, 'record.not-usable'],
    [['status', '--db', 'postgres://nobody:secret@127.0.0.1:1/x'], 3, 'record.not-usable'],
    [['status', '--db', 'a-folder'], 2, 'usage.wrong'],
    [['status', '--db', 'postgres://nobody:secret@127.0.0.1:1/x', '--data', 'a-folder'], 2, 'usage.wrong'],
    [['restore', 'missing', '--db', 'postgres://nobody:secret@127.0.0.1:1/x'], 2, 'usage.wrong'],
  ])('%j fails with %i and %s', async (words, code, issue) => {
    const failed = await run(...words);
    expect(failed.code, failed.stderr).toBe(code);
    expect(failed.stderr).toContain(`[${issue}]`);
    expect(failed.stderr).not.toContain('secret');
  });

  test('a backup is restored to the same record, and a damaged one is refused', async () => {
    const manifest = await json('backup', 'copy');
    expect(await json('restore', 'copy', '--data', 'restored')).toMatchObject({ deeds: manifest.deeds, issues: [] });
    const file = join(folder, 'copy', 'record.db');
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 100) ^ 1, bytes.length - 100);
    writeFileSync(file, bytes);
    expect(await run('restore', 'copy', '--data', 'again')).toMatchObject({ code: 3, stderr: expect.stringContaining('[record.damaged]') });
    expect(await run('restore', 'copy', '--data', 'restored')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('[record.not-usable]'),
    });
  });
}, 120_000);

describe('feeds from the command line', () => {
  let server: Server;
  let site = '';
  let third = false;

  beforeAll(async () => {
    server = createServer((asked, answer) => {
      const items = [1, 2, ...(third ? [3] : [])].map(
        (n) =>
          `<item><title>Talks ${n}</title><link>${site}/${n}.html</link><guid>g${n}</guid><pubDate>Mon, 02 Dec 2024 09:00:00 GMT</pubDate></item>`,
      );
      const football = `<item><title>Football final</title><link>${site}/f.html</link></item>`;
      const article = /^\/(\d)\.html/.exec(asked.url ?? '')?.[1];
      answer.setHeader('content-type', article === undefined ? 'application/rss+xml' : 'text/html');
      if (asked.url === '/feed')
        answer.end(
          `<rss version="2.0"><channel><title>Test Post</title><link>${site}</link>${items.join('')}${football}<item><title>Lost</title><link>${site}/lost</link></item></channel></rss>`,
        );
      else if (article === undefined) answer.writeHead(404).end();
      else
        answer.end(
          `<!doctype html><title>Talks ${article}</title><article><p>Minister Ilse Brandt said that round ${article} of the talks had failed. ${'The talks are about a bridge. '.repeat(20)}</p></article>`,
        );
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const watch = () => run('watch', '--once', '--json', '--data', 'feeds', '--allow-network', '127.0.0.0/8');

  test('three items of one date over two polls are three reports, and every item ends as one thing', async () => {
    expect(await run('feeds', 'add', `${site}/feed`, '--exclude', 'football', '--data', 'feeds')).toMatchObject({ code: 0 });
    const first = JSON.parse((await watch()).stdout);
    expect(first.items.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['read', 'read', 'filtered', 'failed']);
    expect((await json('feeds', 'items', '--data', 'feeds')).map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'failed',
      'filtered',
    ]);
    // Following it anew makes it due at once.
    third = true;
    await run('feeds', 'remove', `${site}/feed`, '--data', 'feeds');
    await run('feeds', 'add', `${site}/feed`, '--exclude', 'football', '--data', 'feeds');
    const second = JSON.parse((await watch()).stdout);
    expect(second.items.filter(({ outcome }: { outcome: string }) => outcome === 'read')).toHaveLength(1);
    expect((await json('status', '--data', 'feeds')).reports.all).toBe(3);
    expect(await json('verify', '--rebuild', '--data', 'feeds')).toMatchObject({ issues: [] });
  });

  test('feeds go out and come in as OPML', async () => {
    const { stdout } = await run('feeds', 'export', '--data', 'feeds');
    writeFileSync(join(folder, 'feeds.opml'), stdout);
    expect(await run('feeds', 'import', 'feeds.opml', '--data', 'imported')).toMatchObject({ code: 0 });
    expect((await json('feeds', 'list', '--data', 'imported')).map(({ feed }: { feed: string }) => feed)).toEqual([`${site}/feed`]);
  });
}, 120_000);
