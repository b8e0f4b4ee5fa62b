import { bearersOf, type Entry, wordsOf } from '../entries/bearers.ts';
import type { KeptValue } from '../entries/entry.ts';
import { higher, type Mark } from './mark.ts';

/** A version of an entry with its value. */
export interface Valued {
  readonly id: string;
  readonly kind: string;
  readonly value: object;
}

/** Fields that name another entry. */
const NAMING = ['statement', 'agreement', 'entry'] as const;

/**
 * Hands marks on to what stands on them: an entry bears at least the mark of the statements that bear its words and of the entries that it names. Without these it would tell what they say, or tell it as the report's own.
 * Changes `marks`, by ids of entries.
 */
export function handedOn(versions: readonly Valued[], marks: Map<string, Mark>): void {
  const rests = restingOn(versions);
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const [id, others] of rests) {
      for (const other of others) {
        const [own, theirs] = [marks.get(id), marks.get(other)];
        const both = higher(own, theirs);
        if (both === undefined || both === own) continue;
        marks.set(id, both);
        isChanged = true;
      }
    }
  }
}

/** Ids of the entries that each rests on. */
function restingOn(versions: readonly Valued[]): ReadonlyMap<string, ReadonlySet<string>> {
  const statements = versions.flatMap(({ id, kind, value }) =>
    kind === 'statement' ? [{ id, content: (value as KeptValue<'statement'>).content }] : [],
  );
  const rests = new Map<string, Set<string>>();
  for (const { id, value } of versions) {
    const own = rests.get(id) ?? new Set<string>();
    rests.set(id, own);
    for (const field of NAMING) {
      const named = (value as Readonly<Record<string, unknown>>)[field];
      if (typeof named === 'string') own.add(named);
    }
    for (const bearer of bearersOf(statements, wordsOf(value as Entry))) if (bearer.id !== id) own.add(bearer.id);
  }
  return rests;
}
