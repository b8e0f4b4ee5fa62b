import type { Issue } from '#base/issue.ts';
import type { Polarity, Speech } from '#reading/reading.ts';
import type { EntryKind, KeptValue } from '#record/entries/entry.ts';
import type { Words } from '#record/entries/worded.ts';
import type { Status } from '#record/review/status.ts';
import type { Mark } from '../access/marks.ts';

/** Where an exported entry can stand. */
export const EXPORTED_STATUSES = ['proposed', 'accepted', 'edited', 'rejected'] as const satisfies Status[];
export type ExportedStatus = (typeof EXPORTED_STATUSES)[number];

/** What is to be exported; everything but what was rejected, where nothing is said. */
export interface ExportQuestion {
  readonly kinds?: readonly EntryKind[];
  readonly statuses?: readonly ExportedStatus[];
  /** First and last day, ISO: what was so on one of the days between. */
  readonly from?: string;
  readonly to?: string;
  /** Ids or names of actors: entries in which one of them has a part. */
  readonly actors?: readonly string[];
  readonly reports?: readonly string[];
  /** Only what was so by this day, ISO. */
  readonly asOf?: string;
  /** Only what the record knew at this instant, ISO. */
  readonly knownAt?: string;
  /** Reports without entries too, unless kinds, statuses or actors are asked for. */
  readonly bare?: boolean;
  /** The highest mark that may go out; up to amber+strict where not said. */
  readonly handling?: Mark;
  /** The highest mark that the asker may see; all where not said. */
  readonly clearance?: Mark;
}

/** An actor of the record: the one that stands for all that are judged the same. */
export interface ExportedActor {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  readonly wikidata?: string;
}

/** Whose words an entry is: "X said Y" never leaves the record as "Y". */
export interface Attribution {
  /** Id of the statement. */
  readonly statement: string;
  readonly status: ExportedStatus;
  readonly speaker?: ExportedActor;
  /** The words that name the speaker, those of saying, and the intermediaries that relay them, nearest to the reader first. */
  readonly source: readonly string[];
  readonly cue: readonly string[];
  readonly via: readonly ExportedActor[];
  readonly addressee?: ExportedActor;
  readonly polarity: Polarity;
  readonly speech: Speech;
  /** EDTF. */
  readonly said?: string;
  /** The press outlet that printed it. */
  readonly outlet?: string;
  readonly confidence?: number;
}

/** An entry that has passed the verbatim gate, with what a person made of it laid over what the machine read. */
export type ExportedEntry = { readonly [K in EntryKind]: ExportedEntryOf<K> }[EntryKind];

export interface ExportedEntryOf<K extends EntryKind> {
  readonly id: string;
  readonly kind: K;
  /** Ids of actors are those of the actors that stand for all judged the same. */
  readonly value: KeptValue<K>;
  readonly status: ExportedStatus;
  readonly flag?: string;
  /** 0 to 1; roles have none. */
  readonly confidence?: number;
  /** How it is to be handled. */
  readonly mark?: Mark;
  /** First and last day of when it was so, ISO. */
  readonly day: string;
  readonly lastDay: string;
  /** When the record came to know it, ISO, UTC. */
  readonly known: string;
  /** The record's agreement that it is or is about. */
  readonly agreement?: { readonly id: string; readonly name?: string };
  /** Where a person changed fields: the machine's values of them, and the person's. */
  readonly edit?: { readonly machine: Readonly<Record<string, unknown>>; readonly human: Readonly<Record<string, unknown>> };
  /** Innermost first; none where the report says it in its own voice. */
  readonly attribution: readonly Attribution[];
}

/** A report with those of its entries that were asked for and hold. */
export interface ExportedReport {
  readonly id: string;
  readonly name: string;
  readonly outlet?: string;
  readonly byline?: string;
  readonly title?: string;
  /** Date or instant, ISO. */
  readonly published?: string;
  /** Day of publication, else of arrival. */
  readonly day: string;
  readonly url?: string;
  readonly language?: string;
  readonly page?: string;
  readonly section?: string;
  /** own, wire, citing, official or unknown. */
  readonly origin: string;
  /** The report that stands for all of its origin. */
  readonly family: string;
  readonly known: string;
  readonly sha256: string;
  readonly mark?: Mark;
  /** Words that may not go out are covered in it; `sha256` is that of the text as it is kept. */
  readonly text: string;
  /** By reading order. */
  readonly entries: readonly ExportedEntry[];
  /** All that the entries name, by id. */
  readonly actors: ReadonlyMap<string, ExportedActor>;
}

/** Told of each entry that is written, and of each problem. */
export interface Telling {
  readonly written: (count?: number) => void;
  readonly problem: (issue: Issue) => void;
}

/** A piece of one of the files of an export. */
export interface Piece {
  /** Name within the folder of the export; of a format that makes a single file, empty. */
  readonly file: string;
  readonly text: string;
  /** No more is to come of this file. */
  readonly last?: true;
}

/** A part of an entry with its words. */
export interface WordedPart {
  readonly part: string;
  readonly spans: readonly Words[];
}
