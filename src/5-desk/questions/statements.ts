import { contains, type Span } from '#base/span.ts';
import type { Polarity, Speech } from '#reading/reading.ts';
import { tokensOf } from '#record/search/tokens.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { type Asking, asking } from './asking.ts';
import type { EntryQuery, Told } from './entry-rows.ts';
import { fewOf } from './few.ts';
import { grouped } from './grouped.ts';
import { type Item, itemsOf } from './item.ts';
import { type Between, type Paged, untilOf, type View } from './moment.ts';
import { type Listed, walked } from './paging.ts';
import { bears } from './pool.ts';
import { type Scope, within } from './scope.ts';
import { actorsMeant, type Named } from './who.ts';

export interface StatementsQuestion extends View, Between, Paged {
  readonly scope?: Scope;
  /** Id or name. */
  readonly speaker?: string;
  readonly addressee?: string;
  /** Who relays it: an outlet, an intermediary. */
  readonly via?: string;
  /** Words that what is said must have, all of them, in any inflection. */
  readonly about?: string;
  /** Id of an agreement, with or without "agreement/", that what is said must mention. */
  readonly agreement?: string;
  readonly outlet?: string;
  readonly status?: readonly string[];
  /** The latest first. */
  readonly newest?: boolean;
}

export interface StatementItem extends Item {
  readonly speaker?: Named;
  readonly addressee?: Named;
  readonly via: readonly Named[];
  readonly speech: Speech;
  readonly polarity: Polarity;
  /** EDTF. */
  readonly said?: string;
}

type Statement = Told<'statement'>;
type Test = (one: Statement) => boolean;

/** Lists what was said, in the order of days; 50 at a time where not said. */
export async function statements({ db }: RecordStore, question: StatementsQuestion): Promise<Listed<StatementItem>> {
  const ask = await asking(db, question);
  const parts = await partsMeant(ask, question);
  if (parts.some(({ actors }) => actors.size === 0)) return { items: [] };
  const tests = [...parts.map(({ part, actors }) => hasPart(part, actors)), ...(await testsOf(ask, question))];
  const few = parts.map(({ few }) => few).find((ids) => ids !== undefined);
  const { limit, cursor, newest } = question;
  const { found, next } = await walked(ask, {
    kind: 'statement',
    ...{ ...(limit !== undefined && { limit }), ...(cursor !== undefined && { cursor }), ...(newest !== undefined && { newest }) },
    ...(few !== undefined && { among: few }),
    narrow: (query) => narrowed(ask, query, question, parts),
    holds: (entries) =>
      within(
        question.scope,
        entries.filter((one) => tests.every((test) => test(one as Statement))),
        ask,
      ),
  });
  const items = await itemsOf(ask, found);
  return {
    items: found.map((one, at) => statementItem(ask, one as Statement, items[at] as Item)),
    ...(next !== undefined && { next }),
  };
}

export function statementItem({ who }: Pick<Asking, 'who'>, { value }: Statement, item: Item): StatementItem {
  return {
    ...item,
    ...(value.speaker !== undefined && { speaker: who.of(value.speaker) }),
    ...(value.addressee !== undefined && { addressee: who.of(value.addressee) }),
    via: (value.via ?? []).map((id) => who.of(id)),
    speech: value.speech,
    polarity: value.polarity,
    ...(value.said !== undefined && { said: value.said }),
  };
}

type PartName = 'speaker' | 'addressee' | 'via';

interface Part {
  readonly part: PartName;
  readonly actors: ReadonlySet<string>;
  readonly few?: readonly string[];
}

function partsMeant(ask: Asking, question: StatementsQuestion): Promise<readonly Part[]> {
  const asked = (['speaker', 'addressee', 'via'] as const).flatMap((part) => {
    const meant = question[part];
    return meant === undefined ? [] : [{ part, meant }];
  });
  return Promise.all(
    asked.map(async ({ part, meant }) => {
      const actors = await actorsMeant(ask.db, ask.who, meant);
      const few = await fewOf(ask, 'statement', [part], actors);
      return { part, actors, ...(few !== undefined && { few }) };
    }),
  );
}

function hasPart(part: PartName, actors: ReadonlySet<string>): Test {
  return ({ value }) => [value[part] ?? []].flat().some((id) => actors.has(id));
}

/** What the database can tell of a statement. */
function narrowed({ db }: Asking, query: EntryQuery, question: StatementsQuestion, parts: readonly Part[]): EntryQuery {
  const { from, outlet, status, knownAt, about, agreement } = question;
  const to = untilOf(question);
  let narrow = query;
  for (const { part, actors, few } of parts)
    if (few === undefined) narrow = narrow.where((is) => is.or([bears(is, [part], [...actors]), is('entries.human', 'is not', null)]));
  if (from !== undefined) narrow = narrow.where('entries.day', '>=', from);
  if (to !== undefined) narrow = narrow.where('entries.day', '<=', to);
  if (outlet !== undefined) narrow = narrow.where((is) => is(is.fn('lower', ['reports.outlet']), '=', outlet.toLowerCase()));
  if (status !== undefined && knownAt === undefined) narrow = narrow.where('entries.status', 'in', status);
  if (agreement !== undefined)
    narrow = narrow.where(
      'entries.report',
      'in',
      db.selectFrom('entries as named').select('named.report').where('named.agreement', '=', agreementId(agreement)),
    );
  for (const beginning of beginningsOf(about ?? ''))
    narrow = narrow.where((is) => is(is.fn('lower', ['entries.value']), 'like', `%${beginning}%`));
  return narrow;
}

/** Letters with which every inflection of a word begins; only of plain letters, whose case every database knows. */
function beginningsOf(about: string): readonly string[] {
  return tokensOf(about).flatMap(({ word, stem }) => {
    let same = 0;
    while (same < stem.length && stem[same] === word[same]) same++;
    return /^[a-z0-9]+$/.test(word) && same > 2 ? [stem.slice(0, Math.max(3, same - 1))] : [];
  });
}

/** What only the value of a statement tells. */
async function testsOf(ask: Asking, { about, agreement, status }: StatementsQuestion): Promise<readonly Test[]> {
  const wanted = tokensOf(about ?? '').map(({ stem }) => stem);
  const stems = ({ value }: Statement): ReadonlySet<string> =>
    new Set(value.content.flatMap(({ words }) => tokensOf(words).map(({ stem }) => stem)));
  return [
    ...(wanted.length === 0 ? [] : [(one: Statement) => isIn(wanted, stems(one))]),
    ...(status === undefined ? [] : [(one: Statement) => status.includes(one.status)]),
    ...(agreement === undefined ? [] : [await mentioning(ask, agreement)]),
  ];
}

function isIn(wanted: readonly string[], stems: ReadonlySet<string>): boolean {
  return wanted.every((stem) => stems.has(stem));
}

function agreementId(given: string): string {
  return given.startsWith('agreement/') ? given : `agreement/${given}`;
}

/** Tells whether what is said mentions an agreement. */
async function mentioning(ask: Asking, agreement: string): Promise<Test> {
  const entries = await ask.told(
    ask.entries().where('entries.agreement', '=', agreementId(agreement)).where('entries.kind', '=', 'agreement'),
  );
  const byReport = grouped(entries as readonly Told<'agreement'>[], ({ report }) => report.id);
  const spansIn = (report: string): readonly Span[] => (byReport.get(report) ?? []).flatMap(({ value }) => value.mentions);
  return ({ report, value }) => spansIn(report.id).some((span) => value.content.some((content) => contains(content, span)));
}
