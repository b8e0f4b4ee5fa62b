import type { Insertable } from 'kysely';
import type { Days } from '../entries/days.ts';
import type { Bearing, Kept } from '../entries/entry.ts';
import { wordsIn } from '../entries/worded.ts';
import type { Flagged } from '../review/status.ts';
import type { Tables } from '../store/tables.ts';
import type { Findable } from './indexing.ts';

type Row = Insertable<Tables['entries']>;

/** What a row holds beside the entry itself. */
interface Beside {
  readonly seq: number;
  readonly at: string;
  readonly given: Flagged;
  readonly days: Days;
  /** States of whom the entry names. */
  readonly states: string;
  /** Ids of the record's agreements by entry. */
  readonly agreement: ReadonlyMap<string, string>;
}

export function rowOf(entry: Kept, { seq, at, given, days, states, agreement }: Beside): Row {
  const value = entry.value as { stance?: string; agreement?: string };
  const spans = [...wordsIn(entry.value)];
  return {
    id: entry.id,
    seq,
    report: entry.report,
    kind: entry.kind,
    value: JSON.stringify(entry.value),
    human: given.human,
    status: given.status,
    flag: given.flag,
    given: JSON.stringify(given),
    confidence: entry.confidence ?? null,
    day: days.day,
    last_day: days.last,
    stance: value.stance ?? null,
    agreement: agreement.get(entry.kind === 'agreement' ? entry.id : (value.agreement ?? '')) ?? null,
    start: Math.min(...spans.map(({ start }) => start)),
    states,
    known: at,
    until: null,
  };
}

/** Code units of an entry that search finds it by; a longer one is found by its beginning, and the rest as passages of its report. */
const LONGEST = 16_000;

/** An entry as search finds it: by its words in their order, and by all that is known of it. */
export function findable(
  row: Pick<Row, 'id' | 'seq' | 'report' | 'kind' | 'value' | 'status' | 'day' | 'stance' | 'agreement'>,
  bearings: readonly Bearing[],
  report: readonly string[],
): Findable & { readonly entry: string; readonly version: number } {
  const spans = apart([...wordsIn(JSON.parse(row.value))]);
  return {
    report: row.report,
    entry: row.id,
    version: row.seq,
    start: spans[0]?.start ?? 0,
    end: spans.at(-1)?.end ?? 0,
    day: row.day > '9000' || row.day < '0001' ? '1970-01-01' : row.day,
    text: spans
      .map(({ words }) => words)
      .join('\n')
      .slice(0, LONGEST),
    facets: [
      'entry',
      ...report,
      `kind=${row.kind}`,
      `status=${row.status}`,
      ...(row.stance == null ? [] : [`stance=${row.stance}`]),
      ...(row.agreement == null ? [] : [`agreement=${row.agreement}`]),
      ...bearings.map(({ part, actor }) => `${part}=${actor}`),
      ...new Set(bearings.map(({ actor }) => `actor=${actor}`)),
    ],
  };
}

/** Spans in order, each place of the text once: those that lie inside another are left out. */
function apart<T extends { readonly start: number; readonly end: number }>(spans: readonly T[]): readonly T[] {
  const ordered = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: T[] = [];
  for (const span of ordered) if (span.end > (kept.at(-1)?.end ?? -1)) kept.push(span);
  return kept;
}
