import type { Span } from '#base/span.ts';
import type { Actor, Entries } from '#reading/reading.ts';

/** What one section of a text says, with spans in the section and ids of its own. */
export interface Part {
  readonly start: number;
  readonly entries: Entries;
}

const LETTERS = { statements: 's', agreements: 'g', provisions: 'v', positions: 'p', contacts: 'c', concerns: 'n', events: 'e' } as const;
type Kind = keyof typeof LETTERS;
const KINDS = Object.keys(LETTERS) as Kind[];

/** Joins what the sections of one text say: spans move to their place in the text, ids count on, actors of one kind and name become one. */
export function joined(parts: readonly Part[]): Entries {
  const [only] = parts;
  if (parts.length === 1 && only?.start === 0) return only.entries;
  const actors = new Map<string, Actor>();
  const out: Record<Kind, { id: string }[]> = {
    statements: [],
    agreements: [],
    provisions: [],
    positions: [],
    contacts: [],
    concerns: [],
    events: [],
  };
  for (const { start, entries } of parts) {
    const ids = new Map<string, string>();
    for (const actor of entries.actors) {
      const key = keyOf(actor);
      const id = actors.get(key)?.id ?? `a${actors.size + 1}`;
      ids.set(actor.id, id);
      if (!actors.has(key)) actors.set(key, { ...actor, id, aliases: [], mentions: [], roles: [] });
    }
    for (const kind of KINDS)
      for (const [i, entry] of entries[kind].entries()) ids.set(entry.id, `${LETTERS[kind]}${out[kind].length + i + 1}`);
    const move = <T>(value: T): T => moved(value, start, ids) as T;
    for (const actor of entries.actors) {
      const key = keyOf(actor);
      const known = actors.get(key) as Actor;
      const { mentions, roles } = move({ mentions: actor.mentions, roles: actor.roles });
      const aliases = [...new Set([...known.aliases, ...actor.aliases])];
      const kind = actor.kind === 'state' ? 'state' : known.kind;
      actors.set(key, { ...known, kind, aliases, mentions: [...known.mentions, ...mentions], roles: [...known.roles, ...roles] });
    }
    for (const kind of KINDS) out[kind].push(...entries[kind].map((entry) => move<{ id: string }>(entry)));
  }
  return { actors: [...actors.values()], ...out } as unknown as Entries;
}

/** A state and its government are one actor. */
function keyOf({ kind, name }: Actor): string {
  return `${kind === 'government' ? 'state' : kind}\n${name}`;
}

/** Fields that hold an id or several; all others are words, figures or spans. */
const REFERENCES = new Set([
  ...['id', 'of', 'speaker', 'via', 'addressee', 'parties', 'bearer', 'counterpart', 'holder', 'participants', 'by', 'source', 'target'],
  ...['agreement', 'statement', 'entry'],
]);

/** A value of an entry in its place in the whole text: spans moved, ids exchanged. */
function moved(value: unknown, start: number, ids: ReadonlyMap<string, string>, reference = false): unknown {
  if (typeof value === 'string') return reference ? (ids.get(value) ?? value) : value;
  if (Array.isArray(value)) return value.map((one) => moved(one, start, ids, reference));
  if (typeof value !== 'object' || value === null) return value;
  if (isSpan(value)) return { start: value.start + start, end: value.end + start };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, moved(one, start, ids, REFERENCES.has(key))]));
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value;
}
