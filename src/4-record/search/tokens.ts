import { stemmer } from 'stemmer';
import type { Span } from '#base/span.ts';

/** A word of a text as search sees it. */
export interface Token extends Span {
  /** Small letters without accents. */
  readonly word: string;
  /** What the inflected forms of an English word share (Porter 1980); other words as they are. */
  readonly stem: string;
}

/** Longest word that is told from others. */
const LONGEST = 64;

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}々ー]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}]|(?<=[\p{L}\p{N}])['’](?=[\p{L}\p{N}]))+/gu;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * The words of a text, each with its place. Scripts that put no blanks between words are cut into overlapping pairs of letters, as CJK analysers of search engines do: a word of
 * two letters is then one pair, a longer one pairs in a row.
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    if (UNSPACED.test(match[0])) tokens.push(...pairs(match[0], match.index));
    else tokens.push(tokenOf(match[0], match.index));
  }
  return tokens;
}

function tokenOf(surface: string, start: number): Token {
  const word = folded(surface.replace(/['’]s$/u, '')).slice(0, LONGEST);
  return { start, end: start + surface.length, word, stem: /^[a-z]+$/.test(word) ? stemmer(word) : word };
}

function pairs(run: string, start: number): readonly Token[] {
  const letters = [...run];
  if (letters.length === 1) return [{ start, end: start + run.length, word: run, stem: run }];
  let at = start;
  return letters.slice(0, -1).map((letter, index) => {
    const pair = letter + letters[index + 1];
    const token = { start: at, end: at + pair.length, word: pair, stem: pair };
    at += letter.length;
    return token;
  });
}

/** Small letters without accents, apostrophes or anything that is not letter or digit; letters of other scripts keep their marks. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/gu, '');
}
