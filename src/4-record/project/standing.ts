import type { Kept } from '../entries/entry.ts';
import { wordsIn } from '../entries/worded.ts';
import { type Flagged, standingOfVersion } from '../review/status.ts';
import type { Projecting } from './projecting.ts';

/** What nobody has said anything of. */
const PROPOSED: Flagged = { status: 'proposed', human: null, flag: null };

/** Where a version of an entry stands after all reviews that have not been taken back. */
export async function standing({ db }: Pick<Projecting, 'db'>, row: { id: string; seq: number; given: string }): Promise<Flagged> {
  const reviews = await db
    .selectFrom('reviews')
    .select(['seq', 'by', 'verdict', 'value'])
    .where('entry', '=', row.id)
    .where('until', 'is', null)
    .execute();
  return standingOfVersion({ seq: row.seq, given: JSON.parse(row.given) }, reviews, await reviewers(db));
}

/** How many must agree. */
async function reviewers(db: Projecting['db']): Promise<number> {
  const row = await db.selectFrom('settings').select('value').where('setting', '=', 'reviewers').executeTakeFirst();
  return row === undefined ? 1 : (JSON.parse(row.value) as number);
}

/** What was judged of an entry holds for the same words in the later text of its report. */
export async function inherited({ db }: Pick<Projecting, 'db'>, revised: string | undefined): Promise<(entry: Kept) => Flagged> {
  const before =
    revised === undefined
      ? []
      : await db
          .selectFrom('entries')
          .select(['kind', 'value', 'status', 'human'])
          .where('report', '=', revised)
          .where('status', '!=', 'proposed')
          .where('until', 'is', null)
          .orderBy('id')
          .execute();
  const judged = new Map(
    before.map(({ kind, value, status, human }) => [likeness(kind, JSON.parse(value), revised ?? ''), { status, human }]),
  );
  return (entry) => {
    const found = judged.get(likeness(entry.kind, entry.value, entry.report));
    // An edit names places of the older text; it has to be made again.
    if (found === undefined || found.human !== null) return { ...PROPOSED, flag: found === undefined ? null : 'edited-in-older-text' };
    return { status: found.status, human: null, flag: 'as-in-older-text' };
  };
}

/** The same where the kind, the words and what is said of them are the same, wherever they stand and whichever the report is. */
function likeness(kind: string, value: object, report: string): string {
  const { confidence: _, id: __, ...rest } = value as { confidence?: number; id?: string };
  const words = [...wordsIn(value)].map((span) => span.words);
  const plain = Object.entries(rest).filter(
    ([field, one]) => !['statement', 'agreement', 'entry'].includes(field) && [...wordsIn({ one })].length === 0,
  );
  return JSON.stringify([kind, words, plain]).replaceAll(`@${report}"`, '@"');
}
