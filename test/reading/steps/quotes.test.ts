import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '#reading/steps/paragraphs.ts';
import { quotationsOf } from '#reading/steps/quotes.ts';

/** Each quotation as its words, with ">" before it for each depth below the first, "+" where it goes on from the paragraph before and "…" where its mark is missing. */
function quotes(text: string): string[] {
  return quotationsOf(text, paragraphsOf(text)).map(
    (found) =>
      '>'.repeat(found.depth - 1) + (found.continues ? '+' : '') + text.slice(found.span.start, found.span.end) + (found.closed ? '' : '…'),
  );
}

describe('marks of every style', () => {
  test.each([
    ['He said "yes" twice.', ['"yes"']],
    ['He said “yes” twice.', ['“yes”']],
    ["''Yes,'' he said.", ["''Yes,''"]],
    ["``Yes,'' he said.", ["``Yes,''"]],
    ["He said 'yes' twice.", ["'yes'"]],
    ['He said ‘yes’ twice.', ['‘yes’']],
    ['Il a dit « oui » hier.', ['« oui »']],
    ['Er sagte »ja« gestern.', ['»ja«']],
    ['Er sagte „ja“ gestern.', ['„ja“']],
    ['Er sagte „ja” gestern.', ['„ja”']],
    ['Er sagte ‚ja‘ gestern.', ['‚ja‘']],
    ['Er sagte ›ja‹ gestern.', ['›ja‹']],
    ['Han sa ”ja” i går.', ['”ja”']],
    ['He said “yes“ twice.', ['“yes“']],
    ['彼は「はい」と述べた。', ['「はい」']],
    ['彼は「『和』を」と述べた。', ['「『和』を」', '>『和』']],
    ['"Go." "Stay."', ['"Go."', '"Stay."']],
    ['He said:"Yes." She said:"No."', ['"Yes."', '"No."']],
  ])('%s', (text, expected) => expect(quotes(text)).toEqual(expected));
});

describe('nesting', () => {
  test.each([
    ['“He said ‘no’ to me,” she said.', ['“He said ‘no’ to me,”', '>‘no’']],
    ['"He said \'no\' to me," she said.', ['"He said \'no\' to me,"', ">'no'"]],
    ['"He said "no" to me," she said.', ['"He said "no" to me,"', '>"no"']],
    ['“He called it ‘a “great” day,’” she said.', ['“He called it ‘a “great” day,’”', '>‘a “great” day,’', '>>“great”']],
    ['\'He said "no" to me,\' she said.', ['\'He said "no" to me,\'', '>"no"']],
    ['“‘No,’ he said,” she said.', ['“‘No,’ he said,”', '>‘No,’']],
  ])('%s', (text, expected) => expect(quotes(text)).toEqual(expected));
});

describe('apostrophes are none', () => {
  test.each([
    ["It's the states' right; they don't care.", []],
    ['It’s the states’ right; they don’t care.', []],
    ["Rock 'n' roll of the '90s, 'tis true.", []],
    ['Rock ’n’ roll of the ’90s.', []],
    ['He is 6\'2" tall.', []],
    ['‘The workers’ rights matter,’ he said.', ['‘The workers’ rights matter,’']],
    ["'The workers' rights matter,' he said.", ["'The workers' rights matter,'"]],
    ["'It's done,' he said.", ["'It's done,'"]],
    ['‘We’re done,’ he said of the allies’ plan.', ['‘We’re done,’']],
  ])('%s', (text, expected) => expect(quotes(text)).toEqual(expected));
});

describe('missing marks', () => {
  test.each([
    ['He said: “We will go. He left.', ['“We will go. He left.…']],
    ['“We will go, he said. “We will stay,” he added.', ['“We will go, he said.…', '“We will stay,”']],
    ['We will go,” he said.', []],
    ['“We will go.\nHe left.', ['“We will go.…']],
    ['“He said ‘no to me,” she said.', ['“He said ‘no to me,”']],
  ])('%s', (text, expected) => expect(quotes(text)).toEqual(expected));
});

describe('over paragraphs', () => {
  test.each([
    ['“One.\n\n“Two.\n\n“Three.”', ['“One.…', '+“Two.…', '+“Three.”']],
    ['"One.\n"Two."', ['"One.…', '+"Two."']],
    ['“One.\nTwo.\nThree,” he said.', ['“One.…', '+Two.', '+Three,”']],
    ['“One.”\n“Two.”', ['“One.”', '“Two.”']],
    ['«One.\n«Two.»', ['«One.…', '+«Two.»']],
    ['‘One.\n‘Two.’', ['‘One.…', '+‘Two.’']],
  ])('%s', (text, expected) => expect(quotes(text)).toEqual(expected));

  test('lines broken at a fixed width are one paragraph', () => {
    const line = 'the committee met again in the old hall by the river and it';
    expect(quotes(`He said “${line}\n${line}\n${line}\n${line} ended.” Then he left.`)).toHaveLength(1);
  });
});

test('time grows linearly with marks', () => {
  const time = (text: string): number => {
    const start = process.cpuUsage();
    quotes(text);
    return process.cpuUsage(start).user / 1000;
  };
  const one = '“He said ‘no’ and "yes" «so» '.repeat(2_000);
  time(one);
  expect(time(one.repeat(10))).toBeLessThan(50 * Math.max(10, time(one)));
}, 120_000);
