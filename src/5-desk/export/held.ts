import { type Issue, issueOf } from '#base/issue.ts';
import type { Span } from '#base/span.ts';
import { daysOf } from '#record/entries/days.ts';
import type { EntryKind, KeptValue } from '#record/entries/entry.ts';
import { refusalOf } from '#record/entries/gate.ts';
import { PARTS } from '#record/entries/kept.ts';
import { faultOfShape } from '#record/entries/shape.ts';
import { markOf } from '../questions/mark-of.ts';
import type { ActorsAt } from './actors-at.ts';
import { attributionOf, type Bearer, bearersAround } from './attributed.ts';
import type { ExportedEntry, ExportedStatus } from './exported.ts';
import type { Asked } from './reports-asked.ts';
import type { Version } from './versions-at.ts';

type Value = Readonly<Record<string, unknown>>;

/** An entry that was asked for, not yet checked. */
export interface Ready {
  readonly id: string;
  readonly version: Version;
  readonly day: string;
  readonly lastDay: string;
  /** What the machine read, what a person put in its place, and the one laid over the other; none where the row cannot be read. */
  readonly machine?: Value;
  readonly human?: Value;
  readonly value?: Value;
}

/** The entries of a report that were asked for. */
export function readyEntries(versions: readonly Version[], asked: Asked): readonly Ready[] {
  return versions.map(readyOf).filter((ready) => isAsked(ready, asked));
}

function readyOf(version: Version): Ready {
  const { row, human } = version;
  const about = { id: row.id, version, day: row.day, lastDay: row.last_day };
  const values = parsed(row.value, human);
  if (values === undefined) return about;
  const value = { ...values.machine, ...values.human };
  const { said, when, date } = (values.human ?? {}) as { said?: string; when?: string; date?: string };
  const days = daysOf(said ?? when ?? date);
  return { ...about, ...(days !== undefined && { day: days.day, lastDay: days.last }), ...values, value };
}

function parsed(machine: string, human: string | null): { readonly machine: Value; readonly human?: Value } | undefined {
  try {
    const values = { machine: JSON.parse(machine), ...(human !== null && { human: JSON.parse(human) }) };
    return Object.values(values).every((one) => typeof one === 'object' && one !== null && !Array.isArray(one)) ? values : undefined;
  } catch {
    // Told of by name when the entry is checked.
    return undefined;
  }
}

function isAsked({ version, day, lastDay, value }: Ready, { kinds, statuses, from, to, asOf, among }: Asked): boolean {
  const { row, status } = version;
  if (kinds !== undefined && !kinds.includes(row.kind as EntryKind)) return false;
  if (statuses === undefined ? status === 'rejected' : !statuses.includes(status as ExportedStatus)) return false;
  if ((from !== undefined && lastDay < from) || (to !== undefined && day > to) || (asOf !== undefined && day > asOf)) return false;
  return among === undefined || value === undefined || actorIdsIn(value).some((id) => among.has(id));
}

/** Ids of the actors that a value names. */
export function actorIdsIn(value: object): readonly string[] {
  return Object.entries(value).flatMap(([field, one]) =>
    PARTS.has(field) ? [one].flat().filter((id): id is string => typeof id === 'string') : [],
  );
}

interface Around {
  readonly text: string;
  /** All versions that entries may rest on. */
  readonly versions: readonly Version[];
  readonly actors: ActorsAt;
  readonly outlet: string | undefined;
}

/** Those that hold, with whose words they are, and why the others do not. */
export async function heldEntries(
  wanted: readonly Ready[],
  { text, versions, actors, outlet }: Around,
): Promise<{ readonly entries: readonly ExportedEntry[]; readonly refused: readonly Issue[] }> {
  const all = new Map(versions.map((version) => [version.row.id, readyOf(version)]));
  const bearers = [...all.values()].filter(({ version }) => version.row.kind === 'statement').map((ready) => bearerOf(ready, text));
  await actors.load([...wanted, ...all.values()].flatMap(({ value = {} }) => actorIdsIn(value)));
  const entries: ExportedEntry[] = [];
  const refused: Issue[] = [];
  for (const ready of wanted) {
    const refusal = faultOf(ready, text) ?? faultOfBearers(ready, bearers);
    if (refusal !== undefined) refused.push(refusal);
    else entries.push(exportedOf(ready, { bearers, all, actors, outlet, text }));
  }
  return { entries, refused };
}

/** Why an entry does not hold: its words, those that a person gave it, or a value that no entry of its kind has. */
function faultOf({ id, version, machine, human, value }: Ready, text: string): Issue | undefined {
  if (machine === undefined || value === undefined) return issueOf('entry.wrong-shape', 'What is kept of it cannot be read.', id);
  const kind = version.row.kind as EntryKind;
  const fault = faultOfShape(kind, machine) ?? (human === undefined ? undefined : faultOfShape(kind, value));
  if (fault !== undefined) return issueOf('entry.wrong-shape', `It is not as a ${kind} is (${fault}).`, id);
  if (value.id !== id) return issueOf('entry.wrong-shape', `It calls itself ${value.id}.`, id);
  return refusalOf({ id, value: machine }, text) ?? (human === undefined ? undefined : refusalOf({ id, value }, text));
}

function faultOfBearers(ready: Ready, bearers: readonly Bearer[]): Issue | undefined {
  const { id, value = {} } = ready;
  const { statement } = value as { statement?: string };
  if (statement !== undefined && !bearers.some((one) => one.id === statement))
    return issueOf('entry.not-verbatim', `It rests on the statement ${statement}, which the record does not have.`, id);
  const broken = bearersAround(bearers, { id, value }).find(({ holds }) => !holds);
  if (broken === undefined) return undefined;
  return issueOf(
    'entry.not-verbatim',
    `It rests on the statement ${broken.id}, which does not hold: whose words it is cannot be told.`,
    id,
  );
}

function bearerOf(ready: Ready, text: string): Bearer {
  const { id, version, value } = ready;
  const { status, row } = version;
  const about = { id, status: status as ExportedStatus, ...(row.confidence !== null && { confidence: row.confidence }) };
  if (faultOf(ready, text) === undefined) {
    const statement = value as unknown as KeptValue<'statement'>;
    return { ...about, value: statement, content: statement.content, holds: true };
  }
  const nothing = { id, source: [], cue: [], content: [], speech: 'indirect', polarity: 'affirmed', confidence: 0 } as const;
  return { ...about, value: nothing, content: placesOf(value?.content, text), holds: false };
}

/** Everywhere that the content of a broken statement may stand: all of the text where that cannot be told. */
function placesOf(content: unknown, text: string): readonly Span[] {
  const whole = [{ start: 0, end: text.length }];
  if (!Array.isArray(content) || content.length === 0) return whole;
  const places = content.flatMap((one): Span[] => {
    const { start, end, words } = (one ?? {}) as { start?: unknown; end?: unknown; words?: unknown };
    const given = typeof start === 'number' && typeof end === 'number' && start < end ? [{ start, end }] : [];
    return typeof words === 'string' && words !== '' ? [...given, ...occurrences(words, text)] : given;
  });
  return places.length === 0 ? whole : places;
}

function occurrences(words: string, text: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push({ start: at, end: at + words.length });
  return found;
}

interface Beside {
  readonly bearers: readonly Bearer[];
  readonly all: ReadonlyMap<string, Ready>;
  readonly actors: ActorsAt;
  readonly outlet: string | undefined;
  readonly text: string;
}

function exportedOf({ id, version, day, lastDay, machine, human, value }: Ready, beside: Beside): ExportedEntry {
  const { row, status, flag } = version;
  const { actors, bearers, outlet } = beside;
  const effective = value as Value;
  const agreement = row.kind === 'agreement' ? id : (effective.agreement as string | undefined);
  const edit = human === undefined ? {} : { edit: { machine: before(machine as Value, human), human } };
  return {
    id,
    kind: row.kind as EntryKind,
    value: standingFor(effective, actors),
    status: status as ExportedStatus,
    ...(flag !== null && { flag }),
    ...(row.confidence !== null && { confidence: row.confidence }),
    ...markOf(row),
    day,
    lastDay,
    known: row.known,
    ...(agreement !== undefined && { agreement: agreementOf(agreement, row.agreement, beside) }),
    ...edit,
    attribution: bearersAround(bearers, { id, value: effective }).map((one) => attributionOf(one, actors, outlet)),
  } as unknown as ExportedEntry;
}

/** The record's agreement; its name where the entry that gives it holds. */
function agreementOf(entry: string, ofRecord: string | null, { all, text }: Beside): { readonly id: string; readonly name?: string } {
  const ready = all.get(entry);
  const name = ready !== undefined && faultOf(ready, text) === undefined ? { name: ready.value?.name as string } : {};
  return { id: ready?.version.row.agreement ?? ofRecord ?? entry, ...name };
}

/** The machine's values of the fields that a person changed. */
function before(machine: Value, human: Value): Value {
  return Object.fromEntries(Object.keys(human).map((field) => [field, machine[field] ?? null]));
}

/** The value with the actors that stand for those it names, each once. */
function standingFor(value: Value, actors: ActorsAt): Value {
  const who = (id: unknown): unknown => (typeof id === 'string' ? actors.actorOf(id).id : id);
  const entries = Object.entries(value).map(([field, one]) => [
    field,
    !PARTS.has(field) ? one : Array.isArray(one) ? [...new Set(one.map(who))] : who(one),
  ]);
  return Object.fromEntries(entries);
}
