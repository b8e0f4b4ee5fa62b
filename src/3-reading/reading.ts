import type { Span } from '#base/span.ts';

/**
 * What a text says, as `attache read --format json` prints it. Ids are local to the reading; a field without a value is absent.
 * Entries are written over the type of what stands for an actor: an id in the record (the default), a figure while the reading is made.
 */
export interface Reading extends Entries {
  readonly report: ReportHead;
}

/** All that is found in a text. */
export interface Entries {
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
  readonly agreements: readonly Agreement[];
  readonly provisions: readonly Provision[];
  readonly positions: readonly Position[];
  readonly contacts: readonly Contact[];
  readonly concerns: readonly Concern[];
  readonly events: readonly PloverEvent[];
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
  /** The fullest form the report gives; of a state or its government the common English name. */
  readonly name: string;
  readonly kind: ActorKind;
  /** Other surface forms of the name (never pronouns), in order of first mention. */
  readonly aliases: readonly string[];
  /** Wikidata item, where the world file has one. */
  readonly wikidata?: string;
  /** ISO 3166-1 alpha-3 code of the state that the actor is or belongs to. */
  readonly country?: string;
  readonly mentions: readonly Span[];
  readonly roles: readonly Role[];
}

export type RoleStatus = 'current' | 'former' | 'incoming' | 'acting' | 'late';

/** An office or position that a person has, had or will have, as of the report's date. */
export interface Role<A = string> {
  /** As worded, without the state ("Prime Minister"). */
  readonly title: string;
  /** The state or organization. */
  readonly of?: A;
  /** Its name where it is no actor of the reading. */
  readonly ofName?: string;
  readonly status: RoleStatus;
  /** EDTF. */
  readonly from?: string;
  readonly to?: string;
  readonly evidence: readonly Span[];
}

export type Speech = 'direct' | 'indirect' | 'mixed';
export type Polarity = 'affirmed' | 'negated';

/** An attribution: somebody says, writes, thinks, intends or feels something, and the report says so. Source and cue can be missing. */
export interface Statement<A = string> {
  readonly id: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly speech: Speech;
  readonly polarity: Polarity;
  /** Who speaks, where the source can be resolved. */
  readonly speaker?: A;
  /** The outlets and intermediaries that relay it, nearest to the reader first. */
  readonly via?: readonly A[];
  readonly addressee?: A;
  /** What it is said in: a policy address, a phone call. */
  readonly occasion?: Span;
  /** EDTF. */
  readonly said?: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** A named or described arrangement between parties: treaty, pact, accord, convention, deal, memorandum, joint declaration. */
export interface Agreement<A = string> {
  readonly id: string;
  /** The best surface form, without article. */
  readonly name: string;
  readonly parties: readonly A[];
  /** Year of conclusion, stated or derived. */
  readonly year?: number;
  /** Id in the register of known agreements, where it is one of those. */
  readonly known?: string;
  readonly mentions: readonly Span[];
  /** 0 to 1. */
  readonly confidence: number;
}

export type Modality = 'right' | 'power' | 'duty' | 'prohibition' | 'permission';

/** A rule that the report states as holding now under an agreement or law. */
export interface Provision<A = string> {
  readonly id: string;
  readonly bearer: A;
  readonly modality: Modality;
  readonly action: Span;
  readonly counterpart?: A;
  /** Id of the agreement, where it can be told. */
  readonly agreement?: string;
  readonly evidence: readonly Span[];
  /** 0 to 1. */
  readonly confidence: number;
}

/** The ladder, from the firmest wish to the firmest refusal. */
export const STANCES = ['demand', 'support', 'open', 'noncommittal', 'reserved', 'oppose', 'refuse'] as const;
export type Stance = (typeof STANCES)[number];

/** Where an actor stands on a course of action, an agreement or its change. */
export interface Position<A = string> {
  readonly id: string;
  readonly holder: A;
  /** What it is about, as worded. */
  readonly object: Span;
  /** Id of the agreement that it is about. */
  readonly agreement?: string;
  readonly stance: Stance;
  /** Id of the statement that bears it; absent where the report says it in its own voice. */
  readonly statement?: string;
  readonly evidence: readonly Span[];
  /** 0 to 1. */
  readonly confidence: number;
}

export type ContactKind = 'meeting' | 'call' | 'visit' | 'summit' | 'talks' | 'message' | 'exercise';
export type ContactStatus = 'held' | 'ongoing' | 'scheduled' | 'proposed' | 'cancelled';

/** Actors communicate with each other directly. All mentions of one contact in a report make one entry. */
export interface Contact<A = string> {
  readonly id: string;
  readonly kind: ContactKind;
  readonly participants: readonly A[];
  /** EDTF. */
  readonly when?: string;
  /** As worded. */
  readonly place?: string;
  readonly status: ContactStatus;
  /** What it was or will be about. */
  readonly agenda: readonly Span[];
  readonly evidence: readonly Span[];
  /** 0 to 1. */
  readonly confidence: number;
}

/** An actor sees a threat or risk, or the report states one in its own voice (no holder). */
export interface Concern<A = string> {
  readonly id: string;
  readonly holder?: A;
  readonly about: Span;
  /** Whose behaviour it is. */
  readonly by?: A;
  readonly evidence: readonly Span[];
  /** 0 to 1. */
  readonly confidence: number;
}

/** The sixteen event types of PLOVER (manual of 2021 and later). */
export const PLOVER_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type PloverType = (typeof PLOVER_TYPES)[number];

/** A PLOVER event: who does what to whom. */
export interface PloverEvent<A = string> {
  readonly id: string;
  readonly type: PloverType;
  readonly mode?: string;
  readonly context?: string;
  readonly source: readonly A[];
  readonly target: readonly A[];
  /** EDTF. */
  readonly date?: string;
  readonly trigger: Span;
  /** Id of the contact or position that is this event too. */
  readonly entry?: string;
  /** 0 to 1. */
  readonly confidence: number;
}
