import type { Telling } from './tellings.ts';

/** One event a deed: of two tellings in a sentence of one type and doer the likelier stays, unless they are done to different ones. */
export function merged(tellings: readonly Telling[]): Telling[] {
  const kept: Telling[] = [];
  for (const one of [...tellings].sort((a, b) => b.confidence - a.confidence || a.word - b.word)) {
    if (!kept.some((other) => isSame(other, one))) kept.push(one);
  }
  return kept.sort((a, b) => a.word - b.word);
}

function isSame(a: Telling, b: Telling): boolean {
  if (a.sentence !== b.sentence || a.type !== b.type) return false;
  return shares(a.source, b.source) && (shares(a.target, b.target) || a.target.length === 0 || b.target.length === 0);
}

function shares<T>(a: readonly T[], b: readonly T[]): boolean {
  return (a.length === 0 && b.length === 0) || a.length === 0 || b.length === 0 || a.some((one) => b.includes(one));
}
