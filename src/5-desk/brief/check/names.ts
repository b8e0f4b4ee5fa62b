import { fold } from '#reading/world/fold.ts';
import { shippedWorld } from '#reading/world/world.ts';
import { openers, templateWords } from '../words.ts';
import { type Fault, hasWords, normal } from './support.ts';
import { datesChecked, type Vocabulary } from './vocabulary.ts';

/** Capitalized words in a row: one name or several. */
const NAME =
  /\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’.&-]\p{L}[\p{L}\p{M}\p{N}]*)*\.?(?: \p{Lu}[\p{L}\p{M}\p{N}]*(?:['’.&-]\p{L}[\p{L}\p{M}\p{N}]*)*\.?)*/gu;
const SENTENCE_START = /(?:^|[.!?:;…]\s*)$/u;

/** Every name must be in the evidence as it is written, or be another form of a state that is in it. */
export function wrongName(text: string, vocabulary: Vocabulary): Fault | undefined {
  const rest = datesChecked(text, vocabulary).left;
  for (const match of rest.matchAll(NAME)) {
    const before = rest.slice(0, match.index).trimEnd();
    let name = normal(match[0]).replace(/\.$/, '');
    if (SENTENCE_START.test(before)) {
      const [first, ...others] = name.split(' ') as [string, ...string[]];
      if (openers.has(first.toLowerCase()) || templateWords.has(first.toLowerCase())) name = others.join(' ');
      else if (others.length === 0 && isOrdinary(first, vocabulary)) continue;
    }
    if (name !== '' && !isGiven(name, vocabulary)) return { word: name, why: 'the evidence does not give this name' };
  }
  return undefined;
}

/** A word that the evidence has in small letters too. */
function isOrdinary(word: string, { texts }: Vocabulary): boolean {
  return texts.some((text) => hasWords(text, word.toLowerCase()));
}

function isGiven(name: string, vocabulary: Vocabulary): boolean {
  const plain = name.replace(/'s$/, '').replace(/'$/, '');
  if (vocabulary.texts.some((text) => hasWords(text, plain) || hasWords(text, name) || hasWords(text, `${plain}.`))) return true;
  const folded = ` ${fold(plain)} `;
  // A name may be written with or without its stops and accents, never with other letters.
  if (
    plain.includes(' ') &&
    vocabulary.folded.some((text) => text.includes(folded)) &&
    vocabulary.texts.some((text) => fold(text).includes(fold(plain)))
  )
    return true;
  return isState(plain, vocabulary);
}

/** "Japan" for "Japanese", and the other way round: never a capital or a house, which say more. */
function isState(name: string, { texts, countries }: Vocabulary): boolean {
  const form = shippedWorld.stateForm(name);
  if (form === undefined || (form.how !== 'name' && form.how !== 'people')) return false;
  const code = shippedWorld.stateAt(form.state)?.iso3;
  return (code !== undefined && countries.has(code)) || texts.some((text) => statesIn(text).has(form.state));
}

function statesIn(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const match of text.matchAll(NAME)) {
    const words = match[0].replace(/\.$/, '').split(' ');
    for (let from = 0; from < words.length; from++)
      for (let to = from + 1; to <= Math.min(words.length, from + 4); to++) {
        const form = shippedWorld.stateForm(
          words
            .slice(from, to)
            .join(' ')
            .replace(/['’]s$/, ''),
        );
        if (form?.how === 'name' || form?.how === 'people') found.add(form.state);
      }
  }
  return found;
}

/** Every office must be in the evidence: a minister is not made a president. */
export function wrongOffice(rest: string, { folded }: Vocabulary): Fault | undefined {
  const words = fold(rest)
    .replace(/[^\p{L}\p{N}\s]+/gu, ' ')
    .split(/\s+/u);
  for (let at = 0; at < words.length; at++)
    for (let length = 3; length > 0; length--) {
      const office = words.slice(at, at + length).join(' ');
      if (!shippedWorld.offices.has(office) && !shippedWorld.offices.has(office.replace(/s$/, ''))) continue;
      const one = office.replace(/s$/, '');
      if (folded.some((text) => text.includes(` ${office} `) || text.includes(` ${one} `) || text.includes(` ${one}s `))) break;
      return { word: office, why: 'the evidence does not give this office' };
    }
  return undefined;
}
