import { IssueError, issueOf } from '#base/issue.ts';
import type { EntryKind } from '#record/entries/entry.ts';
import { type Asking, byDay } from './asking.ts';
import { inBatches } from './batches.ts';
import { type EntryQuery, ordered, type Told } from './entry-rows.ts';
import type { Paged } from './moment.ts';

/** A part of a list, and where to go on. */
export interface Listed<T> {
  readonly items: readonly T[];
  /** Absent at the end. */
  readonly next?: string;
}

/** The place of an entry in the order of lists. */
function cursorOf({ day, report, start, id }: Told): string {
  return [day, report.id, start, id].join('~');
}

type Place = readonly [day: string, report: string, start: number, id: string];

/** Throws IssueError where it is none that an answer gave. */
function placeOf(cursor: string): Place {
  const parts = /^(\d{4}-\d\d-\d\d)~([^~]+)~(\d+)~([^~]+)$/.exec(cursor);
  if (parts === null) throw wrongCursor(cursor);
  return [parts[1] as string, parts[2] as string, Number(parts[3]), parts[4] as string];
}

export function wrongCursor(cursor: string): IssueError {
  return new IssueError(
    issueOf('usage.wrong', 'This is not where a list went on.', cursor, 'Give the cursor as the answer before had it.'),
  );
}

export interface Walk extends Paged {
  readonly kind: EntryKind;
  /** 50 where not said. */
  readonly limit?: number;
  readonly newest?: boolean;
  readonly narrow: (query: EntryQuery) => EntryQuery;
  /** Ids among which the entries are, where these are few. */
  readonly among?: readonly string[];
  /** What the database cannot tell. */
  readonly holds: (entries: readonly Told[]) => readonly Told[];
}

/** Entries taken from the database at a time. */
const PAGE = 400;

/** Goes through entries in order of days until there are enough that hold. */
export async function walked(ask: Asking, walk: Walk): Promise<{ readonly found: readonly Told[]; readonly next?: string }> {
  const limit = walk.limit ?? 50;
  const found: Told[] = [];
  let after = walk.cursor;
  for (;;) {
    const { page, last } = walk.among === undefined ? await nextPage(ask, walk, after) : await fewPage(ask, walk, after);
    found.push(...walk.holds(page));
    if (found.length > limit) {
      const shown = found.slice(0, limit);
      return { found: shown, ...(shown.length > 0 && { next: cursorOf(shown.at(-1) as Told) }) };
    }
    if (last === undefined) return { found };
    after = last;
  }
}

interface Page {
  readonly page: readonly Told[];
  /** Where the next one begins; absent at the end. */
  readonly last?: string;
}

async function nextPage(ask: Asking, { kind, newest = false, narrow }: Walk, after: string | undefined): Promise<Page> {
  let query = narrow(ask.entries().where('entries.kind', '=', kind));
  if (after !== undefined) query = beyond(query, placeOf(after), newest);
  const rows = await ordered(query, newest ? 'desc' : 'asc')
    .limit(PAGE)
    .execute();
  const last = rows.at(-1);
  return {
    page: await ask.tell(rows),
    ...(rows.length === PAGE && last !== undefined && { last: [last.day, last.report, last.start, last.id].join('~') }),
  };
}

async function fewPage(ask: Asking, { kind, newest = false, narrow, among = [] }: Walk, after: string | undefined): Promise<Page> {
  const all = await inBatches(among, (some) => {
    const query = narrow(ask.entries().where('entries.kind', '=', kind).where('entries.id', 'in', some));
    return ordered(after === undefined ? query : beyond(query, placeOf(after), newest)).execute();
  });
  const told = [...(await ask.tell(all))].sort(byDay);
  return { page: newest ? told.reverse() : told };
}

/** Entries that come after a place in the order of the list. */
function beyond(query: EntryQuery, [day, report, start, id]: Place, newest: boolean): EntryQuery {
  const past = newest ? '<' : '>';
  return query
    .where('entries.day', newest ? '<=' : '>=', day)
    .where((is) =>
      is.or([
        is('entries.day', past, day),
        is.and([is('entries.day', '=', day), is('entries.report', past, report)]),
        is.and([is('entries.day', '=', day), is('entries.report', '=', report), is('entries.start', past, start)]),
        is.and([
          is('entries.day', '=', day),
          is('entries.report', '=', report),
          is('entries.start', '=', start),
          is('entries.id', past, id),
        ]),
      ]),
    );
}

/** A part of a list that is there as a whole, in the order of its keys; 50 at a time where not said. */
export function pageOf<T>(
  all: readonly T[],
  { limit = 50, cursor, newest = false }: Paged & { readonly newest?: boolean },
  keyOf: (one: T) => string,
): Listed<T> {
  const inOrder = newest ? all.toReversed() : all;
  const start = cursor === undefined ? 0 : inOrder.findIndex((one) => (newest ? keyOf(one) < cursor : keyOf(one) > cursor));
  const rest = start < 0 ? [] : inOrder.slice(start);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  return { items, ...(rest.length > limit && last !== undefined && { next: keyOf(last) }) };
}
