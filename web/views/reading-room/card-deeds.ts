import type { Entry } from './report.ts';

/** What can be done with the entry of a card. */
export interface CardDeeds {
  readonly accept: (entry: Entry) => void;
  readonly edit: (entry: Entry) => void;
  /** Gives whether it could be done. */
  readonly save: (entry: Entry, value: Readonly<Record<string, unknown>>, why: string) => Promise<boolean>;
  readonly reject: (entry: Entry) => void;
  readonly takeBack: (entry: Entry) => void;
  readonly elsewhere: (entry: Entry) => void;
  readonly merge: (entry: Entry) => void;
}

export interface CardProps {
  readonly entry: Entry;
  /** Names of the agreements of the report, by the ids of their entries. */
  readonly agreements: ReadonlyMap<string, string>;
  /** What the person at the desk may do. */
  readonly mayReview: boolean;
  readonly mayMark: boolean;
  readonly deeds: CardDeeds;
}
