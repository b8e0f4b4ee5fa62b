import { isEdtf } from '#base/edtf.ts';
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
  /** Words by which each issue of the relationship is known. */
  readonly issues: readonly { readonly name: string; readonly words: readonly string[] }[];
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

export type Fault = {
  /** Where in the file: "outlets[2].kind". */
  readonly place: string;
  readonly message: string;
  readonly remedy: string;
};

type Check<T> = (value: unknown, place: string, faults: Fault[]) => T;

const text: Check<string> = (value, place, faults) => {
  if (typeof value === 'string' && value.trim() !== '' && !/[|\n]/.test(value)) return value.trim();
  faults.push({
    place,
    message: 'It is no text on one line without "|".',
    remedy: 'Write it in quotation marks if YAML takes it for a number or a date.',
  });
  return '';
};

function like(pattern: RegExp, what: string, example: string, exists: (value: string) => boolean = () => true): Check<string> {
  return (value, place, faults) => {
    if (typeof value === 'string' && pattern.test(value) && exists(value)) return value;
    faults.push({ place, message: `It is no ${what}.`, remedy: `Write it as "${example}".` });
    return '';
  };
}

function oneOf<T extends string | boolean>(...values: T[]): Check<T> {
  return (value, place, faults) => {
    if ((values as unknown[]).includes(value)) return value as T;
    faults.push({ place, message: `It is none of ${values.join(', ')}.`, remedy: `Write one of ${values.join(', ')}.` });
    return values[0] as T;
  };
}

function listOf<T>(check: Check<T>): Check<readonly T[]> {
  return (value, place, faults) => {
    if (Array.isArray(value)) return value.map((one, i) => check(one, `${place}[${i}]`, faults));
    faults.push({ place, message: 'It is no list.', remedy: 'Write one entry a line, each after "- ", or [one, two].' });
    return [];
  };
}

/** A list with one entry at least. */
function someOf<T>(check: Check<T>): Check<readonly T[]> {
  return (value, place, faults) => {
    if (Array.isArray(value) && value.length === 0) faults.push({ place, message: 'It is empty.', remedy: 'Give it one entry at least.' });
    return listOf(check)(value, place, faults);
  };
}

type Fields<T> = {
  readonly [K in keyof T]-?: { readonly check: Check<NonNullable<T[K]>>; readonly otherwise?: T[K]; readonly optional?: true };
};

function record<T extends object>(fields: Fields<T>): Check<T> {
  return (value, place, faults) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      faults.push({ place, message: 'It has no fields.', remedy: `Give it ${Object.keys(fields).join(', ')}.` });
      return {} as T;
    }
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(fields, key)) continue;
      const at = place === '' ? key : `${place}.${key}`;
      faults.push({ place: at, message: 'There is no such key.', remedy: `The keys here are ${Object.keys(fields).join(', ')}.` });
    }
    const entries = Object.entries(fields as Record<string, { check: Check<unknown>; otherwise?: unknown; optional?: true }>);
    return Object.fromEntries(
      entries.flatMap(([key, { check, otherwise, optional }]) => {
        const given = (value as Record<string, unknown>)[key];
        const at = place === '' ? key : `${place}.${key}`;
        if (given !== undefined && given !== null) return [[key, check(given, at, faults)]];
        if (otherwise === undefined && !optional)
          faults.push({ place: at, message: 'It is missing.', remedy: `Give ${place || 'the file'} a ${key}.` });
        return otherwise === undefined ? [] : [[key, otherwise]];
      }),
    ) as T;
  };
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
    check: listOf(
      record<OverlayPerson['offices'][number]>({
        title: { check: text },
        of: { check: text },
        terms: { check: someOf(like(TERM, 'term of two days in order', '2024-10-01/2025-10-21', isEdtf)) },
      }),
    ),
  },
});

const AGREEMENT = record<AgreementLine>({
  id: { check: like(/^[a-z][a-z0-9-]*$/, 'id', 'security-treaty-1960') },
  names: { check: someOf(text) },
  told_by: { check: listOf(text), optional: true },
  about: { check: text, optional: true },
  parties: {
    check: (value, place, faults) => (value === 'multilateral' ? value : listOf(text)(value, place, faults)),
  },
  signed: { check: like(DAY, 'date', '1960-01-19', isEdtf), optional: true },
  in_force: { check: like(DAY, 'date', '1960-06-23', isEdtf), optional: true },
  unts: {
    check: (value, place, faults) => {
      if (Number.isInteger(value)) return value as number;
      faults.push({ place, message: 'It is no whole number.', remedy: 'Write the registration number alone.' });
      return 0;
    },
    optional: true,
  },
});

const OVERLAY = record<Overlay>({
  states: { check: listOf(STATE), otherwise: [] },
  organizations: { check: listOf(ORGANIZATION), otherwise: [] },
  outlets: { check: listOf(OUTLET), otherwise: [] },
  bodies: TEXTS,
  titles: TEXTS,
  people: { check: listOf(PERSON), otherwise: [] },
  agreements: { check: listOf(AGREEMENT), otherwise: [] },
  parties: TEXTS,
  issues: { check: listOf(record<Overlay['issues'][number]>({ name: { check: text }, words: { check: listOf(text) } })), otherwise: [] },
});

/** An overlay from what a file holds, or what is wrong with it. Pure. */
export function overlayOf(value: unknown): { readonly overlay: Overlay; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const overlay = OVERLAY(value ?? {}, '', faults);
  return { overlay, faults };
}
