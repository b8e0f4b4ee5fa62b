import type { components } from '../../api/schema.generated.ts';
import { messages } from '../../messages/register.ts';
import { countryName } from '../../parts/country.ts';

export type AgreementLine = components['schemas']['AgreementLine'];
export type ProvisionLine = AgreementLine['provisions'][number];
export type Wish = AgreementLine['wishes'][number];

/** The name by which an agreement is best known. */
export function agreementName({ known, names, id }: AgreementLine): string {
  return known?.names[0] ?? names[0]?.value ?? id;
}

export interface AgreementParty {
  /** Of the actor, where the record has it. */
  readonly id?: string;
  readonly name: string;
}

/** The parties, as reports and the register of known agreements have them. */
export function partiesOf({ known, parties }: AgreementLine): readonly AgreementParty[] {
  if (parties.length > 0) return parties;
  if (known === undefined || typeof known.parties === 'string') return [];
  return known.parties.map((code) => ({ id: `state/${code}`, name: countryName(code) }));
}

/** The parties in a line of a list. */
export function partyWords(line: AgreementLine): string {
  const names = partiesOf(line).map(({ name }) => name);
  if (names.length > 0) return names.join(', ');
  return line.known?.parties === 'multilateral' ? messages.multilateral : messages.noParties;
}

/** Other names than the best known. */
export function otherNames(line: AgreementLine): readonly string[] {
  const name = agreementName(line);
  return [...new Set([...line.names.map(({ value }) => value), ...(line.known?.names ?? [])])].filter((one) => one !== name);
}
