import type { Passage } from '#reading/passage.ts';
import type { Provision } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';
import type { Found } from './found.ts';
export function provisionsOf(_passage: Passage, _found: Found): readonly Provision<Figure>[] {
  return [];
}
