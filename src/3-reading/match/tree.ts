import { type Span, slice } from '#base/span.ts';
import type { Syntax, Word, WordRange } from '#reading/syntax.ts';

/** Dependents that are no part of the phrase they hang on: a sentence beside it, a comment, marks. */
const BESIDE = /^(?:parataxis|discourse|vocative|dep|list)/;

/**
 * The dependency trees of a text as patterns ask about them. Indices are into the words of the syntax. Built once for a text, never changed;
 * what is asked of it takes time in the size of the phrase asked about.
 */
export class Tree {
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentences: readonly WordRange[];
  /** The words in small letters, with straight apostrophes. */
  readonly forms: readonly string[];
  readonly #children: readonly (readonly number[])[];
  readonly #sentenceOf: Uint32Array;
  /** Markers of words that were asked for: rules ask again and again. */
  readonly #markers: (readonly string[] | undefined)[] = [];

  constructor(text: string, syntax: Syntax) {
    this.text = text;
    this.words = syntax.words;
    this.sentences = syntax.sentences;
    this.forms = syntax.words.map((word) => slice(text, word.span).toLowerCase().replaceAll('’', "'"));
    const children: number[][] = syntax.words.map(() => []);
    syntax.words.forEach((word, i) => {
      children[word.head]?.push(i);
    });
    this.#children = children;
    this.#sentenceOf = new Uint32Array(syntax.words.length);
    syntax.sentences.forEach((range, s) => {
      this.#sentenceOf.fill(s, range.first, range.end);
    });
  }

  children(word: number): readonly number[] {
    return this.#children[word] ?? [];
  }

  head(word: number): number {
    return this.words[word]?.head ?? -1;
  }

  deprel(word: number): string {
    return this.words[word]?.deprel ?? '';
  }

  upos(word: number): string {
    return this.words[word]?.upos ?? '';
  }

  /** Index of the sentence that a word is in. */
  sentenceOf(word: number): number {
    return this.#sentenceOf[word] ?? 0;
  }

  /** The dependents of a word with one of the relations; a name without subtype stands for all its subtypes but the passive ones. */
  dependents(word: number, ...relations: readonly string[]): number[] {
    return this.children(word).filter((child) => relations.some((relation) => isRelation(this.deprel(child), relation)));
  }

  /** The prepositions or conjunctions that introduce a phrase or clause ("with", "to", "because", "according to"), in small letters. */
  markers(word: number): readonly string[] {
    const known = this.#markers[word];
    if (known) return known;
    const found = this.#markersOf(word);
    this.#markers[word] = found;
    return found;
  }

  #markersOf(word: number): readonly string[] {
    const own = this.dependents(word, 'case', 'mark');
    return (own.length > 0 ? own : this.#strayCase(word)).map((child) => {
      const more = this.dependents(child, 'fixed').map((part) => this.forms[part] as string);
      return [this.forms[child] as string, ...more].join(' ');
    });
  }

  /** A preposition before a phrase that the parser hangs on a later word of it: "with" on "officials" in "with President X and senior officials". */
  #strayCase(word: number): number[] {
    return this.dependents(word, 'conj', 'compound', 'amod', 'nmod:desc').flatMap((part) =>
      this.dependents(part, 'case').filter((child) => child < Math.min(word, part)),
    );
  }

  /** The word and those coordinated with it, in order. */
  conjuncts(word: number): number[] {
    return [word, ...this.dependents(word, 'conj')];
  }

  /** True where a predicate is negated: "not", "never", "no longer", "neither". */
  isNegated(word: number): boolean {
    return this.children(word).some((child) => {
      const form = this.forms[child] as string;
      if (/^(?:advmod|neg|det|cc)/.test(this.deprel(child)) && /^(?:not|n't|never|neither|nor|no|hardly|without)$/.test(form)) return true;
      return this.deprel(child).startsWith('aux') && this.isNegated(child);
    });
  }

  /** The phrase of a word: from the first to the last word below it, without marks at its ends and what only stands beside it. */
  phrase(word: number, leaveOut: (child: number) => boolean = () => false): WordRange {
    const own = this.words[word];
    if (!own) return { first: word, end: word };
    const range = this.sentences[this.sentenceOf(word)] ?? { first: word, end: word + 1 };
    let first = word;
    let end = word + 1;
    const visit = (at: number): void => {
      for (const child of this.children(at)) {
        if (BESIDE.test(this.deprel(child)) || (at === word && leaveOut(child))) continue;
        if (child < range.first || child >= range.end) continue;
        first = Math.min(first, child);
        end = Math.max(end, child + 1);
        visit(child);
      }
    };
    visit(word);
    while (first < word && this.upos(first) === 'PUNCT' && !/^[“"‘(]/.test(this.forms[first] as string)) first++;
    while (end > word + 1 && this.upos(end - 1) === 'PUNCT' && !/[”"’)]$/.test(this.forms[end - 1] as string)) end--;
    return { first, end };
  }

  /** The characters of a range of words. */
  span(range: WordRange): Span {
    const first = this.words[range.first];
    const last = this.words[Math.max(range.first, range.end - 1)];
    if (!first || !last) return { start: 0, end: 0 };
    return { start: first.span.start, end: last.span.end };
  }
}

/** True where a relation of the tree is the one asked for, which stands for its subtypes too unless they turn it round ("nsubj:pass"). */
export function isRelation(deprel: string, asked: string): boolean {
  if (deprel === asked) return true;
  return deprel.startsWith(`${asked}:`) && !deprel.endsWith(':pass') && !deprel.endsWith(':outer');
}
