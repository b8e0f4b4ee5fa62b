import type { Passage } from '#reading/passage.ts';
import type { Role } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';

export function rolesOf(_passage: Passage): ReadonlyMap<Figure, readonly Role<Figure>[]> {
  return new Map();
}
