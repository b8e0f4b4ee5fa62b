import { describe, expect, test } from 'vitest';
import { said, speakers } from './notation.ts';

describe('headlines', () => {
  test.each([
    ['[q:Tokyo to host talks], [s:minister] [c:says]\nForeign Minister [p:Ann Mori] spoke on Friday.', ['Ann Mori']],
    ['[s:Mori] [c:urges] [q:talks]\nForeign Minister [p:Ann Mori] spoke on Friday.', ['Ann Mori']],
    ['[s:[p:Mori]] [c:urges] [q:talks]\nForeign Minister [p:Ann Mori] spoke on Friday.', ['Ann Mori']],
    ['Tokyo to host talks, minister says\nForeign Minister [p:Ann Mori] spoke on Friday.', ['Ann Mori']],
    ['[p:Mori]: Tokyo to host talks\nForeign Minister [p:Ann Mori] spoke on Friday.', ['Ann Mori']],
  ])('%s', (line, expected) => expect(speakers(line)).toEqual(expected));
  test('the rule gives cue and content', () =>
    expect(said('Tokyo to host talks, minister says\nRain fell.')).toEqual(['minister: Tokyo to host talks (indirect)']));
  test.each(['Tokyo to host talks\nRain fell.', 'Tokyo to host talks, minister says.', 'Weather: rain is near\nRain fell.'])(
    'none in %s',
    (line) => expect(said(line)).toEqual([]),
  );
});
