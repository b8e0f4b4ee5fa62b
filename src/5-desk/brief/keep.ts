import { type Issue, IssueError, issueOf } from '#base/issue.ts';
import { textOf } from '#record/store/contents.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { Mark } from '../access/marks.ts';
import { seenBriefs } from '../access/seen-briefs.ts';
import { type Brief, type BriefLine, briefSchema, TEMPLATE } from './brief.ts';
import { faultsOf } from './check/check.ts';
import { evidenceFor } from './evidence.ts';
import { BriefError } from './export/export.ts';

/** A brief as it is listed. */
export interface ListedBrief {
  readonly id: string;
  readonly occasion: string;
  readonly desk: string;
  readonly day: string;
  readonly mark?: Mark;
  readonly lines: number;
  readonly version: number;
  /** Who kept this version, and when. */
  readonly by: string;
  readonly known: string;
}

/** A brief with the version that it is. */
export interface KeptBrief {
  readonly brief: Brief;
  readonly version: number;
  readonly by: string;
  readonly known: string;
}

/** What a person may change: the rest is computed. Lines that are left out are taken out. */
export interface BriefEdit {
  readonly occasion?: string;
  readonly place?: string | null;
  readonly sections?: readonly { readonly title: string; readonly lines: readonly Omit<BriefLine, 'by'>[] }[];
}

/** Keeps a brief, or a new version of it. */
export async function keepBrief(store: RecordStore, brief: Brief): Promise<KeptBrief> {
  const deed = await store.write(async (writing) =>
    writing.append('briefed', { id: brief.id, brief: await writing.keepText(JSON.stringify(brief)) }),
  );
  const row = await store.db.selectFrom('briefs').selectAll().where('id', '=', brief.id).executeTakeFirstOrThrow();
  return { brief, version: Number(row.version), by: deed.by, known: deed.at };
}

/** The briefs that may be seen, the latest day first. */
export async function listBriefs({ db }: RecordStore, clearance: Mark): Promise<readonly ListedBrief[]> {
  const rows = await db.selectFrom('briefs').selectAll().orderBy('id').execute();
  const all = await Promise.all(
    rows.map(async ({ brief: key, ...row }) => ({ ...row, brief: JSON.parse(await textOf(db, key)) as Brief })),
  );
  const isSeen = await seenBriefs(
    db,
    all.map(({ brief }) => brief),
    clearance,
  );
  return all
    .filter(({ brief }) => isSeen(brief))
    .map(({ id, version, by, known, brief: { occasion, desk, day, mark, sections } }): ListedBrief => {
      const lines = sections.reduce((sum, { lines: own }) => sum + own.length, 0);
      return { id, occasion, desk, day, ...(mark !== undefined && { mark }), lines, version: Number(version), by, known };
    })
    .toSorted((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? 1 : -1));
}

/** Throws IssueError (record.unknown) where there is none of this id, or none that may be seen. */
export async function briefOf({ db }: RecordStore, id: string, clearance: Mark): Promise<KeptBrief> {
  const row = await db.selectFrom('briefs').selectAll().where('id', '=', id).executeTakeFirst();
  const brief = row === undefined ? undefined : (JSON.parse(await textOf(db, row.brief)) as Brief);
  if (row === undefined || brief === undefined || !(await seenBriefs(db, [brief], clearance))(brief))
    throw new IssueError(issueOf('record.unknown', 'There is no brief of this id.', id, 'See `attache brief list` for those there are.'));
  return { brief, version: Number(row.version), by: row.by, known: row.known };
}

/** All that is wrong with a brief now. */
export async function checkedBrief(store: RecordStore, brief: Brief): Promise<readonly Issue[]> {
  return faultsOf(brief, await evidenceFor(store, brief));
}

/** A brief with what a person changed. Lines that are as they were stay whose they are; the others become that person's. Nothing is checked or kept. */
export function editedBrief(brief: Brief, { occasion, place, sections }: BriefEdit, by: string): Brief {
  const { place: was, ...rest } = brief;
  const here = place === undefined ? was : (place ?? undefined);
  const before = new Map(brief.sections.flatMap(({ lines }) => lines.map((line) => [line.id, line] as const)));
  const who = by === TEMPLATE ? `${by} (a person)` : by;
  const changed = {
    ...rest,
    ...(here !== undefined && { place: here }),
    ...(occasion !== undefined && { occasion }),
    ...(sections !== undefined && {
      sections: sections.map(({ title, lines }) => {
        const own = brief.sections.find((one) => one.title === title);
        if (own === undefined)
          throw new IssueError(
            issueOf('brief.unsupported', 'The brief has no such section.', title, 'Put the line into one of its sections.'),
          );
        return { ...own, lines: lines.map((line) => ownedLine(line, before.get(line.id), who)) };
      }),
    }),
  };
  const { success, data, error } = briefSchema.safeParse(changed);
  if (success) return data;
  const [first] = error.issues;
  throw new IssueError(issueOf('usage.wrong', `A brief cannot be so: ${first?.message ?? 'it is wrong'}.`, first?.path.join('.')));
}

function ownedLine(line: Omit<BriefLine, 'by'>, was: BriefLine | undefined, by: string): BriefLine {
  const isSame =
    was !== undefined &&
    was.text === line.text &&
    was.matter === line.matter &&
    JSON.stringify(was.cites.map(citeKey)) === JSON.stringify(line.cites.map(citeKey));
  return { ...line, by: isSame ? was.by : by };
}

function citeKey({ entry, report, start, end, words, sha256 }: BriefLine['cites'][number]): readonly unknown[] {
  return [entry, report, start, end, words, sha256];
}

/** Keeps what a person changed, if every line of it holds. Throws BriefError, which names those that do not. */
export async function editBrief(
  store: RecordStore,
  id: string,
  edit: BriefEdit,
  { by, clearance }: { readonly by: string; readonly clearance: Mark },
): Promise<KeptBrief> {
  const { brief } = await briefOf(store, id, clearance);
  const edited = editedBrief(brief, edit, by);
  const [first, ...others] = await checkedBrief(store, edited);
  if (first !== undefined) throw new BriefError([first, ...others]);
  return keepBrief(store, edited);
}

/** Takes a brief out; undoing that brings it back. */
export async function removeBrief(store: RecordStore, id: string, clearance: Mark): Promise<void> {
  await briefOf(store, id, clearance);
  await store.do('briefed', { id });
}
