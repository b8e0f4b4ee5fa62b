import type { EntryKind } from '#record/entries/entry.ts';
import type { Asking } from './asking.ts';
import { dayPlus } from './day-ranges.ts';

/** Whole days, ISO, both included; open where a bound is absent. */
export interface DayWindow {
  readonly from?: string;
  readonly to?: string;
}

interface Windows extends DayWindow {
  readonly kinds: readonly EntryKind[];
  readonly newest?: boolean;
  /** Entries that the first window holds, about. */
  readonly size: number;
}

/** Most entries that a window is made for. */
const MOST = 10_000;

/** Cuts a stretch of days into windows of whole days by the number of entries in them, each twice as large as the one before: where few hold, more is taken at a time. */
export async function* dayWindows(ask: Asking, { kinds, newest = false, size, from, to }: Windows): AsyncGenerator<DayWindow> {
  let [first, last] = [from, to];
  for (let count = size; ; count = Math.min(2 * count, MOST)) {
    const bound = await dayAfter(ask, { kinds, newest, count, ...bounds(first, last) });
    if (bound === undefined) {
      yield bounds(first, last);
      return;
    }
    if (newest) {
      yield bounds(bound, last);
      last = dayPlus(bound, -1);
    } else {
      yield bounds(first, bound);
      first = dayPlus(bound, 1);
    }
  }
}

function bounds(from: string | undefined, to: string | undefined): DayWindow {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** The day of the entry that so many others come before; undefined where there are not as many. */
async function dayAfter(
  ask: Asking,
  {
    kinds,
    newest,
    count,
    from,
    to,
  }: DayWindow & { readonly kinds: readonly EntryKind[]; readonly newest: boolean; readonly count: number },
): Promise<string | undefined> {
  // What is rejected or replaced only makes the window smaller: the entries alone are enough to find its end.
  let most: string | undefined;
  for (const kind of kinds) {
    // Of later days a view as of a day sees contacts alone, those that were planned then.
    const last = kind === 'contact' ? to : least(to, ask.view.asOf);
    const row = await ask.db
      .selectFrom('entries')
      .select('day')
      .where('kind', '=', kind)
      .$if(from !== undefined, (query) => query.where('day', '>=', from as string))
      .$if(last !== undefined, (query) => query.where('day', '<=', last as string))
      .orderBy('day', newest ? 'desc' : 'asc')
      .offset(count)
      .limit(1)
      .executeTakeFirst();
    if (row !== undefined && (most === undefined || (newest ? row.day > most : row.day < most))) most = row.day;
  }
  return most;
}

/** The earlier of two days, of which either may be absent. */
export function least(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}
