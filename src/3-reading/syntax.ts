import type { Span } from '#base/span.ts';

/** What the model and its decoders say of a text: the ground every later step stands on. All indices are into `words` unless said otherwise. */
export interface Syntax {
  readonly words: readonly Word[];
  /** Sentences as half-open ranges of word indices, in order, covering all words. */
  readonly sentences: readonly WordRange[];
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
  /** Coreference chains as indices of mention head words, in order of the text; only chains of two or more. */
  readonly chains: readonly (readonly number[])[];
}

export interface WordRange {
  /** Index of the first word. */
  readonly first: number;
  /** Index after the last word. */
  readonly end: number;
}

export interface Word {
  readonly span: Span;
  /** Universal part of speech. */
  readonly upos: string;
  /** Word index of the head, -1 at the root. */
  readonly head: number;
  /** UD relation with its subtype, such as `nsubj:pass`. */
  readonly deprel: string;
}

export type EntityType = 'PER' | 'ORG' | 'LOC' | 'EVENT';

export interface Entity extends WordRange {
  readonly type: EntityType;
  readonly span: Span;
  /** 0 to 1. */
  readonly confidence: number;
}

/** A raw attribution as the model gives it: one cue, its source if any, its content spans; character spans. */
export interface Attribution {
  readonly source?: Span;
  readonly cue: Span;
  readonly content: readonly Span[];
  /** 0 to 1. */
  readonly confidence: number;
}
