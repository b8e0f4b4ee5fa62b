import type { Passage } from '#reading/passage.ts';
import type { Contact } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';
import type { Found } from './found.ts';
export function contactsOf(_passage: Passage, _found: Found): readonly Contact<Figure>[] {
  return [];
}
