import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Issue } from '#base/issue.ts';
import type { ExportQuestion } from '#desk/export/exported.ts';
import type { ExportFormat } from '#desk/export/format-names.ts';
import { exported } from '#desk/export/formats.ts';
import type { Entries } from '#reading/reading.ts';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore } from '#record/store/record-store.ts';

/** A report to be put into a record, with what is read in it. */
export interface Written {
  readonly id: string;
  readonly text: string;
  readonly entries?: Entries;
  readonly outlet?: string;
  readonly published?: string;
  readonly title?: string;
  readonly byline?: string;
  readonly url?: string;
}

/** A record in a folder of its own, whose clock goes on by a minute a deed. */
export async function recordWith(
  ...reports: readonly Written[]
): Promise<{ store: RecordStore; folder: string; end: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'attache-export-'));
  let minute = 0;
  const clock = (): Date => new Date(Date.UTC(2024, 11, 1, 0, minute++));
  const store = new RecordStore(await openDatabase(folder, { create: true }), { by: 'tester', clock });
  for (const report of reports) await keep(store, report);
  const end = async (): Promise<void> => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { store, folder, end };
}

export async function keep(store: RecordStore, { id, text, entries, ...head }: Written): Promise<void> {
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  await store.write(async (writing) => {
    const key = await writing.keepText(text);
    const about = { id, name: `${id}.txt`, from: `/reports/${id}.txt`, sha256, text: key, length: text.length, language: 'en', ...head };
    await writing.append('arrived', { ...about, origin: { kind: 'own', evidence: [] }, identity: { aliases: [], fingerprint: sha256 } });
    if (entries !== undefined)
      await writing.append('read', { report: id, reading: await writing.keepText(JSON.stringify(entries)), reader: 'test' });
  });
}

/** What an export gives: its files by name, how many entries, and the problems. */
export interface Outcome {
  readonly files: Readonly<Record<string, string>>;
  readonly written: number;
  readonly problems: readonly Issue[];
}

export async function exportOf(store: RecordStore, format: ExportFormat, question: ExportQuestion = {}): Promise<Outcome> {
  const files: Record<string, string> = {};
  const problems: Issue[] = [];
  let written = 0;
  const telling = {
    written: (count = 1): void => {
      written += count;
    },
    problem: (issue: Issue): void => {
      problems.push(issue);
    },
  };
  for await (const { file, text } of exported(store, format, question, telling)) files[file] = (files[file] ?? '') + text;
  return { files, written, problems };
}
