import type { Passage } from '#reading/passage.ts';
import type { Position } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';
import type { Found } from './found.ts';
export function positionsOf(_passage: Passage, _found: Found): readonly Position<Figure>[] {
  return [];
}
