import { IssueError, issueOf } from '#base/issue.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { type Asking, asking, byDay, compare } from './asking.ts';
import { inBatches } from './batches.ts';
import { borne } from './borne.ts';
import { oneContact, type Reason } from './contact-likeness.ts';
import { corroborated } from './corroboration.ts';
import { dayPlus, numberOfDay } from './day-ranges.ts';
import type { ReportRef, Told } from './entry-rows.ts';
import { grouped } from './grouped.ts';
import { type Item, itemsOf } from './item.ts';
import type { View } from './moment.ts';
import type { Named } from './who.ts';

export interface ElsewhereQuestion extends View {
  /** Id of the report. */
  readonly report: string;
  /** Most reports; 20 where not said. */
  readonly limit?: number;
}

/** What ties another report to the one that is read. */
interface Shared {
  /** Entries that say the same: of the one that is read, of the other. */
  readonly same: readonly { readonly here: string; readonly there: string }[];
  /** Contacts that are taken for one, with why. */
  readonly contacts: readonly { readonly here: string; readonly there: string; readonly reason: Reason }[];
  /** Who speaks or holds a position in both. */
  readonly speakers: readonly Named[];
  /** Ids of agreements that both name. */
  readonly agreements: readonly string[];
}

/** Another report on the same thing. */
export interface ElsewhereLine {
  readonly report: ReportRef;
  /** It has the same origin: it is no second witness. */
  readonly sameOrigin: boolean;
  readonly shared: Shared;
  /** Its entries that tie it to the one that is read; twelve at most, those that say the same first. */
  readonly entries: readonly Item[];
}

/** Days before and after the report in which others are looked at. */
const AROUND = 7;
/** Entries that are looked at; more are left out, those of the farthest days first. */
const MOST = 3000;
/** Entries of another report that are shown. */
const SHOWN = 12;

type Ties = { readonly [K in keyof Shared]: Map<string, Shared[K][number]> } & { readonly entries: Map<string, number> };

/**
 * What other reports of the same days say of the same thing as one report: they say the same (as corroboration has it), tell of the same contact, quote the same speakers, name the same agreements. States as speakers tie nothing: most
 * reports have some of them. Those tied most come first; of these the nearest in time. Throws IssueError where there is no such report.
 */
export async function elsewhere({ db }: RecordStore, question: ElsewhereQuestion): Promise<readonly ElsewhereLine[]> {
  const { report, limit = 20 } = question;
  const ask = await asking(db, question);
  const row = await ask.db.selectFrom('reports').select(['day', 'family']).where('id', '=', report).executeTakeFirst();
  if (row === undefined) throw new IssueError(issueOf('record.unknown', 'There is no report of this id.', report));
  const own = await ask.told(ask.entries().where('entries.report', '=', report));
  const speakers = speakersOf(own, ask);
  const agreements = new Set(own.flatMap(({ agreement }) => agreement ?? []));
  const found = await ask.byId(await near(ask, { report, day: row.day, actors: await actorsOf(own, ask), agreements }));
  const ties = tiesOf(own, found, { ask, speakers, agreements });
  const lines = [...ties]
    .map(([id, tie]) => ({ id, tie, of: found.filter((one) => one.report.id === id), weight: weightOf(tie) }))
    .map((one) => ({ ...one, away: Math.abs(numberOfDay((one.of[0] as Told).report.day) - numberOfDay(row.day)) }))
    .sort((a, b) => b.weight - a.weight || a.away - b.away || compare(a.id, b.id))
    .slice(0, limit);
  const shown = lines.map(({ tie, of }) =>
    of
      .filter(({ id }) => tie.entries.has(id))
      .sort((a, b) => (tie.entries.get(b.id) as number) - (tie.entries.get(a.id) as number) || byDay(a, b))
      .slice(0, SHOWN),
  );
  const items = new Map((await itemsOf(ask, shown.flat(), [...own, ...found])).map((item) => [item.id, item]));
  return lines.map(({ tie, of }, at) => ({
    report: (of[0] as Told).report,
    sameOrigin: (of[0] as Told).family === row.family,
    shared: {
      same: [...tie.same.values()],
      contacts: [...tie.contacts.values()],
      speakers: [...tie.speakers.values()],
      agreements: [...tie.agreements.values()],
    },
    entries: (shown[at] as readonly Told[]).flatMap(({ id }) => items.get(id) ?? []),
  }));
}

/** Parts by which reports on one thing are found. */
const PARTS = ['speaker', 'holder', 'participants', 'source'] as const;

function partsOf({ value }: Told, parts: readonly string[]): readonly string[] {
  const fields = value as unknown as Readonly<Record<string, unknown>>;
  return parts.flatMap((part) => [fields[part] ?? []].flat()).filter((id) => typeof id === 'string');
}

/** Who stands for those who have a part in the entries, and all who are the same. */
async function actorsOf(own: readonly Told[], { who }: Asking): Promise<ReadonlySet<string>> {
  return who.members(own.flatMap((one) => (one.kind === 'role' ? [] : partsOf(one, PARTS))));
}

function isSpeaker({ kind }: Named): boolean {
  return kind !== 'state' && kind !== 'government' && kind !== 'group';
}

/** Persons and bodies that speak or hold a position. */
function speakersOf(entries: readonly Told[], { who }: Asking): ReadonlyMap<string, Named> {
  const ids = entries.flatMap((one) => partsOf(one, ['speaker', 'holder']));
  return new Map(ids.flatMap((id) => (isSpeaker(who.of(id)) ? [[who.of(id).id, who.of(id)]] : [])));
}

interface Sought {
  readonly report: string;
  readonly day: string;
  readonly actors: ReadonlySet<string>;
  readonly agreements: ReadonlySet<string>;
}

/** Ids of entries of other reports of the same days, with the same actors or agreements; those of the nearest days first. */
async function near({ db }: Asking, { report, day, actors, agreements }: Sought): Promise<readonly string[]> {
  const [from, to] = [dayPlus(day, -AROUND), dayPlus(day, AROUND)];
  const own = await inBatches(actors, (some) =>
    borne(db)
      .innerJoin('reports', 'reports.id', 'entries.report')
      .select(['entries.id', 'reports.day'])
      .where('bearings.actor', 'in', some)
      .where('bearings.part', 'in', PARTS)
      .where('reports.day', '>=', from)
      .where('reports.day', '<=', to)
      .where('entries.report', '!=', report)
      .execute(),
  );
  const named = await inBatches(agreements, (some) =>
    db
      .selectFrom('entries')
      .innerJoin('reports', 'reports.id', 'entries.report')
      .select(['entries.id', 'reports.day'])
      .where('entries.agreement', 'in', some)
      .where('reports.day', '>=', from)
      .where('reports.day', '<=', to)
      .where('entries.report', '!=', report)
      .execute(),
  );
  const away = (other: string): number => Math.abs(numberOfDay(other) - numberOfDay(day));
  const byId = new Map([...own, ...named].map((one) => [one.id, one.day]));
  return [...byId]
    .sort(([a, x], [b, y]) => away(x) - away(y) || compare(a, b))
    .slice(0, MOST)
    .map(([id]) => id);
}

interface Beside {
  readonly ask: Asking;
  readonly speakers: ReadonlyMap<string, Named>;
  readonly agreements: ReadonlySet<string>;
}

/** How much an entry ties: by what. */
const WEIGHTS = { same: 3, contacts: 3, speakers: 1, agreements: 1 } as const;

/** Kinds of which two that say the same tell one story; roles and mentions of agreements are told in every report. */
const TELLING: ReadonlySet<string> = new Set(['statement', 'position', 'concern', 'event', 'provision']);

function tiesOf(own: readonly Told[], found: readonly Told[], { ask, speakers, agreements }: Beside): ReadonlyMap<string, Ties> {
  const ties = new Map<string, Ties>();
  const tie = <K extends keyof Shared>({ id, report }: Told, kind: K, key: string, value: Shared[K][number]): void => {
    const one: Ties = ties.get(report.id) ?? {
      same: new Map(),
      contacts: new Map(),
      speakers: new Map(),
      agreements: new Map(),
      entries: new Map(),
    };
    ties.set(report.id, one);
    (one[kind] as Map<string, Shared[K][number]>).set(key, value);
    one.entries.set(id, Math.max(one.entries.get(id) ?? 0, WEIGHTS[kind]));
  };
  const byId = new Map(found.map((one) => [one.id, one]));
  const telling = own.filter(({ kind }) => TELLING.has(kind));
  for (const [here, { entries }] of corroborated(telling, [...own, ...found], ask.who))
    for (const there of entries) {
      const other = byId.get(there);
      if (other !== undefined) tie(other, 'same', `${here} ${there}`, { here, there });
    }
  const contacts = grouped(found, ({ kind }) => kind).get('contact') ?? [];
  for (const here of own.filter(({ kind }) => kind === 'contact'))
    for (const there of contacts) {
      const reason = oneContact(here as Told<'contact'>, there as Told<'contact'>, ask.who);
      if (reason !== undefined) tie(there, 'contacts', `${here.id} ${there.id}`, { here: here.id, there: there.id, reason });
    }
  for (const one of found) {
    for (const id of partsOf(one, ['speaker', 'holder'])) {
      const named = speakers.get(ask.who.of(id).id);
      if (named !== undefined) tie(one, 'speakers', named.id, named);
    }
    if (one.agreement !== undefined && agreements.has(one.agreement)) tie(one, 'agreements', one.agreement, one.agreement);
  }
  return ties;
}

/** Each thing counts once more, and less each time: twenty sentences of one speaker are no more than a few. */
function weightOf({ same, contacts, speakers, agreements }: Ties): number {
  const of = (kind: keyof typeof WEIGHTS, count: number): number => WEIGHTS[kind] * Math.log2(1 + count);
  return of('same', same.size) + of('contacts', contacts.size) + of('speakers', speakers.size) + of('agreements', agreements.size);
}
