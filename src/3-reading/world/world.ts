import { fold } from './fold.ts';
import { packedHolders } from './holders.generated.ts';
import { type AgreementLine, type Gender, type Lists, lists } from './lists.ts';
import { type OfficeKinds, officeKindsOf } from './office-kinds.ts';
import { type OrganizationForms, organizationFormsOf } from './organizations.ts';
import { type OutletForms, outletFormsOf } from './outlet-forms.ts';
import { overlaid } from './overlaid.ts';
import type { Overlay } from './overlay.ts';
import { type StateForms, stateFormsOf } from './states.ts';
import { type Holding, type Tenures, tenuresOf } from './tenures.ts';

/**
 * What the reader knows before it reads: states, outlets, offices, kinds of bodies, titles and first names. A value made by a pure function from lists, so
 * that two readers may know two worlds; nothing of it changes.
 */
export interface World extends StateForms, OrganizationForms, OfficeKinds, Tenures {
  readonly lists: Lists;
  /** Agreements that the user's files add to the register. */
  readonly agreements: readonly AgreementLine[];
  readonly outlets: OutletForms;
  /** Folded heads of descriptions that can stand for a named person ("prime minister"). */
  readonly offices: ReadonlySet<string>;
  /** Folded heads of unnamed sources ("official"). */
  readonly unnamedHeads: ReadonlySet<string>;
  /** Folded heads of sources that are things ("statement"). */
  readonly documentHeads: ReadonlySet<string>;
  /** Folded last words of names by which an organization stands for a government, is a body, or is of the press. */
  readonly governmentHeads: ReadonlySet<string>;
  readonly bodyHeads: ReadonlySet<string>;
  readonly pressHeads: ReadonlySet<string>;
  /** Folded descriptions of an outlet ("newspaper"). */
  readonly outletWords: ReadonlySet<string>;
  /** Last words, as written, that make an outlet of the capitalized words before them. */
  readonly outletNames: ReadonlySet<string>;
  /** True for words such as "Mr." or "Senator" that stand before a name. */
  isTitleWord(word: string): boolean;
  /** The gender that an honorific, a first name or an office tells. */
  genderOf(what: 'title' | 'first' | 'office', word: string): Gender | undefined;
  /** True where two folded first names can be one person's: the same, an initial, or a nickname. */
  sameFirstName(a: string, b: string): boolean;
}

/** The world that lists describe. Takes some milliseconds; make it once and hand it on. */
function worldOf(lists: Lists): World {
  const { titles, bodies, firstNames } = lists;
  const titleWords = foldedSet([...titles.honorifics.m, ...titles.honorifics.f, ...titles.honorifics.n]);
  const genders = gendersOf(lists);
  const nicknames = new Set(firstNames.nicknames.map(([short, full]) => `${fold(short)} ${fold(full)}`));
  const sameFirstName: World['sameFirstName'] = (a, b) =>
    a === b ||
    nicknames.has(`${a} ${b}`) ||
    nicknames.has(`${b} ${a}`) ||
    (a.length === 1 && b.startsWith(a)) ||
    (b.length === 1 && a.startsWith(b));
  const states = stateFormsOf(lists.states);
  const organizations = organizationFormsOf(lists.organizations);
  const kinds = officeKindsOf(lists.offices, states.stateOfCode);
  const holding: Holding = (of) => {
    const state = states.stateOfCode(of);
    if (state !== undefined) return { state };
    const named = states.stateForm(of);
    if (named?.how === 'name') return { state: named.state };
    const organization = organizations.organizationForm(of)?.organization;
    return organization === undefined ? {} : { organization };
  };
  return {
    lists,
    agreements: lists.agreements ?? [],
    ...states,
    ...organizations,
    ...kinds,
    ...tenuresOf({ exact: lists.terms, seen: packedHolders }, holding, sameFirstName, kinds.titlesLike),
    outlets: outletFormsOf(lists.outlets),
    offices: foldedSet(titles.offices),
    unnamedHeads: foldedSet(titles.unnamed),
    documentHeads: foldedSet(titles.documents),
    governmentHeads: foldedSet(bodies.government),
    bodyHeads: foldedSet(bodies.body),
    pressHeads: foldedSet(bodies.press),
    outletWords: foldedSet(bodies.outlet_words),
    outletNames: new Set(bodies.own_names),
    isTitleWord: (word) => titleWords.has(fold(word)),
    genderOf: (what, word) => genders.get(`${what} ${fold(word)}`),
    sameFirstName,
  };
}

function foldedSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(fold));
}

function gendersOf({ titles, firstNames }: Lists): ReadonlyMap<string, Gender> {
  const genders = new Map<string, Gender>();
  for (const gender of ['m', 'f'] as const) {
    for (const title of titles.honorifics[gender]) genders.set(`title ${fold(title)}`, gender);
    for (const name of firstNames[gender]) genders.set(`first ${fold(name)}`, gender);
    for (const office of gender === 'm' ? titles.male : titles.female) genders.set(`office ${fold(office)}`, gender);
  }
  return genders;
}

/** The shipped world with what users' files add, later files over earlier ones. */
export function worldWith(overlays: readonly Overlay[]): World {
  return overlays.length === 0 ? shippedWorld : worldOf(overlaid(lists, overlays));
}

/** The world of the lists in data/. */
export const shippedWorld: World = worldOf(lists);
