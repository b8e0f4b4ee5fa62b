import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { exportCommand } from '#cli/export/command.ts';
import { EXPORT_FORMATS } from '#desk/export/format-names.ts';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore } from '#record/store/record-store.ts';
import { ENTRIES, REPORT_TEXT } from '../cli/record-example.ts';
import { recordWith } from './export-record.ts';

const DATED = { ...ENTRIES, contacts: ENTRIES.contacts.map((one) => ({ ...one, when: '2024-05-03', place: 'Osthaven' })) };

let record: Awaited<ReturnType<typeof recordWith>>;
let out: string;
beforeAll(async () => {
  record = await recordWith({ id: 'told', text: REPORT_TEXT, entries: DATED, outlet: 'Example News', published: '2024-05-12' });
  await record.store.close();
  out = join(record.folder, 'out');
  mkdirSync(out);
});
afterAll(() => record.end().catch(() => {}));

/** Runs `attache export` on the record; what is thrown is told as by the program. */
async function run(...words: string[]): Promise<{ code: number; said: string; complained: string }> {
  const parts = { said: '', complained: '' };
  const taking = (name: keyof typeof parts) => (text: unknown, done?: unknown) => {
    parts[name] += String(text);
    if (typeof done === 'function') done();
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(taking('said') as never),
    vi.spyOn(process.stderr, 'write').mockImplementation(taking('complained') as never),
  ];
  let code = -1;
  try {
    const command = exportCommand((ended) => {
      code = ended;
    });
    await command.exitOverride().parseAsync([...words, '--data', record.folder, '--by', 'tester', '--no-color'], { from: 'user' });
  } catch (error) {
    parts.complained += (error as Error).message;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return { code, ...parts };
}

async function deeds(): Promise<readonly string[]> {
  const store = new RecordStore(await openDatabase(record.folder), { by: 'tester' });
  const rows = await store.db.selectFrom('log').select('body').where('kind', '=', 'exported').orderBy('seq').execute();
  await store.close();
  return rows.map(({ body }) => body);
}

describe('attache export', () => {
  test.each(EXPORT_FORMATS)('%s writes whole files and nothing beside them, and logs it', async (format) => {
    const to = join(out, format);
    const { code, said, complained } = await run('--format', format, '--out', to);
    expect([code, complained]).toEqual([0, '']);
    expect(said).toMatch(/^1?\d (?:entries|reports) in /);
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(JSON.parse((await deeds()).at(-1) as string)).toEqual({ format, entries: Number(/^\d+/.exec(said)?.[0]), to });
  });

  test('the hash that is told is that of the file, and is the same in the next export', async () => {
    const to = join(out, 'record.jsonl');
    const { said } = await run('--format', 'record', '--out', to, '--json');
    expect(JSON.parse(said).sha256).toBe(createHash('sha256').update(readFileSync(to)).digest('hex'));
    expect(JSON.parse((await run('--format', 'record', '--out', to, '--json')).said).sha256).toBe(JSON.parse(said).sha256);
  });

  test('without --out it prints', async () => {
    const { code, said } = await run('--format', 'plover');
    expect([code, JSON.parse(said).event]).toEqual([0, ['CONSULT']]);
  });

  test('nothing that matches is said, and makes no file', async () => {
    const { code, complained } = await run('--format', 'jsonld', '--to', '1800-01-01', '--out', join(out, 'none'));
    expect([code, readdirSync(out).includes('none')]).toEqual([3, false]);
    expect(complained).toContain('Nothing matches; nothing was written. [export.nothing]');
  });

  test.each([
    [['--format', 'csv'], 'This format makes several files.'],
    [['--format', 'brat', '--out', '.'], 'There is something here already.'],
    [['--format', 'record', '--kind', 'position'], 'This format is the whole record'],
    [['--format', 'ical', '--kind', 'position'], 'entries of one kind: contact'],
    [['--format', 'jsonld', '--kind', 'positions'], "'positions' is none of role, statement"],
    [['--format', 'jsonld', '--status', 'new'], "'new' is none of proposed"],
    [['--format', 'jsonld', '--from', '2024-13-01'], 'It is no day'],
    [['--format', 'jsonld', '--from', '2024-05-02', '--to', '2024-05-01'], 'The first day is after the last.'],
    [['--format', 'jsonld', '--actor', 'Nobody At All'], 'There is nobody of this name or id.'],
    [['--format', 'xml'], 'Allowed choices are jsonld'],
    [[], "required option '-f, --format <name>'"],
  ])('%j is refused: %s', async (words, message) => {
    const { code, complained } = await run(...words);
    expect(code).toBe(-1);
    expect(complained).toContain(message);
  });

  test('a folder that holds something is left as it was', async () => {
    const folder = join(out, 'mine');
    mkdirSync(folder);
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    expect((await run('--format', 'csv', '--out', folder)).complained).toContain('There is something here already.');
    expect(readdirSync(folder)).toEqual(['notes.txt']);
    expect((await run('--format', 'csv', '--out', join(out, 'no', 'such', 'place'))).code).toBe(0);
    expect((await run('--format', 'csl', '--out', join(out, 'nowhere', 'a.json'))).complained).toContain('It cannot be written (ENOENT).');
  });

  test('an entry that does not hold is refused by name, the others are written, and the exit code is 1', async () => {
    const store = new RecordStore(await openDatabase(record.folder), { by: 'tester' });
    const row = await store.db
      .selectFrom('entries')
      .selectAll()
      .where('kind', '=', 'position')
      .orderBy('start')
      .limit(1)
      .executeTakeFirstOrThrow();
    await store.db
      .updateTable('entries')
      .set({ value: row.value.replace('"words":"leave', '"words":"leaxe') })
      .where('id', '=', row.id)
      .execute();
    await store.close();
    const { code, said, complained } = await run('--format', 'jsonld', '--out', join(out, 'partly'), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(said)).toMatchObject({ entries: 14, refused: 1 });
    expect(JSON.parse(complained)).toMatchObject({ code: 'entry.not-verbatim', given: row.id, severity: 'error' });
  });
});
