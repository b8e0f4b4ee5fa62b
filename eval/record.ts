import { overlaps, type Span } from '#base/span.ts';
import type { Reader } from '#reading/reader.ts';
import { type Entries, type Role, STANCES } from '#reading/reading.ts';
import { readReport } from '#record/read.ts';
import { add, type Count, type Figures, f1, NOTHING, precision, recall } from './figures.ts';
import { MARKED_KINDS, type MarkedKind, type Marks, markedReports } from './marked.ts';
import { progress } from './progress.ts';
import { sameName } from './same-name.ts';

/** Does a marked entry (first) agree with a read one? */
type Agrees<Marked, Read> = (marked: Marked, read: Read, nameOf: (actor?: string) => string | undefined) => boolean;

/** Kinds that reports do not keep apart. */
const FACE_TO_FACE = new Set(['meeting', 'summit', 'talks', 'visit']);
const ENTITLED = new Set(['right', 'power', 'permission']);

const role: Agrees<Marks['roles'][number], RoleOf> = (marked, read, nameOf) =>
  sameName(marked.person, read.person) &&
  ((marked.of ?? '') === '' || sameName(marked.of, nameOf(read.of) ?? read.ofName)) &&
  marked.status === read.status &&
  (near([marked.span], read.evidence) || read.title.toLowerCase().includes(marked.title.toLowerCase()));

const agreement: Agrees<Marks['agreements'][number], Entries['agreements'][number]> = ({ mentions }, read) => {
  const found = mentions.filter((mention) => near([mention], read.mentions)).length;
  return found > 0 && found * 2 >= mentions.length;
};

const provision: Agrees<Marks['provisions'][number], Entries['provisions'][number]> = (marked, read, nameOf) =>
  overlaps(marked.action, read.action) &&
  sameName(marked.bearer, nameOf(read.bearer)) &&
  (marked.modality === read.modality || (ENTITLED.has(marked.modality) && ENTITLED.has(read.modality)));

const position: Agrees<Marks['positions'][number], Entries['positions'][number]> = (marked, read, nameOf) =>
  overlaps(marked.object, read.object) &&
  sameName(marked.holder, nameOf(read.holder)) &&
  Math.abs(STANCES.indexOf(marked.stance) - STANCES.indexOf(read.stance)) <= 1;

const contact: Agrees<Marks['contacts'][number], Entries['contacts'][number]> = (marked, read, nameOf) => {
  const named = read.participants.map((id) => nameOf(id));
  const found = marked.participants.filter((name) => named.some((other) => sameName(name, other))).length;
  return (
    near([marked.span], read.evidence) &&
    found >= Math.min(2, marked.participants.length) &&
    marked.status === read.status &&
    (marked.kind === read.kind || (FACE_TO_FACE.has(marked.kind) && FACE_TO_FACE.has(read.kind)))
  );
};

const concern: Agrees<Marks['concerns'][number], Entries['concerns'][number]> = (marked, read, nameOf) =>
  overlaps(marked.about, read.about) && ((marked.holder ?? '') === '' || sameName(marked.holder, nameOf(read.holder)));

interface RoleOf extends Role {
  readonly person: string;
}

/** Which entries of a reading are right, in their order; and how many were to be found. */
export interface Judgement {
  readonly right: readonly boolean[];
  readonly gold: number;
}

/**
 * Holds a reading against the marks of its report, kind by kind, as the project's scorer of the record does: each marked entry takes the
 * first read one that agrees with it and is not taken yet. Spans agree where they overlap, names after folding, stances within one step.
 */
export function judge(marks: Marks, read: Entries): Readonly<Record<MarkedKind, Judgement>> {
  const names = new Map(read.actors.map(({ id, name }) => [id, name]));
  const nameOf = (id?: string): string | undefined => (id === undefined ? undefined : (names.get(id) ?? id));
  const roles = read.actors.flatMap((actor) => actor.roles.map((one): RoleOf => ({ ...one, person: actor.name })));
  const held = <M, R>(marked: readonly M[], entries: readonly R[], agrees: Agrees<M, R>): Judgement => {
    const taken = new Set<number>();
    for (const one of marked) {
      const at = entries.findIndex((entry, i) => !taken.has(i) && agrees(one, entry, nameOf));
      if (at >= 0) taken.add(at);
    }
    return { right: entries.map((_, i) => taken.has(i)), gold: marked.length };
  };
  return {
    roles: held(marks.roles, roles, role),
    agreements: held(marks.agreements, read.agreements, agreement),
    provisions: held(marks.provisions, read.provisions, provision),
    positions: held(marks.positions, read.positions, position),
    contacts: held(marks.contacts, read.contacts, contact),
    concerns: held(marks.concerns, read.concerns, concern),
  };
}

export type RecordCounts = Readonly<Record<MarkedKind, Count>>;

/** Counts of judgements, added to those before. */
export function counted(before: RecordCounts, judgement: Readonly<Record<MarkedKind, Judgement>>): RecordCounts {
  const after = MARKED_KINDS.map((kind) => {
    const { right, gold } = judgement[kind];
    return [kind, add(before[kind], { correct: right.filter(Boolean).length, gold, system: right.length })];
  });
  return Object.fromEntries(after) as unknown as RecordCounts;
}

export const NOT_COUNTED = Object.fromEntries(MARKED_KINDS.map((kind) => [kind, NOTHING])) as unknown as RecordCounts;

/** Precision, recall and F1 of each kind, and the mean F1. */
export function recordFigures(counts: RecordCounts): Figures {
  const figures = MARKED_KINDS.flatMap((kind) => [
    [`record.${kind}`, f1(counts[kind])],
    [`record.${kind}.precision`, precision(counts[kind])],
    [`record.${kind}.recall`, recall(counts[kind])],
  ]);
  const mean = MARKED_KINDS.reduce((sum, kind) => sum + f1(counts[kind]), 0) / MARKED_KINDS.length;
  return { ...Object.fromEntries(figures), 'record.mean': mean };
}

/** Reads the hand-marked reports and scores the record's entries, kind by kind. */
export async function scoreRecord(reader: Pick<Reader, 'passages'>, shared: string, limit?: number): Promise<Figures> {
  const cases = await markedReports(shared, limit);
  if (cases.length === 0) return {};
  const step = progress('record', cases.length);
  let counts = NOT_COUNTED;
  for (const { report, marks } of cases) {
    counts = counted(counts, judge(marks, await readReport(reader, report)));
    step();
  }
  return recordFigures(counts);
}

function near(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((one) => others.some((other) => overlaps(one, other)));
}
