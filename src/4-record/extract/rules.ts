import { RuleBook, type RuleLine } from '#reading/match/rule-book.ts';

/** The rules of one kind as compiled from data/rules. */
export interface RuleFile<Gives> {
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly rules: readonly RuleLine<Gives>[];
}

/** The book of rules of one kind. Throws SyntaxError where a pattern is wrong. */
export function bookOf<Gives>(packed: string): RuleBook<Gives> {
  const { lists, rules } = JSON.parse(packed) as RuleFile<Gives>;
  return new RuleBook(rules, lists);
}
