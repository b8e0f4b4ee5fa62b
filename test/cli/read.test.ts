import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Reading } from '#reading/reading.ts';
import { attache, ended, start } from './spawned.ts';

/** Written for these tests; the people and the ministry do not exist. */
const REPORT = [
  'Strait talks go on',
  '',
  '“We will not sign before the autumn of the year that is to come,” Foreign Minister Anna Example said on Friday. She declined to name a date for the talks.',
  '',
  'The treaty was signed in 1971, according to the ministry.',
  '',
].join('\r\n');
const GERMAN =
  'Die beiden Regierungen erklärten am Freitag, dass sie weiter über die Meerenge verhandeln würden; ein Termin stehe noch nicht fest.';

// Each test starts the program, some with several workers; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'attache-read-'));
  mkdirSync(path.join(folder, 'good'));
  write('good/talks.txt', REPORT);
  write('good/again.md', `# Again\n\n${REPORT}`);
  write('empty.txt', '');
  write('german.txt', GERMAN);
  write(
    'binary.txt',
    Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 0xff),
  );
  write('western.txt', iconv.encode(REPORT, 'windows-1252'));
  write('rows.jsonl', [row('one'), 'broken', row('two'), row('one'), '{"id":"none"}'].join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(path.join(folder, name), content);
}

function row(id: string): string {
  return JSON.stringify({ id, text: REPORT, date: '2024-11-30', publisher: 'Daily Example', title: 'Strait talks go on' });
}

const run = (...words: string[]) => attache(['read', ...words], folder);
const codesIn = (stderr: string): string[] => [...stderr.matchAll(/\[([a-z]+\.[a-z-]+)\]$/gm)].map((match) => match[1] as string);

describe('one file', () => {
  test('as JSON is one object whose spans are slices of the text as stored', async () => {
    const { code, stdout, stderr } = await run(
      'good/talks.txt',
      '--format',
      'json',
      '--published',
      '2024-11-30',
      '--outlet',
      'Daily Example',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const reading: Reading = JSON.parse(stdout);
    expect(reading.report).toMatchObject({
      id: 'talks',
      text: REPORT,
      published: '2024-11-30',
      outlet: 'Daily Example',
      language: 'en',
      title: 'Strait talks go on',
    });
    expect(Object.keys(reading)).toEqual('report actors statements agreements provisions positions contacts concerns events'.split(' '));
    const quotation = reading.statements.find(({ speech }) => speech === 'direct');
    const words = (spans: readonly { start: number; end: number }[] = []): string[] =>
      spans.map(({ start, end }) => REPORT.slice(start, end));
    expect(words(quotation?.content).join(' ')).toContain('We will not sign before the autumn');
    expect(words(quotation?.cue)).toEqual(['said']);
    expect(reading.actors.find(({ id }) => id === quotation?.speaker)?.name).toContain('Anna Example');
  });

  test('as a table, without colours away from a terminal', async () => {
    const { code, stdout } = await run('good/talks.txt');
    expect(code).toBe(0);
    for (const part of ['talks', 'WHO', 'Anna Example', 'We will not sign', 'said']) expect(stdout).toContain(part);
    expect(stdout).not.toContain('\u001b');
  });

  test('as the kinds that were picked, with who says it', async () => {
    const { code, stdout } = await run('good/talks.txt', '--kind', 'events,agreements', '--kind', 'people');
    expect(code).toBe(0);
    expect(stdout).toContain('Anna Example');
    expect(stdout).not.toContain('WORDS');
    const { stdout: printed } = await run('good/talks.txt', '--kind', 'people', '--format', 'json');
    const reading: Reading = JSON.parse(printed);
    expect(reading.actors.map(({ name }) => name).join()).toContain('Anna Example');
    expect(reading.statements).toEqual([]);
  });

  test.each([
    [{ FORCE_COLOR: '1' }, [], true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, [], false],
  ])('colours with %j and %j: %s', async (env, options, colours) => {
    const { stdout } = await attache(['read', 'good/talks.txt', ...options], folder, '', env);
    expect(stdout.includes('\u001b[')).toBe(colours);
  });

  test.each([
    ['brat', /^T1\t(?:Source|Cue|Content) \d+ \d+/],
    ['jsonl', /^\{"report":.+\}\n$/],
    ['annotation', /^\{\n {2}"@context": "http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/],
  ])('as %s', async (format, form) =>
    expect(await run('good/talks.txt', '-f', format)).toMatchObject({ code: 0, stdout: expect.stringMatching(form), stderr: '' }),
  );

  test('a sentence a row in CoNLL-U: heads inside, one root each', async () => {
    const { code, stdout, stderr } = await run('good/talks.txt', '-f', 'conllu');
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /^# newdoc id = talks\n# newpar\n# sent_id = talks-1\n# text = .+\n1\t\S+\t_\t[A-Z]+\t_\t_\t\d+\t\S+\t_\t\S+\n/,
      ),
      stderr: '',
    });
    const sentences = stdout
      .trim()
      .split('\n\n')
      .map((block) =>
        block
          .split('\n')
          .filter((line) => !line.startsWith('#'))
          .map((line) => line.split('\t')),
      );
    expect(sentences.length).toBeGreaterThanOrEqual(3);
    for (const sentence of sentences) {
      expect(sentence.filter((cells) => cells[6] === '0')).toHaveLength(1);
      for (const cells of sentence) expect(Number(cells[6])).toBeLessThanOrEqual(sentence.length);
    }
  });
});

describe('several inputs', () => {
  test('are one JSON array in their order, whatever the number of jobs', async () => {
    const outputs = await Promise.all(['1', '2'].map((jobs) => run('rows.jsonl', 'good', '-f', 'json', '--jobs', jobs)));
    expect(outputs[0]?.stdout).toBe(outputs[1]?.stdout);
    const readings: Reading[] = JSON.parse(outputs[0]?.stdout ?? '');
    expect(readings.map(({ report }) => report.id)).toEqual(['one', 'two', 'one', 'again', 'talks']);
    expect(readings[0]?.report).toMatchObject({ published: '2024-11-30', outlet: 'Daily Example' });
    expect(outputs[0]?.code).toBe(1);
    expect(codesIn(outputs[0]?.stderr ?? '').filter((one) => one.startsWith('row.'))).toEqual(['row.broken', 'row.without-text']);
    expect(outputs[0]?.stderr).toContain('rows.jsonl:2');
  });

  test('bad ones among good ones: the rest is read, the code tells, each is named with a reason', async () => {
    const { code, stdout, stderr } = await run(
      'empty.txt',
      'missing.txt',
      'good/talks.txt',
      'binary.txt',
      'german.txt',
      'western.txt',
      '-f',
      'jsonl',
    );
    expect(code).toBe(1);
    expect(codesIn(stderr).sort()).toEqual(['source.missing', 'text.binary', 'text.decoded', 'text.empty', 'text.not-english']);
    const readings: (Reading & { report: { unread?: { code: string } } })[] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(readings.map(({ report }) => [report.id, report.unread?.code])).toEqual([
      ['empty', 'text.empty'],
      ['talks', undefined],
      ['binary', 'text.binary'],
      ['german', 'text.not-english'],
      ['western', undefined],
    ]);
    expect(readings[3]?.report).toMatchObject({ language: 'de', text: GERMAN });
    expect(readings[4]?.statements).toEqual(readings[1]?.statements);
    expect(readings[4]?.report.sha256).toBe(readings[1]?.report.sha256);
  });

  test.each([
    [['missing.txt'], 3],
    [['empty.txt', 'german.txt'], 3],
    [['good/*.txt', 'nothing/*.txt'], 1],
    [['good/*.txt'], 0],
  ])('%j ends with %i', async (files, code) => expect((await run(...files)).code).toBe(code));

  test('an empty folder says that there is nothing', async () => {
    mkdirSync(path.join(folder, 'void'), { recursive: true });
    expect(await run('void')).toMatchObject({ code: 3, stdout: '', stderr: expect.stringContaining('[source.nothing-found]') });
  });

  test('--quiet leaves errors alone, --json prints them one object a line', async () => {
    const { stderr } = await run('western.txt', 'missing.txt', '--quiet', '--json');
    expect(
      stderr
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).code),
    ).toEqual(['source.missing']);
  });
});

describe('standard input', () => {
  test.each([[['-']], [[]]])('with %j', async (files) => {
    const { code, stdout } = await attache(['read', ...files, '-f', 'json'], folder, REPORT);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).report).toMatchObject({ id: 'stdin', text: REPORT });
  });

  test('rows are told from text', async () => {
    const { code, stdout } = await attache(['read', '-', '-f', 'jsonl'], folder, `${row('a')}\n${row('b')}\n`);
    expect(code).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).report.id),
    ).toEqual(['a', 'b']);
  });
});

describe('a folder for output', () => {
  test.each([
    ['json', ['one-2.json', 'one.json', 'two.json']],
    ['table', ['one-2.txt', 'one.txt', 'two.txt']],
    ['brat', ['one-2.ann', 'one-2.txt', 'one.ann', 'one.txt', 'two.ann', 'two.txt']],
    ['annotation', ['one-2.jsonld', 'one.jsonld', 'two.jsonld']],
  ])('%s: one file a report, by its id', async (format, files) => {
    const out = path.join(folder, `deep/out-${format}`);
    const { code, stdout, stderr } = await run('rows.jsonl', '-f', format, '--out', out);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(codesIn(stderr)).toContain('report.id-repeated');
    expect(stderr).toMatch(/3 reports read, 2 inputs lost in \d+ s; see /);
    expect(readdirSync(out).sort()).toEqual(files);
    if (format === 'json') expect(JSON.parse(readFileSync(path.join(out, 'two.json'), 'utf8')).report.id).toBe('two');
    if (format === 'brat') expect(readFileSync(path.join(out, 'two.txt'), 'utf8')).toBe(REPORT);
  });

  test('ids cannot lead out of it', async () => {
    write('escape.jsonl', `${JSON.stringify({ id: '../../escaped', text: REPORT })}\n${JSON.stringify({ id: '/abs', text: REPORT })}`);
    await run('escape.jsonl', '-f', 'json', '--out', 'jail');
    expect(readdirSync(path.join(folder, 'jail')).sort()).toEqual(['__.._escaped.json', '_abs.json']);
  });

  test('a place that cannot be written is said at once', async () => {
    expect(await run('good/talks.txt', '--out', 'empty.txt')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('[output.not-writable]'),
    });
  });

  test('a model that is not there', async () => {
    expect(await run('good/talks.txt', '--model', 'good')).toMatchObject({
      code: 3,
      stdout: '',
      stderr: expect.stringContaining('[model.missing]'),
    });
  });
});

describe('ending early', () => {
  test('a reader that leaves is no error', async () => {
    write('many.jsonl', Array.from({ length: 60 }, (_, i) => row(`r${i}`)).join('\n'));
    const child = start(['read', 'many.jsonl', '-f', 'jsonl', '--jobs', '1'], folder);
    child.stdout?.once('data', () => child.stdout?.destroy());
    const { code, stderr } = await ended(child);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test.each(['1', '2'])('Ctrl-C leaves whole files and says what was finished, with %s jobs', async (jobs) => {
    write('long.jsonl', Array.from({ length: 3000 }, (_, i) => row(`r${i}`)).join('\n'));
    const out = path.join(folder, `stopped-${jobs}`);
    const child = start(['read', 'long.jsonl', '-f', 'json', '--out', out, '--jobs', jobs], folder);
    const end = ended(child);
    await until(() => filesIn(out).length >= 5);
    child.kill('SIGINT');
    const { code, stderr } = await end;
    expect(code).toBe(130);
    expect(stderr).toMatch(/Stopped before the end: \d+ reports read in .*\[run\.interrupted\]/);
    const files = readdirSync(out);
    expect(files.length).toBeGreaterThanOrEqual(5);
    expect(files.length).toBeLessThan(3000);
    for (const file of files) expect(JSON.parse(readFileSync(path.join(out, file), 'utf8')).report.text).toBe(REPORT);
    expect(stderr).toContain(`${files.length} reports read`);
  });

  test('Ctrl-C closes the array on standard output', async () => {
    write('long.jsonl', Array.from({ length: 3000 }, (_, i) => row(`r${i}`)).join('\n'));
    const child = start(['read', 'long.jsonl', '-f', 'json', '--jobs', '1'], folder);
    const end = ended(child);
    child.stdout?.once('data', () => child.kill('SIGINT'));
    const { code, stdout } = await end;
    expect(code).toBe(130);
    expect(JSON.parse(stdout).length).toBeGreaterThan(0);
  });
});

async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 20));
}

function filesIn(where: string): string[] {
  try {
    return readdirSync(where);
  } catch {
    return [];
  }
}

describe('large input', () => {
  test('a line of 40 kB is read', async () => {
    write('line.txt', '“We will wait,” the minister said. '.repeat(1200));
    const { code, stdout } = await run('line.txt', '-f', 'jsonl');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).statements.length).toBeGreaterThan(400);
  }, 300_000);
});
