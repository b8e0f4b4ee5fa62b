import { formsOf } from '#reading/match/inflect.ts';
import type { Match } from '#reading/match/rule-book.ts';
import type { Stance } from '#reading/reading.ts';
import { packed } from '../rules/positions.generated.ts';
import { bookOf, type RuleFile } from '../rules.ts';

/** What a rule of data/rules/positions.yaml says of the words that it matches. */
export interface Gives {
  readonly stance: Stance;
  /** The stance of the denied wording, where it is not the general turn. */
  readonly negated?: Stance;
  /** `speaker`: who says it; `own`: who is to act, where somebody says so who speaks for them. Absent: the word named in the pattern. */
  readonly holder?: 'speaker' | 'own';
  /** A clause keeps its subject: what is hoped or doubted is that somebody does it. */
  readonly whole?: boolean;
  /** Name of a list of verbs that are no deeds of one's own. */
  readonly unless?: string;
  /** The clause is a wish only in the subjunctive: "insisted that Norland stop". */
  readonly subjunctive?: boolean;
}

export type Wording = Match<Gives>;

export const book = bookOf<Gives>(packed);

const forms: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries((JSON.parse(packed) as RuleFile<Gives>).lists).map(([name, lemmas]) => [name, new Set(lemmas.flatMap(formsOf))]),
);

/** True for a form of a lemma in one of the lists of data/rules/positions.yaml. */
export function isIn(list: string, form: string): boolean {
  return forms.get(list)?.has(form) ?? false;
}
