import type { Tree } from '../match/tree.ts';
import { cardinal, ORDINALS, tens } from './words.ts';

const AGE = /(?:(\d{1,4})|([a-z]{2,12})(?:-([a-z]{2,12}))?)[- ]years?[- ]old\b/gi;
const ANNIVERSARY = /(?:(\d{1,3})(?:st|nd|rd|th)|([a-z]{2,12})(?:-([a-z]{2,12}))?) anniversary of $/i;

/**
 * The year in which something was made that is so many years old: 1960 for 64 years in a report of 2024. Undefined without a report's date or for an age
 * that is no whole number above zero.
 */
export function yearOfAge(published: string | undefined, age: number): number | undefined {
  const year = Number(published?.slice(0, 4));
  return Number.isInteger(year) && year > 0 && Number.isInteger(age) && age > 0 && age < year ? year - age : undefined;
}

/**
 * The year that the phrase of a noun gives by its age: "the 64-year-old deal", "the decade-old pact" (about, so not told), "the 50th anniversary of the
 * treaty". `word` is the noun. Undefined where the phrase tells no age.
 */
export function derivedYear(
  { tree, published }: { readonly tree: Tree; readonly published: string | undefined },
  word: number,
): number | undefined {
  const noun = tree.words[word];
  const sentence = tree.sentences[tree.sentenceOf(word)];
  if (!noun || !sentence || !/^(?:NOUN|PROPN)$/.test(noun.upos)) return undefined;
  const upTo = (first: number): string => tree.text.slice(tree.words[first]?.span.start ?? 0, noun.span.start);
  const age = ageIn(upTo(tree.phrase(word).first)) ?? anniversaryIn(tree, word, upTo(sentence.first));
  return age === undefined ? undefined : yearOfAge(published, age);
}

/** The age that the words right before a noun tell, with no more than its other adjectives between. */
function ageIn(before: string): number | undefined {
  const found = [...before.matchAll(AGE)].at(-1);
  if (!found) return undefined;
  const between = before.slice(found.index + found[0].length);
  return /^,?(?: [\p{L}.-]+,?){0,4} ?$/u.test(between) && !/ (?:of|in|to|that|who|with|for|on|by|from|at) /.test(`${between} `)
    ? numberOf(found[1], found[2], found[3])
    : undefined;
}

/** "the 50th anniversary of the treaty": the noun hangs on the anniversary. */
function anniversaryIn(tree: Tree, word: number, before: string): number | undefined {
  const head = tree.head(word);
  if (head < 0 || tree.forms[head] !== 'anniversary') return undefined;
  const found = ANNIVERSARY.exec(before.slice(0, before.lastIndexOf('anniversary of ') + 'anniversary of '.length));
  return found ? numberOf(found[1], found[2], found[3], ORDINALS) : undefined;
}

function numberOf(digits?: string, first = '', second?: string, ones: ReadonlyMap<string, number> = new Map()): number | undefined {
  if (digits !== undefined) return Number(digits);
  const [a, b] = [first.toLowerCase(), second?.toLowerCase()];
  const read = (form: string): number | undefined => ones.get(form) ?? cardinal(form);
  if (b === undefined) return read(a);
  const [ten, one] = [tens(a), read(b)];
  return ten !== undefined && one !== undefined && one < 10 ? ten + one : one;
}
