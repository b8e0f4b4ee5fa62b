import type { Span } from '#base/span.ts';
import type { Agreement, Concern, Contact, PloverEvent, Position, Provision, Statement } from '#reading/reading.ts';

/** An entry of any kind but the actors. */
export type Entry = Statement | Agreement | Provision | Position | Contact | Concern | PloverEvent;

/** A role, as far as its words go. */
type Evident = { readonly evidence: readonly Span[] };

/** The words that an entry stands on: if all of them are somebody's, so is the entry. A statement stands on the words that name it. */
export function wordsOf(entry: Entry | Evident): readonly Span[] {
  if ('cue' in entry) return entry.cue.length > 0 ? entry.cue : entry.source;
  if ('mentions' in entry) return entry.mentions;
  if ('object' in entry) return [entry.object];
  if ('action' in entry) return [entry.action];
  if ('about' in entry) return [entry.about];
  if ('trigger' in entry) return [entry.trigger];
  return entry.evidence;
}

/**
 * Who says these words, as far as the report tells: the statements whose content holds the first of them, the innermost first; none where
 * some of the words are the report's own. Half of the words is enough: what tells of a deed may begin with the word of saying.
 */
export function bearersOf<S extends Pick<Statement, 'content'>>(statements: readonly S[], words: readonly Span[]): readonly S[] {
  const [first] = words;
  if (first === undefined || !words.every((span) => statements.some((statement) => holds(statement, span)))) return [];
  return statements.filter((statement) => holds(statement, first)).sort((a, b) => lengthOf(a) - lengthOf(b));
}

function holds({ content }: Pick<Statement, 'content'>, span: Span): boolean {
  const shared = content.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)), 0);
  return shared > 0 && 2 * shared >= span.end - span.start;
}

function lengthOf({ content }: Pick<Statement, 'content'>): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}
