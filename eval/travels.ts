import { type Span, slice } from '#base/span.ts';

/** One journey of the official record (https://github.com/HistoryAtState/travels). */
export interface Travel {
  readonly id: string;
  /** The office of the traveller, as the record's roles name it. */
  readonly office: 'President' | 'Secretary of State';
  readonly name: string;
  /** ISO 8601 date. */
  readonly start: string;
  readonly remark: string;
}

/** Somebody whom a remark says the traveller met: a person by a title and a name, or a group by the noun for it. */
export interface Expected {
  readonly kind: 'person' | 'group';
  /** The last word of the name or of the group's phrase, in the text of the case. */
  readonly span: Span;
}

/** A remark made a sentence, and who takes part in the meeting that it tells of, the traveller first. */
export interface TravelCase {
  readonly id: string;
  readonly text: string;
  readonly published: string;
  readonly expected: readonly Expected[];
}

const OFFICES = { president: 'President', secretary: 'Secretary of State' } as const;

/** Reads a file of trips. Throws where a trip has a role of no known office. */
export function parseTravels(xml: string): Travel[] {
  return [...xml.matchAll(/<trip [^>]*>(.*?)<\/trip>/gs)].map(([, trip = '']) => {
    const field = (name: string): string => unescaped(trip.match(new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 's'))?.[1] ?? '');
    const role = field('role');
    const office = OFFICES[role as keyof typeof OFFICES];
    if (office === undefined) throw new Error(`trip ${field('id')}: no office is known for the role "${role}"`);
    return { id: field('id'), office, name: field('name'), start: field('start-date'), remark: field('remarks') };
  });
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const TITLE =
  '(?:(?:Vice |Deputy |Acting |Interim |Crown |Prime |Foreign |Defense |Defence |Interior |Finance |General |First )*(?:President|Premier|Minister|Chancellor|King|Queen|Prince|Princess|Emir|Amir|Sultan|Sheikh|Secretary|Secretary[- ]General|Chairman|Ambassador|Pope|General|Emperor|Shah|Governor|Mayor|Speaker|Commissioner|Director)(?:[- ](?:General|designate|elect))?)';
const PERSON = new RegExp(
  `^(?:(?:the|${CAPITAL}) )*?${TITLE} (?:(?:${CAPITAL}|bin|al|al-\\p{L}+|de|la|van|von|der|el|ben|ibn|da|dos|I|II|III|IV|V|VI)(?: (?:${CAPITAL}|bin|al|de|la|van|von|der|el|ben|ibn|da|dos))*)$`,
  'u',
);
const GROUP = new RegExp(
  `^(?:(?:the|senior|other|${CAPITAL}|government|opposition|political|civil|military|business|religious) )*(officials|leaders|ministers|dissidents|representatives|officers|diplomats|authorities|counterparts)$`,
  'u',
);

/** The people of a list such as "President X, Foreign Minister Y and senior officials"; undefined where an item is neither a titled name nor a plain group. */
export function peopleListed(text: string, list: Span): Expected[] | undefined {
  const people: (Expected | undefined)[] = [];
  let start = list.start;
  for (const part of slice(text, list).split(/(,? and (?:with )?|, (?:with )?)/)) {
    const item = part.trim();
    const kind = PERSON.test(item) ? 'person' : GROUP.test(item) ? 'group' : undefined;
    const separates = /^(?:,|and\b|,? and)/.test(item) && kind === undefined;
    if (item !== '' && !separates) people.push(kind && { kind, span: lastWord(text, { start, end: start + part.trimEnd().length }) });
    start += part.length;
  }
  return people.length > 0 && people.every((person) => person !== undefined) ? (people as Expected[]) : undefined;
}

function lastWord(text: string, { start, end }: Span): Span {
  return { start: end - (slice(text, { start, end }).match(/\S+$/)?.[0].length ?? 0), end };
}

/** Where the list of those met ends: the end of the sentence, or a word that begins something else. */
const END =
  /\.(?=\s|$)|;|,? (?:and|then|before) (?:[a-z]+ed|then|gave|held|took|spoke)\b|,? (?:[a-z]+ed|en route|in|at|on|to|during|about|for|concerning|while|after|following|regarding)\b|\s\(/;

/**
 * The case that a remark makes, where it begins with "Met with" and goes on with a list that a plain parse understands: the text is the remark with office and name of
 * the traveller as its subject ("Secretary of State Colin Luther Powell met with ..."; what stands in brackets in the name is left out); those expected are
 * the traveller and the items of the list.
 */
export function travelCase({ id, office, name, start, remark }: Travel): TravelCase | undefined {
  if (!remark.startsWith('Met with ')) return undefined;
  const head = `${office} ${name.replace(/ \([^)]*\)/g, '')}`;
  const text = `${head} m${remark.slice(1)}`;
  const from = `${head} met with `.length;
  // Initials and abbreviations end no sentence.
  const masked = text.slice(from).replace(/\b(Dr|Gen|St|Jr|Sr|\p{Lu})\./gu, '$1\u2024');
  const end = masked.search(END);
  const listed = peopleListed(text, { start: from, end: end < 0 ? text.length : from + end });
  if (!listed) return undefined;
  return { id, text, published: start, expected: [{ kind: 'person', span: lastWord(text, { start: 0, end: head.length }) }, ...listed] };
}
