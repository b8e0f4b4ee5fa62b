import type { Span } from '#base/span.ts';
import { formsOf } from '#reading/match/inflect.ts';

/** A word of a text. */
export interface Token extends Span {
  /** As written, without the dots of an acronym and a possessive ending. */
  readonly written: string;
  /** Small letters without accents. */
  readonly form: string;
  /** Where a possessive ending ends too. */
  readonly until: number;
}

/** What finds a phrase: "=" before it says that it stands in a text as written. */
export interface Phrase {
  readonly text: string;
  readonly exact: boolean;
}

export function phraseOf(word: string): Phrase {
  return word.startsWith('=') ? { text: word.slice(1).trim(), exact: true } : { text: word.trim(), exact: false };
}

/** A finding of one of the phrases of a value. */
export interface Finding<T> {
  readonly value: T;
  /** As the list writes it. */
  readonly word: string;
  readonly span: Span;
}

const TOKEN = /\p{Lu}(?:\.\p{Lu})+(?!\p{L})\.?|[\p{L}\p{M}\p{N}\u00ad]+(?:['’][\p{L}\p{M}]+)*/gu;

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((found) => tokenOf(found[0], found.index));
}

function tokenOf(words: string, start: number): Token {
  const bare = withoutPossessive(words);
  const written = writtenOf(bare);
  return { written, form: folded(written), start, end: start + bare.length, until: start + words.length };
}

function withoutPossessive(words: string): string {
  const last = words.at(-1);
  if (last !== 's' && last !== 'S') return words;
  const sign = words.at(-2);
  return sign === "'" || sign === '’' ? words.slice(0, -2) : words;
}

/** A dot at the end of "U.S." may end the sentence as well: it is part of the word all the same. */
function writtenOf(bare: string): string {
  return bare.includes('.') || bare.includes('\u00ad') ? bare.replace(/[.\u00ad]/g, '') : bare;
}

function folded(word: string): string {
  // Most words are plain, and this runs over all of a report.
  if (/^[\x20-\x7e]*$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('’', "'");
}

/** Two capitals and no small letter ("SOFA"), a capital inside ("AfCFTA"), or a single one ("F-35"). */
function isAcronym(word: string): boolean {
  return (/\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word)) || /.\p{Lu}/u.test(word);
}

interface Entry<T> {
  readonly value: T;
  readonly word: string;
  /** For each word of the phrase, whether a word of a text with the same form may stand for it. */
  readonly allows: readonly ((token: Token) => boolean)[];
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly entries: Entry<T>[];
}

/**
 * Finds the phrases of many values in a text, in one pass over its words: a trie of phrases whose steps are words (Fredkin 1960), walked from each word of the text, so that
 * the time grows with the text and the longest phrase, not with their number. A phrase is found as whole words, in the singular and the plural, between white space, hyphens and
 * line breaks (not over an empty line); an acronym as written, with or without dots, a single capitalized word with its capital, all else in any case.
 */
export function wordFinder<T>(list: readonly { readonly value: T; readonly words: readonly string[] }[]): (text: string) => Finding<T>[] {
  const root: Node<T> = { next: new Map(), entries: [] };
  for (const { value, words } of list) for (const word of words) plant(root, value, word);
  return (text) => {
    const out: Finding<T>[] = [];
    // Phrases that have begun and may go on with the next word; never more than the longest has words.
    let walks: { node: Node<T>; tokens: readonly Token[] }[] = [];
    let before = 0;
    for (const found of text.matchAll(TOKEN)) {
      const gap = walks.length === 0 ? undefined : gapOf(text, before, found.index);
      before = found.index + found[0].length;
      // Nearly all words begin nothing.
      if (gap === undefined && !root.next.has(folded(writtenOf(withoutPossessive(found[0]))))) {
        walks = [];
        continue;
      }
      const token = tokenOf(found[0], found.index);
      const grown: typeof walks = [];
      const step = (from: Node<T>, key: string, tokens: readonly Token[]): void => {
        const node = from.next.get(key);
        if (node === undefined) return;
        const walk = { node, tokens: [...tokens, token] };
        grown.push(walk);
        for (const { value, word, allows } of node.entries)
          if (allows.every((allow, i) => allow(walk.tokens[i] as Token)))
            out.push({ value, word, span: { start: (walk.tokens[0] as Token).start, end: token.end } });
      };
      if (gap !== undefined) for (const { node, tokens } of walks) step(node, `${gap}${token.form}`, tokens);
      step(root, token.form, []);
      walks = grown;
    }
    return out;
  };
}

/** What stands between two words of a phrase: nothing that matters, a sign, or something that parts them. */
function gapOf(text: string, start: number, end: number): string | undefined {
  const gap = text.slice(start, end);
  if (gap === ' ' || gap === '-') return ' ';
  if (gap.length > 40 || /\n\s*\n/.test(gap)) return undefined;
  return `${gap.replace(/[\s\-‐‑–“”"‘’']+/g, '')} `;
}

function plant<T>(root: Node<T>, value: T, word: string): void {
  const { text, exact } = phraseOf(word);
  const tokens = tokensOf(text);
  const allows = tokens.map(({ written }) => allowing(written, exact, tokens.length));
  let nodes = [root];
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1];
    const gap = before === undefined ? '' : gapOf(text, before.until, token.start);
    const isLast = i === tokens.length - 1;
    const forms = isLast && !exact ? numbersOf(token.written, token.form) : [token.form];
    nodes = nodes.flatMap((node) =>
      forms.map((form) => {
        const key = `${gap}${form}`;
        const next = node.next.get(key) ?? { next: new Map(), entries: [] };
        node.next.set(key, next);
        return next;
      }),
    );
  }
  if (tokens.length > 0) for (const node of nodes) node.entries.push({ value, word, allows });
}

function allowing(written: string, exact: boolean, words: number): (token: Token) => boolean {
  if (exact) return (token) => token.written === written;
  if (isAcronym(written)) return (token) => token.written === written || token.written === `${written}s`;
  if (words === 1 && /^\p{Lu}/u.test(written)) return (token) => /^\p{Lu}/u.test(token.written);
  return () => true;
}

/** Singular and plural of the last word of a phrase, whichever is given; short words and such as "politics" are taken for what they are. */
function numbersOf(written: string, form: string): readonly string[] {
  if (isAcronym(written)) return [form, `${form}s`];
  // Forms of verbs are other words more often than not: "base" is not "based".
  const plurals = formsOf(form).filter((one) => !/(?:ed|ing)$/.test(one));
  const singular = form.length < 6 || /(?:ss|us|is|ics|ews)$/.test(form) ? undefined : singularOf(form);
  return [...new Set([form, ...plurals, ...(singular === undefined ? [] : [singular])])];
}

function singularOf(form: string): string | undefined {
  if (/[^aeiou]ies$/.test(form)) return `${form.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss|zz)es$/.test(form)) return form.slice(0, -2);
  return form.endsWith('s') ? form.slice(0, -1) : undefined;
}
