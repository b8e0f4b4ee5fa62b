import { agencyNamed, outletNamed } from '../press.ts';
import { packed } from './credits.generated.ts';

type Forms = readonly (readonly [string, readonly string[]])[];

interface Lists {
  readonly names: Forms;
  readonly signatures: Forms;
  /** Forms of outlets that are also ordinary words, each with the fullest. */
  readonly ordinary: readonly (readonly [string, string])[];
  readonly contributed: readonly string[];
  readonly pictures: readonly string[];
  readonly unnamed: readonly string[];
  readonly releases: readonly string[];
  readonly statements: readonly string[];
  readonly speakers: readonly string[];
  readonly offices: readonly string[];
  readonly subjects: readonly string[];
  readonly authorities: readonly string[];
  readonly hosts: readonly string[];
  readonly before: readonly string[];
  readonly behind: readonly string[];
  readonly between: readonly string[];
  readonly otherwise: readonly string[];
  readonly thanks: readonly string[];
  readonly own: readonly string[];
  readonly here: readonly string[];
}

/** How the press shows whose a report is: data/credits.yaml. */
export const credits = JSON.parse(packed) as Lists;

const agencies = new Map(credits.names.flatMap(([agency, forms]) => forms.map((form) => [form, agency] as const)));
const ordinary = new Map(credits.ordinary);

/** Of several words, any: the inside of a group of a pattern, the longest first. */
export function anyOf(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
}

/** The agency of a name that stands where one signs. */
export function signedAgency(name: string): string | undefined {
  const plain = name.trim().replace(/[.:]$/, '');
  return agencyNamed(plain) ?? agencies.get(plain) ?? agencies.get(plain.replace(/^the /i, ''));
}

/** The outlet of a name that stands where one is credited: there, a name that is also an ordinary word counts. */
export function creditedOutlet(name: string): string | undefined {
  const plain = name.trim().replace(/[.:]$/, '');
  return signedAgency(plain) ?? outletNamed(plain)?.name ?? ordinary.get(plain.replace(/^the /i, ''));
}
