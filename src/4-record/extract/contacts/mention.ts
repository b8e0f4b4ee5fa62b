import type { Span } from '#base/span.ts';
import type { ContactKind, ContactStatus } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';
import type { Standing } from './status.ts';

/** What a rule of data/rules/contacts.yaml gives. */
export interface Gives {
  readonly kind: ContactKind;
  /** 2 where the words mean a contact only when they name two sides. */
  readonly sides?: 2;
  /** Set where the words give the status by their meaning ("invited"). */
  readonly status?: ContactStatus;
  /** Set where the words tell what a contact is about rather than that there is one. */
  readonly topic?: true;
}

/** One place in a text that tells of a contact. */
export interface Mention {
  /** Word that names it: a verb or a noun. */
  readonly trigger: number;
  readonly kind: ContactKind;
  readonly sides: readonly Figure[];
  readonly standing: Standing;
  /** EDTF. */
  readonly when?: string;
  readonly place?: Span;
  readonly agenda: readonly Span[];
  readonly evidence: Span;
  /** "the meeting", "their call": it can stand for a contact told of before. */
  readonly definite: boolean;
  /** Without a name or number of its own. */
  readonly bare: boolean;
  readonly topic: boolean;
  /** "another meeting", "met again": it is none told of before. */
  readonly fresh: boolean;
  /** Index of the coreference chain that the noun is in. */
  readonly chain?: number;
}
