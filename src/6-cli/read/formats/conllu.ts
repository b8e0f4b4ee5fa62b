import { slice } from '#base/span.ts';
import type { Syntax, Word, WordRange } from '#reading/syntax.ts';
import type { Result } from '../result.ts';
import type { Format } from './format.ts';

/** Syntax in CoNLL-U: form, UPOS, head and relation; a report that was not read has no sentences. */
export const conllu: Format = { wanted: 'syntax', ending: '.conllu', render: sentences };

function* sentences({ report, syntax }: Result): Generator<string> {
  const id = oneLine(report.id);
  let previousEnd: number | undefined;
  for (const [index, range] of syntax.sentences.entries()) {
    const [first, last] = [syntax.words[range.first], syntax.words[range.end - 1]];
    if (first === undefined || last === undefined) continue;
    const comments = previousEnd === undefined ? [`# newdoc id = ${id}`] : [];
    if (previousEnd === undefined || /[\n\r\u2028\u2029]/.test(report.text.slice(previousEnd, first.span.start))) comments.push('# newpar');
    comments.push(`# sent_id = ${id}-${index + 1}`);
    comments.push(`# text = ${oneLine(report.text.slice(first.span.start, last.span.end))}`);
    yield `${[...comments, ...lines(report.text, syntax, range)].join('\n')}\n\n`;
    previousEnd = last.span.end;
  }
}

function lines(text: string, syntax: Syntax, range: WordRange): readonly string[] {
  return syntax.words.slice(range.first, range.end).map((word, i) => {
    const head = headOf(word, range);
    const next = syntax.words[range.first + i + 1];
    // Within a sentence and at its end alike: nothing stands between this word and the next.
    const joined = next !== undefined && word.span.end === next.span.start;
    return [i + 1, formOf(text, word), '_', word.upos, '_', '_', head, word.deprel, '_', joined ? 'SpaceAfter=No' : '_'].join('\t');
  });
}

/** A form may hold blanks, never a tab or a line break, nor blanks at its ends. */
function formOf(text: string, word: Word): string {
  return oneLine(slice(text, word.span)) || '_';
}

function headOf(word: Word, range: WordRange): number {
  if (word.head < 0) return 0;
  if (word.head < range.first || word.head >= range.end)
    throw new RangeError(`the head of a word at ${word.span.start} is outside its sentence`);
  return word.head - range.first + 1;
}

function oneLine(text: string): string {
  return text.replace(/[\s\u0085]+/g, ' ').trim();
}
