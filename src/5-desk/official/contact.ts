/** The country whose official record it is: the United States. */
export const OWN = 'USA';

/** Somebody whom an official record names in a contact. */
export interface OfficialPerson {
  /** Without title. */
  readonly name: string;
  /** As the record words it: "Prime Minister". */
  readonly role?: string;
  /** ISO 3166-1 alpha-3, where the record tells it or it is that of the journey. */
  readonly country?: string;
}

/** A contact as an official record has it: a foreign leader in the country of the record, or its own traveller abroad. */
export interface OfficialContact {
  /** "visit/2076" or "trip/1788": the kind of record and its number there. */
  readonly id: string;
  /** `meeting` where the record says who was met, else `visit`. */
  readonly kind: 'visit' | 'meeting';
  /** The visitors or the traveller first, then those who were met. */
  readonly persons: readonly OfficialPerson[];
  /** ISO 3166-1 alpha-3: that of the record first, then that of the journey, then those of persons from elsewhere. */
  readonly countries: readonly string[];
  /** ISO days, both included. */
  readonly from: string;
  readonly to: string;
  /** Towns of a trip. */
  readonly place?: string;
  readonly remark?: string;
  readonly source: { readonly file: string /** Counts from 1. */; readonly line: number };
}

/** True for somebody of the record's own country abroad, false for a guest in it. */
export function isTrip({ id }: Pick<OfficialContact, 'id'>): boolean {
  return id.startsWith('trip/');
}

/** A contact of the record, as far as an official one can tell of it. */
export interface ReportedContact {
  readonly id: string;
  /** meeting, call, visit, summit, talks, message, exercise. */
  readonly kind: string;
  /** Persons with or without titles, and states; `country` is ISO 3166-1 of two or three letters, `kind` that of the actor where it is known. */
  readonly participants: readonly { readonly name: string; readonly country?: string; readonly kind?: string }[];
  /** EDTF. */
  readonly when?: string;
  readonly place?: string;
  /** held, ongoing, scheduled, proposed, cancelled. */
  readonly status: string;
}
