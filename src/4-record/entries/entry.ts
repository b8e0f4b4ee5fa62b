import type { Actor, Agreement, Concern, Contact, PloverEvent, Position, Provision, Role, Statement } from '#reading/reading.ts';
import type { Worded, Words } from './worded.ts';

/** A role as an entry of its own: who has it stands beside it. */
interface RoleEntry extends Role {
  readonly id: string;
  /** Id of the actor. */
  readonly person: string;
}

/** What each kind of entry holds, in the order in which the record lists them. */
interface Values {
  readonly role: RoleEntry;
  readonly statement: Statement;
  readonly agreement: Agreement;
  readonly provision: Provision;
  readonly position: Position;
  readonly contact: Contact;
  readonly concern: Concern;
  readonly event: PloverEvent;
}
export type EntryKind = keyof Values;

export const ENTRY_KINDS = [
  'role',
  'statement',
  'agreement',
  'provision',
  'position',
  'contact',
  'concern',
  'event',
] as const satisfies EntryKind[];

/** The value of an entry as it is kept: ids are those of the record, and each span carries its words. */
export type KeptValue<K extends EntryKind = EntryKind> = Worded<Values[K]>;

/** An entry of the record as a reading of one report gives it. */
export interface Kept<K extends EntryKind = EntryKind> {
  /** Made of the report, the kind and the words that bear it: the same in every reading that finds it there. */
  readonly id: string;
  readonly kind: K;
  readonly report: string;
  readonly value: KeptValue<K>;
  /** Which actors it names, and as what. */
  readonly bearings: readonly Bearing[];
  /** 0 to 1; roles have none. */
  readonly confidence?: number;
}

/** The part that an actor has in an entry: the name of the field that holds it. */
export interface Bearing {
  readonly part: string;
  /** Id of an actor of the record. */
  readonly actor: string;
}

/** An actor as one report shows it. */
export interface Figure {
  /** Id in the reading. */
  readonly local: string;
  /** Id of the actor of the record that rules take it for. */
  readonly actor: string;
  readonly name: string;
  readonly kind: Actor['kind'];
  readonly aliases: readonly string[];
  readonly country?: string;
  readonly wikidata?: string;
  readonly mentions: readonly Words[];
}
