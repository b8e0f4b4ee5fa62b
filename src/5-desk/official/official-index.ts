import { dayNumber } from '#base/calendar.ts';
import { isTrip, type OfficialContact } from './contact.ts';

/** An official contact with its days as numbers since 1970-01-01. */
export interface IndexedContact {
  readonly contact: OfficialContact;
  readonly from: number;
  readonly to: number;
}

/** Somebody whose journeys the record tells, and between which days it does. */
interface Traveller {
  readonly name: string;
  readonly country: string | undefined;
  readonly from: number;
  readonly to: number;
}

/** An official record made ready to be asked about days and persons. Immutable; it holds every contact once. */
export interface OfficialIndex {
  readonly size: number;
  /** First and last day of visits and of trips; beyond them the record cannot know. */
  readonly covered: {
    readonly visits?: { readonly from: number; readonly to: number };
    readonly trips?: { readonly from: number; readonly to: number };
  };
  readonly travellers: readonly Traveller[];
  readonly visitors: readonly Traveller[];
  /** Contacts with a day between the two, both included, in order of their first days. */
  during(from: number, to: number): readonly IndexedContact[];
}

/** Makes the index; of contacts with one id the last counts, as a later file corrects an earlier one. */
export function officialIndexOf(contacts: readonly OfficialContact[]): OfficialIndex {
  const unique = [...new Map(contacts.map((contact) => [contact.id, contact])).values()];
  const all = unique.map((contact): IndexedContact => ({ contact, from: numberOf(contact.from), to: numberOf(contact.to) }));
  all.sort((a, b) => a.from - b.from || (a.contact.id < b.contact.id ? -1 : 1));
  const longest = all.reduce((most, { from, to }) => Math.max(most, to - from), 0);
  const trips = all.filter(({ contact }) => isTrip(contact));
  const visits = all.filter(({ contact }) => !isTrip(contact));
  const coveredBy = (list: readonly IndexedContact[]): { from: number; to: number } | undefined =>
    list.length === 0
      ? undefined
      : { from: (list[0] as IndexedContact).from, to: list.reduce((last, { to }) => Math.max(last, to), Number.NEGATIVE_INFINITY) };
  const [ofVisits, ofTrips] = [coveredBy(visits), coveredBy(trips)];
  return {
    size: all.length,
    covered: { ...(ofVisits && { visits: ofVisits }), ...(ofTrips && { trips: ofTrips }) },
    travellers: travellersOf(trips),
    visitors: travellersOf(visits),
    during: (from, to) => {
      const out: IndexedContact[] = [];
      for (let i = firstFrom(all, from - longest); i < all.length && (all[i] as IndexedContact).from <= to; i++)
        if ((all[i] as IndexedContact).to >= from) out.push(all[i] as IndexedContact);
      return out;
    },
  };
}

/** Who is told of as the one on a journey, joined by name and state. */
function travellersOf(list: readonly IndexedContact[]): readonly Traveller[] {
  const byName = new Map<string, Traveller>();
  for (const { contact, from, to } of list) {
    const home = isTrip(contact) ? contact.countries[0] : contact.countries[1];
    for (const { name, country } of isTrip(contact) ? contact.persons.slice(0, 1) : contact.persons.filter((one) => one.country === home)) {
      const known = byName.get(`${name}|${country}`);
      byName.set(`${name}|${country}`, { name, country, from: Math.min(known?.from ?? from, from), to: Math.max(known?.to ?? to, to) });
    }
  }
  return [...byName.values()];
}

/** Index of the first contact that begins on or after a day. */
function firstFrom(all: readonly IndexedContact[], day: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as IndexedContact).from < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function numberOf(day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return dayNumber(year, month, date);
}
