import type { KeptValue } from '#record/entries/entry.ts';
import { type Words, wordsIn } from '#record/entries/worded.ts';
import type { ArrivedReport } from '#record/log/deed.ts';
import { textOf } from '#record/store/contents.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { Mark } from '../access/marks.ts';
import { type Asking, asking } from '../questions/asking.ts';
import { type Attribution, attributionsOf } from '../questions/attribution.ts';
import { inBatches } from '../questions/batches.ts';
import { actorsIn, type ReportRef, type Told } from '../questions/entry-rows.ts';
import { grouped } from '../questions/grouped.ts';
import type { Brief } from './brief.ts';
import { reportsSeen, type Seen } from './coverage.ts';
import { higher, markOf } from './marked.ts';

/** A report that lines cite, as the record has it now. */
export interface EvidentReport {
  readonly ref: ReportRef;
  readonly text: string;
  readonly sha256: string;
  readonly known: string;
  readonly body: ArrivedReport;
}

/** An entry that lines cite, as the record has it now. */
export interface EvidentEntry {
  readonly told: Told;
  readonly report: string;
  readonly mark?: Mark;
  readonly words: readonly Words[];
  /** All names and descriptions of who speaks, holds or bears it; and of who says so, where that is another. */
  readonly principal: readonly string[];
  readonly speaker: readonly string[];
  /** Names of each who takes part in a contact or is party to an agreement. */
  readonly sides: readonly (readonly string[])[];
  /** Names of its agreement. */
  readonly called: readonly string[];
  /** All names of all that are in it, of those who relay it, and of its agreement. */
  readonly names: readonly string[];
  readonly relays: readonly string[];
  /** ISO 3166-1 alpha-3 codes of the states of those who are in it. */
  readonly countries: readonly string[];
}

/** All that a brief is checked against. */
export interface Evidence {
  readonly entries: ReadonlyMap<string, EvidentEntry>;
  readonly reports: ReadonlyMap<string, EvidentReport>;
  /** The reports that the brief's moment sees. */
  readonly seen: Seen;
}

/** Loads what the record holds now of what a brief cites; what it no longer holds is absent. */
export async function evidenceFor(
  store: RecordStore,
  { sections, asOf, knownAt }: Pick<Brief, 'sections' | 'asOf' | 'knownAt'>,
): Promise<Evidence> {
  const cites = sections.flatMap(({ lines }) => lines.flatMap((line) => line.cites));
  const ask = await asking(store.db, { withRejected: true, withReplaced: true });
  const told = await ask.byId(new Set(cites.map(({ entry }) => entry)));
  const attributions = await attributionsOf(ask, told);
  const bearers = await ask.byId([...attributions.values()].map(({ statement }) => statement));
  const statements = new Map((bearers as readonly Told<'statement'>[]).map((one) => [one.id, one]));
  const reports = await reportsOf(store.db, told);
  const forms = await formsIn(ask, [...told, ...bearers]);
  const agreements = await agreementNames(ask, told);
  const entries = told.map((one) => {
    const attribution = attributions.get(one.id);
    const statement = attribution === undefined ? undefined : statements.get(attribution.statement);
    return [one.id, evident(one, { attribution, statement, forms, agreements, ask })] as const;
  });
  return { entries: new Map(entries), reports, seen: await reportsSeen(store, { asOf, knownAt }) };
}

type Forms = (report: string, actor: string) => readonly string[];

interface Beside {
  readonly attribution: Attribution | undefined;
  readonly statement: Told<'statement'> | undefined;
  readonly forms: Forms;
  readonly agreements: ReadonlyMap<string, readonly string[]>;
  readonly ask: Asking;
}

function evident(one: Told, { attribution, statement, forms, agreements, ask }: Beside): EvidentEntry {
  const report = one.report.id;
  const of = (actors: readonly (string | undefined)[]): string[] =>
    actors.flatMap((actor) => (actor === undefined ? [] : forms(report, actor)));
  const value = one.value as Partial<KeptValue<'position'> & KeptValue<'statement'> & KeptValue<'provision'> & KeptValue<'role'>>;
  const principal = [value.speaker, value.holder, value.bearer, value.person].find((id) => id !== undefined);
  const own = one.kind === 'statement' ? (one as Told<'statement'>) : statement;
  const sources = own?.value.source.map(({ words }) => words) ?? [];
  const via = (attribution?.via ?? []).map(({ id, name }) => [name, ...forms(report, id)]);
  const speaker = [...of([own?.value.speaker]), ...sources];
  const mark = markOf(one);
  return {
    told: one,
    report,
    ...(mark !== undefined && { mark }),
    words: [...wordsIn(one.value)],
    principal: [...of([principal]), ...(one.kind === 'statement' ? sources : [])],
    speaker,
    sides: (
      (value as { participants?: readonly string[]; parties?: readonly string[] }).participants ??
      (value as { parties?: readonly string[] }).parties ??
      []
    ).map((actor) => forms(report, actor)),
    called: agreements.get(one.agreement ?? '') ?? [],
    relays: via.flat(),
    names: [...of(actorsIn(one)), ...speaker, ...via.flat(), ...(agreements.get(one.agreement ?? '') ?? [])],
    countries: actorsIn(one).flatMap((id) => ask.who.of(id).country ?? []),
  };
}

async function reportsOf(db: RecordStore['db'], told: readonly Told[]): Promise<ReadonlyMap<string, EvidentReport>> {
  const refs = new Map(told.map(({ report }) => [report.id, report]));
  const rows = await inBatches(refs.keys(), (some) =>
    db.selectFrom('reports').select(['id', 'body', 'sha256', 'known']).where('id', 'in', some).execute(),
  );
  const found = new Map<string, EvidentReport>();
  for (const { id, body: json, sha256, known } of rows) {
    const body = JSON.parse(json) as ArrivedReport;
    found.set(id, { ref: refs.get(id) as ReportRef, text: await textOf(db, body.text), sha256, known, body });
  }
  return found;
}

/** The names that a report gives its actors, and those by which the record knows them. */
async function formsIn(ask: Asking, told: readonly Told[]): Promise<Forms> {
  await ask.who.load(told.flatMap(actorsIn));
  const rows = await inBatches(new Set(told.map(({ report }) => report.id)), (some) =>
    ask.db.selectFrom('figures').select(['report', 'actor', 'body']).where('report', 'in', some).where('until', 'is', null).execute(),
  );
  await ask.who.load(rows.map(({ actor }) => actor));
  const keyed = grouped(rows, ({ report, actor }) => `${report}\n${ask.who.of(actor).id}`);
  return (report, actor) => {
    const named = ask.who.of(actor);
    const figures = (keyed.get(`${report}\n${named.id}`) ?? []).map(
      ({ body }) => JSON.parse(body) as { readonly name: string; readonly aliases: readonly string[] },
    );
    return [...new Set([named.name, ...figures.flatMap(({ name, aliases }) => [name, ...aliases])])];
  };
}

/** All names that the record has for the agreements that entries are about. */
async function agreementNames(ask: Asking, told: readonly Told[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = new Set(told.flatMap(({ agreement }) => agreement ?? []));
  const named = await inBatches(ids, (some) =>
    ask.told(ask.entries().where('entries.kind', '=', 'agreement').where('entries.agreement', 'in', some)),
  );
  const byId = grouped(named as readonly Told<'agreement'>[], ({ agreement }) => agreement as string);
  return new Map([...byId].map(([id, own]) => [id, [...new Set(own.map(({ value }) => value.name))]]));
}

/** The highest handling mark that a brief bears or that what it cites bears now. */
export function heldMark({ sections, mark }: Pick<Brief, 'sections' | 'mark'>, { entries }: Evidence): Mark | undefined {
  const cited = sections.flatMap(({ lines }) => lines.flatMap(({ cites }) => cites.map(({ entry }) => entries.get(entry)?.mark)));
  return cited.reduce(higher, mark);
}
