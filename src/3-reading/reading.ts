import type { Span } from '#base/span.ts';

/** What a text says, as `attache read --format json` prints it. Ids are local to the reading; a field without a value is absent. */
export interface Reading {
  readonly report: ReportHead;
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
  readonly agreements: readonly never[];
  readonly provisions: readonly never[];
  readonly positions: readonly never[];
  readonly contacts: readonly never[];
  readonly concerns: readonly never[];
  readonly events: readonly never[];
}

export interface ReportHead {
  readonly id: string;
  /** Hex SHA-256 of the text in UTF-8. */
  readonly sha256: string;
  readonly outlet?: string;
  readonly byline?: string;
  readonly title?: string;
  /** Date or instant, ISO 8601. */
  readonly published?: string;
  readonly url?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly text: string;
}

export type ActorKind = 'person' | 'state' | 'government' | 'body' | 'organization' | 'outlet' | 'group';

export interface Actor {
  readonly id: string;
  /** The fullest form the report gives. */
  readonly name: string;
  readonly kind: ActorKind;
  /** Other surface forms of the name (never pronouns), in order of first mention. */
  readonly aliases: readonly string[];
  readonly mentions: readonly Span[];
  readonly roles: readonly never[];
}

export type Speech = 'direct' | 'indirect' | 'mixed';
export type Polarity = 'affirmed' | 'negated';

/** An attribution: somebody says, writes, thinks, intends or feels something, and the report says so. Source and cue can be missing. */
export interface Statement {
  readonly id: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly speech: Speech;
  readonly polarity: Polarity;
  /** Actor id of who speaks, where the source can be resolved. */
  readonly speaker?: string;
  /** Actor ids of the outlets and intermediaries that relay it, nearest to the reader first. */
  readonly via?: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
}
