import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issueOf } from '#base/issue.ts';
import { Complaints } from '#cli/complain.ts';
import { displayWidth, padded, wrapped } from '#cli/display-width.ts';
import { printable } from '#cli/printable.ts';
import { clock, Progress } from '#cli/progress.ts';

describe('width on the screen', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['日本', 4],
    ['ｆｕｌｌ', 8],
    ['한국', 4],
    ['e\u0301', 1],
    ['😀', 2],
    ['👩‍👩‍👧', 2],
    ['🇯🇵', 2],
    ['a\u200bb', 2],
    ['“quoted”', 8],
    ['𝔘', 1],
  ])('%s: %i', (line, width) => expect(displayWidth(line)).toBe(width));

  test('padding counts columns', () => expect(padded('日本', 6)).toBe('日本  '));
});

describe('wrapping', () => {
  test.each([
    ['', 5, ['']],
    ['abc', 5, ['abc']],
    ['abc def', 5, ['abc', 'def']],
    ['abc def', 7, ['abc def']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['ab cdefgh i', 3, ['ab', 'cde', 'fgh', 'i']],
    ['日本語', 4, ['日本', '語']],
    ['日本', 1, ['日', '本']],
    ['abcdef', 3, ['abc', 'def']],
  ])('%j to %i columns', (line, columns, lines) => expect(wrapped(line, columns)).toEqual(lines));

  test('loses nothing and keeps to the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (noise, columns) => {
        const line = printable(noise);
        const lines = wrapped(line, columns);
        expect(lines.join('').replaceAll(' ', '')).toBe(line.replaceAll(' ', ''));
        for (const one of lines) expect(displayWidth(one)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

test.each([
  ['a\r\n\tb  c ', 'a b c'],
  ['\u001b[31mred\u001b[0m', '\ufffd[31mred\ufffd[0m'],
  ['\u0007\u0008\u009b', '\ufffd\ufffd\ufffd'],
  ['a\u202eb\u2066c', 'a\ufffdb\ufffdc'],
  ['日本 é', '日本 é'],
])('%j is printed as %s', (text, line) => expect(printable(text)).toBe(line));

describe('complaints', () => {
  const warning = issueOf('text.decoded', 'Decoded as koi8-r.', 'a\u001b.txt');
  const error = issueOf('run.failed', 'It broke.');
  const said = (manner: { json: boolean; quiet: boolean }): string => {
    let lines = '';
    const complaints = new Complaints(manner, (line) => {
      lines += line;
    });
    complaints.print(warning);
    complaints.print(error);
    return lines;
  };

  test('in words', () => {
    expect(said({ json: false, quiet: false }).split('\n')).toEqual([
      'attache: warning: a\ufffd.txt: Decoded as koi8-r. [text.decoded]',
      `  ${warning.remedy}`,
      'attache: It broke. [run.failed]',
      `  ${error.remedy}`,
      '',
    ]);
  });

  test('quietly', () => expect(said({ json: false, quiet: true })).not.toContain('koi8-r'));

  test('as JSON, the same shape', () => {
    const lines = said({ json: true, quiet: false }).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([warning, error]);
  });
});

describe('progress', () => {
  function shown(live: boolean, total: number | undefined): string {
    let time = 0;
    let text = '';
    const write = (piece: string): void => {
      text += piece;
    };
    const progress = new Progress({ write, live, columns: () => 100, now: () => time });
    progress.begin(total);
    progress.advance(100, 50);
    for (time = 1000; time < 12_000; time += 1000) progress.advance(100, 1000);
    progress.within(50, 600);
    progress.end();
    progress.advance(100, 1000);
    return text;
  }

  test('on a terminal one line is rewritten and wiped', () => {
    const text = shown(true, 4000);
    expect(text).toContain('Reading 5%: 2 reports, 1,050 words/s, 1 s so far, about 19 s left');
    expect(text.endsWith('\r\u001b[2K')).toBe(true);
    expect(text).not.toContain('\n');
  });

  test('elsewhere a plain line now and then', () => {
    expect(shown(false, 2000).split('\n')).toEqual([
      'Reading 30%: 6 reports, 1,010 words/s, 5 s so far, about 12 s left',
      'Reading 55%: 11 reports, 1,005 words/s, 10 s so far, about 8 s left',
      '',
    ]);
  });

  test('without a known size there is no share', () =>
    expect(shown(false, undefined)).toContain('Reading: 6 reports, 1,010 words/s, 5 s so far\n'));

  test.each([
    [900, '1 s'],
    [59_400, '59 s'],
    [125_000, '2 min 05 s'],
    [4_200_000, '1 h 10 min'],
  ])('%i ms is %s', (milliseconds, words) => expect(clock(milliseconds)).toBe(words));
});
