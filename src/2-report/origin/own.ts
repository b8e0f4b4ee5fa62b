import { toldItself } from './citing.ts';
import { anyOf, credits } from './credits.ts';
import type { Ends } from './lines.ts';
import type { About, Origin } from './origin.ts';
import { ownCredit } from './wire.ts';

const STAFF = new RegExp(String.raw`(?<!\p{L})(?:${anyOf(credits.own)})(?!\p{L})`, 'u');
/** A line of a byline is no longer. */
const LONGEST = 110;

/** Signed by one of the outlet's own people, by its own dateline, or told to it: none of this is shared with another outlet. */
export function ownReporting(about: About, ends: Ends): Origin | undefined {
  for (const { words, start } of ends.above) {
    const staff = words.length <= LONGEST ? STAFF.exec(words) : null;
    if (staff !== null) return { kind: 'own', evidence: [{ start, end: start + staff.index + staff[0].length }], ground: 'byline' };
  }
  const dateline = ownCredit(about, ends);
  if (dateline !== undefined) return dateline;
  const told = toldItself(about);
  return told && { kind: 'own', evidence: [{ start: told.start, end: told.end }], ground: 'told to it' };
}

/** Signed by a person at all, where nothing else was said. */
export function signed({ text, byline }: About, { first }: Ends): Origin | undefined {
  if (byline === undefined || byline.trim() === '') return undefined;
  const at = text.slice(0, first === undefined ? undefined : first.start + first.words.length).indexOf(byline);
  return at < 0
    ? { kind: 'own', evidence: [], stated: 'byline', ground: 'byline' }
    : { kind: 'own', evidence: [{ start: at, end: at + byline.length }], ground: 'byline' };
}
