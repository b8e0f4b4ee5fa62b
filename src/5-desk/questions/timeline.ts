import { daysOf } from '#record/entries/days.ts';
import { type KnownAgreement, type Register, shippedRegister } from '#record/extract/agreements/register.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { type Asking, asking, byDay, compare } from './asking.ts';
import { inBatches } from './batches.ts';
import { type ContactGroup, type ContactLine, contactLines, dayOfGroup } from './contact-lines.ts';
import { groupsIn } from './contacts.ts';
import { type Corroboration, countOf } from './corroboration.ts';
import { dayPlus, daysApart } from './day-ranges.ts';
import { type DayWindow, dayWindows } from './day-windows.ts';
import type { Told } from './entry-rows.ts';
import { grouped } from './grouped.ts';
import { itemsOf } from './item.ts';
import { type Between, type Paged, untilOf, type View } from './moment.ts';
import { type Listed, wrongCursor } from './paging.ts';
import { mayBelong, type Scope, within } from './scope.ts';
import { type StatementItem, statementItem } from './statements.ts';
import { LINES, type LineKind } from './timeline-lines.ts';

export interface TimelineQuestion extends View, Between, Paged {
  readonly scope?: Scope;
  /** Known agreements, whose days of signature are told where the record names them; those that ship where not said. */
  readonly register?: Register;
  /** The latest first. */
  readonly newest?: boolean;
  /** Kinds of lines; all where not said. */
  readonly lines?: readonly LineKind[];
}

/** What a report or several said with the same words. */
interface StatementLine {
  readonly line: 'statement';
  readonly day: string;
  /** Of the first of them. */
  readonly id: string;
  readonly sources: readonly StatementItem[];
  readonly corroboration: Corroboration;
}

/** The signing of an agreement that the record names, from the register. */
interface SignedLine {
  readonly line: 'signed';
  readonly day: string;
  readonly lastDay: string;
  /** Id of the record's agreement. */
  readonly id: string;
  readonly known: KnownAgreement;
  /** Reports that name it. */
  readonly reports: number;
}

export type TimelineLine = StatementLine | SignedLine | ({ readonly line: 'contact' } & ContactLine);

/** The same words of the same speaker this many days after each other are one line. */
const REPEATED = 3;

/** A line before it is written out. */
interface Draft {
  readonly day: string;
  readonly key: string;
  readonly made: { readonly group: ContactGroup } | { readonly run: readonly Told<'statement'>[] } | { readonly signed: SignedLine };
}

/** Contacts, statements and signings of agreements in the order of their days, each once however many reports tell it; 100 at a time where not said. */
export async function timeline({ db }: RecordStore, question: TimelineQuestion): Promise<Listed<TimelineLine>> {
  const ask = await asking(db, question);
  const { limit = 100, cursor, newest = false, lines = LINES } = question;
  if (cursor !== undefined && !/^\d{4}-\d\d-\d\d~\d~/.test(cursor)) throw wrongCursor(cursor);
  const reached = cursor?.slice(0, 10);
  const [from, to] = newest ? [question.from, reached ?? question.to] : [reached ?? question.from, question.to];
  const isBeyond = ({ key }: Draft): boolean => cursor === undefined || (newest ? key < cursor : key > cursor);
  const signed = lines.includes('signed') ? await signings(ask, question) : [];
  const drafts = signed.map((one) => draft(one.day, 0, one.id, { signed: one })).filter(isBeyond);
  const kinds = (['statement', 'contact'] as const).filter((kind) => lines.includes(kind));
  const pool: Told[] = [];
  // Signings of days that were not looked at yet have to wait.
  let isLooked: (day: string) => boolean = () => true;
  const bounds = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const windows = dayWindows(ask, { kinds, newest, size: question.scope === undefined ? limit : 4 * limit, ...bounds });
  for await (const window of kinds.length === 0 ? [] : windows) {
    const groups = lines.includes('contact') ? await groupsIn(ask, window, question.scope) : [];
    const { runs, near } = lines.includes('statement') ? await statementRuns(ask, window, question.scope) : NOTHING_SAID;
    drafts.push(
      ...groups.map((group) => draft(dayOfGroup(group).day, 1, group.entries[0]?.id as string, { group })).filter(isBeyond),
      ...runs.map((run) => draft((run[0] as Told).day, 2, (run[0] as Told).id, { run })).filter(isBeyond),
    );
    pool.push(...near);
    const upTo = newest ? window.from : window.to;
    const end = newest ? from : to;
    isLooked = (day) => upTo === undefined || upTo === end || (newest ? day >= upTo : day <= upTo);
    if (drafts.filter(({ day }) => isLooked(day)).length > limit) break;
  }
  const sorted = drafts.filter(({ day }) => isLooked(day)).sort((a, b) => compare(a.key, b.key));
  return written(ask, newest ? sorted.reverse() : sorted, { limit, pool });
}

const NOTHING_SAID: Runs = { runs: [], near: [] };

function draft(day: string, rank: number, id: string, made: Draft['made']): Draft {
  return { day, key: [day, rank, id].join('~'), made };
}

interface Runs {
  readonly runs: readonly (readonly Told<'statement'>[])[];
  /** All statements around them. */
  readonly near: readonly Told<'statement'>[];
}

/** Statements of a window; those that repeat each other in a row of days are one run, which belongs to its first day. */
async function statementRuns(ask: Asking, { from, to }: DayWindow, scope: Scope | undefined): Promise<Runs> {
  for (let slack = REPEATED + 1; ; slack *= 2) {
    const end = to === undefined ? undefined : dayPlus(to, slack);
    const near = (await ask.told(
      statementsIn(ask, scope, from === undefined ? undefined : dayPlus(from, -REPEATED), end),
    )) as readonly Told<'statement'>[];
    const runs = runsOf(near, ask).filter((run) => isWithin((run[0] as Told).day, from, to));
    const isOpen = end !== undefined && runs.some((run) => run.length > 1 && dayPlus((run.at(-1) as Told).day, REPEATED) > end);
    // What is repeated for months is cut: it is no news.
    if (isOpen && slack < 60) continue;
    const ours = new Set(within(scope, runs.flat(), ask).map(({ id }) => id));
    return { runs: runs.filter((run) => run.some(({ id }) => ours.has(id))), near };
  }
}

function statementsIn(ask: Asking, scope: Scope | undefined, from: string | undefined, to: string | undefined) {
  return ask
    .entries()
    .where('entries.kind', '=', 'statement')
    .$if(scope !== undefined, (query) => query.where((is) => mayBelong(is, (scope as Scope).desk, ask)))
    .$if(from !== undefined, (query) => query.where('entries.day', '>=', from as string))
    .$if(to !== undefined, (query) => query.where('entries.day', '<=', to as string));
}

function isWithin(day: string, from: string | undefined, to: string | undefined): boolean {
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}

/** The same for the same words, whatever their case and the signs between them. */
function sameWordsKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function runsOf(statements: readonly Told<'statement'>[], { who }: Asking): readonly (readonly Told<'statement'>[])[] {
  const keyOf = ({ value, id }: Told<'statement'>): string => {
    const key = sameWordsKey(value.content.map(({ words }) => words).join(' '));
    return key === '' ? id : [value.speaker === undefined ? '' : who.of(value.speaker).id, value.polarity, key].join('\n');
  };
  return [...grouped(statements.toSorted(byDay), keyOf).values()].flatMap((same) => {
    const runs: Told<'statement'>[][] = [];
    for (const one of same) {
      const run = runs.at(-1);
      if (run !== undefined && daysApart(run.at(-1) as Told, one) <= REPEATED) run.push(one);
      else runs.push([one]);
    }
    return runs;
  });
}

/** Days on which agreements that entries of the view name were signed. */
async function signings(ask: Asking, question: TimelineQuestion): Promise<readonly SignedLine[]> {
  const { scope, from, register = shippedRegister } = question;
  const dated = register.lines.flatMap((known) => {
    const days = daysOf(known.signed);
    return days !== undefined && isWithin(days.day, from, untilOf(question)) && isOurs(known, scope) ? [{ known, days }] : [];
  });
  const named = await inBatches(
    dated.map(({ known }) => `agreement/${known.id}`),
    (some) => mentions(ask, some),
  );
  const reports = grouped(named, ({ agreement }) => agreement);
  return dated.flatMap(({ known, days }) => {
    const id = `agreement/${known.id}`;
    const count = new Set((reports.get(id) ?? []).map(({ report }) => report)).size;
    return count === 0 ? [] : [{ line: 'signed' as const, day: days.day, lastDay: days.last, id, known, reports: count }];
  });
}

function isOurs({ id, names, parties }: KnownAgreement, scope: Scope | undefined): boolean {
  if (scope === undefined) return true;
  const sides = parties === 'multilateral' ? [] : parties;
  return scope.belongs({ countries: sides, names: sides, agreement: id, text: names.join('\n') }) !== undefined;
}

/** Reports that name agreements. */
async function mentions(
  ask: Asking,
  agreements: readonly string[],
): Promise<readonly { readonly agreement: string; readonly report: string }[]> {
  const query = ask.entries().where('entries.agreement', 'in', agreements).where('entries.kind', '=', 'agreement');
  if (ask.view.knownAt === undefined)
    return (await query.select(['entries.agreement', 'entries.report']).execute()).map(({ agreement, report }) => ({
      agreement: agreement as string,
      report,
    }));
  return (await ask.told(query)).map(({ agreement, report }) => ({ agreement: agreement as string, report: report.id }));
}

interface Writing {
  readonly limit: number;
  readonly pool: readonly Told[];
}

async function written(ask: Asking, drafts: readonly Draft[], { limit, pool }: Writing): Promise<Listed<TimelineLine>> {
  const shown = drafts.slice(0, limit);
  const groups = shown.flatMap(({ made }) => ('group' in made ? [made.group] : []));
  const runs = shown.flatMap(({ made }) => ('run' in made ? [made.run] : []));
  const [lines, items] = await Promise.all([contactLines(ask, groups), itemsOf(ask, runs.flat(), pool)]);
  const lineOf = new Map(groups.map((group, at) => [group, lines[at] as ContactLine]));
  const itemsById = new Map(items.map((item) => [item.id, item]));
  const poolById = new Map(pool.map((one) => [one.id, one]));
  const statementLine = (run: readonly Told<'statement'>[]): StatementLine => {
    const sources = run.map((one) => statementItem(ask, one, itemsById.get(one.id) as StatementItem));
    const all = new Set(sources.flatMap(({ corroboration }) => corroboration.entries));
    const corroboration = countOf([...all].flatMap((id) => poolById.get(id) ?? []));
    return { line: 'statement', day: (run[0] as Told).day, id: (run[0] as Told).id, sources, corroboration };
  };
  const last = shown.at(-1);
  return {
    items: shown.map(({ made }) => {
      if ('group' in made) return { line: 'contact', ...(lineOf.get(made.group) as ContactLine) };
      return 'run' in made ? statementLine(made.run) : made.signed;
    }),
    ...(drafts.length > limit && last !== undefined && { next: last.key }),
  };
}
