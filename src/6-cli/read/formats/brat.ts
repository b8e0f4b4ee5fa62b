import { codePointsOf } from '#base/code-points.ts';
import { bySpan, type Span, slice } from '#base/span.ts';
import type { Statement } from '#reading/reading.ts';
import type { Result } from '../result.ts';
import type { Format } from './format.ts';

/**
 * Standoff annotation of brat: a text-bound line for each source, cue and content (in fragments where it is in several pieces or runs over
 * lines), relations that tie them, attributes for speech and polarity, a note with the speaker. Offsets are code points of the `.txt` beside.
 */
export const brat: Format = {
  wanted: 'reading',
  ending: '.ann',
  render: standoff,
  companion: { ending: '.txt', render: ({ report }) => [report.text] },
};

interface Numbers {
  bound: number;
  relation: number;
  attribute: number;
  note: number;
}

function* standoff({ report, reading }: Result): Generator<string> {
  const points = codePointsOf(report.text);
  const names = new Map(reading.actors.map((actor) => [actor.id, actor.name]));
  const numbers: Numbers = { bound: 0, relation: 0, attribute: 0, note: 0 };
  for (const statement of reading.statements) yield* linesOf(statement, report.text, points.spanToPoints, names, numbers);
}

function* linesOf(
  statement: Statement,
  text: string,
  toPoints: (span: Span) => Span,
  names: ReadonlyMap<string, string>,
  numbers: Numbers,
): Generator<string> {
  const bound = new Map<string, string>();
  for (const [type, spans] of [
    ['Source', statement.source],
    ['Cue', statement.cue],
    ['Content', statement.content],
  ] as const) {
    const fragments = [...spans].sort(bySpan).flatMap((span) => withoutBreaks(text, span));
    if (fragments.length === 0) continue;
    const id = `T${++numbers.bound}`;
    bound.set(type, id);
    const offsets = fragments.map(toPoints).map(({ start, end }) => `${start} ${end}`);
    yield `${id}\t${type} ${offsets.join(';')}\t${fragments.map((span) => slice(text, span).replace(/\t/g, ' ')).join(' ')}\n`;
  }
  const [source, cue, content] = [bound.get('Source'), bound.get('Cue'), bound.get('Content')];
  const hub = cue ?? content;
  if (hub === undefined) return;
  if (source !== undefined) yield `R${++numbers.relation}\tSourceOf Arg1:${source} Arg2:${hub}\t\n`;
  if (content !== undefined && content !== hub) yield `R${++numbers.relation}\tContentOf Arg1:${content} Arg2:${hub}\t\n`;
  yield `A${++numbers.attribute}\tSpeech ${hub} ${statement.speech}\n`;
  yield `A${++numbers.attribute}\tPolarity ${hub} ${statement.polarity}\n`;
  const relays = statement.via?.map((id) => names.get(id) ?? id) ?? [];
  const speaker = statement.speaker === undefined ? [] : [`speaker: ${names.get(statement.speaker) ?? statement.speaker}`];
  const notes = [...speaker, ...relays.map((name) => `via: ${name}`)].join('; ').replace(/\s+/g, ' ');
  if (notes !== '') yield `#${++numbers.note}\tAnnotatorNotes ${hub}\t${notes}\n`;
}

/** The pieces of a span between line breaks, which a line of standoff cannot hold. */
function withoutBreaks(text: string, span: Span): readonly Span[] {
  return [...slice(text, span).matchAll(/[^\n\r\u0085\u2028\u2029]+/g)]
    .filter((match) => match[0].trim() !== '')
    .map((match) => ({ start: span.start + match.index, end: span.start + match.index + match[0].length }));
}
