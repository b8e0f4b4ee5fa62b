import type { EntryKind } from '#record/entries/entry.ts';
import { ENTRY_KINDS } from '#record/entries/entry.ts';
import { type Words, wordsIn } from '#record/entries/worded.ts';
import type { Logged, ReviewVerdict } from '#record/log/deed.ts';
import { alphaOf, type Kappa, kappas, type Rating } from '#record/review/agreement.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { Mark } from './access/marks.ts';
import { mustSee } from './access/seen-deeds.ts';
import { sightOf } from './access/sight.ts';
import { markOf } from './questions/mark-of.ts';

export interface ReviewQuestion {
  readonly kinds?: readonly EntryKind[];
  /** Ids of reports. */
  readonly report?: string;
  /** Only those that somebody should look at again. */
  readonly flagged?: boolean;
  /** Who asks: what this person has reviewed already is left out. */
  readonly by?: string;
  /** 50 where not said. */
  readonly limit?: number;
  /** The highest handling mark that the asker may see. */
  readonly clearance?: Mark;
}

/** An entry that waits for a person. */
export interface Waiting {
  readonly id: string;
  readonly kind: string;
  readonly report: string;
  readonly outlet?: string;
  readonly day: string;
  readonly confidence?: number;
  readonly flag?: string;
  readonly mark?: Mark;
  /** The machine's value, and the fields that a person put in its place. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly human?: Readonly<Record<string, unknown>>;
  readonly words: readonly Words[];
}

/** Entries that nobody has decided on, those to be looked at again first, then the least sure. */
export async function waiting(
  store: RecordStore,
  { kinds, report, flagged, by, limit = 50, clearance }: ReviewQuestion,
): Promise<readonly Waiting[]> {
  const db = await sightOf(store.db, clearance);
  let query = db
    .selectFrom('entries')
    .innerJoin('reports', 'reports.id', 'entries.report')
    .selectAll('entries')
    .select('reports.outlet')
    .where('entries.until', 'is', null)
    .where((is) => is.or([is('entries.status', '=', 'proposed'), is('entries.flag', 'in', ['words-changed', 'not-in-reading'])]));
  if (kinds !== undefined) query = query.where('entries.kind', 'in', kinds);
  if (report !== undefined) query = query.where('entries.report', '=', report);
  if (flagged) query = query.where('entries.flag', 'is not', null);
  if (by !== undefined)
    query = query.where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('reviews')
            .select('reviews.seq')
            .whereRef('reviews.entry', '=', 'entries.id')
            .where('reviews.by', '=', by)
            .where('reviews.until', 'is', null),
        ),
      ),
    );
  const rows = await query
    .orderBy((is) => is.case().when('entries.flag', 'is', null).then(1).else(0).end())
    .orderBy((is) => is.fn.coalesce('entries.confidence', is.val(1)))
    .orderBy('entries.report')
    .orderBy('entries.start')
    .orderBy('entries.id')
    .limit(limit)
    .execute();
  return rows.map(({ id, kind, report: of, outlet, day, confidence, flag, value, human, handling }) => ({
    id,
    kind,
    report: of,
    day,
    ...(outlet !== null && { outlet }),
    ...(confidence !== null && { confidence }),
    ...(flag !== null && { flag }),
    ...markOf({ handling }),
    value: JSON.parse(value),
    ...(human !== null && { human: JSON.parse(human) }),
    words: [...wordsIn(JSON.parse(value))],
  }));
}

export interface Judgement {
  readonly verdict: ReviewVerdict;
  readonly value?: Readonly<Record<string, unknown>>;
  readonly why?: string;
}

/** Says of several entries at once whether they are right: all are written or none. Throws IssueError where one is unknown or an edit does not hold. */
export async function review(
  store: RecordStore,
  entries: readonly string[],
  { verdict, value, why }: Judgement,
): Promise<readonly Logged[]> {
  await mustSee(store, { entries });
  return store.write(async (writing) => {
    const done: Logged[] = [];
    for (const entry of entries)
      done.push(await writing.append('reviewed', { entry, verdict, ...(value !== undefined && { value }) }, why));
    return done;
  });
}

/** How far reviewers agree, kind by kind. */
export interface KindAgreement {
  readonly kind: string;
  readonly pairs: readonly Kappa[];
  /** Krippendorff's alpha over all reviewers. */
  readonly alpha?: number;
  /** Entries with more than one reviewer. */
  readonly entries: number;
}

export async function agreementByKind(store: RecordStore, clearance?: Mark): Promise<readonly KindAgreement[]> {
  const db = await sightOf(store.db, clearance);
  const rows = await db
    .selectFrom('reviews')
    .innerJoin('entries', (join) => join.onRef('entries.id', '=', 'reviews.entry').on('entries.until', 'is', null))
    .select(['reviews.entry', 'reviews.by', 'reviews.verdict', 'entries.kind'])
    .where('reviews.until', 'is', null)
    .orderBy('reviews.seq')
    .execute();
  return ENTRY_KINDS.flatMap((kind) => {
    // The last word of each reviewer on each entry.
    const last = new Map<string, Rating>();
    for (const row of rows)
      if (row.kind === kind) last.set(`${row.entry}\n${row.by}`, { entry: row.entry, by: row.by, label: row.verdict });
    const ratings = [...last.values()].filter(({ label }) => label !== 'proposed');
    const perEntry = new Map<string, number>();
    for (const { entry } of ratings) perEntry.set(entry, (perEntry.get(entry) ?? 0) + 1);
    const entries = [...perEntry.values()].filter((count) => count > 1).length;
    const alpha = alphaOf(ratings);
    return entries === 0 ? [] : [{ kind, pairs: kappas(ratings), entries, ...(alpha !== undefined && { alpha }) }];
  });
}
