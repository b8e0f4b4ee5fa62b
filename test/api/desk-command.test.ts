import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrivalsSchema } from '#api/schemas/arrivals.ts';
import { jobSchema } from '#api/schemas/jobs.ts';
import { elsewhereSchema, reportSchema } from '#api/schemas/reports.ts';
import { attache } from '../cli/spawned.ts';
import { folderFor, type RunningDesk, runningDesk } from './running-desk.ts';

const sample = readFileSync(new URL('../../samples/svalbard-landing.txt', import.meta.url), 'utf8');

const place = folderFor();
let desk: RunningDesk;

beforeAll(async () => {
  desk = await runningDesk(place.folder, ['--log', 'requests.jsonl']);
});

afterAll(async () => {
  await desk.end('SIGKILL');
  place.remove();
});

describe('reading into the record', () => {
  test('a text, which is there when its job says so; the same once more is there already', async () => {
    const job = jobSchema.parse(await desk.job('POST', 'reports', { text: sample, name: 'landing' }));
    expect(job).toMatchObject({ state: 'done', by: 'Ada', about: 'landing', items: 1, outcomes: [{ outcome: 'read', name: 'landing' }] });
    const [read] = job.outcomes;
    const report = reportSchema.parse((await desk.ask('GET', `reports/${read?.id}`)).json);
    expect([report.text, report.entries.length]).toEqual([sample, read?.entries]);
    for (const { words } of report.entries) for (const { start, end, words: of } of words) expect(sample.slice(start, end)).toBe(of);
    for (const { mentions } of report.figures) for (const { start, end, words: of } of mentions) expect(sample.slice(start, end)).toBe(of);
    const again = await desk.job('POST', 'reports', { text: sample, name: 'landing' });
    expect(again.outcomes).toMatchObject([{ outcome: 'duplicate', reason: 'text', id: read?.id }]);
    const { json } = await desk.ask('GET', 'log?limit=3');
    expect(json.items.map(({ by, kind }: { by: string; kind: string }) => `${by} ${kind}`)).toEqual([
      'Ada turned',
      'Ada read',
      'Ada arrived',
    ]);
  });

  test('a file, kept as it came and given back as it is; a copy is folded under the first', async () => {
    const bytes = Buffer.from(`\ufeff${sample}\nIt was reported later that day.\n`);
    const job = await desk.job('POST', 'reports/upload?name=..%2F..%2Fnote.txt&outlet=Polar%20Post', bytes);
    expect(job).toMatchObject({ about: 'note.txt', outcomes: [{ outcome: 'read', name: 'note.txt' }] });
    const { headers, text } = await desk.ask('GET', `reports/${job.outcomes[0].id}/original`);
    expect(Buffer.from(text, 'utf8').length + 3).toBe(bytes.length);
    expect(headers.get('content-disposition')).toBe('attachment; filename="note.txt"');
    expect([headers.get('content-type'), headers.get('content-security-policy'), headers.get('x-content-type-options')]).toEqual([
      'application/octet-stream',
      'sandbox',
      'nosniff',
    ]);
    const { items } = arrivalsSchema.parse((await desk.ask('GET', 'reports')).json);
    expect(items.map(({ copies }) => copies.length)).toEqual([1]);
    const [other] = elsewhereSchema.parse((await desk.ask('GET', `reports/${job.outcomes[0].id}/elsewhere`)).json).items;
    expect(other).toMatchObject({ sameOrigin: true });
    expect(other?.shared.same.length).toBeGreaterThan(0);
  });

  test('rows, one of which is broken', async () => {
    const rows = [
      JSON.stringify({ id: 'one', text: `${sample} One.` }),
      'no row',
      JSON.stringify({ id: 'two', text: 'Ceci est un texte en français, que personne ici ne lit.' }),
    ];
    const job = await desk.job('POST', 'reports/upload?name=rows.jsonl', rows.join('\n'));
    expect(job.outcomes.map(({ outcome, issue }: { outcome: string; issue?: { code: string } }) => [outcome, issue?.code])).toEqual([
      ['read', undefined],
      ['failed', 'row.broken'],
      ['kept', 'text.not-english'],
    ]);
    expect((await desk.ask('GET', 'reports?unread=true')).json.items).toHaveLength(1);
    expect((await desk.ask('GET', 'reports')).json.failures).toMatchObject([{ outcome: 'failed', issue: { code: 'row.broken' } }]);
  });

  test('a page of a network that may not be reached is refused', async () => {
    const job = await desk.job('POST', 'reports/fetch', { url: 'http://127.0.0.1/report.html' });
    expect(job).toMatchObject({ kind: 'fetch', outcomes: [{ outcome: 'failed', issue: { code: 'network.refused' } }] });
  });

  test('feeds are followed, listed, given as OPML, taken from it, and followed no longer', async () => {
    const feed = { feed: 'https://example.org/world.rss', name: 'World', include: ['Japan'], interval: 600 };
    expect((await desk.ask('POST', 'feeds', feed)).status).toBe(201);
    expect((await desk.ask('GET', 'feeds')).json.items).toMatchObject([feed]);
    const { text } = await desk.ask('GET', 'opml');
    const more = text.replace('</body>', '<outline type="rss" text="B" xmlUrl="https://example.org/b.xml"/></body>');
    expect((await desk.ask('POST', 'opml', more)).json).toMatchObject({ followed: ['https://example.org/b.xml'], known: 1 });
    expect((await desk.ask('DELETE', 'feeds?feed=https://example.org/b.xml')).status).toBe(200);
    expect((await desk.ask('GET', 'feeds')).json.items).toHaveLength(1);
  });

  test('nothing was read by another version', async () => {
    expect(await desk.job('POST', 'reports/read-again')).toMatchObject({ state: 'done', items: 0 });
  });
});

describe('what goes out', () => {
  test.each(['jsonld', 'annotation', 'csv', 'csl', 'brat', 'record'])('%s', async (format) => {
    const { status, headers, text } = await desk.ask('GET', `exports/${format}`);
    expect([status, text.length > 500]).toEqual([200, true]);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="attache-\w+-\d{4}-\d\d-\d\d\.\w+"$/);
    expect([Number(headers.get('attache-entries')) > 0, headers.get('attache-refused')]).toEqual([true, '0']);
    if (format === 'csv' || format === 'brat') expect(text.startsWith('PK')).toBe(true);
  });

  test('nothing that matches is told as such', async () => {
    const { status, json } = await desk.ask('GET', 'exports/jsonld?from=1900-01-01&to=1900-01-02');
    expect([status, json.issue.code]).toEqual([404, 'export.nothing']);
  });

  test('a backup is a record', async () => {
    const { status, json } = await desk.ask('POST', 'backup');
    expect(status).toBe(201);
    const copy = path.join(place.folder, 'record', json.folder);
    const restored = await attache(['restore', copy, '--data', path.join(place.folder, 'restored'), '--json'], place.folder);
    expect([restored.code, JSON.parse(restored.stdout).deeds]).toEqual([0, json.deeds]);
  });

  test('requests are written down, a line each', () => {
    const lines = readFileSync(path.join(place.folder, 'requests.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.length).toBeGreaterThan(10);
    expect(new Set(lines.map(({ actor }) => actor))).toEqual(new Set(['-', 'Ada']));
  });
});

describe('opening a desk', () => {
  const words = (...more: string[]): string[] => ['desk', '--data', path.join(place.folder, 'record'), '--json', ...more];

  test('is refused where one is open on the record', async () => {
    const { code, stderr } = await attache(words('--port', '0'), place.folder);
    expect([code, JSON.parse(stderr)]).toMatchObject([3, { code: 'record.busy', remedy: expect.stringContaining('close it first') }]);
  });

  test('is refused where others could reach it and nobody would have to sign in', async () => {
    const { code, stderr } = await attache(words('--host', '0.0.0.0', '--port', '0'), place.folder);
    expect([code, JSON.parse(stderr)]).toMatchObject([2, { code: 'usage.wrong', remedy: expect.stringContaining('--login') }]);
  });

  test('is refused where the port is taken, with what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const own = folderFor();
    const { code, stderr } = await attache(['desk', '--data', path.join(own.folder, 'r'), '--json', '--port', String(port)], own.folder);
    expect([code, JSON.parse(stderr)]).toMatchObject([
      3,
      { code: 'server.not-possible', given: `127.0.0.1:${port}`, remedy: expect.stringContaining('--port') },
    ]);
    other.close();
    own.remove();
  });

  test.each([
    ['--port', '70000'],
    ['--port', 'x'],
  ])('%s %s is no port', async (option, value) => {
    expect((await attache(['desk', option, value], place.folder)).code).toBe(2);
  });
});

describe('closing a desk', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('%s: who is being answered is answered, and streams end', async (signal) => {
    const own = folderFor();
    const closing = await runningDesk(own.folder);
    const begun = await closing.ask('POST', 'reports', { text: sample });
    const stream = closing.ask('GET', `jobs/${begun.json.job}/events`);
    // Half of a request is there when the signal comes.
    const body = JSON.stringify({ text: 'name: x' });
    const answered = new Promise<number>((resolve, reject) => {
      const sending = request(`${closing.address}/api/v1/desks/check`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': body.length },
      });
      sending.on('response', (answer) => resolve(answer.statusCode ?? 0)).on('error', reject);
      sending.write(body.slice(0, 5));
      setTimeout(() => sending.end(body.slice(5)), 600);
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const { code, stderr, milliseconds } = await closing.end(signal);
    expect([await answered, code, stderr]).toEqual([200, signal === 'SIGTERM' ? 143 : 130, '']);
    expect((await stream).text).toMatch(/event: (?:cancelled|done)/);
    expect(milliseconds).toBeLessThan(10_000);
    own.remove();
  });
});
