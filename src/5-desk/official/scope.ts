import type { EdtfBounds } from '#base/edtf-bounds.ts';
import type { World } from '#reading/world/world.ts';
import { OWN, type ReportedContact } from './contact.ts';
import { canBeSame } from './names.ts';
import type { OfficialIndex } from './official-index.ts';
import type { Side } from './sides.ts';

/** Days around somebody's first and last journey in which there may be another: a term of office. */
const TERM = 4 * 366;

/**
 * Why a contact is none that the record of visits and travels would have, as a sentence; undefined where it is. The record has journeys of the President and of the Secretary of
 * State abroad and those of heads of state and government to the United States, from its first day to its last, and nothing else.
 */
export function outsideBecause(
  { status, kind }: ReportedContact,
  side: Side,
  days: EdtfBounds | undefined,
  { covered, travellers, visitors }: OfficialIndex,
  world: World,
): string | undefined {
  if (!side.canBeKnown) return `A ${kind} leaves no journey, and the official record is one of journeys.`;
  if (status === 'cancelled' || status === 'proposed') return `It was ${status}, and the official record has what took place.`;
  if (!side.states.includes(OWN) && side.placeState !== OWN) return 'The United States takes no part in it.';
  if (side.states.every((code) => code === OWN) && side.persons.length <= 1 && (side.placeState === undefined || side.placeState === OWN))
    return 'It is not told who met the United States, nor where abroad.';
  if (days === undefined || !Number.isFinite(days.latest - days.earliest)) return 'It has no date to look for.';
  return personsOutside(side, days, { covered, travellers, visitors }, world);
}

function personsOutside(
  side: Side,
  days: EdtfBounds,
  { covered, travellers, visitors }: Pick<OfficialIndex, 'covered' | 'travellers' | 'visitors'>,
  world: World,
): string | undefined {
  const travels =
    (list: typeof travellers) =>
    (one: Side['persons'][number]): boolean =>
      list.some(
        ({ name, country, from, to }) =>
          country === one.country && from - TERM <= days.latest && to + TERM >= days.earliest && canBeSame(one.name, name, world),
      );
  const own = side.persons.filter(({ country }) => country === OWN);
  const guests = side.persons.filter(({ country }) => country !== undefined && country !== OWN);
  const byOwn = own.length === 0 || own.some(travels(travellers));
  const canBeTrip = side.placeState !== OWN && byOwn;
  const canBeVisit =
    byOwn && (side.placeState === undefined || side.placeState === OWN) && (guests.length === 0 || guests.some(travels(visitors)));
  const reaches = (span: { readonly from: number; readonly to: number } | undefined): boolean =>
    span !== undefined && days.earliest <= span.to && days.latest >= span.from;
  const beyond = 'Its date is not within the days that the official record covers.';
  if (!reaches(covered.trips) && !reaches(covered.visits)) return beyond;
  if ((canBeTrip && reaches(covered.trips)) || (canBeVisit && reaches(covered.visits))) return undefined;
  if (canBeTrip || canBeVisit) return beyond;
  return side.placeState === OWN
    ? 'The official record has guests of the United States only who are heads of state or government, received by its President.'
    : 'The official record has travellers of the United States only who are its President or its Secretary of State.';
}
