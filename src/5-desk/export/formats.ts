import { issueOf } from '#base/issue.ts';
import type { EntryKind } from '#record/entries/entry.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { type Mark, maySee } from '../access/marks.ts';
import { sightOf } from '../access/sight.ts';
import { exportable } from './exportable.ts';
import type { ExportedReport, ExportQuestion, Piece, Telling } from './exported.ts';
import type { ExportFormat } from './format-names.ts';

type Writer = (reports: AsyncIterable<ExportedReport>, telling: Telling) => AsyncGenerator<Piece>;

/** What is to be known of a format before anything is written. */
export interface FormatFacts {
  /** It makes a folder of files instead of one. */
  readonly folder?: true;
  /** The one kind of entry that it is of. */
  readonly only?: EntryKind;
  /** The whole record: it takes no questions. */
  readonly whole?: true;
  /** What it counts. */
  readonly counts: 'entries' | 'reports';
}

export const FORMAT_FACTS: Readonly<Record<ExportFormat, FormatFacts>> = {
  jsonld: { counts: 'entries' },
  annotation: { counts: 'entries' },
  csv: { counts: 'entries', folder: true },
  plover: { counts: 'entries', only: 'event' },
  csl: { counts: 'reports' },
  ical: { counts: 'entries', only: 'contact' },
  brat: { counts: 'entries', folder: true },
  record: { counts: 'entries', whole: true },
};

async function writerOf(format: Exclude<ExportFormat, 'record'>): Promise<Writer> {
  switch (format) {
    case 'jsonld':
      return (await import('./linked.ts')).linked;
    case 'annotation':
      return (await import('./annotations.ts')).annotations;
    case 'csv':
      return (await import('./data-package.ts')).dataPackage;
    case 'plover':
      return (await import('./plover.ts')).plover;
    case 'csl':
      return (await import('./csl.ts')).csl;
    case 'ical':
      return (await import('./calendar.ts')).calendar;
    case 'brat':
      return (await import('./brat.ts')).brat;
  }
}

/** What goes out where nothing is said: what is for those addressed alone has to be asked for by name. */
const USUAL: Mark = 'amber+strict';

/**
 * The pieces of an export; none at all where nothing matches. What bears a higher mark than is asked for, or than the asker may see, is not in it; how much the asker may see and is left out is told. Problems are told as they are met.
 * Throws IssueError where an actor is unknown.
 */
export async function* exported(
  store: Pick<RecordStore, 'db'>,
  format: ExportFormat,
  question: ExportQuestion,
  telling: Telling,
): AsyncGenerator<Piece> {
  const { only, counts } = FORMAT_FACTS[format];
  const { handling = USUAL, clearance = 'red' } = question;
  const limit = maySee(clearance, handling) ? handling : clearance;
  const may = await sightOf(store.db, clearance);
  const goes = limit === clearance ? may : await sightOf(may, limit);
  const asked = { ...question, ...(only !== undefined && { kinds: [only] }), ...(format === 'csl' && { bare: true }) };
  if (may !== goes) {
    const { countsOf } = await import('./counts.ts');
    const whole = format === 'record' ? {} : asked;
    const left = (await countsOf({ db: may }, whole))[counts] - (await countsOf({ db: goes }, whole))[counts];
    const one = counts === 'entries' ? 'entry bears' : 'report bears';
    const told = left === 1 ? `1 ${one}` : `${left} ${counts} bear`;
    if (left > 0)
      telling.problem(issueOf('export.marked', `${told} a mark above ${limit} and ${left === 1 ? 'is' : 'are'} left out.`, limit));
  }
  if (format === 'record') yield* (await import('./canonical.ts')).canonical({ db: goes }, telling);
  else yield* (await writerOf(format))(exportable({ db: goes }, asked, telling), telling);
}
