import type { ContactKind, ContactStatus } from '#reading/reading.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { type Asking, asking, compare } from './asking.ts';
import { type ContactGroup, type ContactLine, contactGroups, contactLines, dayOfGroup } from './contact-lines.ts';
import { dayPlus } from './day-ranges.ts';
import { type DayWindow, dayWindows, least } from './day-windows.ts';
import type { EntryQuery, Told } from './entry-rows.ts';
import type { Between, Paged, View } from './moment.ts';
import { type Listed, wrongCursor } from './paging.ts';
import { type Scope, within } from './scope.ts';
import { actorsMeant } from './who.ts';

export interface ContactsQuestion extends View, Between, Paged {
  readonly scope?: Scope;
  /** Ids or names of actors, each of which must take part. */
  readonly with?: readonly string[];
  readonly kind?: ContactKind;
  /** As the latest report has it. */
  readonly status?: ContactStatus;
  readonly newest?: boolean;
}

/** Lists contacts in the order of days, one line a contact however many reports tell of it; 50 at a time where not said. */
export async function contacts({ db }: RecordStore, question: ContactsQuestion): Promise<Listed<ContactLine>> {
  const { limit = 50, cursor, newest = false, from, to } = question;
  const after = cursor === undefined ? undefined : dayOfCursor(cursor);
  const ask = await asking(db, question);
  const holds = await testOf(ask, question);
  const [first, last] = newest ? [from, least(after, to)] : [greatest(after, from), to];
  const found: ContactGroup[] = [];
  for await (const window of dayWindows(ask, {
    kinds: ['contact'],
    newest,
    size: 4 * limit,
    ...(first !== undefined && { from: first }),
    ...(last !== undefined && { to: last }),
  })) {
    const groups = (await groupsIn(ask, window, question.scope)).filter(holds).filter((group) => isBeyond(group, cursor, newest));
    found.push(...(newest ? groups.toReversed() : groups));
    if (found.length > limit) break;
  }
  const shown = found.slice(0, limit);
  const end = shown.at(-1);
  return { items: await contactLines(ask, shown), ...(found.length > limit && end !== undefined && { next: keyOf(end) }) };
}

async function testOf(ask: Asking, question: ContactsQuestion): Promise<(group: ContactGroup) => boolean> {
  const sides = await Promise.all((question.with ?? []).map((meant) => actorsMeant(ask.db, ask.who, meant)));
  return ({ entries }) => {
    const status = entries.at(-1)?.value.status;
    return (
      (question.status === undefined || status === question.status) &&
      (question.kind === undefined || entries.some(({ value }) => value.kind === question.kind)) &&
      sides.every((actors) => entries.some(({ value }) => value.participants.some((id) => actors.has(id))))
    );
  };
}

/** Order of lines: by day, then by the first entry. */
function keyOf(group: ContactGroup): string {
  return `${dayOfGroup(group).day}~${group.entries[0]?.id}`;
}

function dayOfCursor(cursor: string): string {
  const [, day] = /^(\d{4}-\d\d-\d\d)~./.exec(cursor) ?? [];
  if (day === undefined) throw wrongCursor(cursor);
  return day;
}

function isBeyond(group: ContactGroup, cursor: string | undefined, newest: boolean): boolean {
  return cursor === undefined || (newest ? keyOf(group) < cursor : keyOf(group) > cursor);
}

function greatest(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}

/** Days around a window in which entries can be that are one contact with one of the window; and how long such an entry may last. */
const [AROUND, LASTING] = [7, 31];

/**
 * Contacts whose day lies in a window, joined across reports, in order of their days; of a desk those of which an entry belongs to it. Entries around the window are
 * looked at too, so that what is one contact is the same whichever window it is met in.
 */
export async function groupsIn(ask: Asking, { from, to }: DayWindow, scope: Scope | undefined): Promise<readonly ContactGroup[]> {
  let query: EntryQuery = ask.entries().where('entries.kind', '=', 'contact');
  if (from !== undefined)
    query = query
      .where((is) =>
        is.or([
          is('entries.day', '>=', from),
          is.and([is('entries.day', '>=', dayPlus(from, -AROUND - LASTING)), is('entries.last_day', '>=', dayPlus(from, -AROUND))]),
        ]),
      )
      .where('entries.day', '>=', dayPlus(from, -AROUND - LASTING));
  if (to !== undefined) query = query.where('entries.day', '<=', dayPlus(to, AROUND));
  const entries = (await ask.told(query)) as readonly Told<'contact'>[];
  const groups = contactGroups(entries, ask.who)
    .map((group) => ({ group, key: keyOf(group), ...dayOfGroup(group) }))
    .filter(({ day }) => (from === undefined || day >= from) && (to === undefined || day <= to))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ group }) => group);
  const ours = new Set(
    within(
      scope,
      groups.flatMap((group) => group.entries),
      ask,
    ).map(({ id }) => id),
  );
  return groups.filter((group) => group.entries.some(({ id }) => ours.has(id)));
}
