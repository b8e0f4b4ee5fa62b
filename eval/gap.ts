import { overlaps, type Span } from '#base/span.ts';
import type { Reading } from '#reading/reading.ts';
import type { Syntax } from '#reading/syntax.ts';
import { add, type Count, NOTHING } from './figures.ts';

/** One snippet: a pronoun and two names, each of which it means or does not. Spans are UTF-16. */
export interface GapCase {
  readonly id: string;
  readonly text: string;
  readonly pronoun: Span;
  readonly names: readonly { readonly span: Span; readonly coreferent: boolean }[];
  readonly gender: 'masculine' | 'feminine';
}

export interface GapCounts {
  readonly overall: Count;
  readonly masculine: Count;
  readonly feminine: Count;
}

export const NO_GAP: GapCounts = { overall: NOTHING, masculine: NOTHING, feminine: NOTHING };

const FEMININE = new Set(['she', 'her', 'hers']);
const MASCULINE = new Set(['he', 'him', 'his']);

/** Reads a GAP table (https://github.com/google-research-datasets/gap-coreference): offsets there are code points. */
export function parseGap(source: string): GapCase[] {
  const [header = '', ...lines] = source.split(/\r?\n/).filter((line) => line !== '');
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
    const text = cell('Text');
    const at = (name: string): Span => pointSpan(text, Number(cell(`${name}-offset`)), cell(name));
    const names = ['A', 'B'].map((name) => ({ span: at(name), coreferent: cell(`${name}-coref`) === 'TRUE' }));
    return { id: cell('ID'), text, pronoun: at('Pronoun'), names, gender: genderOf(cell('Pronoun')) };
  });
}

function pointSpan(text: string, points: number, words: string): Span {
  const start = [...text].slice(0, points).join('').length;
  if (!text.startsWith(words, start)) throw new Error(`"${words}" does not stand at code point ${points} of "${text.slice(0, 40)}"`);
  return { start, end: start + words.length };
}

function genderOf(pronoun: string): GapCase['gender'] {
  const folded = pronoun.toLowerCase();
  if (FEMININE.has(folded)) return 'feminine';
  if (MASCULINE.has(folded)) return 'masculine';
  throw new Error(`"${pronoun}" is no pronoun of this table`);
}

/** Does an actor of the reading hold both a mention that overlaps the pronoun and one that overlaps the name? */
export function sameActor(reading: Reading, pronoun: Span, name: Span): boolean {
  return reading.actors.some(({ mentions }) => mentions.some((m) => overlaps(m, pronoun)) && mentions.some((m) => overlaps(m, name)));
}

/** The same question to the model's own chains, whose mentions are head words. */
export function sameChain(syntax: Syntax, pronoun: Span, name: Span): boolean {
  const touches = (chain: readonly number[], span: Span): boolean =>
    chain.some((index) => {
      const word = syntax.words[index];
      return word !== undefined && overlaps(word.span, span);
    });
  return syntax.chains.some((chain) => touches(chain, pronoun) && touches(chain, name));
}

/** Counts one snippet as the GAP scorer does (Webster et al. 2018, https://aclanthology.org/Q18-1042): each name is a case of its own. */
export function scoreGap(counts: GapCounts, one: GapCase, answer: (name: Span) => boolean): GapCounts {
  let count = NOTHING;
  for (const { span, coreferent } of one.names) {
    const said = answer(span);
    count = add(count, { correct: Number(said && coreferent), gold: Number(coreferent), system: Number(said) });
  }
  return { ...counts, overall: add(counts.overall, count), [one.gender]: add(counts[one.gender], count) };
}
