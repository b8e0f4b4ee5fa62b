import { overlaps, type Span } from '#base/span.ts';
import type { Figure } from '../entries/entry.ts';
import { higher, type Mark } from './mark.ts';

/** A place of a text that bears a mark, because an entry that says these words does. */
export interface Withheld extends Span {
  readonly mark: Mark;
}

/** The highest mark of the places that some words touch. */
export function markOfWords(words: Iterable<Span>, places: readonly Withheld[]): Mark | undefined {
  let mark: Mark | undefined;
  for (const span of words) for (const place of places) if (overlaps(span, place)) mark = higher(mark, place.mark);
  return mark;
}

/** Signs that stand in the place of words: one that takes one code unit, one that takes two. */
const [BLOCK, WIDE] = ['█', '\u{1fb90}'];

/** A text with the words of some places covered. Its offsets stay as they are, in code units and in code points. */
export function covered(text: string, places: readonly Span[]): string {
  let out = text;
  for (const { start, end } of places) {
    const cover = Array.from(text.slice(start, end), (letter) =>
      letter === '\n' || letter === '\r' ? letter : letter.length === 1 ? BLOCK : WIDE,
    );
    out = out.slice(0, start) + cover.join('') + out.slice(end);
  }
  return out;
}

/** A figure as it is without the places where it cannot be seen: forms of its name that stand nowhere else go with them. */
export function uncovered(figure: Figure, places: readonly Span[]): Figure {
  if (places.length === 0) return figure;
  const mentions = figure.mentions.filter((mention) => !places.some((place) => overlaps(mention, place)));
  if (mentions.length === figure.mentions.length) return figure;
  const seen = mentions.map(({ words }) => words);
  const stands = (form: string): boolean => seen.some((words) => words.includes(form));
  const longest = seen.toSorted((a, b) => b.length - a.length)[0];
  return {
    ...figure,
    name: stands(figure.name) || longest === undefined ? figure.name : longest,
    aliases: figure.aliases.filter(stands),
    mentions,
  };
}
