import { isIsoDate } from '#base/iso-date.ts';
import { type Issue, issueOf } from '#base/issue.ts';
import { shippedWorld, type World } from '#reading/world/world.ts';
import { type OfficialContact, type OfficialPerson, OWN } from './contact.ts';
import { type XmlRecord, xmlRecords } from './elements.ts';
import { personsMet, visitorsIn } from './persons.ts';

/** What a file of an official record holds, in its order. */
export interface OfficialFile {
  /** Foreign leaders in the country of the record. */
  readonly visits: readonly OfficialContact[];
  /** Journeys of its own President and Secretary of State. */
  readonly trips: readonly OfficialContact[];
  /** What was left out or is incomplete, each with "FILE:LINE". */
  readonly issues: readonly Issue[];
}

/** Bytes of a file. The largest of the publisher has less than half a million. */
const LARGEST = 64_000_000;

const ROLES = { president: 'President', secretary: 'Secretary of State' } as const;

/** Ids of countries in the record that are not the name of the state. */
const COUNTRIES: Readonly<Record<string, string>> = {
  'antigua-barbuda': 'ATG',
  burma: 'MMR',
  'congo-democratic-republic': 'COD',
  'congo-kinshasa': 'COD',
  'congo-republic': 'COG',
  'cote-divoire': 'CIV',
  'german-democratic-republic': 'East Germany',
  'holy-see': 'VAT',
  korea: 'KOR',
  'korea-south': 'KOR',
  macedonia: 'MKD',
  'palestinian-authority': 'PSE',
  'saint-kitts-nevis': 'KNA',
  'saint-vincent-grenadines': 'VCT',
  'sao-tome-and-principe': 'STP',
  somoa: 'WSM',
  swaziland: 'SWZ',
  'timor-leste': 'TLS',
  'west-bank': 'PSE',
};

/**
 * Reads one XML file of the Office of the Historian, US Department of State (CC0): visits by foreign leaders (https://github.com/HistoryAtState/visits) or travels of the
 * President and of the Secretary of State (https://github.com/HistoryAtState/travels). `file` is for places in issues and sources. Pure; it never throws: what cannot be used
 * becomes an issue and the rest is given.
 */
export function parseOfficial(bytes: Uint8Array, file: string, world: World = shippedWorld): OfficialFile {
  const nothing = { visits: [], trips: [] };
  if (bytes.length > LARGEST)
    return { ...nothing, issues: [issueOf('official.broken', `The file has ${bytes.length} bytes; ${LARGEST} are the most.`, file)] };
  const issues: Issue[] = [];
  const xml = new TextDecoder('utf-8').decode(bytes);
  if (xml.includes('\ufffd')) issues.push(issueOf('text.replaced', 'Some bytes are no UTF-8 and became U+FFFD.', file));
  const { root, records, fault } = xmlRecords(xml);
  const isRecord = root === 'visits' || root === 'trips';
  const contacts = (isRecord ? records : []).flatMap((record) => {
    const { contact, faults } = contactOf(record, file, world);
    issues.push(...faults.map((message) => issueOf('official.wrong', message, `${file}:${record.line}`)));
    return contact ?? [];
  });
  if (fault !== undefined)
    issues.push(issueOf('official.broken', `The file is read no further: ${fault.message}.`, `${file}:${fault.line}`));
  else if (!isRecord)
    issues.push(
      issueOf('official.broken', `It is no record of visits or trips: its root is ${root === undefined ? 'missing' : `"${root}"`}.`, file),
    );
  return {
    visits: contacts.filter(({ id }) => id.startsWith('visit/')),
    trips: contacts.filter(({ id }) => id.startsWith('trip/')),
    issues: [...issues, ...repeatedIds(contacts, file)],
  };
}

function repeatedIds(contacts: readonly OfficialContact[], file: string): readonly Issue[] {
  const seen = new Set<string>();
  return contacts.flatMap(({ id, source }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [issueOf('official.wrong', `The id "${id}" is given twice.`, `${file}:${source.line}`)];
  });
}

interface Made {
  readonly contact?: OfficialContact;
  readonly faults: readonly string[];
}

function contactOf({ name, line, fields }: XmlRecord, file: string, world: World): Made {
  if (name !== 'visit' && name !== 'trip') return { faults: [`"${name}" is neither a visit nor a trip.`] };
  const field = (key: string): string => fields.get(key)?.text ?? '';
  const [id, from, to] = [field('id'), field('start-date'), field('end-date')];
  const wrong = [
    ...(id === '' ? [`The ${name} has no id.`] : []),
    ...(isDay(from) ? [] : [`The ${name} ${id} begins on no day: "${from}".`]),
    ...(to === '' || isDay(to) ? [] : [`The ${name} ${id} ends on no day: "${to}".`]),
    ...(isDay(from) && isDay(to) && to < from ? [`The ${name} ${id} ends on ${to}, before it begins on ${from}.`] : []),
  ];
  if (wrong.length > 0) return { faults: wrong.map((message) => `${message} It is left out.`) };
  const country = fields.get(name === 'visit' ? 'from' : 'country');
  const known = countryOf(country, world);
  const journey = known ?? (country?.text || undefined);
  const unknown = known === undefined ? [`The ${name} ${id} has no country that is known: "${journey ?? ''}".`] : [];
  const remark = field(name === 'visit' ? 'description' : 'remarks');
  const who = whoseJourney(name, fields, journey);
  if ('fault' in who) return { faults: [...unknown, `The ${name} ${id} ${who.fault} It is left out.`] };
  const met = personsMet(remark, from, { own: OWN, journey, world });
  const persons = [...who.persons, ...met.filter((one) => !who.persons.some((other) => other.name === one.name))];
  const place = field('locale');
  const contact: OfficialContact = {
    id: `${name}/${id}`,
    kind: met.length > 0 || /\b(?:met|meeting|conferred|discussed|talks|summit)\b/i.test(remark) ? 'meeting' : 'visit',
    persons,
    countries: [...new Set([OWN, ...(journey === undefined ? [] : [journey]), ...persons.flatMap(({ country }) => country ?? [])])],
    from,
    to: to === '' ? from : to,
    ...(place !== '' && { place }),
    ...(remark !== '' && { remark }),
    source: { file, line },
  };
  return { contact, faults: unknown };
}

function whoseJourney(
  name: 'visit' | 'trip',
  fields: XmlRecord['fields'],
  journey: string | undefined,
): { readonly persons: readonly OfficialPerson[] } | { readonly fault: string } {
  const text = fields.get(name === 'visit' ? 'visitor' : 'name')?.text ?? '';
  if (text === '') return { fault: `does not say ${name === 'visit' ? 'who visited' : 'who travelled'}.` };
  if (name === 'visit') return { persons: visitorsIn(text, journey) };
  const written = fields.get('role')?.text ?? '';
  const role = Object.hasOwn(ROLES, written) ? ROLES[written as keyof typeof ROLES] : undefined;
  return role === undefined
    ? { fault: `has a traveller of no known role: "${written}".` }
    : { persons: [{ name: text, role, country: OWN }] };
}

/** ISO alpha-3 code of a country of the record, or its name where it has none any more ("East Germany"); `text` may be "Korea, North" or "Burma (Myanmar)". */
function countryOf(field: { readonly text: string; readonly id?: string } | undefined, world: World): string | undefined {
  if (field === undefined) return undefined;
  const { id = '', text } = field;
  const listed = Object.hasOwn(COUNTRIES, id) ? COUNTRIES[id] : undefined;
  if (listed !== undefined) return listed;
  const [main, rest] = (text.split('(')[0] as string).trim().split(', ');
  for (const name of [id.replaceAll('-', ' '), `${rest ?? ''} ${main}`, text]) {
    const form = world.stateForm(name);
    if (form?.how !== 'name') continue;
    const state = world.stateAt(form.state);
    return state?.iso3 ?? state?.name;
  }
  return undefined;
}

function isDay(text: string): boolean {
  return text.length === 10 && isIsoDate(text);
}
