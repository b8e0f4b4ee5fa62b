import type { Passage } from '#reading/passage.ts';
import type { Agreement } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';

export function agreementsOf(_passage: Passage): readonly Agreement<Figure>[] {
  return [];
}
