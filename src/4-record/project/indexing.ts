import { dayNumberOf } from '../entries/days.ts';
import { EVERY } from '../search/search-index.ts';
import { tokensOf } from '../search/tokens.ts';
import type { Projecting } from './projecting.ts';

/** Documents are numbered by their day first, so that the newest are found without sorting; the rest of the number counts them: with days of four-digit years all stays below 2^53. */
const DAY = 2 ** 31;

/** The lowest number that a document of a day can have. */
export function firstDocumentOf(day: string): number {
  return dayNumberOf(day) * DAY;
}

/** What is to be found by its words. */
export interface Findable {
  readonly report: string;
  readonly entry?: string;
  /** Seq of the entry's version. */
  readonly version?: number;
  readonly start: number;
  readonly end: number;
  readonly day: string;
  readonly text: string;
  readonly facets: readonly string[];
}

/** Rows to one statement. */
const BATCH = 400;

/** Makes documents of what is to be found. */
export async function index({ db, search }: Pick<Projecting, 'db' | 'search'>, all: readonly Findable[]): Promise<void> {
  if (all.length === 0) return;
  const last = await db.selectFrom('documents').select('serial').orderBy('serial', 'desc').limit(1).executeTakeFirst();
  let serial = last?.serial ?? 0;
  const rows = all.map((one) => {
    serial++;
    return {
      serial,
      doc: firstDocumentOf(one.day) + serial,
      report: one.report,
      entry: one.entry ?? null,
      version: one.version ?? null,
      start: one.start,
      end: one.end,
    };
  });
  for (let at = 0; at < rows.length; at += BATCH)
    await db
      .insertInto('documents')
      .values(rows.slice(at, at + BATCH))
      .execute();
  await search.put(
    db,
    rows.map(({ doc }, at) => ({ doc, ...terms(all[at] as Findable) })),
  );
}

/** Puts an entry's documents in the place of what they were: its status has changed. */
export async function reindex(
  { db, search }: Pick<Projecting, 'db' | 'search'>,
  one: Findable & { readonly entry: string; readonly version: number },
): Promise<void> {
  const rows = await db.selectFrom('documents').select('doc').where('entry', '=', one.entry).where('version', '=', one.version).execute();
  await search.put(
    db,
    rows.map(({ doc }) => ({ doc, ...terms(one) })),
  );
}

function terms({ text, facets }: Findable): { words: readonly string[]; stems: readonly string[]; facets: readonly string[] } {
  const tokens = tokensOf(text);
  return { words: tokens.map(({ word }) => word), stems: tokens.map(({ stem }) => stem), facets: [EVERY, ...facets] };
}

/** Passages of a text: its paragraphs, long ones cut where a line or a word ends. */
export function* passagesOf(text: string): Generator<{ readonly start: number; readonly end: number }> {
  const LONGEST = 4000;
  for (const { index: at, 0: paragraph } of text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]*)*/g)) {
    for (let start = 0; start < paragraph.length; ) {
      let end = Math.min(paragraph.length, start + LONGEST);
      if (end < paragraph.length) end = Math.max(paragraph.lastIndexOf('\n', end), paragraph.lastIndexOf(' ', end), start + 1);
      if (end <= start + 1 && paragraph.length > start + LONGEST) end = start + LONGEST;
      if (paragraph.slice(start, end).trim() !== '') yield { start: at + start, end: at + end };
      start = end;
    }
  }
}
