import { type CodePoints, codePointsOf } from '#base/code-points.ts';
import { type Span, slice } from '#base/span.ts';
import type { Report } from '#report/report.ts';
import { picked } from '../kinds.ts';
import type { Result } from '../result.ts';
import type { Format } from './format.ts';
import { prettyJson } from './json.ts';
import { type Fact, type Marked, markedEntries } from './marked.ts';

/**
 * W3C Web Annotation in JSON-LD: a collection for each report, several collections make an array. Each span of an entry is an annotation
 * that tags it with its part (source, cue, content, agreement, position, evidence ...), with a TextPositionSelector (code points, as the
 * standard asks) and a TextQuoteSelector; each entry is an annotation that links those of its spans, describes it (speaker, stance, status,
 * confidence ...) and links to the entries that it hangs on.
 */
export const annotation: Format = {
  wanted: 'reading',
  ending: '.jsonld',
  array: true,
  render: (result, { kinds }) => [prettyJson(collectionOf(picked(result, kinds))), '\n'],
};

/** Code units of text quoted before and after, to find the words again where offsets no longer hold. */
const CONTEXT = 32;

/** The text's name by its content (RFC 6920): the offsets count in this text and in no page that it may have been taken from. */
function textIri(report: Report): string {
  return `ni:///sha-256;${Buffer.from(report.sha256, 'hex').toString('base64url')}`;
}

function collectionOf(result: Result): object {
  const { report } = result;
  const iri = textIri(report);
  const points = codePointsOf(report.text);
  const items = markedEntries(result).flatMap((entry) => annotationsOf(entry, report, iri, points));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${iri}#reading`,
    type: 'AnnotationCollection',
    label: report.unread === undefined ? report.id : `${report.id} (unread: ${report.unread.message})`,
    total: items.length,
    first: { id: `${iri}#page-1`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

function annotationsOf(entry: Marked, report: Report, iri: string, points: CodePoints): readonly object[] {
  const parts = entry.parts.flatMap(({ role, spans }) =>
    spans.map((span, i) => ({
      id: `${iri}#${entry.id}-${role}-${i + 1}`,
      type: 'Annotation',
      motivation: 'tagging',
      body: { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: role },
      target: { source: sourceOf(report, iri), selector: selectorsOf(report.text, span, points) },
    })),
  );
  const said: readonly Fact[] = [['kind', entry.kind], ...entry.values, ...entry.facts];
  const whole = {
    id: `${iri}#${entry.id}`,
    type: 'Annotation',
    motivation: 'linking',
    body: [
      ...said.map(([name, value]) => ({ type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: `${name}: ${value}` })),
      ...entry.links.map(([, id]) => ({ type: 'SpecificResource', purpose: 'linking', source: `${iri}#${id}` })),
    ],
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
