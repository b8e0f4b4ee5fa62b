import type { EdtfBounds } from '#base/edtf-bounds.ts';
import { fold } from '#reading/world/fold.ts';
import type { World } from '#reading/world/world.ts';
import { isTrip, OWN } from './contact.ts';
import { canBeSame } from './names.ts';
import type { IndexedContact } from './official-index.ts';
import type { Side } from './sides.ts';

/** In what an official contact is like the one asked about. */
export interface Likeness {
  /** How many persons both name. */
  readonly named: number;
  /** Whether each side that is told of is in the official contact: its own and the other. */
  readonly sides: boolean;
  /** Whether nobody is named whom it does not have. */
  readonly agrees: boolean;
  readonly isPlace: boolean;
  /** For the order of candidates alone. */
  readonly score: number;
  /** Names as the official contact has them, and those of the states. */
  readonly people: readonly string[];
  readonly states: readonly string[];
}

/** Compares a contact with an official one whose days are near; undefined where they are not the same: other persons, other states, another place. */
export function likenessOf(side: Side, days: EdtfBounds, { contact, from, to }: IndexedContact, world: World): Likeness | undefined {
  const mentioned = fold([contact.place, contact.remark].join(' '));
  const isPlace = side.place !== undefined && mentioned.includes(fold(side.place.split(',')[0] as string));
  const journey = isTrip(contact) ? contact.countries[1] : OWN;
  if (side.placeState !== undefined && journey !== undefined && side.placeState !== journey && !isPlace) return undefined;
  const people = side.persons.flatMap((one) => {
    const same = contact.persons.find(
      (other) =>
        (one.country === undefined || other.country === undefined || one.country === other.country) &&
        canBeSame(one.name, other.name, world),
    );
    return same === undefined ? [] : [{ one, same }];
  });
  if (
    contradicts(
      side,
      contact,
      people.map(({ one }) => one),
      world,
    )
  )
    return undefined;
  const here = side.states.filter((code) => contact.countries.includes(code));
  const others = side.states.filter((code) => code !== OWN);
  const otherSide =
    others.some((code) => contact.countries.includes(code)) || people.some(({ one }) => one.country !== OWN && one.country !== undefined);
  const ownSide = side.states.includes(OWN) || side.placeState === OWN;
  // Third places: who met there is not always told.
  const atPlace = isPlace || (side.placeState !== undefined && side.placeState === journey);
  const lead = contact.persons[0];
  const isLed = people.some(({ same }) => same === lead);
  if (!otherSide && !(isLed && atPlace)) return undefined;
  if (!ownSide && !isLed) return undefined;
  const named = people.length;
  const tight = Math.max(0, Math.min(days.latest, to) - Math.max(days.earliest, from) + 1) / (to - from + 1);
  const agrees =
    side.persons.length === named || side.persons.every((one) => people.some((met) => met.one === one) || one.country === journey);
  const score =
    (isLed ? 8 : 0) +
    named * 4 +
    here.length * 2 +
    (isPlace ? 3 : 0) +
    (agrees ? 2 : 0) +
    tight -
    (contact.countries.length - here.length) * 0.5;
  return {
    named,
    sides: otherSide && ownSide,
    agrees,
    isPlace,
    score,
    people: people.map(({ same }) => same.name),
    states: here.map((code) => world.stateName(world.stateOfCode(code) ?? -1) ?? code),
  };
}

/**
 * True where the contact names those whom the official one would have, and they are others: the traveller of a trip, the visitor of a visit. Whom a traveller met is often
 * not told, so that another name there says nothing.
 */
function contradicts(side: Side, contact: IndexedContact['contact'], found: readonly Side['persons'][number][], world: World): boolean {
  const lead = contact.persons[0]?.country;
  const rivals = side.persons.filter(({ country }) => country !== undefined && country === lead);
  if (rivals.length > 0 && !rivals.some((one) => found.includes(one))) return true;
  if (isTrip(contact)) return false;
  // The host of a visit is the President: another of the country met the guest at another time, unless the record says so.
  const hosts = side.persons.filter(({ country }) => country === OWN);
  if (hosts.length === 0) return false;
  const own = world.stateOfCode(OWN);
  const isHost = (name: string): boolean =>
    own !== undefined && world.officeHeld(name, { on: contact.from, state: own, title: 'President' }) !== undefined;
  return !hosts.some((one) => found.includes(one) || isHost(one.name) || contact.from < '1946');
}
