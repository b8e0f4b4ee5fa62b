import type { Passage } from '#reading/passage.ts';
import type { PloverEvent } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';
import type { Found } from './found.ts';
export function eventsOf(_passage: Passage, _found: Found): readonly PloverEvent<Figure>[] {
  return [];
}
