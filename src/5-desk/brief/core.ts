import type { Span } from '#base/span.ts';
import type { KeptValue } from '#record/entries/entry.ts';
import type { Words } from '#record/entries/worded.ts';
import type { Told } from '../questions/entry-rows.ts';

/** The words that an entry rests on first of all, in one stretch of its report: who says it, the word of saying and what is said; the clause of a position; the first telling of a contact. */
export function coreOf({ kind, value }: Told): Span {
  if (kind === 'statement') {
    const { source, cue, content } = value as KeptValue<'statement'>;
    return around([...source, ...cue, ...content]);
  }
  if (kind === 'agreement') return (value as KeptValue<'agreement'>).mentions[0] as Words;
  if (kind === 'event') return (value as KeptValue<'event'>).trigger;
  const { evidence } = value as KeptValue<'position'>;
  return evidence[0] as Words;
}

/** From the first to the last of some spans. */
export function around(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}
