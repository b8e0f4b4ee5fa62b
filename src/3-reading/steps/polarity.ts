import { type Span, slice } from '#base/span.ts';
import type { Polarity } from '#reading/reading.ts';
import { type CueLine, lists } from '../world/lists.ts';
import { covered } from './coverage.ts';
import type { Draft } from './draft.ts';
import { type Ground, word, wordsIn } from './ground.ts';

const compile = (lines: readonly CueLine[]): RegExp[] => lines.map((line) => new RegExp(line.pattern));
const NEGATED = compile(lists.negatedCues.negated);
const AFFIRMED = compile(lists.negatedCues.affirmed);
const SOURCES = compile(lists.negatedCues.sources);

/** Longest stretch between a source and its cue that is still one clause, in code units. */
const CLAUSE = 60;

/** The words that govern a cue: those between source and cue, what is bound to it in the tree, and the cue. Content is left out. */
function governing(ground: Ground, draft: Draft, cues: readonly Span[]): string {
  const cue = draft.cue[0] as Span;
  const source = draft.source[0];
  const texts: string[] = [];
  if (source && source.end <= cue.start && cue.start - source.end <= CLAUSE) {
    const between = { start: source.end, end: cue.start };
    const gap = slice(ground.text, between);
    if (covered(between, draft.content) === 0 && covered(between, cues) === 0 && !/[.;!?"“”]/.test(gap)) texts.push(gap);
  }
  if (texts.length === 0) texts.push(auxiliaries(ground.text, cue, draft));
  texts.push(boundWords(ground, cue, draft.content), ...draft.cue.map((span) => slice(ground.text, span)));
  return texts.join(' ').replaceAll('’', "'").replace(/\s+/g, ' ').toLowerCase();
}

/** Auxiliaries and negators that stand directly before a cue. */
function auxiliaries(text: string, cue: Span, draft: Draft): string {
  const before = text.slice(Math.max(0, cue.start - 40), cue.start);
  const found =
    before.match(
      /(?:\b(?:did|does|do|would|will|could|can|should|may|might|has|have|had|is|are|was|were|not|never|without|declined to|refused to|\w+n['’]t)\s+)+$/i,
    )?.[0] ?? '';
  const start = cue.start - found.length;
  return draft.content.some((span) => span.start < cue.start && span.end > start) ? '' : found;
}

/** Negators that the tree binds to a word of the cue from outside it, or that govern it ("declined to say"). */
function boundWords(ground: Ground, cue: Span, content: readonly Span[]): string {
  const { first, end } = wordsIn(ground, cue);
  const bound: string[] = [];
  for (let i = Math.max(0, first - 6); i < Math.min(ground.syntax.words.length, end + 3); i++) {
    const other = word(ground, i);
    if (!other || (i >= first && i < end)) continue;
    const negator = /^(?:not|n['’]t|never|neither|nor)$/i.test(slice(ground.text, other.span));
    const binds = other.head >= first && other.head < end;
    const governs = other.head !== i && word(ground, first)?.head === i && /^xcomp/.test(word(ground, first)?.deprel ?? '');
    if (((negator && binds) || governs) && covered(other.span, content) === 0) bound.push(slice(ground.text, other.span));
  }
  return bound.join(' ');
}

/**
 * Negated where the report says that somebody did not say it, by the lines of data/negated-cues.yaml; what the content itself denies does not count. `cues` are those of all statements, sorted and
 * disjoint: what stands before another's cue does not govern this one.
 */
export function polarityOf(ground: Ground, draft: Draft, cues: readonly Span[]): Polarity {
  if (draft.cue.length === 0) return 'affirmed';
  const words = governing(ground, draft, cues);
  if (AFFIRMED.some((pattern) => pattern.test(words))) return 'affirmed';
  if (NEGATED.some((pattern) => pattern.test(words))) return 'negated';
  const source = draft.source[0] ? slice(ground.text, draft.source[0]).toLowerCase() : '';
  return SOURCES.some((pattern) => pattern.test(source)) ? 'negated' : 'affirmed';
}
