import { isEdtf } from '#base/edtf.ts';
import { type Check, type Fault, type Fields, faultOf, like, listOf, oneOf, record, someOf, text } from './checks.ts';
import type { AgreementLine, OutletKind } from './lists.ts';

/**
 * What a user's file (desks/*.yaml, or any given with --world) adds to the world: plain data, checked, so that it can be handed to a worker. Forms that the file
 * gives to one thing are taken from all others; a form after "~" counts only where the model sees a name of that kind.
 */
export interface Overlay {
  readonly states: readonly OverlayState[];
  readonly organizations: readonly OverlayOrganization[];
  readonly outlets: readonly OverlayOutlet[];
  /** Last words of names that make an organization a body ("inspectorate"). */
  readonly bodies: readonly string[];
  /** Offices that stand before a name or in its place ("chief negotiator"). */
  readonly titles: readonly string[];
  readonly people: readonly OverlayPerson[];
  readonly agreements: readonly AgreementLine[];
  /** The states of the relationship that the file is about. */
  readonly parties: readonly string[];
  /** What the relationship is about. */
  readonly issues: readonly OverlayIssue[];
}

interface OverlayIssue {
  readonly name: string;
  /** Words and phrases by which it is known. */
  readonly words: readonly string[];
  /** Words and phrases that speak of something else. */
  readonly not: readonly string[];
  /** Ids of agreements that it is about. */
  readonly agreements: readonly string[];
}

export interface OverlayState {
  /** Of a state that the world has, or of another. */
  readonly name: string;
  readonly forms: readonly string[];
  readonly people: readonly string[];
  readonly capitals: readonly string[];
  readonly houses: readonly string[];
  readonly iso2?: string;
  readonly iso3?: string;
  readonly wikidata?: string;
}

export interface OverlayOrganization {
  readonly name: string;
  readonly forms: readonly string[];
  readonly kind: 'organization' | 'body';
  readonly seats: readonly string[];
  readonly wikidata?: string;
}

export interface OverlayOutlet {
  readonly name: string;
  readonly forms: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly kind: OutletKind;
  readonly state_media: boolean;
}

export interface OverlayPerson {
  readonly name: string;
  readonly forms: readonly string[];
  readonly offices: readonly {
    readonly title: string;
    /** Code or name of a state, or name of an organization. */
    readonly of: string;
    /** "first day/last day", or "first day/" where no end is known. */
    readonly terms: readonly string[];
  }[];
}

const TEXTS = { check: listOf(text), otherwise: [] };
const WIKIDATA = { check: like(/^Q\d+$/, 'Wikidata item', 'Q17'), optional: true } as const;
const DAY = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
const TERM = /^\d{4}-\d\d-\d\d\/(?:\d{4}-\d\d-\d\d)?$/;

const STATE = record<OverlayState>({
  name: { check: text },
  forms: TEXTS,
  people: TEXTS,
  capitals: TEXTS,
  houses: TEXTS,
  iso2: { check: like(/^[A-Z]{2}$/, 'ISO 3166-1 alpha-2 code', 'JP'), optional: true },
  iso3: { check: like(/^[A-Z]{3}$/, 'ISO 3166-1 alpha-3 code', 'JPN'), optional: true },
  wikidata: WIKIDATA,
});

const ORGANIZATION = record<OverlayOrganization>({
  name: { check: text },
  forms: TEXTS,
  kind: { check: oneOf('organization', 'body'), otherwise: 'organization' },
  seats: TEXTS,
  wikidata: WIKIDATA,
});

const OUTLET = record<OverlayOutlet>({
  name: { check: text },
  forms: TEXTS,
  country: { check: like(/^[A-Z]{2}$/, 'ISO 3166-1 alpha-2 code', 'JP') },
  kind: { check: oneOf<OutletKind>('agency', 'newspaper', 'broadcaster', 'magazine', 'site') },
  state_media: { check: oneOf(false, true), otherwise: false },
});

const PERSON = record<OverlayPerson>({
  name: { check: text },
  forms: TEXTS,
  offices: {
    otherwise: [],
    check: listOf(
      record<OverlayPerson['offices'][number]>({
        title: { check: text },
        of: { check: text },
        terms: { check: someOf(like(TERM, 'term of two days in order', '2024-10-01/2025-10-21', isEdtf)) },
      }),
    ),
  },
});

const ID = like(/^[a-z][a-z0-9-]*$/, 'id', 'security-treaty-1960');

const AGREEMENT = record<AgreementLine>({
  id: { check: ID },
  names: { check: someOf(text) },
  told_by: { check: listOf(text), optional: true },
  about: { check: text, optional: true },
  parties: {
    check: (value, path, faults) => (value === 'multilateral' ? value : listOf(text)(value, path, faults)),
  },
  signed: { check: like(DAY, 'date', '1960-01-19', isEdtf), optional: true },
  in_force: { check: like(DAY, 'date', '1960-06-23', isEdtf), optional: true },
  unts: {
    check: (value, path, faults) => {
      if (Number.isInteger(value)) return value as number;
      faults.push(faultOf(path, 'It is no whole number.', 'Write the registration number alone.', value));
      return 0;
    },
    optional: true,
  },
});

/** An agreement of the file's own, or the id of one of the register. */
export const agreementOrId: Check<AgreementLine | string> = (value, path, faults) =>
  typeof value === 'string' ? ID(value, path, faults) : AGREEMENT(value, path, faults);

const ISSUE = record<OverlayIssue>({
  name: { check: text },
  words: { check: someOf(text) },
  not: TEXTS,
  agreements: { check: listOf(ID), otherwise: [] },
});

/** The keys of a file that a world is made of, and those of the relationship that entries are about. */
export const overlayFields: Fields<Overlay> = {
  states: { check: listOf(STATE), otherwise: [] },
  organizations: { check: listOf(ORGANIZATION), otherwise: [] },
  outlets: { check: listOf(OUTLET), otherwise: [] },
  bodies: TEXTS,
  titles: TEXTS,
  people: { check: listOf(PERSON), otherwise: [] },
  agreements: {
    check: (value, path, faults) => listOf(agreementOrId)(value, path, faults).filter((one) => typeof one !== 'string'),
    otherwise: [],
  },
  parties: TEXTS,
  issues: { check: listOf(ISSUE), otherwise: [] },
};

// What a desk is called and which feeds it follows adds nothing to the world.
const OVERLAY = record<Overlay>(overlayFields, ['name', 'feeds']);

/** An overlay from what a file holds, or what is wrong with it. Pure. */
export function overlayOf(value: unknown): { readonly overlay: Overlay; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const overlay = OVERLAY(value ?? {}, [], faults);
  return { overlay, faults };
}
