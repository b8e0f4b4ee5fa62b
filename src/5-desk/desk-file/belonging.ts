import { fold } from '#reading/world/fold.ts';
import type { Desk } from './desk.ts';
import { issuesOf } from './issues-in-text.ts';

/** What is asked about an entry of the record. */
export interface Asked {
  /** Codes of the states of its actors: ISO 3166-1 of two or three letters, or Wikidata items. */
  readonly countries: readonly string[];
  /** Names of its actors. */
  readonly names: readonly string[];
  /** Id (with or without "agreement/" before it) or a name of the agreement that it is or that it is about. */
  readonly agreement?: string;
  /** The words that it rests on. */
  readonly text: string;
}

/** Why an entry belongs to a relationship: actors of two of its parties, an agreement that the desk follows, or an issue. */
export type Belonging = { readonly message: string } & (
  | { readonly why: 'parties'; readonly parties: readonly string[] }
  | { readonly why: 'agreement'; readonly agreement: string }
  | { readonly why: 'issue'; readonly issues: readonly string[] }
);

/**
 * Tells whether an entry belongs to the relationship of a desk, by the strongest reason that there is; undefined where it does not. An issue alone counts where a party is
 * among the actors or no state is: tariffs between two others are not of the relationship. Make it once.
 */
export function belongingTo(desk: Desk): (entry: Asked) => Belonging | undefined {
  const byCode = new Map(desk.parties.flatMap(({ code, codes }) => [code, ...codes].map((one) => [one, code])));
  const byName = new Map(desk.parties.flatMap(({ code, name, names }) => [fold(name), ...names].map((one) => [one, code])));
  const agreements = new Map(desk.agreements.flatMap(({ id, names }) => [id, `agreement/${id}`, ...names].map((one) => [fold(one), id])));
  const issuesIn = issuesOf(desk);
  const order = desk.parties.map(({ code }) => code);
  const codes = new Map<string, string | undefined>();
  const codeOfName = (name: string): string | undefined => {
    if (!codes.has(name)) codes.set(name, byName.get(fold(name).replace(/^the /, '')));
    return codes.get(name);
  };
  const nameOf = (code: string): string => desk.parties.find((party) => party.code === code)?.name as string;
  return (entry) => {
    const { countries, names, agreement } = entry;
    const present = new Set([...countries.map((code) => byCode.get(code)), ...names.map(codeOfName)]);
    const parties = order.filter((code) => present.has(code));
    if (parties.length > 1) return { why: 'parties', parties, message: `${parties.map(nameOf).join(' and ')} take part in it.` };
    const followed = agreement === undefined ? undefined : agreements.get(fold(agreement));
    if (followed !== undefined) return { why: 'agreement', agreement: followed, message: `It is about ${agreementName(desk, followed)}.` };
    if (parties.length === 0 && countries.length > 0) return undefined;
    const issues = issuesIn(entry.text);
    return issues.length === 0 ? undefined : { why: 'issue', issues, message: `It speaks of ${issues.join(', ')}.` };
  };
}

function agreementName({ agreements }: Desk, id: string): string {
  return agreements.find((one) => one.id === id)?.names[0] ?? id;
}
