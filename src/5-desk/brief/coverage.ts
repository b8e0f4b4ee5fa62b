import type { RecordStore } from '#record/store/record-store.ts';
import type { Moment } from '../questions/moment.ts';
import { reportsAt } from '../questions/reports-then.ts';
import type { Coverage } from './brief.ts';
import type { Material } from './material.ts';
import { nameOf } from './naming.ts';
import { dayText } from './phrases.ts';

/** The reports that a moment sees: how many, of how many origins and outlets, from when to when. */
export type Seen = Pick<Coverage, 'reports' | 'origins' | 'outlets' | 'from' | 'to'>;

export async function reportsSeen({ db }: Pick<RecordStore, 'db'>, moment: Moment): Promise<Seen> {
  const row = await reportsAt(db, moment)
    .select(({ fn }) => [
      fn.countAll<number>().as('reports'),
      fn.count<number>('reports.family').distinct().as('origins'),
      fn.count<number>('reports.outlet').distinct().as('outlets'),
      fn.min('reports.day').as('from'),
      fn.max('reports.day').as('to'),
    ])
    .executeTakeFirstOrThrow();
  const { from, to } = row;
  return {
    reports: Number(row.reports),
    origins: Number(row.origins),
    outlets: Number(row.outlets),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
  };
}

/** What a brief rests on and what it leaves out. */
export async function coverageOf(
  store: RecordStore,
  moment: Moment,
  { counts, leftOut }: Pick<Material, 'counts' | 'leftOut'>,
): Promise<Coverage> {
  const { all, accepted, unreviewed } = counts;
  return { ...(await reportsSeen(store, moment)), entries: all, accepted, unreviewed, leftOut: [...leftOut] };
}

/** What is looked for of a party. */
export function partyMatter(name: string): string {
  return `Words and positions of ${nameOf({ name, kind: 'state' })}`;
}

/** "Not found in 6 reports of 4 outlets, from 21 August 2013 to 14 March 2023." */
export function notFoundText(matter: string, seen: Seen): string {
  return `${matter}: not found in ${searchedText(seen)}.`;
}

function searchedText({ reports, outlets, from, to }: Seen): string {
  const days = from === undefined || to === undefined ? '' : `, from ${dayText(from)} to ${dayText(to)}`;
  const of = outlets === 0 ? 'of outlets that are not named' : `of ${outlets} ${outlets === 1 ? 'outlet' : 'outlets'}`;
  return `${reports} ${reports === 1 ? 'report' : 'reports'} ${of}${days}`;
}

/** Sentences that tell, at the end of every brief, what it rests on. */
export function coverageTexts(coverage: Coverage): readonly string[] {
  const { reports, origins, entries, accepted, unreviewed, leftOut } = coverage;
  const share = entries === 0 ? 0 : Math.round((100 * unreviewed) / entries);
  return [
    `This brief rests on ${searchedText(coverage)}${origins < reports ? `; copies apart, these are ${origins} independent ${origins === 1 ? 'source' : 'sources'}` : ''}.`,
    `Of the ${entries} ${entries === 1 ? 'entry' : 'entries'} that ${entries === 1 ? 'belongs' : 'belong'} to the desk, ${accepted} ${accepted === 1 ? 'was' : 'were'} accepted by a reviewer; ${unreviewed} (${share} per cent) ${unreviewed === 1 ? 'has' : 'have'} not been reviewed and ${unreviewed === 1 ? 'is' : 'are'} not in this brief.`,
    ...leftOut.map(
      ({ mark, entries: count }) =>
        `${count} accepted ${count === 1 ? 'entry' : 'entries'} marked TLP:${mark.toUpperCase()} ${count === 1 ? 'is' : 'are'} left out.`,
    ),
  ];
}
