import type { Issue } from '#base/issue.ts';
import type { Origin } from '#report/origin.ts';
import type { Mark } from '../handling/mark.ts';

/** What a source said of a report when it arrived. */
export interface ArrivedReport {
  /** Made of the text and its outlet: the same report offered twice has the same id. */
  readonly id: string;
  /** What the source calls it: a row's id, a file's name. */
  readonly name: string;
  /** Where it was found: a path, an address, the address of a feed. */
  readonly from: string;
  /** Hex SHA-256 of the text in UTF-8. */
  readonly sha256: string;
  /** Key under which the text is kept. */
  readonly text: string;
  /** Key of the bytes it was made from, where these are kept. */
  readonly original?: string;
  /** Code units. */
  readonly length: number;
  readonly outlet?: string;
  readonly byline?: string;
  readonly title?: string;
  readonly published?: string;
  readonly url?: string;
  /** What it is known by when it is offered again: keys of its addresses, its guid, its words. */
  readonly identity: { readonly url?: string; readonly aliases: readonly string[]; readonly guid?: string; readonly fingerprint: string };
  readonly language?: string;
  readonly page?: string;
  readonly section?: string;
  readonly origin: Origin;
  /** The report that it is a later text of: same address or guid. */
  readonly revises?: string;
  /** Why it is kept and not read. */
  readonly unread?: Issue;
}

/** What an item of a source ended as, where it gave no new report. */
export interface Turned {
  readonly source: string;
  readonly item: string;
  readonly outcome: 'duplicate' | 'filtered' | 'failed';
  /** The report that it repeats. */
  readonly report?: string;
  /** The rule that filtered it, or which of address, guid and text it repeats. */
  readonly reason?: string;
  readonly issue?: Issue;
  /** When it is tried again, ISO 8601. */
  readonly again?: string;
}

export type Verdict = 'same' | 'different' | 'unsure';
export type ReviewVerdict = 'accepted' | 'edited' | 'rejected' | 'proposed';

/** What may be proposed: a verdict on an entry, or on whether two are the same. */
export type Proposal =
  | { readonly entry: string; readonly verdict: ReviewVerdict; readonly value?: Readonly<Record<string, unknown>> }
  | { readonly a: string; readonly b: string; readonly verdict: Verdict };

/** Everything that can be done to a record. State is computed from these alone, in the order in which they were done. */
export interface Deeds {
  readonly arrived: ArrivedReport;
  /** A reading was kept; `reading` is the key of its JSON. */
  readonly read: { readonly report: string; readonly reading: string; readonly reader: string };
  readonly unread: { readonly report: string; readonly issue: Issue };
  readonly turned: Turned;
  /** Who is whom: ids of actors or of one report's figure ("REPORT#a3"). */
  readonly judged: { readonly a: string; readonly b: string; readonly verdict: Verdict };
  readonly reviewed: {
    readonly entry: string;
    readonly verdict: ReviewVerdict /** Fields that replace the machine's. */;
    readonly value?: Readonly<Record<string, unknown>>;
  };
  /** How a report or an entry is to be handled; null: it bears no mark of its own. One of the two is named. */
  readonly marked: { readonly report?: string; readonly entry?: string; readonly mark: Mark | null };
  /** What a program would have a person say of an entry, or of who is whom. It changes nothing by itself. */
  readonly proposed: Proposal;
  /** A program asked something of the record from elsewhere. */
  readonly asked: { readonly tool: string; readonly via: 'http' };
  /** Takes back a judgement, a review, a mark, a proposal, a following, or another undoing. */
  readonly undone: { readonly deed: number };
  readonly followed: { readonly feed: string; readonly settings: Readonly<Record<string, unknown>> };
  readonly unfollowed: { readonly feed: string };
  readonly polled: { readonly feed: string; readonly state: Readonly<Record<string, unknown>> };
  /** Contacts of an official record: key of the file's bytes, and of what it gave, as a JSON array of `OfficialRow`. */
  readonly imported: { readonly source: string; readonly file: string; readonly records: string };
  /** How the record is kept: `reviewers` is the number of persons who must agree before an entry is accepted, 1 or 2. */
  readonly set: { readonly setting: 'reviewers'; readonly value: number };
  /** A brief was kept: `brief` is the key of its JSON; without one it was taken out. Each change is a deed of its own. */
  readonly briefed: { readonly id: string; readonly brief?: string };
  /** Somebody signed in: with a password, by an OpenID provider, with the code that sets up the first account. */
  readonly 'signed-in': { readonly name: string; readonly how: 'password' | 'openid' | 'set-up' };
  /** A sign-in failed, at most one of an account a minute. Only names that there are: what was typed for one may be a password. */
  readonly 'sign-in-failed': { readonly name: string; readonly how: 'password' | 'openid' };
  readonly 'signed-out': { readonly name: string };
  /** An account was made or changed; never with a secret in it. `token` is the id of a token. */
  readonly account: {
    readonly name: string;
    readonly change: 'added' | 'role' | 'clearance' | 'full-name' | 'disabled' | 'enabled' | 'password' | 'token-made' | 'token-withdrawn';
    readonly role?: string;
    readonly clearance?: string;
    readonly token?: string;
    readonly scopes?: readonly string[];
    readonly expires?: string;
  };
  readonly exported: { readonly format: string; readonly entries: number; readonly to: string };
}
export type DeedKind = keyof Deeds;

/** A contact of an official record, as far as the record itself looks into it. */
export interface OfficialRow {
  readonly id: string;
  readonly kind: string;
  /** ISO days, both included. */
  readonly from: string;
  readonly to: string;
}

/** A deed as the log holds it. */
export type Logged = {
  [K in DeedKind]: {
    /** Counts from 1 without a gap. */
    readonly seq: number;
    /** ISO 8601, UTC, milliseconds; never before that of the deed before. */
    readonly at: string;
    readonly by: string;
    readonly why?: string;
    readonly kind: K;
    readonly body: Deeds[K];
    /** Hex SHA-256 over the hash before it and this deed. */
    readonly hash: string;
  };
}[DeedKind];

/** Kinds whose effect can be taken back. */
export const UNDOABLE: ReadonlySet<DeedKind> = new Set([
  'judged',
  'reviewed',
  'followed',
  'unfollowed',
  'briefed',
  'marked',
  'proposed',
  'undone',
]);
