import type { Span } from '#base/span.ts';
import type { Actor, Agreement, Entries, Role } from '#reading/reading.ts';

/** What one section of a text says, with spans in the section and ids of its own. */
export interface Part {
  readonly start: number;
  readonly entries: Entries;
}

const LETTERS = { statements: 's', agreements: 'g', provisions: 'v', positions: 'p', contacts: 'c', concerns: 'n', events: 'e' } as const;
type Kind = keyof typeof LETTERS;
const KINDS = Object.keys(LETTERS) as Kind[];

/**
 * Joins what the sections of one text say: spans move to their place in the text, ids count on; actors of one kind and name become one with each
 * of their roles once, and so do agreements of one entry in the register.
 */
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
    for (const kind of KINDS) {
      let count = out[kind].length;
      for (const entry of entries[kind]) ids.set(entry.id, sameAgreement(out.agreements, entry)?.id ?? `${LETTERS[kind]}${++count}`);
    }
    const move = <T>(value: T): T => moved(value, start, ids) as T;
    for (const actor of entries.actors) {
      const key = keyOf(actor);
      const known = actors.get(key) as Actor;
      const { mentions, roles } = move({ mentions: actor.mentions, roles: actor.roles });
      const aliases = [...new Set([...known.aliases, ...actor.aliases])];
      const kind = actor.kind === 'state' ? 'state' : known.kind;
      actors.set(key, { ...known, kind, aliases, mentions: [...known.mentions, ...mentions], roles: withMore(known.roles, roles) });
    }
    for (const kind of KINDS) {
      for (const entry of entries[kind].map((one) => move<{ id: string }>(one))) {
        const at = kind === 'agreements' ? out[kind].findIndex(({ id }) => id === entry.id) : -1;
        if (at < 0) out[kind].push(entry);
        else out[kind][at] = asOne(out[kind][at] as Agreement, entry as Agreement);
      }
    }
  }
  return { actors: [...actors.values()], ...out } as unknown as Entries;
}

/** The agreement of the register that an entry is too. */
function sameAgreement(agreements: readonly { readonly id: string }[], entry: object): { readonly id: string } | undefined {
  if (!('known' in entry)) return undefined;
  return (agreements as readonly Agreement[]).find(({ known }) => known === entry.known);
}

/** One agreement told of in two sections; it is as sure as the surer of the two. */
function asOne(before: Agreement, after: Agreement): Agreement {
  return {
    ...after,
    ...before,
    parties: [...new Set([...before.parties, ...after.parties])],
    mentions: [...before.mentions, ...after.mentions],
    confidence: Math.max(before.confidence, after.confidence),
  };
}

/** Roles and those of a later section that are not among them; what the later one knows besides is the same world's. */
function withMore(roles: readonly Role[], later: readonly Role[]): readonly Role[] {
  const keyOfRole = ({ title, of, ofName, status }: Role): string => [title.toLowerCase(), of, ofName, status].join('\n');
  const known = new Set(roles.map(keyOfRole));
  return [...roles, ...later.filter((role) => !known.has(keyOfRole(role)))];
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
