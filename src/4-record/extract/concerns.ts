import type { Passage } from '#reading/passage.ts';
import type { Concern } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';
import type { Found } from './found.ts';
export function concernsOf(_passage: Passage, _found: Found): readonly Concern<Figure>[] {
  return [];
}
