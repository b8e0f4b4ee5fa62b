import { describe, expect, test } from 'vitest';
import { said } from './notation.ts';

describe('a relay beside the words of a speaker', () => {
  test.each([
    ['“[q:We will go],” [s:[p:Mori]] [c:said] in a speech, the Taipei Times reported.', 'Mori: We will go (via Taipei Times)'],
    ['“[q:We will go],” [s:[p:Mori]] [c:said], Kyodo reported on Friday.', 'Mori: We will go (via Kyodo)'],
    ['“[q:We will go],” [s:[p:Mori]] [c:said], according to the BBC.', 'Mori: We will go (via BBC)'],
    ['According to Reuters, [s:[p:Mori]] [c:said] [q:they would go].', 'Mori: they would go (indirect, via Reuters)'],
    ['[s:[p:Mori]] [c:told] NHK [q:they would go].', 'Mori: they would go (indirect, via NHK)'],
    ['[s:[p:Mori]] [c:told NHK] [q:they would go].', 'Mori: they would go (indirect, via NHK)'],
    ["[s:[p:Mori]] [c:told] CNN's [p:Ann Lee] [q:they would go].", 'Mori: they would go (indirect, via CNN)'],
    [
      '“[q:We will go],” [s:[p:Mori]] [c:said] in an exclusive interview with the Financial Times.',
      'Mori: We will go (via Financial Times)',
    ],
    ['“[q:We will go],” [s:[p:Mori]] [c:said] Friday on Fox News.', 'Mori: We will go (via Fox News)'],
    ['[s:[p:Mori]] [c:said] [q:they would go], citing a report by Kyodo.', 'Mori: they would go (indirect, via Kyodo)'],
    ['“[q:We will go],” [s:[p:Mori]] [c:said], NHK reported, citing Kyodo.', 'Mori: We will go (via NHK, Kyodo)'],
    ['“[q:We will go],” [s:[p:Mori]] [c:said], as reported by Yonhap.', 'Mori: We will go (via Yonhap)'],
  ])('%s', (line, expected) => expect(said(line)).toEqual([expected]));
});

describe('an attribution to an outlet around another', () => {
  test.each([
    ['[q2:“[q:We will go],” [s:[p:Mori]] [c:said]], [s2:the Taipei Times] [c2:reported].', ['Mori: We will go (via Taipei Times)']],
    ['[q2:“We will go,” [p:Mori] said], [c2:according to] [s2:Reuters].', ['Mori: “We will go,” (via Reuters)']],
    [
      '[s2:Reuters] [c2:reported] [q2:that the minister said on Monday they would go].',
      ['minister: they would go (indirect, via Reuters)'],
    ],
    [
      '[s2:Kyodo] [c2:quoted] [q2:one of the aides as saying that they would go].',
      ['one of the aides: that they would go (indirect, via Kyodo)'],
    ],
    ['[s:Kyodo] [c:quoted him as saying] [q:they would go].', ['-: they would go (indirect, via Kyodo)']],
    ['[s2:The ministry] [c2:quoted] [q2:[p:Mori] as saying “we will go.”]', ['Mori: “we will go.” (via ministry)']],
    ['[s:[p:Mori]] [c:was quoted by Kyodo as saying] [q:they would go].', ['Mori: they would go (indirect, via Kyodo)']],
    [
      '[s2:Reuters] [c2:reported] [q2:that the fleet had left the harbour before dawn and that the two sides, which [s:[p:Mori]] [c:said] [q:were near], met].',
      [
        'Reuters: that the fleet had left the harbour before dawn and that the two sides, which Mori said were near, met (indirect)',
        'Mori: were near (indirect, via Reuters)',
      ],
    ],
  ])('%s', (line, expected) => expect(said(line)).toEqual(expected));
});

describe('an outlet that speaks alone stays the speaker', () => {
  test.each([
    ['[q:The base will close], [c:according to] [s:The Japan Times].', ['Japan Times: The base will close (indirect)']],
    ['[s:[o:Reuters]] [c:reported] [q:the base would close].', ['Reuters: the base would close (indirect)']],
    ['The base will close, according to The Japan Times.', ['Japan Times: The base will close (indirect)']],
    ['According to a report by Kyodo, the base will close.', ['Kyodo: the base will close (indirect)']],
    ['The base will close, Jiji Press reported on Friday.', ['Jiji Press: The base will close (indirect)']],
    ['The base will close, NHK World Japanreported.', ['NHK World Japan: The base will close (indirect)']],
    ['[q:The base will close], [s:NHK World Japanreported][c:.]', ['NHK World Japan: The base will close (indirect)']],
    ['[q:The base will close], [s:NHK World] [c:Japanreported].', ['NHK World Japan: The base will close (indirect)']],
    ['[q:The base will close], [s:[p:Mori]said][c:.] Then [p:Mori] left.', ['Mori: The base will close (indirect)']],
  ])('%s', (line, expected) => expect(said(line)).toEqual(expected));
});

describe('outlets that no list has', () => {
  test.each([
    ['“[q:We will go],” [s:[p:Mori]] [c:said], the Kootenay Ledger reported.', 'Mori: We will go (via Kootenay Ledger)'],
    [
      'The Foyle Examiner came. [s:[p:Mori]] [c:told] the Examiner [q:they would go].',
      'Mori: they would go (indirect, via Foyle Examiner)',
    ],
    ['The base will close, the Foyle Examiner reported.', 'Foyle Examiner: The base will close (indirect)'],
    ['[q:The base will close], [s:the [p:Finnmark Courier]] [c:reported].', 'Finnmark Courier: The base will close (indirect)'],
    ['[s:[p:Mori]] [c:told] the star [q:they would go].', 'Mori: they would go (indirect)'],
    ['[s:[p:Mori]] [c:told] the Star [q:they would go].', 'Mori: they would go (indirect)'],
  ])('%s', (line, expected) => expect(said(line)).toEqual([expected]));
});

describe('no relay', () => {
  test.each([
    ['[s:[p:Mori]] [c:said] [q:she reads the Taipei Times].', ['Mori: she reads the Taipei Times (indirect)']],
    ['[s:[p:Mori]] [c:criticized] [q:a report by Kyodo].', ['Mori: a report by Kyodo (indirect)']],
    ['The Taipei Times moved to a new office.', []],
    ['[s:[p:Mori]] [c:said] [q:so] on Capitol Hill.', ['Mori: so (indirect)']],
    ['[s:[p:Mori]] [c:told] reporters at the CNN Center [q:they would go].', ['Mori: they would go (indirect)']],
    ['[s:[p:Mori]] [c:said] [q:they would go]. NHK reported heavy rain.', ['Mori: they would go (indirect)']],
    ['[s:Washington Post columnist [p:Ann Lee]] [c:wrote] [q:they would go].', ['Ann Lee: they would go (indirect)']],
    ['[s:a Washington Post poll] [c:found] [q:they would go].', ['-: they would go (indirect)']],
  ])('%s', (line, expected) => expect(said(line)).toEqual(expected));
});
