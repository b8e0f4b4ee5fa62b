import type { EntryKind } from '#record/entries/entry.ts';
import type { RecordStore } from '#record/store/record-store.ts';
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

/** The pieces of an export; none at all where nothing matches. Problems are told as they are met. Throws IssueError where an actor is unknown. */
export async function* exported(
  store: Pick<RecordStore, 'db'>,
  format: ExportFormat,
  question: ExportQuestion,
  telling: Telling,
): AsyncGenerator<Piece> {
  if (format === 'record') {
    yield* (await import('./canonical.ts')).canonical(store, telling);
    return;
  }
  const { only } = FORMAT_FACTS[format];
  const asked = { ...question, ...(only !== undefined && { kinds: [only] }), ...(format === 'csl' && { bare: true }) };
  yield* (await writerOf(format))(exportable(store, asked, telling), telling);
}
