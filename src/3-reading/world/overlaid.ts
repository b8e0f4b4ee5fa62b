import { fold } from './fold.ts';
import type { Lists } from './lists.ts';
import type { Overlay, OverlayOrganization, OverlayOutlet, OverlayPerson, OverlayState } from './overlay.ts';

/** Lists with what users' files add, later files over earlier ones. Pure; the lists given do not change. */
export function overlaid(lists: Lists, overlays: readonly Overlay[]): Lists {
  return overlays.reduce(withOverlay, lists);
}

function withOverlay(lists: Lists, overlay: Overlay): Lists {
  const { bodies, titles } = lists;
  return {
    ...lists,
    states: overlay.states.reduce(withState, lists.states),
    organizations: overlay.organizations.reduce(withOrganization, lists.organizations),
    outlets: overlay.outlets.reduce(withOutlet, lists.outlets),
    terms: [...overlay.people.flatMap(termLines), ...lists.terms],
    agreements: [...(lists.agreements ?? []), ...overlay.agreements],
    bodies: { ...bodies, body: [...bodies.body, ...overlay.bodies] },
    titles: {
      ...titles,
      offices: [...titles.offices, ...overlay.titles],
      honorifics: { ...titles.honorifics, n: [...titles.honorifics.n, ...overlay.titles] },
    },
  };
}

function bare(form: string): string {
  return fold(form.replace(/^~/, ''));
}

/** Forms without those that another thing has been given. */
function without(forms: readonly string[], taken: ReadonlySet<string>): readonly string[] {
  return forms.filter((form) => !taken.has(bare(form)));
}

/** Forms with more at their end, none twice. */
function withMore(forms: readonly string[], more: readonly string[]): readonly string[] {
  const given = new Set(more.map(bare));
  return [...without(forms, given), ...more];
}

function withState(states: Lists['states'], { name, forms, people, capitals, houses, ...codes }: OverlayState): Lists['states'] {
  const taken = new Set([name, ...forms, ...people, ...capitals, ...houses].map(bare));
  const at = states.findIndex(([, names]) => names.some((known) => bare(known) === bare(name)));
  const others = states.map((state, i): Lists['states'][number] => {
    if (i === at) return state;
    const [kind, names, demonyms, cities, seats, known] = state;
    return [
      kind,
      [names[0] as string, ...without(names.slice(1), taken)],
      without(demonyms, taken),
      without(cities, taken),
      without(seats, taken),
      known,
    ];
  });
  const known = at < 0 ? undefined : states[at];
  const [iso2, iso3, wikidata, letters, number] = known?.[5] ?? ['', '', '', '', 0];
  const entry: Lists['states'][number] = [
    known?.[0] ?? 'state',
    withMore(known?.[1] ?? [name], forms),
    withMore(known?.[2] ?? [], people),
    withMore(known?.[3] ?? [], capitals),
    withMore(known?.[4] ?? [], houses),
    [codes.iso2 ?? iso2, codes.iso3 ?? iso3, codes.wikidata ?? wikidata, letters, number],
  ];
  return known ? others.with(at, entry) : [...others, entry];
}

function withOrganization(
  list: Lists['organizations'],
  { name, forms, kind, seats, wikidata }: OverlayOrganization,
): Lists['organizations'] {
  const taken = new Set([name, ...forms, ...seats].map(bare));
  const at = list.findIndex(([, names]) => names.some((known) => bare(known) === bare(name)));
  const others = list.map((entry, i): Lists['organizations'][number] => {
    const [known, names, places, item] = entry;
    return i === at ? entry : [known, [names[0] as string, ...without(names.slice(1), taken)], without(places, taken), item];
  });
  const known = at < 0 ? undefined : list[at];
  const entry: Lists['organizations'][number] = [
    known?.[0] ?? kind,
    withMore(known?.[1] ?? [name], forms),
    withMore(known?.[2] ?? [], seats),
    wikidata ?? known?.[3] ?? '',
  ];
  return known ? others.with(at, entry) : [...others, entry];
}

function withOutlet(outlets: Lists['outlets'], { name, forms, country, kind, state_media }: OverlayOutlet): Lists['outlets'] {
  const taken = new Set([name, ...forms].map(bare));
  const at = outlets.findIndex(([, , , names]) => names.some((known) => bare(known) === bare(name)));
  const others = outlets.map((outlet, i): Lists['outlets'][number] => {
    const [home, sort, state, names] = outlet;
    return i === at ? outlet : [home, sort, state, without(names, taken)];
  });
  const entry: Lists['outlets'][number] = [country, kind, state_media ? 1 : 0, withMore(outlets[at]?.[3] ?? [name], forms)];
  return at < 0 ? [...others, entry] : others.with(at, entry);
}

function termLines({ name, forms, offices }: OverlayPerson): string[] {
  return offices.map(({ title, of, terms }) => [of, title, [name, ...forms].join(';'), [...terms].sort().join(',')].join('|'));
}
