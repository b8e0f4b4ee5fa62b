import { civilDay } from '#base/calendar.ts';
import { fold } from '#reading/world/fold.ts';
import type { World } from '#reading/world/world.ts';
import { OWN, type ReportedContact } from './contact.ts';
import { wordsOf } from './names.ts';
import { titledName } from './persons.ts';

/** The participants of a contact: persons who are named, and states that are. */
export interface Side {
  readonly persons: readonly { readonly name: string /** ISO alpha-3. */; readonly country?: string }[];
  /** ISO alpha-3 of all participants, each once. */
  readonly states: readonly string[];
  readonly place?: string;
  /** The state that the place is or lies in, where it is known. */
  readonly placeState?: string;
  /** False for kinds of contact that leave no journey. */
  readonly canBeKnown: boolean;
}

/** Kinds for which somebody travels. */
const JOURNEYS = new Set(['meeting', 'visit', 'summit', 'talks']);

/** Names that are no person's, where the kind of actor is not told. */
const GROUP = /\b(?:government|administration|ministry|department|officials|delegation|leaders|council|parliament|union|party)\b/i;

/** Towns of the United States at which foreign leaders are received, besides its capital. */
const OWN_PLACES = /^(?:new york(?: city)?|camp david|mar a lago|sunnylands|san francisco|los angeles|honolulu|williamsburg)$/;

/**
 * Who takes part in a contact and where, in the codes of the world. A title alone ("Prime Minister") stands for its state; a person without a state is of the one whose
 * office that name held on the day (days since 1970-01-01).
 */
export function sidesOf({ kind, participants, place }: ReportedContact, day: number | undefined, world: World): Side {
  const codeOf = (code: string | undefined): string | undefined => {
    const state = code === undefined ? undefined : world.stateOfCode(code);
    return state === undefined ? code : world.stateAt(state)?.iso3;
  };
  const placed = place === undefined ? undefined : stateOfPlace(place, world);
  const seen = participants.map(({ name, country, kind: actor }) => {
    const form = world.stateForm(name);
    const held =
      form === undefined && day !== undefined && Number.isFinite(day)
        ? world.officeHeld(titledName(name).name, { on: isoDay(day) })?.state
        : undefined;
    const state = form?.state ?? held;
    const told = codeOf(country) ?? (state === undefined ? undefined : world.stateAt(state)?.iso3);
    const isPerson = actor === undefined ? form === undefined && wordsOf(name).length > 0 && !GROUP.test(name) : actor === 'person';
    return { name, isPerson, country: told };
  });
  return {
    persons: seen.flatMap(({ name, isPerson, country }) => (isPerson ? [{ name, ...(country !== undefined && { country }) }] : [])),
    states: [...new Set(seen.flatMap(({ country }) => country ?? []))],
    ...(place !== undefined && { place }),
    ...(placed !== undefined && { placeState: placed }),
    canBeKnown: JOURNEYS.has(kind),
  };
}

/** "Tokyo" and "Tokyo, Japan" are of Japan. */
function stateOfPlace(place: string, world: World): string | undefined {
  for (const part of [place, ...place.split(',').reverse()]) {
    const folded = fold(part);
    if (OWN_PLACES.test(folded) || folded === 'washington dc') return OWN;
    const form = world.stateForm(part);
    if (form !== undefined && form.how !== 'people') return world.stateAt(form.state)?.iso3;
  }
  return undefined;
}

/** ISO 8601 of days since 1970-01-01. */
export function isoDay(number: number): string {
  const { year, month, day } = civilDay(number);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
