import type { Passage } from '#reading/passage.ts';
import type { Statement } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';
import type { Found } from './found.ts';

export function circumstancesOf(_passage: Passage, found: Found): readonly Statement<Figure>[] {
  return found.statements;
}
