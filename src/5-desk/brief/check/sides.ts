import type { ContactKind } from '#reading/reading.ts';
import { ACCORDING, beginsWith, LEADS } from './speaker.ts';
import { type Cited, type Fault, hasWords, normal, type Parsed } from './support.ts';

/** What a line calls each kind of contact. */
const NOUNS: Readonly<Record<ContactKind, RegExp>> = {
  meeting: /^(?:a |the )?(?:meeting|contact)\b/iu,
  call: /^(?:a |the )?(?:telephone call|call|contact)\b/iu,
  visit: /^(?:a |the )?(?:visit|trip|contact)\b/iu,
  summit: /^(?:a |the )?(?:summit|contact)\b/iu,
  talks: /^(?:the )?(?:talks|a contact)\b/iu,
  message: /^(?:a |the )?(?:message|letter|contact)\b/iu,
  exercise: /^(?:a |the )?(?:joint exercise|exercise|contact)\b/iu,
};

/** Who takes part in a contact, and who is party to an agreement, is told whole and of nobody else. */
export function wrongSide({ rest }: Parsed, cited: readonly Cited[]): Fault | undefined {
  const words = normal(rest).replace(LEADS, '');
  const own = words.replace(ACCORDING, '').trim();
  const contacts = cited.filter(({ entry }) => entry.told.kind === 'contact');
  const agreements = cited.filter(({ entry }) => entry.told.kind === 'agreement');
  const others = cited.some(({ entry }) => ['statement', 'position', 'concern', 'provision', 'event'].includes(entry.told.kind));
  if (others) return undefined;
  if (contacts.length > 0) return contactFault(own, words, contacts);
  return agreements.length > 0 ? agreementFault(own, agreements) : undefined;
}

function contactFault(own: string, words: string, contacts: readonly Cited[]): Fault | undefined {
  const according = ACCORDING.exec(words)?.groups?.whom;
  const speakers = contacts.flatMap(({ entry }) => entry.speaker);
  if (according !== undefined && !beginsWith(`${according},`, speakers)) return { word: according, why: 'it is not they who say so' };
  const [first] = contacts as readonly [Cited];
  const { kind } = first.entry.told.value as { readonly kind: ContactKind };
  const isNamed = contacts.some(({ entry }) => NOUNS[(entry.told.value as { readonly kind: ContactKind }).kind].test(own));
  const forms = contacts.flatMap(({ entry }) => entry.sides.flat());
  if (!isNamed && !beginsWith(own, forms))
    return { word: start(own), why: `the contact is a ${kind} of ${forms[0] ?? 'people whom the report does not name'}` };
  if (/in the words of the report/u.test(own)) return undefined;
  return missing(own, first.entry.sides);
}

function agreementFault(own: string, agreements: readonly Cited[]): Fault | undefined {
  const [first] = agreements as readonly [Cited];
  const forms = agreements.flatMap(({ entry }) => entry.names);
  const { name } = first.entry.told.value as { readonly name: string };
  if (!beginsWith(own, [...forms, name])) return { word: start(own), why: `the agreement is the ${name}` };
  return /\bparties to\b/u.test(own)
    ? missing(own, first.entry.sides)
    : beginsWith(own, [name, ...agreements.flatMap(({ entry }) => entry.called)])
      ? undefined
      : { word: start(own), why: `the agreement is the ${name}` };
}

function missing(own: string, sides: readonly (readonly string[])[]): Fault | undefined {
  const left = sides.find((forms) => !forms.some((form) => hasWords(own.toLowerCase(), normal(form).toLowerCase())));
  return left === undefined ? undefined : { word: start(own), why: `it leaves out ${left[0]}` };
}

function start(words: string): string {
  return words.split(' ').slice(0, 6).join(' ');
}
