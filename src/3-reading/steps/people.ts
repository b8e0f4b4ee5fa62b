import type { Span } from '#base/span.ts';
import type { World } from '../world/world.ts';
import { type Cast, type Figure, figureFor, mention } from './cast.ts';
import { type PersonName, personName, sameFullName } from './person-names.ts';

interface Person {
  readonly figure: Figure;
  readonly full: PersonName;
  /** How often the full name comes. */
  count: number;
}

/** Tells persons apart by their names: full names first, over the whole report, then every surname or first name alone in order of the text. */
export interface People {
  /** Spans and roles of the person's names, in order. */
  readonly mentions: readonly { readonly span: Span; readonly figure: Figure }[];
}

/** `chained` says which full names a mention is coreferent with, by the index of the mention in `entities`. */
export function peopleOf(cast: Cast, text: string, entities: readonly Span[], chained: (index: number) => readonly number[]): People {
  const shared = sharedSurnames(cast.world, text, entities);
  const names = entities.map((span, i) => {
    const name = personName(cast.world, text, span);
    const surname = shared.get(i);
    return name && surname ? { ...name, words: [...name.words, surname] } : name;
  });
  const index = new Map<string, Person[]>();
  const byMention = new Map<number, Person>();
  const longestFirst = names.map((name, i) => ({ name, i })).filter((entry) => (entry.name?.words.length ?? 0) > 1);
  longestFirst.sort((a, b) => (b.name as PersonName).words.length - (a.name as PersonName).words.length || a.i - b.i);
  for (const { name, i } of longestFirst)
    if (name) byMention.set(i, fullPerson(cast, index, name, shared.has(i) ? composedName(text, name, names[i + 1]) : undefined));
  const mentions: { span: Span; figure: Figure }[] = [];
  names.forEach((name, i) => {
    if (!name) return;
    const person =
      byMention.get(i) ??
      singlePerson(
        cast,
        index,
        name,
        chained(i).flatMap((other) => byMention.get(other) ?? []),
      );
    byMention.set(i, person);
    person.figure.gender ??= name.gender;
    mention(person.figure, name.span, true);
    mentions.push({ span: name.span, figure: person.figure });
  });
  return { mentions };
}

function composedName(text: string, name: PersonName, next: PersonName | undefined): string | undefined {
  const surname = next && text.slice(next.span.start, next.span.end).split(/\s+/).at(-1);
  return surname ? `${text.slice(name.span.start, name.span.end)} ${surname}` : undefined;
}

/** "Bill and Hillary Clinton": the surname of the second person, by the index of the first. */
function sharedSurnames(world: World, text: string, entities: readonly Span[]): Map<number, string> {
  const shared = new Map<number, string>();
  for (let i = 0; i + 1 < entities.length; i++) {
    const [a, b] = [entities[i] as Span, entities[i + 1] as Span];
    if (b.start - a.end !== 5 || text.slice(a.end, b.start) !== ' and ') continue;
    const [first, second] = [personName(world, text, a), personName(world, text, b)];
    if (
      first?.words.length === 1 &&
      second &&
      second.words.length > 1 &&
      first.span.start === a.start &&
      first.gender === undefined &&
      world.genderOf('first', first.words[0] as string) !== undefined
    )
      shared.set(i, second.words.at(-1) as string);
  }
  return shared;
}

function fullPerson(cast: Cast, index: Map<string, Person[]>, name: PersonName, composed: string | undefined): Person {
  const last = name.words.at(-1) as string;
  const near = [...(index.get(last) ?? []), ...(index.get(name.words[0] as string) ?? [])];
  const known = near.find((person) => sameFullName(cast.world, person.full, name));
  if (known) {
    known.count++;
    return known;
  }
  const figure = figureFor(
    cast,
    `person ${name.words.join(' ')} ${name.suffix} ${cast.figures.length}`,
    'person',
    name.gender ? { gender: name.gender } : {},
  );
  if (composed) figure.composed = composed;
  const person = { figure, full: name, count: 1 };
  for (const word of new Set(name.words)) {
    const list = index.get(word);
    if (list) list.push(person);
    else index.set(word, [person]);
  }
  return person;
}

/** One word: the person whose last name it is, else whose other name; a title decides between namesakes, then coreference, then who is named most. */
function singlePerson(cast: Cast, index: Map<string, Person[]>, name: PersonName, chained: readonly Person[]): Person {
  const word = name.words[0] as string;
  const fits = (index.get(word) ?? []).filter((person) => !name.gender || !person.figure.gender || person.figure.gender === name.gender);
  const surname = fits.filter((person) => person.full.words.at(-1) === word);
  const candidates = surname.length > 0 ? surname : fits;
  const told = candidates.filter((person) => name.gender !== undefined && person.figure.gender === name.gender);
  const pool = told.length > 0 ? told : candidates;
  const linked = pool.filter((person) => chained.includes(person));
  const choice = (linked.length > 0 ? linked : pool).reduce<Person | undefined>(
    (best, person) => (!best || person.count > best.count ? person : best),
    undefined,
  );
  return choice ?? fullPerson(cast, index, name, undefined);
}
