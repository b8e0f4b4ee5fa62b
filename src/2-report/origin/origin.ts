import type { Span } from '#base/span.ts';
import type { Report } from '../report.ts';

/** Where a report comes from, with what proves it. */
export interface Origin {
  /** own: by the outlet's own people; wire: taken from an agency or another paper's service; citing: it rests on what another outlet reported; official: an authority published it itself. */
  readonly kind: 'own' | 'wire' | 'citing' | 'official' | 'unknown';
  /** Whose wire, by its fullest name. */
  readonly agency?: string;
  /** The outlet that it rests on, by its fullest name; an agency's report can rest on one too. */
  readonly outlet?: string;
  /** The words of the text that prove it; none where what the source said of the report does. */
  readonly evidence: readonly Span[];
  /** What the source said of the report, where that proves it. */
  readonly stated?: 'outlet' | 'byline' | 'url';
  /** What sort of proof it is, in words: "dateline", "cited in the lead". */
  readonly ground?: string;
}

/** What of a report tells its origin. */
export type About = Pick<Report, 'text' | 'outlet' | 'byline' | 'url'>;
