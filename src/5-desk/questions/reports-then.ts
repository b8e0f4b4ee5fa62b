import type { Kysely } from 'kysely';
import type { Tables } from '#record/store/tables.ts';
import type { ReportRef } from './entry-rows.ts';
import { markOf } from './mark-of.ts';
import type { Moment } from './moment.ts';

/** Reports that are there at a moment, later texts and what they replace alike. Without columns and unordered: those who ask add both. */
export function reportsAt(db: Kysely<Tables>, { asOf, knownAt }: Moment) {
  return db
    .selectFrom('reports')
    .$if(asOf !== undefined, (query) => query.where('reports.day', '<=', asOf as string))
    .$if(knownAt !== undefined, (query) => query.where('reports.known', '<=', knownAt as string));
}

interface Row {
  readonly id: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly day: string;
  readonly handling: string | null;
}

/** The columns that `reportRefOf` needs. */
export const REPORT_COLUMNS = [
  'reports.id',
  'reports.outlet',
  'reports.title',
  'reports.published',
  'reports.url',
  'reports.day',
  'reports.handling',
] as const;

export function reportRefOf({ id, outlet, title, published, url, day, handling }: Row): ReportRef {
  return {
    id,
    ...(outlet !== null && { outlet }),
    ...(title !== null && { title }),
    ...(published !== null && { published }),
    ...(url !== null && { url }),
    day,
    ...markOf({ handling }),
  };
}
