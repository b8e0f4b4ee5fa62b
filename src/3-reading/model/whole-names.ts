import type { Entity } from '../syntax.ts';

/**
 * Joins names that the network cut in two: "Barack" and "Obama" behind "President", "The" and "Harbour Times". Two persons, or two organizations, never stand
 * side by side with nothing but a blank between them in the press; places do ("White House East Room").
 */
export function wholeNames(text: string, entities: readonly Entity[]): Entity[] {
  const out: Entity[] = [];
  for (const entity of entities) {
    const before = out.at(-1);
    if (before && isCut(text, before, entity)) out[out.length - 1] = both(before, entity);
    else out.push(entity);
  }
  return out;
}

function isCut(text: string, a: Entity, b: Entity): boolean {
  return a.type === b.type && (a.type === 'PER' || a.type === 'ORG') && a.end === b.first && text.slice(a.span.end, b.span.start) === ' ';
}

function both(a: Entity, b: Entity): Entity {
  const confidence = (a.confidence * (a.end - a.first) + b.confidence * (b.end - b.first)) / (b.end - a.first);
  return { type: a.type, first: a.first, end: b.end, span: { start: a.span.start, end: b.span.end }, confidence };
}
