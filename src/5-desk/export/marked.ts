import type { Span } from '#base/span.ts';
import { FIELDS } from '#record/entries/fields.ts';
import { MAIN_PART } from '#record/entries/main-part.ts';
import { inWords } from './attributed.ts';
import type { ExportedEntry, ExportedReport } from './exported.ts';
import { partsOf } from './parts.ts';

/** An entry as stand-off formats mark it: its words by the part they play, what is said of it, and what it hangs on. */
export interface Marked {
  readonly id: string;
  readonly kind: 'statement' | 'actor' | 'role' | 'agreement' | 'provision' | 'position' | 'contact' | 'concern' | 'event';
  /** The first part with spans is what the entry is about: others are tied to it. */
  readonly parts: readonly Part[];
  /** Values of closed sets, such as `stance: support`. */
  readonly values: readonly Fact[];
  /** Names, dates and figures. */
  readonly facts: readonly Fact[];
  /** Ids of other entries, by what they are to this one. */
  readonly links: readonly Fact[];
}

export interface Part {
  readonly role: string;
  readonly spans: readonly Span[];
}

export type Fact = readonly [name: string, value: string];

/** How stand-off formats name the words that an entry is about, where not by the field; the same in a reading and in the record. */
const NAMES: Readonly<Record<string, string>> = {
  'role evidence': 'role',
  'agreement mentions': 'agreement',
  'provision action': 'provision',
  'position object': 'position',
  'contact evidence': 'contact',
  'concern about': 'concern',
  'event trigger': 'event',
};

const FACT_NAMES: Readonly<Record<string, string>> = { kind: 'contact-kind', parties: 'party', participants: 'participant', ofName: 'of' };

/** The entries of an exported report, each with where it stands and whose words it is. */
export function markedOf({ entries, actors }: ExportedReport): readonly Marked[] {
  const exported = new Set(entries.map(({ id }) => id));
  return entries.map((entry) => {
    const value = entry.value as unknown as Readonly<Record<string, unknown>>;
    const values: Fact[] = [];
    const facts: Fact[] = [];
    const links: Fact[] = [];
    for (const { field, type } of FIELDS[entry.kind]) {
      const given = value[field];
      if (given === undefined || type === 'words' || type === 'many-words') continue;
      // Modes and contexts are closed sets too, which the manual of PLOVER keeps.
      const isValue = type === 'choice' || (entry.kind === 'event' && type === 'text');
      if (isValue) values.push([FACT_NAMES[field] ?? field, String(given)]);
      else if (type !== 'entry') {
        const named = ([given].flat() as string[]).map((one) => (type.startsWith('actor') ? (actors.get(one)?.name ?? one) : String(one)));
        facts.push(...named.map((one): Fact => [FACT_NAMES[field] ?? field, one]));
      } else if (exported.has(String(given))) links.push([field, String(given)]);
    }
    const main = MAIN_PART[entry.kind];
    const parts = partsOf(entry).toSorted((a, b) => Number(b.part === main) - Number(a.part === main));
    return {
      id: entry.id,
      kind: entry.kind,
      parts: parts.map(({ part, spans }) => ({ role: NAMES[`${entry.kind} ${part}`] ?? part, spans })),
      values,
      facts: [...facts, ...standingOf(entry)],
      links,
    };
  });
}

/** Whose words it is, where it stands, and what the machine had read. */
function standingOf(entry: ExportedEntry): readonly Fact[] {
  const { attribution, status, flag, confidence, mark, edit, agreement } = entry;
  const according = inWords(attribution);
  return [
    ...(agreement === undefined ? [] : [['record-agreement', agreement.id] as const]),
    ...(according === '' ? [] : [['according-to', according] as const]),
    ['review', status],
    ...(flag === undefined ? [] : [['flag', flag] as const]),
    ...(confidence === undefined ? [] : [['confidence', String(confidence)] as const]),
    ...(mark === undefined ? [] : [['handling', mark] as const]),
    ...(edit === undefined ? [] : [['machine', JSON.stringify(edit.machine)] as const, ['human', JSON.stringify(edit.human)] as const]),
  ];
}
