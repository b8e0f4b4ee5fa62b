import { shippedRegister } from '#record/extract/agreements/register.ts';
import type { ArrivedReport } from '#record/log/deed.ts';
import { textOf } from '#record/store/contents.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { type Mark, maySee } from '../access/marks.ts';
import { type Asking, asking, byDay } from '../questions/asking.ts';
import { type Attribution, attributionsOf } from '../questions/attribution.ts';
import { inBatches } from '../questions/batches.ts';
import { corroborated } from '../questions/corroboration.ts';
import { actorsIn, type Told } from '../questions/entry-rows.ts';
import { counted, grouped } from '../questions/grouped.ts';
import type { Moment } from '../questions/moment.ts';
import { mayBelong, type Scope, within } from '../questions/scope.ts';
import { type Held, markOf } from './marked.ts';

/** A report as a brief cites it. */
interface Source {
  readonly text: string;
  readonly sha256: string;
}

/** What a brief is made of: accepted entries of a desk, with all that their sentences need. */
export interface Material {
  readonly asking: Asking;
  readonly scope: Scope;
  /** Accepted entries of the desk that may be seen, in order of days. */
  readonly entries: readonly Told[];
  /** Of the desk's entries at the moment: all, and those that nobody has decided on. */
  readonly counts: { readonly all: number; readonly accepted: number; readonly unreviewed: number };
  readonly leftOut: readonly { readonly mark: Mark; readonly entries: number }[];
  attribution(entry: string): Attribution | undefined;
  /** A statement that entries rest on, by its id. */
  statement(id: string): Told<'statement'> | undefined;
  source(report: string): Source;
  /** Accepted entries that say the same, the given one first, one an independent origin. */
  same(one: Told): readonly Told[];
  /** The latest accepted office of a person, by the id of who stands for the person. */
  role(person: string): Told<'role'> | undefined;
  /** The state that an actor is of, or whose office they hold. */
  country(actor: string): string | undefined;
  /** The name that accepted entries give an agreement most often. */
  agreementName(id: string): string | undefined;
}

export interface Wanted extends Moment {
  readonly scope: Scope;
  /** The highest handling mark that may be seen. */
  readonly clearance: Mark;
}

const ACCEPTED = new Set(['accepted', 'edited']);

/** Loads what a brief is made of. */
export async function materialFor({ db }: RecordStore, { scope, clearance, ...moment }: Wanted): Promise<Material> {
  const ask = await asking(db, moment);
  const all = within(scope, await ask.told(ask.entries().where((is) => mayBelong(is, scope.desk, ask))), ask);
  const accepted = all.filter(({ status }) => ACCEPTED.has(status)).toSorted(byDay);
  const seen = accepted.filter((one) => maySee(clearance, markOf(one)));
  const hidden = accepted.filter((one) => !maySee(clearance, markOf(one)));
  const [attributions, sources] = await Promise.all([attributionsOf(ask, seen), sourcesOf(db, seen)]);
  const bearers = await ask.byId([...attributions.values()].map(({ statement }) => statement));
  await ask.who.load(bearers.flatMap(actorsIn));
  const statements = new Map((bearers as readonly Told<'statement'>[]).map((one) => [one.id, one]));
  const role = rolesIn(seen, ask);
  return {
    asking: ask,
    scope,
    entries: seen,
    counts: {
      all: all.length,
      accepted: accepted.length,
      unreviewed: all.filter(({ status }) => status === 'proposed').length,
    },
    leftOut: leftOutOf(hidden),
    attribution: (entry) => attributions.get(entry),
    statement: (id) => statements.get(id),
    source: (report) => sources.get(report) as Source,
    same: sameIn(seen, ask),
    role,
    country: (actor) => {
      const own = ask.who.of(actor);
      const of = own.kind === 'person' ? role(own.id)?.value.of : undefined;
      return own.country ?? (of === undefined ? undefined : ask.who.of(of).country);
    },
    agreementName: namesIn(seen),
  };
}

function leftOutOf(hidden: readonly Held[]): Material['leftOut'] {
  return counted(hidden.map((one) => markOf(one) as string))
    .map(({ value, count }) => ({ mark: value as Mark, entries: count }))
    .toSorted((a, b) => (a.mark < b.mark ? -1 : 1));
}

async function sourcesOf(db: RecordStore['db'], entries: readonly Told[]): Promise<ReadonlyMap<string, Source>> {
  const rows = await inBatches(
    entries.map(({ report }) => report.id),
    (some) => db.selectFrom('reports').select(['id', 'body', 'sha256']).where('id', 'in', some).execute(),
  );
  const sources = new Map<string, Source>();
  for (const { id, body, sha256 } of rows)
    if (!sources.has(id)) sources.set(id, { text: await textOf(db, (JSON.parse(body) as ArrivedReport).text), sha256 });
  return sources;
}

function sameIn(entries: readonly Told[], { who }: Asking): Material['same'] {
  const byId = new Map(entries.map((one) => [one.id, one]));
  const counts = corroborated(entries, entries, who);
  return (one) => {
    const others = (counts.get(one.id)?.entries ?? []).flatMap((id) => byId.get(id) ?? []).filter(({ family }) => family !== one.family);
    return [one, ...[...grouped(others.toSorted(byDay), ({ family }) => family).values()].map((own) => own[0] as Told)];
  };
}

function rolesIn(entries: readonly Told[], { who }: Asking): Material['role'] {
  const roles = new Map<string, Told<'role'>>();
  for (const one of entries) if (one.kind === 'role') roles.set(who.of((one as Told<'role'>).value.person).id, one as Told<'role'>);
  return (person) => roles.get(person);
}

function namesIn(entries: readonly Told[]): Material['agreementName'] {
  const named = entries.filter(({ kind }) => kind === 'agreement') as readonly Told<'agreement'>[];
  const names = new Map(
    [...grouped(named, ({ agreement }) => agreement ?? '')].map(([id, own]) => [id, counted(own.map(({ value }) => value.name))[0]?.value]),
  );
  return (id) => names.get(id) ?? shippedRegister.get(id.replace('agreement/', ''))?.names[0];
}
