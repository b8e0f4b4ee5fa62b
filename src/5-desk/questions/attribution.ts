import { bearersOf, wordsOf } from '#record/entries/bearers.ts';
import type { Asking } from './asking.ts';
import { inBatches } from './batches.ts';
import type { Told } from './entry-rows.ts';
import { grouped } from './grouped.ts';
import type { Named, Who } from './who.ts';

/** Who says it, and through whom it reaches the reader. */
export interface Attribution {
  /** Id of the statement that bears it. */
  readonly statement: string;
  /** Absent where the report does not tell. */
  readonly speaker?: Named;
  /** Outlets and intermediaries that relay it, nearest to the reader first. */
  readonly via: readonly Named[];
  /** The outlet of the report itself. */
  readonly outlet?: string;
}

/** Kinds that stand in what somebody says, without naming the statement. */
const INSIDE = new Set(['provision', 'contact', 'concern', 'event']);

/**
 * The statements that entries rest on: a statement on itself, a position on the one that it names, the others on the innermost statement of their report whose content holds
 * the words they are known by. What the report says in its own voice has none. By ids of entries.
 */
export async function attributionsOf(asking: Asking, entries: readonly Told[]): Promise<ReadonlyMap<string, Attribution>> {
  const named = entries.flatMap((one) => (one.kind === 'position' ? ((one as Told<'position'>).value.statement ?? []) : []));
  const reports = entries.flatMap(({ kind, report }) => (INSIDE.has(kind) ? report.id : []));
  const byId = new Map<string, Told>(entries.filter(({ kind }) => kind === 'statement').map((one) => [one.id, one]));
  for (const one of await asking.byId(named.filter((id) => !byId.has(id)))) byId.set(one.id, one);
  const inReports = await inBatches(reports, (some) =>
    asking.told(asking.entries().where('entries.report', 'in', some).where('entries.kind', '=', 'statement')),
  );
  const byReport = grouped(inReports as readonly Told<'statement'>[], ({ report }) => report.id);
  const found = new Map<string, Attribution>();
  for (const one of entries) {
    const statement =
      one.kind === 'statement'
        ? one
        : one.kind === 'position'
          ? byId.get((one as Told<'position'>).value.statement ?? '')
          : INSIDE.has(one.kind)
            ? innermost(one, byReport.get(one.report.id) ?? [])
            : undefined;
    if (statement !== undefined) found.set(one.id, attributionOf(statement as Told<'statement'>, asking.who));
  }
  return found;
}

function innermost({ value }: Told, statements: readonly Told<'statement'>[]): Told<'statement'> | undefined {
  const told = new Map(statements.map((one) => [one.value, one]));
  const [first] = bearersOf([...told.keys()], wordsOf(value as Parameters<typeof wordsOf>[0]));
  return first === undefined ? undefined : told.get(first);
}

function attributionOf({ id, value, report }: Told<'statement'>, who: Who): Attribution {
  return {
    statement: id,
    ...(value.speaker !== undefined && { speaker: who.of(value.speaker) }),
    via: (value.via ?? []).map((one) => who.of(one)),
    ...(report.outlet !== undefined && { outlet: report.outlet }),
  };
}
