import { ENTRY_KINDS, type EntryKind } from '#record/entries/entry.ts';
import { FIELDS, type Field } from '#record/entries/fields.ts';
import { MARKS } from '../access/marks.ts';
import { inWords } from './attributed.ts';
import { EXPORTED_STATUSES, type ExportedActor, type ExportedEntry, type ExportedReport } from './exported.ts';
import { mainWords, partsOf } from './parts.ts';

/** Types of Frictionless Table Schema that are used; an array is JSON in its cell. */
type ColumnType = 'string' | 'integer' | 'number' | 'date' | 'datetime' | 'array' | 'object';

export interface Column<T> {
  readonly name: string;
  readonly type: ColumnType;
  readonly about: string;
  readonly choices?: readonly string[];
  readonly required?: true;
  readonly of: (row: T) => string | number | undefined;
}

/** An entry with its report. */
export interface EntryRow {
  readonly entry: ExportedEntry;
  readonly report: ExportedReport;
}

const json = (value: unknown): string | undefined => (value === undefined ? undefined : JSON.stringify(value));
const nameOf = (actors: ExportedReport['actors'], id: string): string => actors.get(id)?.name ?? id;

const HANDLING = 'how it is to be handled, a mark of the Traffic Light Protocol 2.0; empty: it bears none';

/** What every entry has, before its own fields and after them. */
const HEAD: readonly Column<EntryRow>[] = [
  { name: 'id', type: 'string', about: 'id of the entry', required: true, of: ({ entry }) => entry.id },
  { name: 'report', type: 'string', about: 'id of its report', required: true, of: ({ entry: _, report }) => report.id },
];

const TAIL: readonly Column<EntryRow>[] = [
  { name: 'agreement_id', type: 'string', about: "id of the record's agreement", of: ({ entry }) => entry.agreement?.id },
  { name: 'agreement_name', type: 'string', about: 'its name in the report', of: ({ entry }) => entry.agreement?.name },
  {
    name: 'words',
    type: 'string',
    about: 'the words that it is about, as they stand in the report; pieces with " … " between',
    required: true,
    of: ({ entry }) => mainWords(entry),
  },
  {
    name: 'spans',
    type: 'array',
    about: 'all of its words: part, start and end (half-open, in UTF-16 code units of the text), words',
    required: true,
    of: ({ entry }) =>
      json(partsOf(entry).flatMap(({ part, spans }) => spans.map(({ start, end, words }) => ({ part, start, end, words })))),
  },
  {
    name: 'according_to',
    type: 'string',
    about: 'whose words it is, in words; empty: the report says it in its own voice',
    of: ({ entry }) => inWords(entry.attribution) || undefined,
  },
  {
    name: 'attribution',
    type: 'array',
    about: 'the same as data, innermost first: statement, speaker, source, cue, via, addressee, polarity, speech, said, outlet',
    required: true,
    of: ({ entry }) => json(entry.attribution),
  },
  { name: 'outlet', type: 'string', about: 'the outlet that printed the report', of: ({ report }) => report.outlet },
  { name: 'published', type: 'string', about: 'date or instant of publication, ISO 8601', of: ({ report }) => report.published },
  {
    name: 'day',
    type: 'string',
    about: 'first day of when it was so, ISO 8601 (0000-01-01: no beginning)',
    required: true,
    of: ({ entry }) => entry.day,
  },
  { name: 'last_day', type: 'string', about: 'last day of it (9999-12-31: no end)', required: true, of: ({ entry }) => entry.lastDay },
  { name: 'known', type: 'datetime', about: 'when the record came to know it, UTC', required: true, of: ({ entry }) => entry.known },
  {
    name: 'review',
    type: 'string',
    about: 'where it stands: proposed by the machine, or what persons said of it',
    choices: EXPORTED_STATUSES,
    required: true,
    of: ({ entry }) => entry.status,
  },
  { name: 'flag', type: 'string', about: 'why somebody should look again', of: ({ entry }) => entry.flag },
  {
    name: 'confidence',
    type: 'number',
    about: 'how sure the reading is, 0 to 1, calibrated; roles have none',
    of: ({ entry }) => entry.confidence,
  },
  { name: 'handling', type: 'string', about: HANDLING, choices: MARKS, of: ({ entry }) => entry.mark },
  {
    name: 'machine',
    type: 'object',
    about: 'of fields that a person changed: what the machine read',
    of: ({ entry }) => json(entry.edit?.machine),
  },
  {
    name: 'human',
    type: 'object',
    about: 'the same fields as the person gave them; these stand in the columns',
    of: ({ entry }) => json(entry.edit?.human),
  },
];

function columnsOfField({ field, name, type, about, choices, required }: Field): readonly Column<EntryRow>[] {
  const value = ({ entry }: EntryRow): unknown => (entry.value as unknown as Record<string, unknown>)[field];
  const must = required ? { required } : {};
  if (type === 'words' || type === 'many-words') return [];
  if (type === 'actor')
    return [
      { name, type: 'string', about: `${about}: id of the actor`, ...must, of: (row) => value(row) as string | undefined },
      {
        name: `${name}_name`,
        type: 'string',
        about: 'name of the same',
        of: (row) => (value(row) === undefined ? undefined : nameOf(row.report.actors, value(row) as string)),
      },
    ];
  if (type === 'actors')
    return [
      { name, type: 'array', about: `${about}: ids of the actors`, ...must, of: (row) => json(value(row)) },
      {
        name: `${name}_names`,
        type: 'array',
        about: 'names of the same',
        of: (row) => json((value(row) as string[] | undefined)?.map((id) => nameOf(row.report.actors, id))),
      },
    ];
  const plain = type === 'year' ? ('integer' as const) : ('string' as const);
  const said = type === 'edtf' ? `${about}, EDTF` : type === 'entry' ? `${about}: id of the entry` : about;
  return [
    {
      name,
      type: plain,
      about: said,
      ...(choices !== undefined && { choices }),
      ...must,
      of: (row) => value(row) as string | number | undefined,
    },
  ];
}

/** The columns of each kind's table. */
export const COLUMNS: Readonly<Record<EntryKind, readonly Column<EntryRow>[]>> = Object.fromEntries(
  ENTRY_KINDS.map((kind) => [kind, [...HEAD, ...FIELDS[kind].flatMap(columnsOfField), ...TAIL]]),
) as unknown as Record<EntryKind, readonly Column<EntryRow>[]>;

export const REPORT_COLUMNS: readonly Column<ExportedReport>[] = [
  { name: 'id', type: 'string', about: 'id of the report', required: true, of: ({ id }) => id },
  { name: 'name', type: 'string', about: 'what its source calls it', required: true, of: ({ name }) => name },
  { name: 'outlet', type: 'string', about: 'who printed it', of: ({ outlet }) => outlet },
  { name: 'byline', type: 'string', about: 'who wrote it', of: ({ byline }) => byline },
  { name: 'title', type: 'string', about: 'headline', of: ({ title }) => title },
  { name: 'published', type: 'string', about: 'date or instant, ISO 8601', of: ({ published }) => published },
  { name: 'day', type: 'date', about: 'day of publication, else of arrival', required: true, of: ({ day }) => day },
  { name: 'url', type: 'string', about: 'address', of: ({ url }) => url },
  { name: 'language', type: 'string', about: 'BCP 47', of: ({ language }) => language },
  { name: 'origin', type: 'string', about: 'own, wire, citing, official or unknown', required: true, of: ({ origin }) => origin },
  { name: 'family', type: 'string', about: 'the report that stands for all of one origin', required: true, of: ({ family }) => family },
  { name: 'sha256', type: 'string', about: 'of the text in UTF-8, hexadecimal', required: true, of: ({ sha256 }) => sha256 },
  { name: 'known', type: 'datetime', about: 'when it arrived, UTC', required: true, of: ({ known }) => known },
  { name: 'handling', type: 'string', about: HANDLING, choices: MARKS, of: ({ mark }) => mark },
];

export const ACTOR_COLUMNS: readonly Column<ExportedActor>[] = [
  {
    name: 'id',
    type: 'string',
    about: 'id of the actor: the one that stands for all that are judged the same',
    required: true,
    of: ({ id }) => id,
  },
  { name: 'name', type: 'string', about: 'name', required: true, of: ({ name }) => name },
  {
    name: 'kind',
    type: 'string',
    about: 'person, state, government, body, organization, outlet or group',
    required: true,
    of: ({ kind }) => kind,
  },
  { name: 'country', type: 'string', about: 'ISO 3166-1 alpha-3 of the state that it is or belongs to', of: ({ country }) => country },
  { name: 'wikidata', type: 'string', about: 'item of Wikidata', of: ({ wikidata }) => wikidata },
];

/** The table of a kind. */
export function tableOf(kind: EntryKind): string {
  return `${kind}s`;
}

/** A table of the package. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column<never>[];
}
