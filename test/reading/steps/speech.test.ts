import { describe, expect, test } from 'vitest';
import { isTitle } from '#reading/steps/speech.ts';
import { said } from './notation.ts';

const kind = (line: string): string => said(line)[0]?.match(/\((direct|indirect|mixed)/)?.[1] ?? 'direct';

test.each([
  ['[q:“We will go,”] [s:she] [c:said].', 'direct'],
  ['“[q:We will go],” [s:she] [c:said].', 'direct'],
  ['[q:“We will go,”] [s:she] [c:said]. [q:“We must.”]', 'direct'],
  ['[q:「行きます」] [s:she] [c:said].', 'direct'],
  ['[s:She] [c:said] [q:they would go].', 'indirect'],
  ['[s:She] [c:called] [q:it a “great day”].', 'mixed'],
  ['[s:She] [c:said] [q:they “must go” at once].', 'mixed'],
  ['[s:She] [c:praised] [q:the “Long Road Home” campaign].', 'indirect'],
  ['[s:She] [c:named] [q:the play “Long Road Home”] and left.', 'indirect'],
  ['[s:She] [c:shouted] [q:“Long Road Home”].', 'direct'],
  ["[s:She] [c:said] [q:the workers' pay isn't fair].", 'indirect'],
])('%s', (line, expected) => expect(kind(line)).toBe(expected));

describe('names in marks', () => {
  test.each(['“Make It Great”', '“The Road to Peace”', '“Bridge of Spies”'])('%s', (text) => expect(isTitle(text)).toBe(true));
  test.each(['“No”', '“We will go”', '“Never Again!”', '“They Came”, he'])('not %s', (text) => expect(isTitle(text)).toBe(false));
});
