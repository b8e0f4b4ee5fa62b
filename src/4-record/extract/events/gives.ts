import { formsOf } from '#reading/match/inflect.ts';
import { RuleBook } from '#reading/match/rule-book.ts';
import type { PloverType } from '#reading/reading.ts';
import { packed } from '../rules/events.generated.ts';
import type { RuleFile } from '../rules.ts';

/** What the words that govern an act make of it: the wish of somebody to do it, a threat, a request, a refusal, a charge. */
type Frame = 'intent' | 'plan' | 'threat' | 'request' | 'refusal' | 'accuse';

/** What a rule of data/rules/events.yaml gives. */
export interface Gives {
  readonly frame?: Frame;
  readonly type?: PloverType;
  readonly mode?: string;
  readonly context?: string;
  /** Prepositions under which the target stands. */
  readonly toward?: readonly string[];
  /** Set where the object is what is given or moved, never the target. */
  readonly goods?: boolean;
  /** `act`: a frame that is none without an act that is known. */
  readonly if?: 'act';
  /** Set where it is an event only between two that can be told. */
  readonly both?: boolean;
  /** Set where what is done for it makes it a fact: "drove to the ministry to protest". */
  readonly aim?: boolean;
  /** Set where the words often bear something else. */
  readonly weak?: boolean;
  /** Set where persons do it in a figurative sense ("attacked her rival in the debate"). */
  readonly figurative?: boolean;
  /** Set where the doer is the one who says it. */
  readonly speaker?: boolean;
  /** Set where the subject is the one it is done to, or is no doer. */
  readonly undone?: boolean;
  /** Set where the rule tells an act only under a frame ("demanded that they stop shooting"). */
  readonly within?: boolean;
}

const { lists, rules } = JSON.parse(packed) as RuleFile<Gives>;

export const book: RuleBook<Gives> = new RuleBook(rules, lists);

function formsIn(list: string): ReadonlySet<string> {
  return new Set((lists[list] as readonly string[]).flatMap(formsOf));
}

/** All forms of nouns of persons and bodies that act in politics. */
export const actorNouns = formsIn('actor');
/** All forms of verbs through which an act that they govern stays a fact. */
export const throughVerbs = new Set([...formsIn('through'), ...formsIn('do')]);
export const sayVerbs = formsIn('say');

/** The type of act that a noun names, by its forms. */
export const nounTypes: ReadonlyMap<string, PloverType> = new Map(
  Object.keys(lists)
    .filter((name) => name.startsWith('noun_'))
    .flatMap((name) => [...formsIn(name)].map((form) => [form, name.slice('noun_'.length).toUpperCase() as PloverType])),
);

/** Contexts with the words that tell them, the most telling first. */
export const contextWords: readonly (readonly [string, ReadonlySet<string>])[] = Object.keys(lists)
  .filter((name) => name.startsWith('context_'))
  .map((name) => [name.slice('context_'.length), formsIn(name)]);
