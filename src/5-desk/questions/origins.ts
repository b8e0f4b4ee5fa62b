import type { Span } from '#base/span.ts';
import type { Words } from '#record/entries/worded.ts';
import type { ArrivedReport } from '#record/log/deed.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { Kinship } from '#report/family.ts';
import type { Origin } from '#report/origin.ts';
import { seenText } from '../access/seen-text.ts';
import { sightOf } from '../access/sight.ts';
import { compare } from './asking.ts';
import { inBatches } from './batches.ts';
import type { ReportRef } from './entry-rows.ts';
import { grouped } from './grouped.ts';
import type { Moment } from './moment.ts';
import { REPORT_COLUMNS, reportRefOf, reportsAt } from './reports-then.ts';

export interface OriginsQuestion extends Moment {
  /** Only reports of this outlet relay. */
  readonly outlet?: string;
  /** Most relays and most families; 50 where not said. */
  readonly limit?: number;
}

/** An outlet that passes on what another has. */
interface Relay {
  readonly outlet: string;
  /** The agency or outlet that it has it from. */
  readonly from: string;
  /** Taken from an agency, or resting on what another outlet reported. */
  readonly how: 'wire' | 'citing';
  readonly reports: number;
  /** The latest of them, with the words that prove it; none where the source said so. */
  readonly examples: readonly { readonly report: ReportRef; readonly words: readonly Words[] }[];
}

/** Reports of one origin. */
interface Family {
  /** The report that stands for them. */
  readonly head: ReportRef;
  readonly members: readonly {
    readonly report: ReportRef;
    readonly origin: Origin['kind'];
    /** Why it is one with another; absent for the first. */
    readonly reason?: string;
    readonly of?: string;
  }[];
}

export interface OriginsAnswer {
  readonly reports: number;
  /** Independent origins. */
  readonly families: number;
  readonly kinds: readonly { readonly origin: Origin['kind']; readonly reports: number }[];
  /** The most frequent first. */
  readonly relays: readonly Relay[];
  /** The largest first; those of one report are left out. */
  readonly largest: readonly Family[];
}

/** Examples of each relay. */
const EXAMPLES = 3;

const KINDS = ['own', 'wire', 'citing', 'official', 'unknown'] as const;

/** Who has its reports from whom, and which reports are one. */
export async function originsView(store: RecordStore, question: OriginsQuestion = {}): Promise<OriginsAnswer> {
  const db = await sightOf(store.db, question.clearance);
  const { limit = 50 } = question;
  const [kinds, families, relays] = [
    await reportsAt(db, question)
      .select('origin')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .groupBy('origin')
      .execute(),
    await reportsAt(db, question)
      .select('family')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .groupBy('family')
      .execute(),
    await relaysIn(db, question),
  ];
  const largest = families
    .map(({ family, count }) => ({ family, count: Number(count) }))
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || compare(a.family, b.family))
    .slice(0, limit);
  const counts = new Map(kinds.map(({ origin, count }) => [origin, Number(count)]));
  return {
    reports: [...counts.values()].reduce((sum, count) => sum + count, 0),
    families: families.length,
    kinds: KINDS.flatMap((origin) => (counts.has(origin) ? [{ origin, reports: counts.get(origin) as number }] : [])),
    relays: await written(db, relays.slice(0, limit)),
    largest: await familiesOf(
      db,
      question,
      largest.map(({ family }) => family),
    ),
  };
}

type Db = RecordStore['db'];

interface Relaying {
  readonly outlet: string;
  readonly from: string;
  readonly how: Relay['how'];
  readonly reports: readonly { readonly ref: ReportRef; readonly text: string; readonly evidence: readonly Span[] }[];
}

async function relaysIn(db: Db, question: OriginsQuestion): Promise<readonly Relaying[]> {
  const { outlet } = question;
  const rows = await reportsAt(db, question)
    .select([...REPORT_COLUMNS, 'reports.body'])
    .where('reports.origin', 'in', ['wire', 'citing'])
    .$if(outlet !== undefined, (query) =>
      query.where((is) => is(is.fn('lower', ['reports.outlet']), '=', (outlet as string).toLowerCase())),
    )
    .orderBy('reports.day', 'desc')
    .orderBy('reports.id')
    .execute();
  const told = rows.flatMap((row) => {
    const { origin, text } = JSON.parse(row.body) as ArrivedReport;
    const from = origin.kind === 'wire' ? origin.agency : origin.outlet;
    if (from === undefined) return [];
    return [
      { outlet: row.outlet ?? 'unknown', from, how: origin.kind as Relay['how'], ref: reportRefOf(row), text, evidence: origin.evidence },
    ];
  });
  return [...grouped(told, ({ outlet: by, from, how }) => [by, from, how].join('\n')).values()]
    .map((reports) => ({
      outlet: reports[0]?.outlet as string,
      from: reports[0]?.from as string,
      how: reports[0]?.how as Relay['how'],
      reports,
    }))
    .sort((a, b) => b.reports.length - a.reports.length || compare(a.outlet, b.outlet) || compare(a.from, b.from) || compare(a.how, b.how));
}

/** With the words of the examples, which stand in the texts. */
async function written(db: Db, relays: readonly Relaying[]): Promise<readonly Relay[]> {
  const out: Relay[] = [];
  for (const { outlet, from, how, reports } of relays) {
    const examples: { report: ReportRef; words: Words[] }[] = [];
    for (const { ref, text: key, evidence } of reports.slice(0, EXAMPLES)) {
      const text = evidence.length === 0 ? '' : await seenText(db, ref.id, key);
      examples.push({ report: ref, words: evidence.map(({ start, end }) => ({ start, end, words: text.slice(start, end) })) });
    }
    out.push({ outlet, from, how, reports: reports.length, examples });
  }
  return out;
}

async function familiesOf(db: Db, question: OriginsQuestion, families: readonly string[]): Promise<readonly Family[]> {
  const rows = await inBatches(families, (some) =>
    reportsAt(db, question)
      .select([...REPORT_COLUMNS, 'reports.origin', 'reports.kinship', 'reports.family'])
      .where('reports.family', 'in', some)
      .execute(),
  );
  const members = grouped(
    rows.toSorted((a, b) => Number(b.id === b.family) - Number(a.id === a.family) || compare(a.day, b.day) || compare(a.id, b.id)),
    ({ family }) => family,
  );
  return families.map((family) => {
    const all = members.get(family) ?? [];
    return {
      head: reportRefOf(all[0] as (typeof all)[number]),
      members: all.map((row) => {
        const kinship = row.kinship === null ? undefined : (JSON.parse(row.kinship) as Kinship);
        return {
          report: reportRefOf(row),
          origin: row.origin as Origin['kind'],
          ...(kinship !== undefined && { reason: kinship.reason, of: kinship.of }),
        };
      }),
    };
  });
}
