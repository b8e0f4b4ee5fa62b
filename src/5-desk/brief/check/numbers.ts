import type { Fault } from './support.ts';
import { datesChecked, type Vocabulary } from './vocabulary.ts';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half third quarter twice double triple first second fourth fifth sixth seventh eighth ninth tenth hundreds thousands millions billions dozens both once';
const WORD = new RegExp(`\\b(?:${UNITS.split(' ').join('|')})\\b`, 'giu');
const DIGITS = /\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?%?/gu;

/** Every date and every number, in digits or letters, must be in the evidence. */
export function wrongNumber(rest: string, vocabulary: Vocabulary): Fault | undefined {
  const { wrong, left } = datesChecked(rest, vocabulary);
  if (wrong !== undefined) return { word: wrong, why: 'the evidence does not give this date' };
  const given = new Set(vocabulary.texts.flatMap(numbersIn));
  const other = numbersIn(left).find((number) => !given.has(number));
  return other === undefined ? undefined : { word: other, why: 'the evidence does not give this number' };
}

function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(DIGITS), ...text.matchAll(WORD)].map(([number]) => number.toLowerCase());
}
