import { fold } from './fold.ts';
import { packed } from './lists.generated.ts';

/** A state of today, a territory named as an actor, or a state that is no more. */
export type StateKind = 'state' | 'territory' | 'former';
/** ISO 3166-1 alpha-2 and alpha-3, Wikidata item, letters and number of the Correlates of War project; '' and 0 where there is none. */
type StateCodes = readonly [string, string, string, string, number];
/** An agreement, as a line of data/agreements.yaml gives it. */
export interface AgreementLine {
  readonly id: string;
  /** The fullest first. */
  readonly names: readonly string[];
  readonly told_by?: readonly string[];
  readonly about?: string;
  /** ISO 3166-1 alpha-3 codes and names of organizations, or that they are many. */
  readonly parties: readonly string[] | 'multilateral';
  /** Day, month or year. */
  readonly signed?: string;
  readonly in_force?: string;
  readonly unts?: number;
}
/** What an outlet is. */
export type OutletKind = 'agency' | 'newspaper' | 'broadcaster' | 'magazine' | 'site';
type Forms = readonly string[];

/** The edited word lists of data/, as compiled. */
export interface Lists {
  /** Country, kind, 1 for state media, forms with the fullest first ("~" before an ambiguous form). */
  readonly outlets: readonly (readonly [string, OutletKind, 0 | 1, Forms])[];
  /** Kind, names, demonyms, capitals, houses that stand for the government, codes. */
  readonly states: readonly (readonly [StateKind, Forms, Forms, Forms, Forms, StateCodes])[];
  /** Kind, names, places and houses, Wikidata item or ''. */
  readonly organizations: readonly (readonly ['organization' | 'body', Forms, Forms, string])[];
  /** Titles by kind of office, then alpha-2 code, kind and titles of those of some states alone. */
  readonly offices: readonly [readonly (readonly [string, Forms])[], readonly (readonly [string, string, Forms])[]];
  /** "of|office|names|terms", as scripts/lists/terms.js has it. */
  readonly terms: readonly string[];
  /** Agreements that a user knows beside the register. */
  readonly agreements?: readonly AgreementLine[];
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

const pronounClasses = new Map<string, PronounClass>();
for (const [kind, words] of Object.entries(lists.pronouns)) {
  for (const word of words) if (!pronounClasses.has(word)) pronounClasses.set(word, kind as PronounClass);
}

/** What a pronoun can stand for, or undefined where the word is none. */
export function pronounClass(word: string): PronounClass | undefined {
  return pronounClasses.get(word.toLowerCase());
}

export const reportVerbs: ReadonlySet<string> = new Set(lists.verbs.report);
export const sayVerbs: ReadonlySet<string> = new Set(lists.verbs.say);
/** Folded labels at the start of a line that are no speaker. */
export const notSpeakers: ReadonlySet<string> = new Set(lists.verbs.notSpeakers.map(fold));
