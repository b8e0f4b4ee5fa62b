import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Span } from '#base/span.ts';
import type { ContactKind, ContactStatus, Modality, ReportHead, RoleStatus, Stance } from '#reading/reading.ts';

/** The kinds of entry that reports are marked for. */
export const MARKED_KINDS = ['roles', 'agreements', 'provisions', 'positions', 'contacts', 'concerns'] as const;
export type MarkedKind = (typeof MARKED_KINDS)[number];

/** What a person marked in one report. Names are the fullest form in the report; spans are UTF-16 offsets of its text. */
export interface Marks {
  readonly id: string;
  readonly roles: readonly {
    readonly person: string;
    readonly title: string;
    readonly of?: string;
    readonly status: RoleStatus;
    readonly span: Span;
  }[];
  readonly agreements: readonly { readonly name: string; readonly mentions: readonly Span[] }[];
  readonly provisions: readonly { readonly bearer: string; readonly modality: Modality; readonly action: Span }[];
  readonly positions: readonly { readonly holder: string; readonly object: Span; readonly stance: Stance }[];
  readonly contacts: readonly {
    readonly kind: ContactKind;
    readonly participants: readonly string[];
    readonly status: ContactStatus;
    readonly span: Span;
  }[];
  readonly concerns: readonly { readonly holder?: string; readonly about: Span }[];
}

export interface MarkedReport {
  readonly report: ReportHead;
  readonly marks: Marks;
}

interface Row {
  readonly id: string;
  readonly text?: string;
  readonly source?: string;
  readonly published?: string;
  readonly outlet?: string | null;
}

/**
 * The hand-marked reports under `shared/gold`, by id. The text of one that has none of its own is in the corpus file that it names, as in
 * PolNeAR's. No more is told of a report than its id, date, outlet and text.
 */
export async function markedReports(shared: string, limit?: number): Promise<readonly MarkedReport[]> {
  const folder = join(shared, 'gold');
  const files = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith('.json')).sort() : [];
  const texts = new Map<string, ReadonlyMap<string, string>>();
  const marked: MarkedReport[] = [];
  for (const name of files.slice(0, limit)) {
    const row = JSON.parse(await readFile(join(folder, name), 'utf8'), spanFromPair) as Row & Marks;
    const source = row.source ?? '';
    if (row.text === undefined && !texts.has(source)) texts.set(source, await textsOf(join(shared, source)));
    const text = row.text ?? texts.get(source)?.get(row.id);
    if (text === undefined) throw new Error(`${name}: ${source} has no report ${row.id}`);
    marked.push({ report: headOf(row, text), marks: row });
  }
  return marked;
}

async function textsOf(file: string): Promise<ReadonlyMap<string, string>> {
  const rows = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return new Map(rows.map((row) => JSON.parse(row) as { id: string; text: string }).map(({ id, text }) => [id, text]));
}

function headOf({ id, published, outlet }: Row, text: string): ReportHead {
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  return { id, text, sha256, ...(published !== undefined && { published }), ...(typeof outlet === 'string' && { outlet }) };
}

/** A pair of numbers is a span. */
function spanFromPair(_key: string, value: unknown): unknown {
  if (!Array.isArray(value) || value.length !== 2 || !value.every((one) => typeof one === 'number')) return value;
  return { start: value[0], end: value[1] };
}
