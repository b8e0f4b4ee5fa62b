import { type CodePoints, codePointsOf } from '#base/code-points.ts';
import { type Span, slice } from '#base/span.ts';
import type { Statement } from '#reading/reading.ts';
import type { Report } from '#report/report.ts';
import type { Result } from '../result.ts';
import type { Format } from './format.ts';
import { prettyJson } from './json.ts';

/**
 * W3C Web Annotation in JSON-LD: a collection for each report, several collections make an array. Each span of a statement is an annotation
 * that tags it as source, cue or content, with a TextPositionSelector (code points, as the standard asks) and a TextQuoteSelector; each
 * statement is an annotation that links those of its spans and says speech, polarity, speaker and relays.
 */
export const annotation: Format = {
  wanted: 'reading',
  ending: '.jsonld',
  array: true,
  render: (result) => [prettyJson(collectionOf(result)), '\n'],
};

/** Code units of text quoted before and after, to find the words again where offsets no longer hold. */
const CONTEXT = 32;

const ROLES = ['source', 'cue', 'content'] as const;

/** The text's name by its content (RFC 6920): the offsets count in this text and in no page that it may have been taken from. */
function textIri(report: Report): string {
  return `ni:///sha-256;${Buffer.from(report.sha256, 'hex').toString('base64url')}`;
}

function collectionOf({ report, reading }: Result): object {
  const iri = textIri(report);
  const points = codePointsOf(report.text);
  const names = new Map(reading.actors.map((actor) => [actor.id, actor.name]));
  const items = reading.statements.flatMap((statement) => annotationsOf(statement, report, iri, points, names));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${iri}#statements`,
    type: 'AnnotationCollection',
    label: report.unread === undefined ? report.id : `${report.id} (unread: ${report.unread.message})`,
    total: items.length,
    first: { id: `${iri}#page-1`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

function annotationsOf(
  statement: Statement,
  report: Report,
  iri: string,
  points: CodePoints,
  names: ReadonlyMap<string, string>,
): readonly object[] {
  const parts = ROLES.flatMap((role) =>
    statement[role].map((span, i) => ({
      id: `${iri}#${statement.id}-${role}-${i + 1}`,
      type: 'Annotation',
      motivation: 'tagging',
      body: { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: role },
      target: { source: sourceOf(report, iri), selector: selectorsOf(report.text, span, points) },
    })),
  );
  const said = [`speech: ${statement.speech}`, `polarity: ${statement.polarity}`];
  if (statement.speaker !== undefined) said.push(`speaker: ${names.get(statement.speaker) ?? statement.speaker}`);
  said.push(...(statement.via ?? []).map((id) => `via: ${names.get(id) ?? id}`));
  const whole = {
    id: `${iri}#${statement.id}`,
    type: 'Annotation',
    motivation: 'linking',
    body: said.map((value) => ({ type: 'TextualBody', purpose: 'describing', format: 'text/plain', value })),
    target: parts.map((part) => part.id),
  };
  return [whole, ...parts];
}

function sourceOf(report: Report, iri: string): object {
  return { id: iri, type: 'Text', format: 'text/plain', ...(report.language !== undefined && { language: report.language }) };
}

function selectorsOf(text: string, span: Span, points: CodePoints): readonly object[] {
  const before = wholeStart(text, Math.max(0, span.start - CONTEXT));
  const after = wholeStart(text, Math.min(text.length, span.end + CONTEXT));
  return [
    { type: 'TextPositionSelector', ...points.spanToPoints(span) },
    { type: 'TextQuoteSelector', exact: slice(text, span), prefix: text.slice(before, span.start), suffix: text.slice(span.end, after) },
  ];
}

/** The same offset, or the next where it would cut a surrogate pair. */
function wholeStart(text: string, offset: number): number {
  const cuts = (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
  return cuts ? offset + 1 : offset;
}
