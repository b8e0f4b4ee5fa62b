import type { ContactKind, ContactStatus } from '#reading/reading.ts';
import { type Asking, byDay, compare } from './asking.ts';
import { attributionsOf } from './attribution.ts';
import { LONGEST, oneContact, REPORTED, type Reason } from './contact-likeness.ts';
import { type Corroboration, countOf } from './corroboration.ts';
import { lengthOf, numberOfDay } from './day-ranges.ts';
import type { ReportRef, Told } from './entry-rows.ts';
import { counted, grouped } from './grouped.ts';
import { type Item, itemOf } from './item.ts';
import type { Named, Who } from './who.ts';

type Contact = Told<'contact'>;

/** One contact as all reports tell it. */
export interface ContactLine {
  /** Of the entry that was first to be told. */
  readonly id: string;
  readonly kind: ContactKind;
  readonly participants: readonly Named[];
  /** First and last day: of the reports that give the day nearest, else of the first report. */
  readonly day: string;
  readonly lastDay: string;
  /** EDTF, where a report gives it. */
  readonly when?: string;
  readonly place?: string;
  /** What the latest report says. */
  readonly status: ContactStatus;
  /** What each report said, in order of their days. */
  readonly history: readonly { readonly status: ContactStatus; readonly entry: string; readonly report: ReportRef }[];
  readonly sources: readonly Item[];
  /** Why each further entry is taken for the same contact. */
  readonly joined: readonly { readonly entry: string; readonly with: string; readonly reason: Reason }[];
  readonly corroboration: Corroboration;
}

/** Entries that are one contact. */
export interface ContactGroup {
  /** In order of their reports. */
  readonly entries: readonly Contact[];
  readonly joined: ContactLine['joined'];
}

interface Growing {
  /** Groups are met in the order in which they began. */
  readonly at: number;
  readonly entries: Contact[];
  readonly joined: { entry: string; with: string; reason: Reason }[];
}

/** Joins entries of different reports that tell of one contact. In order of their reports, each goes to the first group in which it finds its like; the entries of one report stay apart. */
export function contactGroups(entries: readonly Contact[], who: Who): readonly ContactGroup[] {
  const groups: Growing[] = [];
  const near = new Map<string, Set<Growing>>();
  for (const one of entries.toSorted(byReport)) {
    const keys = keysOf(one, who);
    const met = new Set(keys.flatMap((key) => [...(near.get(key) ?? [])]));
    const home = homeOf(
      one,
      [...met].sort((a, b) => a.at - b.at),
      who,
    );
    const group: Growing = home?.group ?? { at: groups.length, entries: [], joined: [] };
    if (home === undefined) groups.push(group);
    else group.joined.push({ entry: one.id, with: home.with.id, reason: home.reason });
    group.entries.push(one);
    for (const key of keys) near.set(key, (near.get(key) ?? new Set()).add(group));
  }
  return groups;
}

function homeOf(
  one: Contact,
  groups: Iterable<Growing>,
  who: Who,
): { readonly group: Growing; readonly with: Contact; readonly reason: Reason } | undefined {
  for (const group of groups) {
    if (group.entries.some(({ report }) => report.id === one.report.id)) continue;
    for (const other of group.entries) {
      const reason = oneContact(one, other, who);
      if (reason !== undefined) return { group, with: other, reason };
    }
  }
  return undefined;
}

function byReport(a: Contact, b: Contact): number {
  return compare(a.report.day, b.report.day) || byDay(a, b);
}

/** Where entries that can be one contact meet: a side (by state, where it has one) and a week. */
function keysOf(one: Contact, who: Who): readonly string[] {
  if (lengthOf(one) > LONGEST) return [];
  const weekOf = (day: number): number => Math.floor(day / 7);
  const [first, last] = [weekOf(numberOfDay(one.day) - REPORTED), weekOf(numberOfDay(one.lastDay) + REPORTED)];
  const sides = new Set(one.value.participants.map((id) => who.of(id).country ?? who.of(id).id));
  return [...sides].flatMap((side) => Array.from({ length: last - first + 1 }, (_, at) => `${side} ${first + at}`));
}

/** The first day of a contact, by which it is listed. */
export function dayOfGroup({ entries }: ContactGroup): { readonly day: string; readonly lastDay: string } {
  const given = entries.filter(({ value }) => value.when !== undefined);
  const nearest = (given.length > 0 ? given : entries.slice(0, 1)).toSorted((a, b) => lengthOf(a) - lengthOf(b) || byReport(a, b));
  const { day, lastDay } = nearest[0] as Contact;
  return { day, lastDay };
}

/** Makes lines of groups, with the statements that their entries rest on. */
export async function contactLines(ask: Asking, groups: readonly ContactGroup[]): Promise<readonly ContactLine[]> {
  const attributions = await attributionsOf(
    ask,
    groups.flatMap(({ entries }) => entries),
  );
  return groups.map((group) => {
    const { entries, joined } = group;
    const corroboration = countOf(entries);
    const last = entries.at(-1) as Contact;
    const { day, lastDay } = dayOfGroup(group);
    const given = entries.find((one) => one.value.when !== undefined && one.day === day && one.lastDay === lastDay);
    const place = entries.findLast(({ value }) => value.place !== undefined)?.value.place;
    return {
      id: (entries[0] as Contact).id,
      kind: counted(entries.map(({ value }) => value.kind))[0]?.value as ContactKind,
      participants: participantsOf(entries, ask.who),
      day,
      lastDay,
      ...(given?.value.when !== undefined && { when: given.value.when }),
      ...(place !== undefined && { place }),
      status: last.value.status,
      history: entries.map(({ id, value, report }) => ({ status: value.status, entry: id, report })),
      sources: entries.map((one) => itemOf(one, attributions.get(one.id), corroboration)),
      joined,
      corroboration,
    };
  });
}

/** All who are named, those that most reports name first; a state is left out where a person or body of it is named. */
function participantsOf(entries: readonly Contact[], who: Who): readonly Named[] {
  const named = entries.flatMap(({ value }) => [...new Set(value.participants.map((id) => who.of(id).id))]);
  const all = counted(named).map(({ value }) => who.of(value));
  const isState = ({ kind }: Named): boolean => kind === 'state' || kind === 'government';
  const told = new Set(all.filter((one) => !isState(one)).map(({ country }) => country));
  const inOneReport = grouped(entries, ({ report }) => report.id).size === 1;
  return inOneReport ? all : all.filter((one) => !isState(one) || one.country === undefined || !told.has(one.country));
}
