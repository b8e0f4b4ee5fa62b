import type { Span } from '#base/span.ts';
import type { Tree } from '#reading/match/tree.ts';
import type { Passage } from '#reading/passage.ts';
import type { Figure } from '#reading/steps/cast.ts';
import { whenOf } from '#reading/time/when.ts';
import type { Found } from '../found.ts';
import { type Act, actsOf, type Matter, matterOf } from './acts.ts';
import { contextOf } from './contexts.ts';
import { framed } from './framed.ts';
import { type Meaning, meaningOfAct, meaningOfFrame } from './meaning.ts';
import { standsForActor } from './participants.ts';
import { demandedBy, sourceOf, targetOf } from './sides.ts';
import { weightOf } from './weight.ts';

/** One place where an event is told. */
export interface Telling extends Meaning {
  readonly word: number;
  readonly sentence: number;
  readonly trigger: Span;
  readonly source: readonly Figure[];
  readonly target: readonly Figure[];
  /** EDTF. */
  readonly date?: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Types that two or more do together: each is source and target. */
const MUTUAL = /^(?:CONSULT|COOPERATE|AGREE|SUPPORT|REJECT|ASSAULT)$/;
/** Types that need no doer in the text: somebody was arrested, a bomb went off, a rally was held. */
const UNDONE = /^(?:ASSAULT|COERCE|PROTEST|SANCTION)$/;

/** Belief below which a telling is left out. */
const LEAST = 0.3;

/** What the words of a passage tell of events, in order of the text. */
export function tellingsOf(passage: Passage, { roles }: Pick<Found, 'roles'>): Telling[] {
  const acts = actsOf(passage.tree, (word) => standsForActor(passage, word));
  return acts.flatMap((act) => telling(passage, roles, act, acts) ?? []).filter((one) => one.confidence >= LEAST);
}

function telling(passage: Passage, roles: Found['roles'], act: Act, acts: readonly Act[]): Telling | undefined {
  const { tree } = passage;
  if (act.standing.frame !== undefined) return undefined;
  const matter = act.gives.frame ? matterOf(tree, act, acts) : undefined;
  const meaning = act.gives.frame ? meaningOfFrame(act, matter) : meaningOfAct(act, isConditional(tree, act.word));
  if (!meaning) return undefined;
  const demand = meaning.type === 'REQUEST' && !act.gives.frame ? demandedBy(passage, act) : undefined;
  if (act.standing.how === 'obliged' && !act.gives.frame && !demand) return undefined;
  const source = demand?.source ?? sourceOf(passage, act);
  const frame = act.gives.frame ? framed(passage, act, matter, source, meaning) : undefined;
  const given = demand?.target ?? frame?.target ?? targetOf(passage, act, source);
  const target = given.length === 0 && source.length > 1 && MUTUAL.test(meaning.type) ? source : given;
  if (source.length === 0 && !(UNDONE.test(meaning.type) && target.length > 0)) return undefined;
  if (act.gives.both && (source.length === 0 || target.length === 0)) return undefined;
  if (act.gives.figurative && isPersonal(act, source, target)) return undefined;
  const weight = weightOf(passage, roles, source, target);
  if (weight === 0) return undefined;
  const date = whenOf(passage, act.word)?.edtf;
  return {
    ...(frame?.rallied ?? meaning),
    ...contextOf(tree, act.word, meaning),
    word: act.word,
    sentence: tree.sentenceOf(act.word),
    trigger: triggerOf(tree, act, matter),
    source,
    target,
    ...(date !== undefined && { date }),
    confidence: weight * beliefOf(tree, act, matter, source, target),
  };
}

/** A deed of named persons, or of all but crowds and forces to them, is meant figuratively by words that have a second sense. */
function isPersonal(act: Act, source: readonly Figure[], target: readonly Figure[]): boolean {
  const persons = act.gives.type === 'PROTEST' ? source : [...source, ...target];
  return persons.some((figure) => figure.kind === 'person' || figure.kind === 'outlet');
}

/** "may halt ... if": a clause that sets a condition. */
function isConditional(tree: Tree, word: number): boolean {
  return tree.dependents(word, 'advcl').some((child) => tree.markers(child).some((marker) => /^(?:if|unless|until)$/.test(marker)));
}

/** The word, or from a frame to its matter where they stand close ("agreed to withdraw"). */
function triggerOf(tree: Tree, act: Act, matter: Matter | undefined): Span {
  const near = matter && matter.word > act.word && matter.word - act.word <= 3;
  return tree.span({ first: act.word, end: (near ? matter.word : act.word) + 1 });
}

/** Belief before calibration: the main clause, a doer and an undergoer that can be told speak for an event, what lies deep and nouns against it. */
function beliefOf(tree: Tree, act: Act, matter: Matter | undefined, source: readonly Figure[], target: readonly Figure[]): number {
  let belief = 0.85 * 0.82 ** act.standing.depth;
  if (tree.upos(act.word) !== 'VERB') belief *= 0.95;
  if (act.gives.frame && !matter) belief *= act.gives.frame === 'intent' || act.gives.frame === 'request' ? 0.7 : 0.85;
  if (act.standing.how !== 'fact') belief *= 0.9;
  if (act.gives.weak) belief *= 0.8;
  if (source.length === 0) belief *= 0.75;
  if (target.length === 0) belief *= 0.8;
  if (source.concat(target).every((figure) => figure.kind === 'group')) belief *= 0.95;
  return belief;
}
