import { dayOf } from '../entries/days.ts';
import type { ArrivedReport } from '../log/deed.ts';
import { columnKey, columnText } from '../store/column-text.ts';
import { placed } from './families.ts';
import { flagRevised } from './flags.ts';
import { index, passagesOf } from './indexing.ts';
import { markLaterText } from './marked.ts';
import type { DeedOf, Projecting } from './projecting.ts';

/** A report is there: its row, what finds its near copies, and its passages for search. */
export async function arrived(to: Projecting, { seq, at, by, body }: DeedOf<'arrived'>): Promise<void> {
  const day = dayOf(body.published ?? at);
  const text = await to.text(body.text);
  const orNull = (value: string | undefined): string | null => (value === undefined ? null : columnText(value));
  await to.db
    .insertInto('reports')
    .values({
      id: body.id,
      seq,
      known: at,
      name: columnKey(body.name),
      outlet: orNull(body.outlet),
      title: orNull(body.title),
      published: orNull(body.published),
      day,
      url: orNull(body.url),
      sha256: body.sha256,
      origin: body.origin.kind,
      family: body.id,
      kinship: null,
      revises: orNull(body.revises),
      revised: null,
      revised_at: null,
      body: JSON.stringify(body),
      unread: body.unread === undefined ? null : JSON.stringify(body.unread),
    })
    .execute();
  await placed(to, body, text, at);
  if (body.revises !== undefined) await flagRevised(to, body.revises, { report: body.id, text, at });
  const facets = ['passage', ...reportFacets(body)];
  await index(
    to,
    [...passagesOf(text)].map((span) => ({ report: body.id, ...span, day, text: text.slice(span.start, span.end), facets })),
  );
  if (body.revises !== undefined) await markLaterText(to, { report: body.id, revises: body.revises, seq, at, by });
}

/** The reading of a report that had arrived failed. */
export async function markedUnread({ db }: Projecting, { body: { report, issue } }: DeedOf<'unread'>): Promise<void> {
  await db
    .updateTable('reports')
    .set({ unread: JSON.stringify(issue) })
    .where('id', '=', report)
    .execute();
}

/** What search can ask of a report beside its words. */
export function reportFacets({
  id,
  outlet,
  language,
  origin,
}: Pick<ArrivedReport, 'id' | 'outlet' | 'language' | 'origin'>): readonly string[] {
  return [
    `report=${id}`,
    `origin=${origin.kind}`,
    ...(outlet === undefined ? [] : [`outlet=${facet(outlet)}`]),
    ...(language === undefined ? [] : [`language=${language}`]),
  ];
}

/** A name as a single mark. */
export function facet(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s\p{C}]+/gu, '-')
    .slice(0, 200);
}
