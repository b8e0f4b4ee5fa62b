import { describe, expect, test } from 'vitest';
import { cast, entriesOf } from './notation.ts';

describe('one person', () => {
  test.each([
    ['U.S. President-elect [p:Donald Trump] and [p:Trump] and Mr. [p:Trump].', ['Donald Trump (person): Donald Trump, Trump, Trump']],
    ['[p:President Barack Obama] and [p:Obama].', ['Barack Obama (person): Barack Obama, Obama']],
    ["[p:Trump's] aide and [p:Donald J. Trump].", ['Donald J. Trump (person): Trump, Donald J. Trump']],
    ['[p:Joe Biden] and [p:Joseph Biden].', ['Joseph Biden (person): Joe Biden, Joseph Biden']],
    ['[p:Ursula von der Leyen] and [p:von der Leyen].', ['Ursula von der Leyen (person): Ursula von der Leyen, von der Leyen']],
    ['[p:Hillary] and [p:Hillary Clinton].', ['Hillary Clinton (person): Hillary, Hillary Clinton']],
    ['[p:José Núñez] and [p:Nunez].', ['José Núñez (person): José Núñez, Nunez']],
    ['[@1:[p:Ann Mori]] said [@1:she] and [@1:her] aide.', ['Ann Mori (person): Ann Mori, she, her']],
    ['[p:Ann Mori] and [o:Mori].', ['Ann Mori (person): Ann Mori, Mori']],
  ])('%s', (line, expected) => expect(cast(line)).toEqual(expected));
});

describe('namesakes kept apart', () => {
  test.each([
    [
      '[p:Bill Clinton], [p:Hillary Clinton], Mrs. [p:Clinton], Mr. [p:Clinton].',
      ['Bill Clinton (person): Bill Clinton, Clinton', 'Hillary Clinton (person): Hillary Clinton, Clinton'],
    ],
    [
      '[p:Bill] and [p:Hillary Clinton] came. Mr. [p:Clinton] left.',
      ['Bill Clinton (person): Bill, Clinton', 'Hillary Clinton (person): Hillary Clinton'],
    ],
    ['[p:Donald Trump] and [p:Donald Trump Jr.]', ['Donald Trump (person): Donald Trump', 'Donald Trump Jr. (person): Donald Trump Jr.']],
    [
      '[p:Donald Trump], [p:Donald Trump], [p:Eric Trump]. [p:Trump] left.',
      ['Donald Trump (person): Donald Trump, Donald Trump, Trump', 'Eric Trump (person): Eric Trump'],
    ],
    ['[p:Jeb Bush] and [@1:[p:George Bush]]: [@1:[p:Bush]].', ['Jeb Bush (person): Jeb Bush', 'George Bush (person): George Bush, Bush']],
    ['Mr. [p:Mori] and Mrs. [p:Mori].', ['Mori (person): Mori', 'Mori (person): Mori']],
  ])('%s', (line, expected) => expect(cast(line)).toEqual(expected));
});

describe('organizations, outlets, states', () => {
  test.each([
    ['[o:International Monetary Fund] and the [o:IMF].', ['International Monetary Fund (organization): International Monetary Fund, IMF']],
    [
      'the [o:U.S. State Department] and the [o:State Department].',
      ['U.S. State Department (body): U.S. State Department, State Department'],
    ],
    ["[o:Kyodo News] and Kyodo's man.", ['Kyodo News (outlet): Kyodo News, Kyodo']],
    ['[o:Springfield Herald] staff.', ['Springfield Herald (outlet): Springfield Herald']],
    ['[o:Toyota] and [o:the Ministry of Defense].', ['Toyota (organization): Toyota', 'Ministry of Defense (body): Ministry of Defense']],
    ['[l:U.S.] and [l:United States] and [l:Asia].', ['United States (state): U.S., United States']],
    ['[l:Tokyo] is large.', []],
    ['[p:ISTANBUL] — Rain fell.', []],
    [
      'the [o:Norwegian Agency] for [o:Polar Traffic] met.',
      ['Norwegian Agency for Polar Traffic (body): Norwegian Agency for Polar Traffic'],
    ],
    ['[l:White House] aides.', ['United States (government): White House']],
    ['[s:[l:Tokyo]] [c:says] [q:so] and [l:Japan] too.', ['Japan (state): Tokyo, Japan']],
    ['He told us so.', []],
  ])('%s', (line, expected) => expect(cast(line)).toEqual(expected));
});

test('aliases are the other names, without pronouns', async () => {
  const { marked } = await import('./notation.ts');
  const { text, syntax } = marked('[p:Mori] met. [@1:[p:Ann Mori]] said [@1:she] left. [p:Mori] too.');
  expect(entriesOf({ text }, syntax).actors[0]?.aliases).toEqual(['Mori']);
});
