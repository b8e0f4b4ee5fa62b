import type { Modality, Stance } from '#reading/reading.ts';
import { type KnownAgreement, type Register, shippedRegister } from '#record/extract/agreements/register.ts';
import { folded } from '#record/search/tokens.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { type Asking, asking, byDay, compare } from './asking.ts';
import { inBatches } from './batches.ts';
import { corroborated, ladderValue } from './corroboration.ts';
import { type EntryQuery, ordered, type Told } from './entry-rows.ts';
import { counted, grouped } from './grouped.ts';
import { type Item, itemsOf } from './item.ts';
import type { Paged, View } from './moment.ts';
import { type Listed, pageOf } from './paging.ts';
import { type Scope, within } from './scope.ts';
import type { Named } from './who.ts';

export interface RegisterQuestion extends View, Paged {
  readonly scope?: Scope;
  /** Id (with or without "agreement/") or words of a name. */
  readonly agreement?: string;
  /** Known agreements; those that ship where not said. */
  readonly register?: Register;
}

interface ProvisionItem extends Item {
  readonly bearer: Named;
  readonly modality: Modality;
  readonly action: string;
  readonly counterpart?: Named;
}

/** A rule as all reports tell it. */
interface ProvisionLine {
  /** The latest report that says so. */
  readonly latest: ProvisionItem;
  /** The days of the first and the last report that say so. */
  readonly firstReported: string;
  readonly lastReported: string;
  /** All entries that say so, the latest first. */
  readonly sources: readonly ProvisionItem[];
}

interface WishItem extends Item {
  readonly holder: Named;
  readonly stance: Stance;
  readonly value: number;
  readonly object: string;
}

/** One agreement as the record knows it. */
export interface AgreementLine {
  /** Id of the record's agreement. */
  readonly id: string;
  /** From the register, where it is known there. */
  readonly known?: KnownAgreement;
  /** All names that reports give it, the most frequent first. */
  readonly names: readonly { readonly value: string; readonly count: number }[];
  readonly parties: readonly Named[];
  /** Years of conclusion that reports state, the most frequent first. */
  readonly years: readonly number[];
  readonly reports: number;
  readonly origins: number;
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** Entries that name it, in order of days: the first and the last. */
  readonly sources: readonly Item[];
  /** Rules that reports up to the moment state as holding, the latest reported first; of the latest 200 entries. */
  readonly provisions: readonly ProvisionLine[];
  /** Who wants what of it or of its change, the latest first; the latest 200. */
  readonly wishes: readonly WishItem[];
}

/** Agreements with what holds under them and who wants them changed, those that most reports name first; 20 at a time where not said. */
export async function register({ db }: RecordStore, question: RegisterQuestion): Promise<Listed<AgreementLine>> {
  const ask = await asking(db, question);
  const known = question.register ?? shippedRegister;
  const rows = await namedIn(ask, question, known);
  const heads = [...grouped(rows, ({ agreement }) => agreement)].map(([id, all]) => ({
    id,
    reports: new Set(all.map(({ report }) => report)).size,
  }));
  const keyOf = ({ id, reports }: { readonly id: string; readonly reports: number }): string =>
    `${String(99_999_999 - reports).padStart(8, '0')}~${id}`;
  heads.sort((a, b) => compare(keyOf(a), keyOf(b)));
  const { items, next } = pageOf(heads, { limit: 20, ...question }, keyOf);
  return {
    items: await linesOf(
      ask,
      items.map(({ id }) => id),
      known,
    ),
    ...(next !== undefined && { next }),
  };
}

interface Mention {
  readonly agreement: string;
  readonly report: string;
}

/** Where agreements that are asked for are named. */
async function namedIn(ask: Asking, { scope, agreement, knownAt }: RegisterQuestion, known: Register): Promise<readonly Mention[]> {
  let query: EntryQuery = ask.entries().where('entries.kind', '=', 'agreement').where('entries.agreement', 'is not', null);
  if (agreement?.startsWith('agreement/')) query = query.where('entries.agreement', '=', agreement);
  // Without names to look into and rejections to find, the rows themselves are enough.
  if (scope === undefined && knownAt === undefined && (agreement === undefined || agreement.startsWith('agreement/')))
    return (await query.select(['entries.agreement', 'entries.report']).execute()).map((row) => ({
      agreement: row.agreement as string,
      report: row.report,
    }));
  const told = within(scope, await ask.told(query), ask) as readonly Told<'agreement'>[];
  const wanted = agreement === undefined || agreement.startsWith('agreement/') ? undefined : folded(agreement).trim();
  const isWanted = (one: Told<'agreement'>): boolean => {
    const id = one.agreement as string;
    const names = [one.value.name, ...(known.get(id.slice('agreement/'.length))?.names ?? [])];
    return wanted === undefined || id === agreement || id === `agreement/${wanted}` || names.some((name) => folded(name).includes(wanted));
  };
  return told.filter(isWanted).map(({ agreement: id, report }) => ({ agreement: id as string, report: report.id }));
}

/** Most provisions and most wishes that are looked at for one agreement, the latest. */
const MOST = 200;

async function linesOf(ask: Asking, ids: readonly string[], known: Register): Promise<readonly AgreementLine[]> {
  const named = await inBatches(ids, (some) =>
    ask.told(ask.entries().where('entries.agreement', 'in', some).where('entries.kind', '=', 'agreement')),
  );
  const about: Told[] = [...named];
  for (const id of ids) for (const kind of ['provision', 'position'] as const) about.push(...(await latestOf(ask, id, kind)));
  const byAgreement = grouped([...about].sort(byDay), ({ agreement }) => agreement as string);
  const ends = new Set([...byAgreement.values()].flatMap(endsOf));
  const shown = about.filter((one) => one.kind !== 'agreement' || ends.has(one));
  const items = new Map((await itemsOf(ask, shown, about)).map((item) => [item.id, item]));
  return ids.map((id) => lineOf(ask, id, byAgreement.get(id) ?? [], { items, known: known.get(id.slice('agreement/'.length)) }));
}

async function latestOf(ask: Asking, agreement: string, kind: 'provision' | 'position'): Promise<readonly Told[]> {
  const query = ask.entries().where('entries.agreement', '=', agreement).where('entries.kind', '=', kind);
  return ask.tell(await ordered(query, 'desc').limit(MOST).execute());
}

/** The first and the last that name an agreement. */
function endsOf(all: readonly Told[]): readonly Told[] {
  const named = all.filter(({ kind }) => kind === 'agreement');
  return [...named.slice(0, 1), ...named.slice(-1)];
}

interface Beside {
  readonly items: ReadonlyMap<string, Item>;
  readonly known: KnownAgreement | undefined;
}

function lineOf(ask: Asking, id: string, all: readonly Told[], { items, known }: Beside): AgreementLine {
  const named = all.filter(({ kind }) => kind === 'agreement') as readonly Told<'agreement'>[];
  const parties = counted(named.flatMap(({ value }) => value.parties.map((party) => ask.who.of(party).id)));
  const positions = all.filter(({ kind }) => kind === 'position') as readonly Told<'position'>[];
  return {
    id,
    ...(known !== undefined && { known }),
    names: counted(named.map(({ value }) => value.name)),
    parties: parties.map(({ value }) => ask.who.of(value)),
    years: counted(named.flatMap(({ value }) => (value.year === undefined ? [] : [String(value.year)]))).map(({ value }) => Number(value)),
    reports: new Set(named.map(({ report }) => report.id)).size,
    origins: new Set(named.map(({ family }) => family)).size,
    firstSeen: named.reduce((first, { report }) => (report.day < first ? report.day : first), named[0]?.report.day ?? ''),
    lastSeen: named.reduce((last, { report }) => (report.day > last ? report.day : last), ''),
    sources: named.flatMap(({ id: entry }) => items.get(entry) ?? []),
    provisions: provisionLines(ask, all.filter(({ kind }) => kind === 'provision') as readonly Told<'provision'>[], items),
    wishes: positions.toReversed().map((one) => ({
      ...(items.get(one.id) as Item),
      holder: ask.who.of(one.value.holder),
      stance: one.value.stance,
      value: ladderValue(one.value.stance),
      object: one.value.object.words,
    })),
  };
}

/** Provisions that say the same become one, under the latest report that says so. */
function provisionLines(ask: Asking, provisions: readonly Told<'provision'>[], items: ReadonlyMap<string, Item>): readonly ProvisionLine[] {
  const same = corroborated(provisions, provisions, ask.who);
  const latestFirst = provisions.toSorted((a, b) => compare(b.report.day, a.report.day) || byDay(b, a));
  const byId = new Map(latestFirst.map((one) => [one.id, one]));
  const taken = new Set<string>();
  return latestFirst.flatMap((one) => {
    if (taken.has(one.id)) return [];
    const ids = new Set(same.get(one.id)?.entries);
    const sources = [...byId.keys()].filter((id) => ids.has(id) && !taken.has(id)).map((id) => byId.get(id) as Told<'provision'>);
    for (const { id } of sources) taken.add(id);
    const told = sources.map((source) => provisionItem(ask, source, items.get(source.id) as Item));
    return [
      {
        latest: told[0] as ProvisionItem,
        firstReported: (sources.at(-1) as Told).report.day,
        lastReported: one.report.day,
        sources: told,
      },
    ];
  });
}

function provisionItem({ who }: Asking, { value }: Told<'provision'>, item: Item): ProvisionItem {
  return {
    ...item,
    bearer: who.of(value.bearer),
    modality: value.modality,
    action: value.action.words,
    ...(value.counterpart !== undefined && { counterpart: who.of(value.counterpart) }),
  };
}
