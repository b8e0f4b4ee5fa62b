import { formsOf } from '#reading/match/inflect.ts';
import type { Passage } from '#reading/passage.ts';
import { packed } from '../rules/roles.generated.ts';
import { bookOf, type RuleFile } from '../rules.ts';

/** What a rule tells: a title that is said of somebody, taken, or left; or the title that a verb stands for. */
export interface Tells {
  readonly as: 'said' | 'taken' | 'left' | 'had';
  readonly title?: string;
}

/**
 * How much a head of a title tells by itself: an `office` is a role even where nothing says whose, a `position` asks for an organization or state,
 * an `occupation` for an organization, a `rank` for a state or force.
 */
export type HeadKind = 'office' | 'position' | 'occupation' | 'rank';

const { lists } = JSON.parse(packed) as RuleFile<Tells>;
const set = (name: string): ReadonlySet<string> => new Set(lists[name]);

const KINDS: readonly (readonly [HeadKind, ReadonlySet<string>])[] = [
  ['office', set('offices')],
  ['position', set('positions')],
  ['occupation', set('occupations')],
  ['rank', set('ranks')],
];

const abbreviations = new Map((lists.abbreviations ?? []).map((line) => line.split('=') as [string, string]));
const formers = set('formers');
const actings = set('actings');
const incomings = set('incomings');
const evaluations = set('evaluations');

const adjectives = set('adjectives');
const doubtful = set('doubtful');

export const roleBook = bookOf<Tells>(packed);

/** "Sen." is "Senator"; a word that is no abbreviation stays itself. */
export function unabbreviated(word: string): string {
  return abbreviations.get(word.replace(/\.$/, '').toLowerCase()) ?? word;
}

/** The kind of title that a word in small letters heads, in the singular or plural. */
export function headKind(form: string): { readonly kind: HeadKind; readonly plural: boolean } | undefined {
  // "Gen" without a period is a name.
  const word = (/^(?:gen|sec|pres)$/.test(form) ? form : unabbreviated(form)).toLowerCase();
  const one = KINDS.find(([, words]) => words.has(word));
  if (one) return { kind: one[0], plural: /^(?:sens|reps|govs|gens)\.?$/.test(form) };
  const singular = word.replace(/women$/, 'woman').replace(/men$/, 'man');
  const stem = singular === word ? word.replace(/s$/, '') : singular;
  const many = stem === word ? undefined : KINDS.find(([, words]) => words.has(stem));
  return many && { kind: many[0], plural: true };
}

/** What a word before a title says of the time: "former", "late", "acting", "incoming". */
export function statusWord(form: string): 'former' | 'late' | 'acting' | 'incoming' | undefined {
  const word = form.replace(/-$/, '');
  if (formers.has(word)) return 'former';
  if (word === 'late') return 'late';
  if (actings.has(word)) return 'acting';
  return incomings.has(word) ? 'incoming' : undefined;
}

const running = new Map<string, { title: string; past: boolean }>();
for (const verb of lists.run ?? [])
  for (const form of formsOf(verb))
    if (!form.endsWith('ing')) running.set(form, { title: 'head', past: form !== verb && !form.endsWith('s') });

/** What a form of "head", "lead", "run" makes of its subject, and whether it is a past. */
export function runs(form: string): { readonly title: string; readonly past: boolean } | undefined {
  return running.get(form);
}

/** An adjective that is part of a title: "prime", "foreign", "executive". */
export function isTitleAdjective(form: string): boolean {
  return adjectives.has(form);
}

/** True for a word by which nobody has the title that it stands before: "potential". */
export function isDoubtful(form: string): boolean {
  return doubtful.has(form);
}

/** Words that praise, blame or count and are no part of a title: "embattled", "new", "first". */
export function isEvaluation(form: string): boolean {
  return evaluations.has(form) || /^\d/.test(form);
}

/** A nominee's or candidate's role is of the party. */
export function isElectoral(title: string): boolean {
  return /(?:nominee|candidate|front-?runner|contender|hopeful)$/i.test(title);
}

/** The office of a head of state or government. */
export function isHeadship(title: string): boolean {
  return /^(?:vice president|vice-president|president|prime minister|deputy prime minister|premier|chancellor|king|queen|emperor|emir|sultan|taoiseach|pope|(?:crown )?prince(?:ss)?|ayatollah|(?:supreme )?leader)$/i.test(
    title,
  );
}

/** Members of the American Congress, where the words tell that country. */
export function isCongressional(title: string): boolean {
  return /(?:senator|representative|congress(?:man|woman)|lawmaker)$/i.test(title);
}

const americanStates = new Set((lists.american_states ?? []).map((name) => name.toLowerCase()));

export function isAmericanState(name: string): boolean {
  return americanStates.has(name.toLowerCase());
}

const titlesOfOneState = new Map((lists.of_one_state ?? []).map((line) => line.split('=') as [string, string]));

/** The state that a title belongs to by itself ("Chief Cabinet Secretary"). */
export function stateOfTitle({ scene }: Passage, title: string): number | undefined {
  const state = titlesOfOneState.get(title.toLowerCase());
  return state === undefined ? undefined : scene.ground.world.stateForm(state)?.state;
}

/** Offices of a country that its own press names without it: "Attorney General X". */
export function isHomely(title: string): boolean {
  if (/^foreign secretary|parliamentary|economy|secretary[- ]general|consul/i.test(title)) return false;
  return /(?:senator|representative|secretary|undersecretary|attorney general|speaker|whip|chief of staff|national security advis[eo]r|ambassador|envoy|trade representative|justice|surgeon general|majority leader|minority leader|press secretary|member of congress|admiral|(?:^|lieutenant |major |brigadier )general|commander|colonel|major)\b/i.test(
    title,
  );
}
