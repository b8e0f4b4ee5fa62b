import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Reader } from '#reading/reader.ts';
import { readReport } from '#record/read.ts';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore } from '#record/store/record-store.ts';
import type { Report } from '#report/report.ts';

/** A report as a test gives it. */
export interface Sample {
  readonly id: string;
  readonly text: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly published?: string;
  readonly revises?: string;
}

/** The samples that ship, a reprint of one, and a later text of another. */
export function samples(): readonly Sample[] {
  const files = readdirSync('samples').filter((name) => name.endsWith('.txt'));
  const all = files.map((name, at): Sample => {
    const text = readFileSync(path.join('samples', name), 'utf8');
    return { id: `f3a9c1e77b0${at}`, text, outlet: `Outlet ${at}`, title: text.split('\n')[0] as string, published: `2024-0${at + 1}-11` };
  });
  const [first, second] = all as [Sample, Sample];
  return [
    ...all,
    { ...first, id: 'f3a9c1e77b0a', outlet: 'Daily Reprint', published: '2024-01-12' },
    { ...second, id: 'f3a9c1e77b0b', text: `${second.text}\nThis was added later.\n`, revises: second.id },
  ];
}

/** Reads reports into a record in a folder of its own. */
export async function recordOf(
  reports: readonly Sample[],
): Promise<{ readonly store: RecordStore; readonly folder: string; readonly end: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-samples-'));
  let minute = 0;
  const clock = (): Date => new Date(Date.UTC(2026, 0, 1, 0, minute++));
  const store = new RecordStore(await openDatabase(folder, { create: true }), { by: 'tester', clock });
  const reader = await Reader.open();
  for (const sample of reports) await keepSample(store, sample, reader);
  await reader.close();
  return {
    store,
    folder,
    end: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function keepSample(store: RecordStore, { id, text, revises, ...head }: Sample, reader: Reader): Promise<void> {
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const report: Report = { id, text, sha256, language: 'en', ...head } as Report;
  const { report: _, ...entries } = await readReport(reader, report);
  await store.write(async (writing) => {
    await writing.append('arrived', {
      ...{
        id,
        name: `${id}.txt`,
        from: `/reports/${id}.txt`,
        sha256,
        text: await writing.keepText(text),
        length: text.length,
        language: 'en',
      },
      ...head,
      origin: { kind: 'own', evidence: [] },
      identity: { aliases: [], fingerprint: id },
      ...(revises !== undefined && { revises }),
    });
    await writing.append('read', { report: id, reading: await writing.keepText(JSON.stringify(entries)), reader: 'test' });
  });
}
