import type { components } from '../../api/schema.generated.ts';

export type PersonLine = components['schemas']['PersonLine'];
export type RoleLine = components['schemas']['RoleLine'];

/** What the list shows, one beneath the other: what a group has in common, or somebody of it. */
export type Row =
  | { readonly row: 'group'; readonly title: string; readonly key: string }
  | { readonly row: 'person'; readonly person: PersonLine; readonly country: string | undefined; readonly key: string };

interface Words {
  readonly nameOf: (country: string) => string;
  readonly noCountry: string;
  readonly noOffice: string;
}

/** People in the order in which they are given, or under their states or offices. Who holds several offices stands under each. */
export function groupedPeople(people: readonly PersonLine[], by: string, words: Words): readonly Row[] {
  const rowOf = (person: PersonLine, group: string): Row => ({
    row: 'person',
    person,
    country: person.country === undefined ? undefined : words.nameOf(person.country),
    key: `${group} ${person.id}`,
  });
  if (by !== 'country' && by !== 'office') return people.map((one) => rowOf(one, ''));
  const groups = new Map<string, PersonLine[]>();
  for (const one of people) {
    for (const title of by === 'country' ? [countryOf(one, words)] : officesOf(one, words))
      groups.set(title, [...(groups.get(title) ?? []), one]);
  }
  const last = by === 'country' ? words.noCountry : words.noOffice;
  const titles = [...groups.keys()].toSorted((a, b) => Number(a === last) - Number(b === last) || a.localeCompare(b));
  return titles.flatMap((title) => [
    { row: 'group' as const, title, key: `group ${title}` },
    ...(groups.get(title) ?? []).map((one) => rowOf(one, title)),
  ]);
}

function countryOf({ country }: PersonLine, { nameOf, noCountry }: Words): string {
  return country === undefined ? noCountry : nameOf(country);
}

/** Offices by their titles, whatever their case. */
function officesOf({ roles }: PersonLine, { noOffice }: Words): readonly string[] {
  const titles = roles.map(({ title }) => `${title.charAt(0).toUpperCase()}${title.slice(1).toLowerCase()}`);
  return titles.length === 0 ? [noOffice] : [...new Set(titles)];
}

/** Whether somebody holds or held an office with such words in its title or in the name of whose it is. */
export function hasOffice({ roles }: PersonLine, words: string): boolean {
  const wanted = words.toLowerCase().trim();
  return roles.some(({ title, of, ofName }) => `${title} ${of?.name ?? ofName ?? ''}`.toLowerCase().includes(wanted));
}
