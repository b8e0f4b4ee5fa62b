import { createHash } from 'node:crypto';
import type { Span } from '#base/span.ts';
import type { Entries } from '#reading/reading.ts';
import { actorKeyOf, agreementKeyOf } from './actor-key.ts';
import type { Bearing, EntryKind, Figure, Kept, KeptValue } from './entry.ts';
import { isSpan, type Words, worded } from './worded.ts';

/** What a reading gives the record. */
export interface KeptReading {
  readonly figures: readonly Figure[];
  readonly entries: readonly Kept[];
  /** Ids of the record's agreements by the ids of this report's agreement entries. */
  readonly agreements: ReadonlyMap<string, string>;
}

const LETTERS = {
  role: 'r',
  statement: 's',
  agreement: 'g',
  provision: 'v',
  position: 'p',
  contact: 'c',
  concern: 'n',
  event: 'e',
} as const satisfies Record<EntryKind, string>;

/** Fields that hold ids of actors. */
export const PARTS: ReadonlySet<string> = new Set([
  ...[
    'person',
    'of',
    'speaker',
    'via',
    'addressee',
    'parties',
    'bearer',
    'counterpart',
    'holder',
    'participants',
    'by',
    'source',
    'target',
  ],
]);
/** Fields that hold ids of entries. */
const REFERENCES = new Set(['agreement', 'statement', 'entry']);

type Raw = { readonly [field: string]: unknown };

/**
 * Turns the entries of a reading into those of the record: ids that last, actors of the record, and the words of each span. `standIns` are actors by judgement, by the
 * reading's ids; they change who is named, never the ids of entries.
 */
export function keptOf(reading: Entries, text: string, report: string, standIns: ReadonlyMap<string, string> = new Map()): KeptReading {
  const byRule = new Map(reading.actors.map((actor) => [actor.id, actorKeyOf(actor, report)]));
  const actors = new Map([...byRule, ...standIns]);
  const figures = reading.actors.map(({ id, name, kind, aliases, country, wikidata, mentions }): Figure => {
    const rest = { ...(country !== undefined && { country }), ...(wikidata !== undefined && { wikidata }) };
    return { local: id, actor: actors.get(id) as string, name, kind, aliases, ...rest, mentions: worded(mentions, text) };
  });
  const raw = rawEntries(reading);
  const ids = identified(raw, byRule, report);
  const entries = raw.map(({ kind, value }): Kept => {
    const kept = resolved(value, actors, ids) as Raw;
    const { confidence } = kept as { confidence?: number };
    return {
      id: ids.get(value) as string,
      kind,
      report,
      value: worded({ ...kept, id: ids.get(value) }, text) as unknown as KeptValue,
      bearings: bearingsOf(kept),
      ...(confidence !== undefined && { confidence }),
    };
  });
  const agreements = new Map(
    reading.agreements.map((one) => [
      ids.get(one.id) as string,
      agreementKeyOf(
        one,
        one.parties.map((party) => actors.get(party) ?? party),
      ),
    ]),
  );
  return { figures, entries, agreements };
}

interface RawEntry {
  readonly kind: EntryKind;
  readonly value: Raw;
}

function rawEntries(reading: Entries): readonly RawEntry[] {
  const of = (kind: EntryKind, values: readonly object[]): RawEntry[] => values.map((value) => ({ kind, value: value as Raw }));
  return [
    ...reading.actors.flatMap(({ id, roles }) =>
      of(
        'role',
        roles.map((role) => ({ ...role, person: id })),
      ),
    ),
    ...of('statement', reading.statements),
    ...of('agreement', reading.agreements),
    ...of('provision', reading.provisions),
    ...of('position', reading.positions),
    ...of('contact', reading.contacts),
    ...of('concern', reading.concerns),
    ...of('event', reading.events),
  ];
}

/** Ids of the entries, by their value and (where they have one) by their id in the reading. */
function identified(raw: readonly RawEntry[], actors: ReadonlyMap<string, string>, report: string): ReadonlyMap<unknown, string> {
  const ids = new Map<unknown, string>();
  const taken = new Set<string>();
  for (const { kind, value } of raw) {
    const anchor = anchorOf(kind, value).map(({ start, end }) => `${start}-${end}`);
    // Two may rest on the same words: who it is about tells them apart, and then their order.
    const who = [value.person ?? value.holder ?? value.bearer ?? value.kind ?? value.type].map((one) => actors.get(one as string) ?? one);
    const digest = (tie: number): string =>
      `${LETTERS[kind]}${createHash('sha256')
        .update(JSON.stringify([report, kind, anchor, who, tie]))
        .digest('hex')
        .slice(0, 16)}`;
    let tie = 0;
    while (taken.has(digest(tie))) tie++;
    const id = digest(tie);
    taken.add(id);
    ids.set(value, id);
    if (typeof value.id === 'string') ids.set(value.id, id);
  }
  return ids;
}

/** From the first to the last of the words that a kept entry is known by. */
export function anchorOfKept(kind: EntryKind, value: object): Span {
  const spans = anchorOf(kind, value as Raw);
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/** The words that an entry with words is known by: what was said, what a position is about. */
export function wordsKnownBy(kind: EntryKind, value: object): readonly Words[] {
  return anchorOf(kind, value as Raw) as readonly Words[];
}

/** The words that an entry is known by in its report. */
function anchorOf(kind: EntryKind, value: Raw): readonly Span[] {
  const spans = (field: string): readonly Span[] => [value[field] ?? []].flat() as Span[];
  if (kind === 'statement') return [...spans('content'), ...spans('cue').slice(0, 1)];
  if (kind === 'agreement') return spans('mentions').slice(0, 1);
  if (kind === 'provision') return spans('action');
  if (kind === 'position') return spans('object');
  if (kind === 'concern') return spans('about');
  if (kind === 'event') return spans('trigger');
  return spans('evidence').slice(0, 1);
}

function resolved(value: unknown, actors: ReadonlyMap<string, string>, ids: ReadonlyMap<unknown, string>, field = ''): unknown {
  if (typeof value === 'string') {
    if (PARTS.has(field)) return actors.get(value) ?? value;
    return REFERENCES.has(field) ? (ids.get(value) ?? value) : value;
  }
  if (Array.isArray(value)) return value.map((one) => resolved(one, actors, ids, field));
  if (typeof value !== 'object' || value === null || isSpan(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolved(one, actors, ids, key)]));
}

/** Statements hold the spans of their source under the same name as events hold actors: only words count here. */
export function bearingsOf(value: Raw): readonly Bearing[] {
  const found: Bearing[] = [];
  // Every question asks this of all entries that it looks at.
  for (const part in value) {
    if (!PARTS.has(part)) continue;
    for (const actor of [value[part]].flat())
      if (typeof actor === 'string' && !found.some((one) => one.part === part && one.actor === actor)) found.push({ part, actor });
  }
  return found;
}
