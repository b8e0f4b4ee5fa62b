import { folded } from '../search/tokens.ts';

/** What the record knows of an actor that can tell whether it is another. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country?: string;
  /** All forms of the name in all reports. */
  readonly aliases: readonly string[];
  /** Titles of offices, in small letters. */
  readonly titles: readonly string[];
  /** Reports that name it. */
  readonly reports: readonly string[];
}

/** Two actors that may be one, and why. */
export interface Candidate {
  readonly a: string;
  readonly b: string;
  /** 0 to 1: an order, not a probability. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Most candidates that one actor is offered. */
const MOST = 5;

/**
 * Pairs of actors that may be the same, the likeliest first. Only those whose names meet (the same words in another order, a surname and a full name, initials, a form that the other has too) are compared; role, country and
 * context then speak for or against. Nothing is merged by this.
 */
export function candidatesAmong(profiles: readonly Profile[], judged: ReadonlySet<string>): readonly Candidate[] {
  const byKey = new Map<string, Profile[]>();
  for (const profile of profiles) {
    for (const key of keysOf(profile)) {
      const others = byKey.get(key) ?? [];
      others.push(profile);
      byKey.set(key, others);
    }
  }
  const pairs = new Map<string, Candidate>();
  for (const group of byKey.values()) {
    // A form that many share says little, and pairs would be too many.
    if (group.length > 50) continue;
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1)) {
        const [a, b] = one.id < other.id ? [one, other] : [other, one];
        const key = pairKey(a.id, b.id);
        if (a.id === b.id || pairs.has(key) || judged.has(key)) continue;
        const candidate = compared(a, b);
        if (candidate !== undefined) pairs.set(key, candidate);
      }
    }
  }
  const taken = new Map<string, number>();
  return [...pairs.values()]
    .toSorted((x, y) => y.score - x.score || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1))
    .filter(({ a, b }) => {
      const counts = [a, b].map((id) => (taken.get(id) ?? 0) + 1);
      if (counts.some((count) => count > MOST)) return false;
      taken.set(a, counts[0] as number).set(b, counts[1] as number);
      return true;
    });
}

/** One key for a pair, whichever is named first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

function wordsOf(name: string): readonly string[] {
  return folded(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'the');
}

function initialsOf(words: readonly string[]): string {
  return words
    .filter((word) => !/^(?:of|and|for|de|la|du)$/.test(word))
    .map((word) => word[0])
    .join('');
}

/** What two must share to be compared at all. */
function keysOf({ kind, name, aliases }: Profile): ReadonlySet<string> {
  const keys = new Set<string>();
  const family = kind === 'person' ? 'person' : kind === 'group' ? 'group' : 'body';
  if (family === 'group') return keys;
  for (const form of [name, ...aliases]) {
    const words = wordsOf(form);
    if (words.length === 0) continue;
    keys.add(`${family} ${words.toSorted().join(' ')}`);
    if (family === 'person') for (const word of words) if (word.length > 2) keys.add(`${family} ${word}`);
    if (family === 'body' && words.length > 2) keys.add(`${family} ${initialsOf(words)}`);
  }
  return keys;
}

function compared(a: Profile, b: Profile): Candidate | undefined {
  const named = a.kind === 'person' ? personsCompared(a, b) : bodiesCompared(a, b);
  if (named === undefined) return undefined;
  const reasons = [named.reason];
  let score = named.score;
  if (a.country !== undefined && b.country !== undefined) {
    if (a.country !== b.country) score -= 0.4;
    else {
      score += 0.15;
      reasons.push(`both of ${a.country}`);
    }
  }
  const titles = a.titles.filter((title) => b.titles.includes(title));
  if (titles[0] !== undefined) {
    score += 0.25;
    reasons.push(`both ${titles[0]}`);
  }
  const together = a.reports.filter((report) => b.reports.includes(report));
  if (together.length > 0) {
    score -= 0.2;
    reasons.push(`but told apart in ${together[0]}`);
  }
  return score < 0.3 ? undefined : { a: a.id, b: b.id, score: Math.min(1, Math.round(score * 100) / 100), reasons };
}

interface Likeness {
  readonly score: number;
  readonly reason: string;
}

function personsCompared(a: Profile, b: Profile): Likeness | undefined {
  if (b.kind !== 'person') return undefined;
  const [one, other] = [wordsOf(a.name), wordsOf(b.name)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.toSorted().join(' ') === long.toSorted().join(' ')) return { score: 0.75, reason: 'the same name' };
  if (short.length === 1) {
    const [name] = short as [string];
    if (name === long.at(-1) || name === long[0]) return { score: 0.4, reason: `"${name}" is part of "${long.join(' ')}"` };
    return undefined;
  }
  const surname = short.at(-1) === long.at(-1);
  // "A." and "Ashton", "George" and "George": each first name is the beginning of the other's, as far as both have one.
  const initials = short
    .slice(0, -1)
    .every((word, at) => long[at] !== undefined && (long[at].startsWith(word) || word.startsWith(long[at])));
  if (surname && initials) return { score: 0.6, reason: 'the same surname, and first names that fit' };
  if (short.every((word) => long.includes(word))) return { score: 0.55, reason: 'one name is part of the other' };
  return undefined;
}

function bodiesCompared(a: Profile, b: Profile): Likeness | undefined {
  if (b.kind === 'person' || b.kind === 'group') return undefined;
  const forms = (profile: Profile): ReadonlySet<string> =>
    new Set([profile.name, ...profile.aliases].map((form) => wordsOf(form).join(' ')));
  const shared = [...forms(a)].find((form) => forms(b).has(form));
  if (shared !== undefined) return { score: 0.6, reason: `both are called "${shared}"` };
  const [x, y] = [wordsOf(a.name), wordsOf(b.name)];
  const acronym = (short: readonly string[], long: readonly string[]): boolean =>
    short.length === 1 && long.length > 2 && short[0] === initialsOf(long);
  if (acronym(x, y) || acronym(y, x)) return { score: 0.45, reason: 'one is the initials of the other' };
  return undefined;
}
