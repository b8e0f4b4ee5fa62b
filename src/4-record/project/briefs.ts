import { IssueError, issueOf } from '#base/issue.ts';
import type { Deeds } from '../log/deed.ts';
import { columnKey } from '../store/column-text.ts';
import type { DeedOf, Projecting } from './projecting.ts';

/** A brief was kept, changed or taken out. What is kept must be readable and call itself by the id that it is kept under. */
export async function briefed(to: Projecting, deed: DeedOf<'briefed'>): Promise<void> {
  const { id, brief } = deed.body;
  if (brief !== undefined && idIn(await to.text(brief)) !== id)
    throw new IssueError(issueOf('deed.not-possible', 'What is kept is not the brief of this id.', id));
  await briefFrom(to, id, deed.seq);
}

function idIn(text: string): unknown {
  try {
    return (JSON.parse(text) as { id?: unknown } | null)?.id;
  } catch {
    return undefined; // the caller says what is wrong
  }
}

/** Brings the row of a brief in line with the last that was said of it and not taken back, up to the deed `upTo`. */
export async function briefFrom({ db }: Projecting, id: string, upTo = Number.MAX_SAFE_INTEGER): Promise<void> {
  const rows = await db
    .selectFrom('log')
    .select(['seq', 'at', 'by', 'kind', 'body'])
    .where('kind', 'in', ['briefed', 'undone'])
    .where('seq', '<=', upTo)
    .orderBy('seq')
    .execute();
  const gone = new Set<number>();
  // An undoing that is itself undone does not count: the later ones are looked at first.
  for (const { seq, kind, body } of rows.toReversed())
    if (kind === 'undone' && !gone.has(seq)) gone.add((JSON.parse(body) as Deeds['undone']).deed);
  const about = rows.flatMap(({ kind, body, ...row }) => {
    const told = kind === 'briefed' && !gone.has(row.seq) ? (JSON.parse(body) as Deeds['briefed']) : undefined;
    return told?.id === id ? [{ ...row, brief: told.brief }] : [];
  });
  const last = about.at(-1);
  await db.deleteFrom('briefs').where('id', '=', columnKey(id)).execute();
  if (last?.brief === undefined) return;
  const version = about.filter(({ brief }) => brief !== undefined).length;
  const { seq, at, by, brief } = last;
  await db
    .insertInto('briefs')
    .values({ id: columnKey(id), brief, version, seq, by, known: at })
    .execute();
}
