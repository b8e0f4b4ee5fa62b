import { slice } from '#base/span.ts';
import type { Actor } from '#reading/reading.ts';

/** Codes of the records that are not those of ISO 3166-1 alpha-3, or are of bodies that have none. */
const CODES: Readonly<Record<string, string | undefined>> = {
  JAP: 'JPN',
  ROM: 'ROU',
  IGO: undefined,
  NGO: undefined,
  UAF: undefined,
  MNC: undefined,
};

const EMPTY = new Set(['the', 'and', 'for', 'from', 'with', 'its', 'his', 'her', 'their', 'has', 'been', 'two', 'some', 'who', 'that']);

/**
 * How much an actor of the reading is like a marked one: the number of words that their names share, where one of these is a name (written with a capital) or the
 * marking has no name; half a point where only the state is the same; 0 where neither holds, or where both have a state and these differ.
 * Words are compared in small letters without accents; a people counts as its state ("Israeli", "Israel").
 */
export function scoreOf(actor: Actor, marked: { readonly text: string; readonly code: string | null }, text: string): number {
  const code = marked.code !== null && marked.code in CODES ? CODES[marked.code] : (marked.code ?? undefined);
  const sameState = code !== undefined && actor.country !== undefined && actor.country === code;
  if (code !== undefined && actor.country !== undefined && !sameState) return 0;
  const forms = [actor.name, ...actor.aliases, ...actor.mentions.map((mention) => slice(text, mention))];
  const own = forms.flatMap(wordsOf);
  const words = wordsOf(marked.text);
  const hasName = words.some((word) => word.capital);
  const shared = words.filter((word) => own.some((other) => alike(word.folded, other.folded)));
  const counts = shared.some((word) => word.capital) || ((!hasName || !own.some((word) => word.capital)) && shared.length > 0);
  return counts ? shared.length : sameState ? 0.5 : 0;
}

interface NameWord {
  readonly folded: string;
  readonly capital: boolean;
}

function wordsOf(name: string): NameWord[] {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/(?<=\p{Lu})\./gu, '')
    .replace(/['’]s\b/g, '');
  return [...plain.matchAll(/[\p{L}\p{N}]{2,}/gu)]
    .map(([word]) => ({ folded: word.toLowerCase(), capital: /^\p{Lu}/u.test(word) }))
    .filter(({ folded }) => !EMPTY.has(folded) && (folded.length > 2 || /^(?:us|uk|un|eu|ec)$/.test(folded)));
}

/** The same word, or one the beginning of the other but for an ending of up to three letters ("Serbia", "Serbian", "Serbs"). */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.length - short.length <= 3 && long.startsWith(short.slice(0, Math.max(4, short.length - 1)));
}
