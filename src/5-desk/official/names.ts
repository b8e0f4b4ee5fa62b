import { fold } from '#reading/world/fold.ts';
import type { World } from '#reading/world/world.ts';
import { titledName } from './persons.ts';

/**
 * True where two names can be one person's: each word of the shorter is among the longer's, the same but for a letter of transliteration, as an initial or as a nickname of it.
 * Titles, numbers of kings and what stands in brackets do not count. A surname alone is enough; whether it is that person is for days and states to tell.
 */
export function canBeSame(a: string, b: string, world: Pick<World, 'sameFirstName'>): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 0 || !short.some((word) => word.length > 1)) return false;
  const left = [...long];
  return short.every((word, i) => {
    const at = left.findIndex(
      (candidate) => sameWord(word, candidate) || (i === 0 && short.length > 1 && world.sameFirstName(word, candidate)),
    );
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** The words of a name without its title; none where it is nothing but a title. */
export function wordsOf(name: string): readonly string[] {
  return fold(titledName(name.replace(/\([^()]*\)/g, '')).name)
    .split(/[\s,’]+/)
    .filter((word) => word !== '' && !/^(?:jr|sr|[ivx]+|\d\w+|al|el|bin|ibn|de|del|da|dos|von|van|der)$/.test(word));
}

/** The same but for one letter in a word of five or more, two in one of eight or more. */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const allowed = Math.min(a.length, b.length) < 5 ? 0 : Math.min(a.length, b.length) < 8 ? 1 : 2;
  if (allowed === 0 || Math.abs(a.length - b.length) > allowed || a[0] !== b[0]) return false;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, exchanged));
    }
    row = next;
  }
  return (row[b.length] as number) <= allowed;
}
