import { type CodePoints, codePointsOf } from '#base/code-points.ts';
import { type Span, slice } from '#base/span.ts';
import type { Fact, Marked } from './marked.ts';

/** The text that annotations point into. */
export interface AnnotatedText {
  readonly text: string;
  /** Hex SHA-256 of the text in UTF-8. */
  readonly sha256: string;
  /** BCP 47. */
  readonly language?: string;
}

/** Code units of text quoted before and after, to find the words again where offsets no longer hold. */
const CONTEXT = 32;

/**
 * A collection of W3C Web Annotation (JSON-LD) over one text. Each span of an entry is an annotation that tags it with its part (source, cue, content,
 * agreement, position, evidence ...), with a TextPositionSelector (code points, as the standard asks) and a TextQuoteSelector; each entry is an
 * annotation that links those of its spans, describes it (speaker, stance, status, confidence ...) and links to the entries that it hangs on.
 */
export function collectionOf(text: AnnotatedText, label: string, entries: readonly Marked[]): object {
  const iri = textIri(text);
  const points = codePointsOf(text.text);
  const items = entries.flatMap((entry) => annotationsOf(entry, text, iri, points));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${iri}#reading`,
    type: 'AnnotationCollection',
    label,
    total: items.length,
    first: { id: `${iri}#page-1`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

/** The text's name by its content (RFC 6920): the offsets count in this text and in no page that it may have been taken from. */
export function textIri({ sha256 }: Pick<AnnotatedText, 'sha256'>): string {
  return `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`;
}

function annotationsOf(entry: Marked, text: AnnotatedText, iri: string, points: CodePoints): readonly object[] {
  const parts = entry.parts.flatMap(({ role, spans }) =>
    spans.map((span, i) => ({
      id: `${iri}#${entry.id}-${role}-${i + 1}`,
      type: 'Annotation',
      motivation: 'tagging',
      body: { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: role },
      target: { source: sourceOf(text, iri), selector: selectorsOf(text.text, span, points) },
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

function sourceOf({ language }: AnnotatedText, iri: string): object {
  return { id: iri, type: 'Text', format: 'text/plain', ...(language !== undefined && { language }) };
}

/** Where words stand, by place (code points) and by quotation. */
export function selectorsOf(text: string, span: Span, points: CodePoints): readonly object[] {
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
