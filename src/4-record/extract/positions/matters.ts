import type { Span } from '#base/span.ts';
import type { Tree } from '#reading/match/tree.ts';
import type { Passage } from '#reading/passage.ts';
import { paragraphAt } from '#reading/steps/ground.ts';
import type { World } from '#reading/world/world.ts';
import type { Found } from '../found.ts';
import { isIn } from './wordings.ts';

/** How many of the words before each word point abroad or home, from the first of the text on; one longer than the text. */
export interface Pointers {
  readonly places: Uint32Array;
  readonly foreign: Uint32Array;
  readonly home: Uint32Array;
}

/** Longest name of a state, in words. */
const LONGEST = 3;
/** A headline has fewer characters, and a text of more paragraphs below it tells it all again. */
const HEADLINE = { length: 130, paragraphs: 4 };

/** Reads a text once for what its words point to: places abroad, foreign affairs (agreements of the report among them), elections and home affairs. */
export function pointersOf({ tree, scene }: Passage, found: Found): Pointers {
  const agreed = new Set(found.agreements.flatMap((one) => one.mentions.map((mention) => mention.start)));
  const sums = (isOne: (word: number) => boolean): Uint32Array => {
    const out = new Uint32Array(tree.words.length + 1);
    for (let word = 0; word < tree.words.length; word++) out[word + 1] = (out[word] as number) + (isOne(word) ? 1 : 0);
    return out;
  };
  return {
    places: sums((word) => isPlaceAbroad(tree, scene.ground.world, word)),
    foreign: sums((word) => isIn('foreign', tree.forms[word] as string) || agreed.has((tree.words[word] as { span: Span }).span.start)),
    home: sums((word) => isIn('home', tree.forms[word] as string)),
  };
}

/**
 * True at the last word of the name of a state or its people, other than the United States: its press is most of what is read and names it for home
 * affairs too.
 */
function isPlaceAbroad(tree: Tree, world: World, word: number): boolean {
  const { start, end } = (tree.words[word] as { span: Span }).span;
  // Most words begin with a small letter and end no name.
  if (/[a-z]/.test(tree.text.charAt(start))) return false;
  for (let length = 1; length <= LONGEST && word - length + 1 >= 0; length++) {
    const text = tree.text.slice((tree.words[word - length + 1] as { span: Span }).span.start, end);
    const form = /^\p{Lu}/u.test(text) ? world.stateForm(text) : undefined;
    if (form && !form.weak && world.stateAt(form.state)?.iso3 !== 'USA') return true;
  }
  return false;
}

/**
 * How foreign a matter is, by its own words, its sentence and its paragraph: 0 where nothing points abroad or its own words point home alone, 1 where
 * something around it does, 2 where its own words do.
 */
export function foreignness({ tree, scene }: Passage, { places, foreign, home }: Pointers, matter: Span): 0 | 1 | 2 {
  const first = firstAt(tree, matter.start);
  const own = { first, end: firstAt(tree, matter.end) };
  const sentence = tree.sentences[tree.sentenceOf(first)] ?? own;
  const paragraph = scene.ground.paragraphs[paragraphAt(scene.ground, matter.start)] ?? matter;
  const around = { first: firstAt(tree, paragraph.start), end: firstAt(tree, paragraph.end) };
  const has = (sums: Uint32Array, range: { first: number; end: number }): boolean =>
    (sums[range.end] as number) > (sums[range.first] as number);
  if (has(places, own) || has(foreign, own)) return has(places, around) || has(foreign, sentence) ? 2 : 1;
  if (has(home, own)) return 0;
  return has(places, around) || has(foreign, sentence) ? 1 : 0;
}

/** Index of the first word that begins at or after an offset. */
function firstAt(tree: Tree, offset: number): number {
  let low = 0;
  let high = tree.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tree.words[middle] as { span: Span }).span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True in a first line of few words before a text of several paragraphs. */
export function isHeadline({ scene }: Passage, offset: number): boolean {
  const [line] = scene.ground.paragraphs;
  return (
    line !== undefined &&
    offset < line.end &&
    line.end - line.start < HEADLINE.length &&
    scene.ground.paragraphs.length > HEADLINE.paragraphs
  );
}
