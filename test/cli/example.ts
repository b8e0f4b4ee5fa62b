import type { Span } from '#base/span.ts';
import type { Result } from '#cli/read/result.ts';
import type { Statement } from '#reading/reading.ts';
import type { Syntax } from '#reading/syntax.ts';

/** A report with an emoji before the words, CRLF, and a content over two paragraphs. */
export const TEXT = '🕊 Talks go on.\r\n\r\n“We 𝔴ill wait,\r\nand see,” the minister told NHK.\r\nHe did not say 何時.\r\n';

/** The span of the first occurrence of the words. */
export function find(words: string): Span {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

export const STATEMENTS: readonly Statement[] = [
  {
    id: 's1',
    source: [find('the minister')],
    cue: [find('told')],
    content: [find('“We 𝔴ill wait,\r\nand see,”')],
    speech: 'direct',
    polarity: 'affirmed',
    speaker: 'a1',
    via: ['a2'],
    confidence: 0.9,
  },
  {
    id: 's2',
    source: [find('He')],
    cue: [find('did not'), find('say')],
    content: [find('何時')],
    speech: 'indirect',
    polarity: 'negated',
    speaker: 'a1',
    confidence: 0.8,
  },
  { id: 's3', source: [], cue: [], content: [find('Talks go on')], speech: 'indirect', polarity: 'affirmed', confidence: 0.3 },
];

export const RESULT: Result = {
  report: {
    id: 'r-1',
    sha256: 'ab'.repeat(32),
    outlet: 'Daily\u001b[31m Example',
    title: 'A title',
    published: '2024-11-30',
    language: 'en',
    text: TEXT,
  },
  reading: {
    actors: [
      { id: 'a1', name: 'the minister', kind: 'person', aliases: [], mentions: [find('the minister'), find('He')], roles: [] },
      { id: 'a2', name: 'NHK', kind: 'outlet', aliases: [], mentions: [find('NHK')], roles: [] },
    ],
    statements: STATEMENTS,
    agreements: [],
    provisions: [],
    positions: [],
    contacts: [],
    concerns: [],
    events: [],
  },
  syntax: { words: [], sentences: [], entities: [], attributions: [], chains: [] },
};

export const UNREAD: Result = {
  ...RESULT,
  report: {
    id: 'r-2',
    sha256: 'cd'.repeat(32),
    text: '',
    unread: { code: 'text.empty', severity: 'error', message: 'There is no text.', remedy: 'Give some.' },
  },
  reading: { ...RESULT.reading, actors: [], statements: [] },
};

/** Words as given, each sentence a chain that hangs on its first word. */
export function syntaxOf(text: string, sentences: readonly (readonly string[])[]): Syntax {
  let at = 0;
  let first = 0;
  const ranges = sentences.map((words) => {
    const range = { first, end: first + words.length };
    first = range.end;
    return range;
  });
  const words = sentences.flatMap((forms, s) =>
    forms.map((form, i) => {
      const start = text.indexOf(form, at);
      at = start + form.length;
      return { span: { start, end: at }, upos: 'X', head: i === 0 ? -1 : (ranges[s]?.first ?? 0), deprel: i === 0 ? 'root' : 'dep' };
    }),
  );
  return { words, sentences: ranges, entities: [], attributions: [], chains: [] };
}
