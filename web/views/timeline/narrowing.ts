import { countryName } from '../../parts/country.ts';
import type { TimelineLine } from './walk.ts';

export interface Narrowing {
  /** State of contacts; empty: any. */
  readonly status: string;
  /** ISO 3166-1 alpha-3; empty: any. */
  readonly party: string;
  readonly who: string;
  readonly outlet: string;
  readonly about: string;
}

type Named = { readonly id: string; readonly name: string; readonly country?: string | undefined };

/** Whether anything is narrowed at all. */
export function isNarrowed({ status, party, who, outlet, about }: Narrowing): boolean {
  return [status, party, who, outlet, about].some((word) => word !== '');
}

/** The test that a line has to stand. */
export function fits({ status, party, who, outlet, about }: Narrowing): (line: TimelineLine) => boolean {
  const [name, words] = [plain(who), plain(about).split(' ').filter(Boolean)];
  return (line) => {
    if (status !== '' && (line.line !== 'contact' || line.status !== status)) return false;
    if (party !== '' && !countriesOf(line).has(party)) return false;
    if (name !== '' && !actorsOf(line).some((one) => plain(one.name).includes(name) || one.id === who)) return false;
    if (outlet !== '' && !outletsOf(line).includes(outlet)) return false;
    return words.length === 0 || isAbout(line, words);
  };
}

function actorsOf(line: TimelineLine): readonly Named[] {
  if (line.line === 'contact') return [...line.participants, ...line.sources.flatMap(speakersOf)];
  if (line.line === 'statement') return line.sources.flatMap((one) => [one.speaker ?? [], one.addressee ?? [], one.via].flat());
  return partiesOf(line).map((code) => ({ id: `state/${code}`, name: countryName(code), country: code }));
}

function speakersOf({ attribution }: Extract<TimelineLine, { readonly line: 'contact' }>['sources'][number]): readonly Named[] {
  return attribution === undefined ? [] : [attribution.speaker ?? [], attribution.via].flat();
}

function partiesOf({ known }: Extract<TimelineLine, { readonly line: 'signed' }>): readonly string[] {
  return typeof known.parties === 'string' ? [] : known.parties;
}

function countriesOf(line: TimelineLine): ReadonlySet<string> {
  return new Set(actorsOf(line).flatMap(({ country }) => country ?? []));
}

function outletsOf(line: TimelineLine): readonly string[] {
  return line.line === 'signed' ? [] : line.sources.flatMap(({ report }) => report.outlet ?? UNNAMED);
}

function isAbout(line: TimelineLine, words: readonly string[]): boolean {
  const texts = line.line === 'signed' ? line.known.names : line.sources.flatMap(({ words: own }) => own.map((one) => one.words));
  const text = plain(texts.join(' '));
  return words.every((word) => text.includes(word));
}

/** What the API calls outlets that reports do not give. */
export const UNNAMED = 'unknown';

/** Without accents and case. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
