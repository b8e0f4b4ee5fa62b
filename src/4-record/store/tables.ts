import type { AccountTables } from '../accounts/tables.ts';

/** The tables of a record. `log` and `contents` are the record; all others but those of accounts are computed from them and can be made again. JSON is kept as text. */
export interface Tables extends AccountTables {
  readonly log: LogTable;
  readonly contents: ContentsTable;
  readonly reports: ReportsTable;
  /** What reports are found by: keys of their addresses, guids and words, of rows of their words, of their quotations. */
  readonly marks: { readonly mark: string; readonly report: string };
  readonly readings: ReadingsTable;
  readonly figures: FiguresTable;
  readonly actors: ActorsTable;
  readonly judgements: JudgementsTable;
  readonly entries: EntriesTable;
  readonly bearings: BearingsTable;
  readonly reviews: ReviewsTable;
  readonly items: ItemsTable;
  readonly feeds: FeedsTable;
  readonly officials: OfficialsTable;
  readonly documents: DocumentsTable;
  readonly handling: HandlingTable;
  readonly briefs: BriefsTable;
  readonly saved_searches: SavedSearchesTable;
  readonly settings: { readonly setting: string; readonly value: string; readonly seq: number };
}

interface LogTable {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly kind: string;
  readonly why: string | null;
  readonly body: string;
  readonly hash: string;
}

/** Bytes under the SHA-256 of what they hold, compressed. */
interface ContentsTable {
  readonly sha256: string;
  readonly encoding: string;
  readonly bytes: Uint8Array;
  /** Hex SHA-256 of the encoding and the compressed bytes: some bits of these can change without a trace in what comes out. */
  readonly packed: string;
}

export interface ReportsTable {
  readonly id: string;
  readonly seq: number;
  /** When the record came to know it. */
  readonly known: string;
  readonly name: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  /** Day of publication, else of arrival: what reports are ordered by. */
  readonly day: string;
  readonly url: string | null;
  readonly sha256: string;
  /** Who it comes from: own, wire, citing, official, unknown. */
  readonly origin: string;
  /** The report that stands for all reports of its origin; itself where it is the first or the only one. */
  readonly family: string;
  /** Which report it shares its origin with, and why: `Kinship` as JSON. */
  readonly kinship: string | null;
  /** That report. */
  readonly kin: string | null;
  readonly revises: string | null;
  /** The later text of the same report, and since when it is known. */
  readonly revised: string | null;
  readonly revised_at: string | null;
  /** The whole of `ArrivedReport`. */
  readonly body: string;
  /** Why it is kept and not read, as an issue in JSON. */
  readonly unread: string | null;
  /** The handling mark that it bears. */
  readonly handling: string | null;
  /** Places of its text that bear a mark of their own, as JSON of `Withheld`. */
  readonly withheld: string | null;
  /** The mark of its headline, where what bears one stands in it. */
  readonly headed: string | null;
}

interface ReadingsTable {
  readonly report: string;
  readonly seq: number;
  readonly reader: string;
  readonly reading: string;
  readonly known: string;
  /** When another took its place. */
  readonly until: string | null;
}

interface FiguresTable {
  readonly report: string;
  readonly local: string;
  /** The actor that rules take it for, and (where somebody judged it alone) itself. */
  readonly actor: string;
  readonly body: string;
  readonly known: string;
  readonly until: string | null;
  /** The mark of its report, or of all places that name it, whichever is higher. */
  readonly handling: string | null;
}

interface ActorsTable {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string | null;
  readonly wikidata: string | null;
  /** The actor that stands for all that are judged the same; itself where it is alone. */
  readonly who: string;
  /** Name in small letters without accents, for looking it up. */
  readonly folded: string;
  readonly known: string;
}

interface JudgementsTable {
  readonly seq: number;
  /** Of a judgement on one figure of a report. */
  readonly report: string | null;
  readonly a: string;
  readonly b: string;
  readonly verdict: string;
  readonly by: string;
  readonly why: string | null;
  readonly known: string;
  readonly until: string | null;
}

export interface EntriesTable {
  readonly id: string;
  /** Seq of the reading that gave this version of it. */
  readonly seq: number;
  readonly report: string;
  readonly kind: string;
  /** The machine's value. */
  readonly value: string;
  /** The value that a person gave it, where one did. */
  readonly human: string | null;
  readonly status: string;
  /** Why somebody should look again: its words are no longer in the report's later text, or a newer reading differs. */
  readonly flag: string | null;
  /** Where this version stood before anybody reviewed it, as JSON of status, human and flag. */
  readonly given: string;
  readonly confidence: number | null;
  /** First and last day of when it was so, ISO 8601. */
  readonly day: string;
  readonly last_day: string;
  readonly stance: string | null;
  /** Id of the record's agreement. */
  readonly agreement: string | null;
  readonly start: number;
  /** Codes of the states of whom it names, in order, with a blank before and after each; empty where there is none. */
  readonly states: string;
  readonly known: string;
  readonly until: string | null;
  /** The mark that it bears: the highest of its own, its report's, and those of what it stands on. */
  readonly handling: string | null;
}

interface BearingsTable {
  readonly entry: string;
  readonly seq: number;
  readonly part: string;
  readonly actor: string;
}

interface ReviewsTable {
  readonly seq: number;
  readonly entry: string;
  readonly by: string;
  readonly verdict: string;
  readonly value: string | null;
  readonly why: string | null;
  readonly known: string;
  readonly until: string | null;
}

interface ItemsTable {
  readonly seq: number;
  readonly source: string;
  readonly item: string;
  readonly outcome: string;
  readonly report: string | null;
  readonly body: string;
  readonly known: string;
}

interface FeedsTable {
  readonly feed: string;
  readonly settings: string;
  readonly state: string | null;
  readonly seq: number;
  readonly known: string;
}

interface OfficialsTable {
  readonly id: string;
  readonly kind: string;
  readonly day: string;
  readonly last_day: string;
  readonly body: string;
  readonly seq: number;
}

/** What was said of how a report or an entry is to be handled. The last that was not taken back counts. */
interface HandlingTable {
  readonly seq: number;
  /** Id of the report or entry. */
  readonly about: string;
  readonly report: string;
  /** None: it bears no mark of its own from here on. */
  readonly mark: string | null;
  readonly by: string;
  readonly why: string | null;
  readonly known: string;
  /** When it was taken back. */
  readonly until: string | null;
}

/** A brief that stands. */
interface BriefsTable {
  readonly id: string;
  /** Key of its JSON. */
  readonly brief: string;
  /** Counts the versions that were kept and not taken back, this one included. */
  readonly version: number;
  /** The deed that gave this version, who did it and when. */
  readonly seq: number;
  readonly by: string;
  readonly known: string;
}

/** A search that a person keeps: no part of the record, and not in the log. */
interface SavedSearchesTable {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly query: string;
  readonly made: string;
  /** When the person last looked at what it finds. */
  readonly visited: string;
}

/** What search finds: a passage of a report or an entry. `doc` orders by day, then by arrival. */
interface DocumentsTable {
  /** Counts from 1. */
  readonly serial: number;
  readonly doc: number;
  readonly report: string;
  readonly entry: string | null;
  /** Seq of the entry's version. */
  readonly version: number | null;
  readonly start: number;
  readonly end: number;
  /** The mark of its entry, or of what stands in the passage. */
  readonly handling: string | null;
}
