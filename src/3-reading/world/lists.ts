import { packed } from './lists.generated.ts';

/** The edited word lists of data/, as compiled. */
interface Lists {
  /** Country, kind, 1 for state media, forms with the fullest first ("~" before an ambiguous form). */
  readonly outlets: readonly (readonly [string, string, number, readonly string[]])[];
  /** Names, demonyms, seats of government. */
  readonly states: readonly (readonly [readonly string[], readonly string[], readonly string[]])[];
  readonly verbs: {
    readonly report: readonly string[];
    readonly say: readonly string[];
    readonly occasions: readonly string[];
    readonly notSpeakers: readonly string[];
  };
  readonly firstNames: {
    readonly m: readonly string[];
    readonly f: readonly string[];
    readonly nicknames: readonly (readonly [string, string])[];
  };
  readonly titles: {
    readonly honorifics: { readonly m: readonly string[]; readonly f: readonly string[]; readonly n: readonly string[] };
    readonly offices: readonly string[];
    readonly male: readonly string[];
    readonly female: readonly string[];
    readonly unnamed: readonly string[];
    readonly documents: readonly string[];
  };
  readonly pronouns: Readonly<Record<PronounClass, readonly string[]>>;
  readonly bodies: {
    readonly government: readonly string[];
    readonly body: readonly string[];
    readonly press: readonly string[];
    readonly outlet_words: readonly string[];
    readonly own_names: readonly string[];
  };
  readonly negatedCues: {
    readonly negated: readonly CueLine[];
    readonly affirmed: readonly CueLine[];
    readonly sources: readonly CueLine[];
  };
}

/** One line of data/negated-cues.yaml: a pattern with an example that it must match and one that it must not. */
export interface CueLine {
  readonly pattern: string;
  readonly example: string;
  readonly miss: string;
}

export type PronounClass = 'm' | 'f' | 'thing' | 'plural' | 'first' | 'second' | 'relative' | 'other';
export type Gender = 'm' | 'f';

export const lists = JSON.parse(packed) as Lists;

const ASCII = /^[\x20-\x7e]*$/;

/** Small letters, without accents, periods, apostrophes or doubled blanks, hyphens as blanks: the form in which names are compared. */
export function fold(name: string): string {
  const plain = ASCII.test(name) ? name : name.normalize('NFKD').replace(/\p{M}+/gu, '');
  return plain
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .replace(/[\s\-‐‑–]+/g, ' ')
    .trim();
}

const pronounClasses = new Map<string, PronounClass>();
for (const [kind, words] of Object.entries(lists.pronouns)) {
  for (const word of words) if (!pronounClasses.has(word)) pronounClasses.set(word, kind as PronounClass);
}

/** What a pronoun can stand for, or undefined where the word is none. */
export function pronounClass(word: string): PronounClass | undefined {
  return pronounClasses.get(word.toLowerCase());
}

function foldedSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(fold));
}

export const offices = foldedSet(lists.titles.offices);
export const unnamedHeads = foldedSet(lists.titles.unnamed);
export const documentHeads = foldedSet(lists.titles.documents);
export const governmentHeads = foldedSet(lists.bodies.government);
export const bodyHeads = foldedSet(lists.bodies.body);
export const pressHeads = foldedSet(lists.bodies.press);
export const outletWords = foldedSet(lists.bodies.outlet_words);
export const reportVerbs: ReadonlySet<string> = new Set(lists.verbs.report);
export const sayVerbs: ReadonlySet<string> = new Set(lists.verbs.say);
export const notSpeakers = foldedSet(lists.verbs.notSpeakers);

const titleWords = foldedSet([...lists.titles.honorifics.m, ...lists.titles.honorifics.f, ...lists.titles.honorifics.n]);

/** True for words such as "Mr." or "Senator" that stand before a name. */
export function isTitleWord(word: string): boolean {
  return titleWords.has(fold(word));
}

const genders = new Map<string, Gender>();
for (const gender of ['m', 'f'] as const) {
  for (const title of lists.titles.honorifics[gender]) genders.set(`title ${fold(title)}`, gender);
  for (const name of lists.firstNames[gender]) genders.set(`first ${fold(name)}`, gender);
  for (const office of gender === 'm' ? lists.titles.male : lists.titles.female) genders.set(`office ${fold(office)}`, gender);
}

/** The gender that an honorific, a first name or an office tells. */
export function genderOf(what: 'title' | 'first' | 'office', word: string): Gender | undefined {
  return genders.get(`${what} ${fold(word)}`);
}

const nicknames = new Set(lists.firstNames.nicknames.map(([short, full]) => `${fold(short)} ${fold(full)}`));

/** True where two folded first names can be one person's: the same, an initial, or a nickname. */
export function sameFirstName(a: string, b: string): boolean {
  if (a === b || nicknames.has(`${a} ${b}`) || nicknames.has(`${b} ${a}`)) return true;
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
