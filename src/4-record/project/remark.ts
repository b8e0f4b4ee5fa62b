import type { Span } from '#base/span.ts';
import type { EntryKind, Figure } from '../entries/entry.ts';
import { mainSpans } from '../entries/main-part.ts';
import { wordsIn } from '../entries/worded.ts';
import { higher, type Mark, markIn } from '../handling/mark.ts';
import { handedOn } from '../handling/standing-on.ts';
import { markOfWords, type Withheld } from '../handling/withheld.ts';
import type { ArrivedReport } from '../log/deed.ts';
import type { Projecting } from './projecting.ts';

/** What is said of a report and its entries and was not taken back, by their ids. */
export async function marksOf({ db }: Pick<Projecting, 'db'>, report: string): Promise<ReadonlyMap<string, Mark>> {
  const rows = await db
    .selectFrom('handling')
    .select(['about', 'mark'])
    .where('report', '=', report)
    .where('until', 'is', null)
    .orderBy('seq')
    .execute();
  const last = new Map(rows.map(({ about, mark }) => [about, markIn(mark)]));
  return new Map([...last].flatMap(([about, mark]) => (mark === undefined ? [] : [[about, mark] as const])));
}

/** Writes down which mark a report and everything in it bears. Nearly all reports bear none, which takes two short statements to see. */
export async function remark(to: Pick<Projecting, 'db' | 'text'>, report: string): Promise<void> {
  const { db } = to;
  const marks = await marksOf(to, report);
  const row = await db.selectFrom('reports').select(['body', 'handling', 'withheld']).where('id', '=', report).executeTakeFirst();
  if (row === undefined || (marks.size === 0 && row.handling === null && row.withheld === null)) return;
  const whole = marks.get(report);
  const versions = await versionsOf(to, report);
  const places = placesOf(versions, marks);
  const about = JSON.parse(row.body) as ArrivedReport;
  await db
    .updateTable('reports')
    .set({
      handling: whole ?? null,
      withheld: places.length === 0 ? null : JSON.stringify(places),
      headed: markOfHeadline(about, places.length === 0 ? '' : await to.text(about.text), places) ?? null,
    })
    .where('id', '=', report)
    .execute();
  const borne = new Map<string, Mark>();
  for (const { id, value } of versions) {
    const mark = [borne.get(id), whole, marks.get(id), markOfWords(wordsIn(value), places)].reduce(higher, undefined);
    if (mark !== undefined) borne.set(id, mark);
  }
  handedOn(versions, borne);
  await writeEntries(to, report, borne);
  await writeFigures(to, report, { whole, places });
  await writeDocuments(to, report, { whole, places, borne });
}

interface Version {
  readonly id: string;
  readonly kind: EntryKind;
  readonly value: object;
}

/** All versions of all entries of a report, withdrawn ones too, as the machine read them and as persons made them. */
async function versionsOf({ db }: Pick<Projecting, 'db'>, report: string): Promise<readonly Version[]> {
  const rows = await db
    .selectFrom('entries')
    .select(['id', 'kind', 'value', 'human'])
    .where('report', '=', report)
    .orderBy('start')
    .orderBy('id')
    .orderBy('seq')
    .execute();
  return rows.flatMap(({ id, kind, value, human }) => {
    const machine = JSON.parse(value) as object;
    const values = human === null ? [machine] : [machine, { ...machine, ...JSON.parse(human) }];
    return values.map((one) => ({ id, kind: kind as EntryKind, value: one }));
  });
}

/** Where the words stand that entries with a mark of their own say. */
function placesOf(versions: readonly Version[], marks: ReadonlyMap<string, Mark>): readonly Withheld[] {
  const places = versions.flatMap(({ id, kind, value }) => {
    const mark = marks.get(id);
    return mark === undefined ? [] : mainSpans(kind, value).map(({ start, end }): Withheld => ({ start, end, mark }));
  });
  const apart = new Map(places.map((place) => [JSON.stringify(place), place]));
  return [...apart.values()].toSorted((a, b) => a.start - b.start || a.end - b.end || (a.mark < b.mark ? -1 : 1));
}

/** The mark of the words of the headline, where these say what bears one. */
function markOfHeadline({ title }: ArrivedReport, text: string, places: readonly Withheld[]): Mark | undefined {
  if (title === undefined || title === '') return undefined;
  const headlines: Span[] = [];
  for (let at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + 1)) headlines.push({ start: at, end: at + title.length });
  const repeated = places.filter(({ start, end }) => title.includes(text.slice(start, end)));
  return repeated.reduce<Mark | undefined>((mark, place) => higher(mark, place.mark), markOfWords(headlines, places));
}

async function writeEntries({ db }: Pick<Projecting, 'db'>, report: string, borne: ReadonlyMap<string, Mark>): Promise<void> {
  const rows = await db.selectFrom('entries').select(['id', 'seq', 'handling']).where('report', '=', report).execute();
  for (const { id, seq, handling } of rows) {
    const mark = borne.get(id) ?? null;
    if (mark !== handling) await db.updateTable('entries').set({ handling: mark }).where('id', '=', id).where('seq', '=', seq).execute();
  }
}

interface Borne {
  readonly whole: Mark | undefined;
  readonly places: readonly Withheld[];
}

/** Who is named at places with a mark alone bears the least of these. */
async function writeFigures({ db }: Pick<Projecting, 'db'>, report: string, { whole, places }: Borne): Promise<void> {
  const rows = await db.selectFrom('figures').select(['local', 'known', 'body', 'handling']).where('report', '=', report).execute();
  for (const { local, known, body, handling } of rows) {
    const { mentions } = JSON.parse(body) as Figure;
    const marks = mentions.map((mention) => markOfWords([mention], places));
    const least = marks.reduce((least, mark) => (least === undefined || mark === undefined ? undefined : lower(least, mark)), marks[0]);
    const mark = higher(whole, least) ?? null;
    if (mark !== handling)
      await db
        .updateTable('figures')
        .set({ handling: mark })
        .where('report', '=', report)
        .where('local', '=', local)
        .where('known', '=', known)
        .execute();
  }
}

function lower(a: Mark, b: Mark): Mark {
  return higher(a, b) === a ? b : a;
}

async function writeDocuments(
  { db }: Pick<Projecting, 'db'>,
  report: string,
  { whole, places, borne }: Borne & { readonly borne: ReadonlyMap<string, Mark> },
): Promise<void> {
  const rows = await db
    .selectFrom('documents')
    .select(['serial', 'entry', 'start', 'end', 'handling'])
    .where('report', '=', report)
    .execute();
  for (const { serial, entry, start, end, handling } of rows) {
    const mark = (entry === null ? higher(whole, markOfWords([{ start, end }], places)) : borne.get(entry)) ?? null;
    if (mark !== handling) await db.updateTable('documents').set({ handling: mark }).where('serial', '=', serial).execute();
  }
}
