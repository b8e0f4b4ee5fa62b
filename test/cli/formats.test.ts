import { describe, expect, test } from 'vitest';
import { displayWidth } from '#cli/display-width.ts';
import { annotation } from '#cli/read/formats/annotation.ts';
import { brat } from '#cli/read/formats/brat.ts';
import { FORMAT_NAMES, formatOf } from '#cli/read/formats/by-name.ts';
import { conllu } from '#cli/read/formats/conllu.ts';
import type { Format } from '#cli/read/formats/format.ts';
import { json, jsonl, prettyJson } from '#cli/read/formats/json.ts';
import { table } from '#cli/read/formats/table.ts';
import type { Result } from '#cli/read/result.ts';
import { find, RESULT, STATEMENTS, syntaxOf, TEXT, UNREAD } from './example.ts';

const PLAIN = { columns: 100, colour: false };

function printed(format: Format, result: Result, look = PLAIN): string {
  return [...format.render(result, look)].join('');
}

describe('json', () => {
  test('is the reading, with every kind of entry and the report first', () => {
    const value = JSON.parse(printed(json, RESULT));
    expect(value).toEqual({ report: RESULT.report, ...RESULT.reading });
    expect(Object.keys(value)).toEqual('report actors statements agreements provisions positions contacts concerns events'.split(' '));
  });

  test('one line a report is the same value', () => {
    const line = printed(jsonl, RESULT);
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(JSON.parse(line)).toEqual(JSON.parse(printed(json, RESULT)));
  });

  test('an unread report says why', () => expect(JSON.parse(printed(json, UNREAD)).report.unread.code).toBe('text.empty'));

  test.each([
    [{ a: [{ start: 0, end: 3 }], b: undefined, c: null }, '{"a": [{"start": 0, "end": 3}], "c": null}'],
    [[], '[]'],
    [{}, '{}'],
    [{ a: 'x'.repeat(99), b: 1 }, `{\n  "a": "${'x'.repeat(99)}",\n  "b": 1\n}`],
    ['line\nbreak "quoted" \u2028 🕊', '"line\\nbreak \\"quoted\\" \u2028 🕊"'],
  ])('%j', (value, text) => expect(prettyJson(value)).toBe(text));
});

describe('conllu', () => {
  const text = 'Yes. We’re\tin New\r\nYork:\n\nno\u00a0one. End';
  const sentences = [['Yes', '.'], ['We', '’re', 'in', 'New\r\nYork', ':'], ['no\u00a0one', '.'], ['End']];
  const result: Result = { ...RESULT, report: { ...RESULT.report, id: 'a\tb', text }, syntax: syntaxOf(text, sentences) };

  test('words, sentences and paragraphs', () => {
    const row = (...cells: (string | number)[]): string =>
      [cells[0], cells[1], '_', 'X', '_', '_', cells[2], cells[3], '_', cells[4]].join('\t');
    expect(printed(conllu, result).split('\n')).toEqual([
      '# newdoc id = a b',
      '# newpar',
      '# sent_id = a b-1',
      '# text = Yes.',
      row(1, 'Yes', 0, 'root', 'SpaceAfter=No'),
      row(2, '.', 1, 'dep', '_'),
      '',
      '# sent_id = a b-2',
      '# text = We’re in New York:',
      row(1, 'We', 0, 'root', 'SpaceAfter=No'),
      row(2, '’re', 1, 'dep', '_'),
      row(3, 'in', 1, 'dep', '_'),
      row(4, 'New York', 1, 'dep', 'SpaceAfter=No'),
      row(5, ':', 1, 'dep', '_'),
      '',
      '# newpar',
      '# sent_id = a b-3',
      '# text = no one.',
      row(1, 'no one', 0, 'root', 'SpaceAfter=No'),
      row(2, '.', 1, 'dep', '_'),
      '',
      '# sent_id = a b-4',
      '# text = End',
      row(1, 'End', 0, 'root', '_'),
      '',
      '',
    ]);
  });

  test('an unread report has no sentences', () => expect(printed(conllu, UNREAD)).toBe(''));

  test('a head outside its sentence is refused', () => {
    const words = result.syntax.words.map((word, i) => (i === 3 ? { ...word, head: 0 } : word));
    expect(() => printed(conllu, { ...result, syntax: { ...result.syntax, words } })).toThrow(RangeError);
  });
});

describe('brat', () => {
  const lines = printed(brat, RESULT).split('\n');

  test('spans in code points, in fragments between line breaks, tied by relations', () => {
    expect(lines).toEqual([
      'T1\tSource 44 56\tthe minister',
      'T2\tCue 57 61\ttold',
      'T3\tContent 18 32;34 43\t“We 𝔴ill wait, and see,”',
      'R1\tSourceOf Arg1:T1 Arg2:T2\t',
      'R2\tContentOf Arg1:T3 Arg2:T2\t',
      'A1\tSpeech T2 direct',
      'A2\tPolarity T2 affirmed',
      '#1\tAnnotatorNotes T2\tspeaker: the minister; via: NHK; confidence: 0.9',
      'T4\tSource 68 70\tHe',
      'T5\tCue 71 78;79 82\tdid not say',
      'T6\tContent 83 85\t何時',
      'R3\tSourceOf Arg1:T4 Arg2:T5\t',
      'R4\tContentOf Arg1:T6 Arg2:T5\t',
      'A3\tSpeech T5 indirect',
      'A4\tPolarity T5 negated',
      '#2\tAnnotatorNotes T5\tspeaker: the minister; confidence: 0.8',
      'T7\tContent 2 13\tTalks go on',
      'A5\tSpeech T7 indirect',
      'A6\tPolarity T7 affirmed',
      '#3\tAnnotatorNotes T7\tconfidence: 0.3',
      'T8\tActor 44 56\tthe minister',
      'T9\tActor 68 70\tHe',
      '*\tEquiv T8 T9',
      'A7\tActorKind T8 person',
      '#4\tAnnotatorNotes T8\tname: the minister',
      'T10\tActor 62 65\tNHK',
      'A8\tActorKind T10 outlet',
      '#5\tAnnotatorNotes T10\tname: NHK',
      '',
    ]);
  });

  test('every fragment is its slice of the companion text, by code points', () => {
    const points = [...(brat.companion?.render(RESULT) ?? [])].flatMap((piece) => [...piece]);
    for (const line of lines.filter((one) => one.startsWith('T'))) {
      const [, type = '', words] = line.split('\t');
      const fragments = type.split(' ').slice(1).join(' ').split(';');
      const slices = fragments.map((fragment) => points.slice(...(fragment.split(' ').map(Number) as [number, number])).join(''));
      expect(slices.join(' ')).toBe(words);
    }
  });
});

describe('annotation', () => {
  const collection = JSON.parse(printed(annotation, RESULT));
  const items: { id: string; motivation: string; target: { source: { id: string }; selector: Record<string, unknown>[] } & string[] }[] =
    collection.first.items;
  const tags = items.filter((item) => item.motivation === 'tagging');

  test('a collection of annotations in the vocabulary of the standard', () => {
    expect(collection).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection', total: items.length });
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
    expect(tags.filter(({ id }) => /#s\d/.test(id))).toHaveLength(8);
  });

  test('each selector finds its words, by code points and by quotation', () => {
    const spans = STATEMENTS.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]);
    for (const [i, tag] of tags.slice(0, spans.length).entries()) {
      const [position, quote] = tag.target.selector as [{ start: number; end: number }, { exact: string; prefix: string; suffix: string }];
      const span = spans[i] as { start: number; end: number };
      expect([...TEXT].slice(position.start, position.end).join('')).toBe(TEXT.slice(span.start, span.end));
      expect(TEXT).toContain(quote.prefix + quote.exact + quote.suffix);
      expect(/\p{Surrogate}/u.test(quote.prefix + quote.suffix)).toBe(false);
      expect(tag.target.source.id).toMatch(/^ni:\/\/\/sha-256;[\w-]{43}$/);
    }
  });

  test('each statement links the annotations of its spans', () => {
    const links = items.filter((item) => item.motivation === 'linking' && /#s\d+$/.test(item.id));
    expect(links.map((link) => link.target.length)).toEqual([3, 4, 1]);
    for (const target of links.flatMap((link) => link.target)) expect(tags.some((tag) => tag.id === target)).toBe(true);
  });
});

describe('table', () => {
  test('in columns', () => {
    expect(printed(table, RESULT).split('\n')).toEqual([
      'r-1 · Daily�[31m Example · 2024-11-30',
      'A title',
      '3 statements · 1 person',
      '',
      'Statements',
      'WHO           SAYS               WORDS',
      'the minister  told               “We 𝔴ill wait, and see,”',
      'via NHK       direct',
      'the minister  did not … say      何時',
      'He            negated, indirect',
      '              indirect           Talks go on',
      '',
      'People',
      'Without a role: the minister',
      '',
      '',
    ]);
  });

  test('an unread report shows its reason', () => expect(printed(table, UNREAD)).toBe('r-2\nUnread: There is no text.\n\n'));

  test.each([20, 40, 71, 72, 80, 100, 250])('fits %i columns', (columns) => {
    const long = { ...RESULT, report: { ...RESULT.report, title: 'x'.repeat(300) } };
    for (const line of printed(table, long, { columns, colour: false }).split('\n'))
      expect(displayWidth(line)).toBeLessThanOrEqual(columns);
  });

  test('colours mark source, cue and content, and nothing of the text steers the terminal', () => {
    const coloured = printed(table, RESULT, { columns: 100, colour: true });
    expect(coloured).toContain('\u001b[36mHe\u001b[39m');
    expect(coloured).toContain('\u001b[33mtold\u001b[39m');
    expect(coloured).toContain('\u001b[32m何時\u001b[39m');
    expect(printed(table, RESULT)).not.toContain('\u001b');
  });
});

test.each(FORMAT_NAMES)('%s is a format, with a file ending of its own kind', async (name) => {
  const format = await formatOf(name);
  expect(format.ending).toMatch(/^\.[a-z]+$/);
  expect(() => printed(format, UNREAD)).not.toThrow();
  expect(find('told').start).toBeGreaterThan(0);
});
