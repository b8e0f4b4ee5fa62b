import { isPassive } from '#reading/match/arguments.ts';
import type { Match } from '#reading/match/rule-book.ts';
import { isRelation, type Tree } from '#reading/match/tree.ts';
import type { PloverType } from '#reading/reading.ts';
import { book, type Gives, nounTypes, sayVerbs, throughVerbs } from './gives.ts';

/** A word that tells an act, or what somebody makes of one, with the frame that governs it. */
export interface Act {
  readonly word: number;
  readonly gives: Gives;
  readonly words: Readonly<Record<string, number>>;
  readonly standing: Standing;
}

/** Whether the text tells an act as a fact. */
interface Standing {
  /** `fact`; `intent` and `possible` by an auxiliary; `obliged` by "must"; `unreal` where it is only wished, supposed or purposed. */
  readonly how: 'fact' | 'intent' | 'possible' | 'obliged' | 'unreal';
  readonly negated: boolean;
  /** Word of the frame that governs it. */
  readonly frame?: number;
  /** How many clauses it lies below the main one; what is said counts as main. */
  readonly depth: number;
}

const INTENT = /^(?:will|would|shall|'ll|wo|'d)$/;
const POSSIBLE = /^(?:may|might|could|can|ca)$/;
const OBLIGED = /^(?:must|should|ought)$/;
const SUPPOSED = /^(?:if|unless|whether|lest|until|should)$/;
/** Verbs whose clause is no fact. */
const UNREAL =
  /^(?:den(?:y|ies|ied|ying)|doubt|hop(?:e|es|ed|ing)|fear|believ|think|thought|expect|wish|want|wonder|imagin|suppos|suspect|assum|predict|speculat|dream)/;

/** Nouns of what is only said to be so: "claims that spies hacked the ministry". */
const ALLEGED =
  /^(?:claim|allegation|accusation|rumou?r|suggestion|suspicion|notion|idea|possibility|prospect|fear|hope|speculation|theor(?:y|ie))s?$/;

/** The acts and frames of a passage, one a word, in order of the text. */
export function actsOf(tree: Tree, isActor?: (word: number, kind: string) => boolean): Act[] {
  const first = new Map<number, Match<Gives>>();
  for (const match of book.over(tree, isActor)) if (!first.has(match.at)) first.set(match.at, match);
  const frames = new Map<number, number>();
  for (const { at, rule, words } of first.values()) {
    if (rule.gives.frame && words['act'] !== undefined && !frames.has(words['act'])) frames.set(words['act'], at);
  }
  return [...first.values()].map(({ at, rule, words }) => ({ word: at, gives: rule.gives, words, standing: standingOf(tree, at, frames) }));
}

interface Climb {
  how: Standing['how'];
  negated: boolean;
  depth: number;
  /** False once a clause boundary is passed: auxiliaries above are of another deed. */
  own: boolean;
  /** False once a clause is left that tells a fact of its own: no frame above governs it. */
  inside: boolean;
}

/** Walks up from an act to the main clause: what stands on the way tells whether the act is a fact. `frames` are the words of frames by the word they bind. */
function standingOf(tree: Tree, word: number, frames: ReadonlyMap<number, number>): Standing {
  const climb: Climb = { how: 'fact', negated: false, depth: 0, own: true, inside: true };
  for (let at = word, steps = 0; at >= 0 && steps < 14; steps++) {
    if (climb.own) readAuxiliaries(tree, at, climb);
    const frame = climb.inside ? frames.get(at) : undefined;
    if (frame !== undefined && frame !== word) return { how: climb.how, negated: climb.negated, depth: climb.depth, frame };
    if (climb.how === 'unreal' || !step(tree, at, climb)) break;
    at = tree.head(at);
  }
  return { how: climb.how, negated: climb.negated, depth: climb.depth };
}

function readAuxiliaries(tree: Tree, at: number, climb: Climb): void {
  // "gave no support" too.
  if (tree.isNegated(at) || tree.dependents(at, 'obj').some((object) => tree.children(object).some((child) => tree.forms[child] === 'no')))
    climb.negated = true;
  if (climb.how !== 'fact') return;
  for (const child of tree.dependents(at, 'aux')) {
    const form = tree.forms[child] as string;
    if (INTENT.test(form)) climb.how = 'intent';
    else if (POSSIBLE.test(form)) climb.how = 'possible';
    else if (OBLIGED.test(form)) climb.how = 'obliged';
  }
}

/** Reads the relation of a word to its head; false where the walk ends. */
function step(tree: Tree, at: number, climb: Climb): boolean {
  const relation = tree.deprel(at);
  const head = tree.head(at);
  if (head < 0) return false;
  const governor = tree.forms[head] as string;
  if (relation === 'conj') {
    if (tree.dependents(at, 'nsubj').length > 0 || tree.children(at).some((child) => /^(?:aux|nsubj)/.test(tree.deprel(child))))
      climb.own = false;
    return true;
  }
  if (relation === 'ccomp' || relation.startsWith('csubj') || relation.startsWith('parataxis')) {
    climb.own = false;
    if (UNREAL.test(governor) || tree.markers(at).includes('to')) climb.how = 'unreal';
    else if (!sayVerbs.has(governor)) climb.depth += 0.5;
    return true;
  }
  if (relation.startsWith('xcomp')) {
    if ((!throughVerbs.has(governor) || /^ha(?:ve|s|d|ving)$/.test(governor)) && !isReported(tree, head)) climb.how = 'unreal';
    return true;
  }
  if (relation.startsWith('acl:relcl')) {
    climb.depth += 1;
    climb.own = false;
    climb.inside = false;
    return true;
  }
  if (relation.startsWith('advcl') || relation.startsWith('acl')) {
    const markers = tree.markers(at);
    const gerund = (tree.forms[at] as string).endsWith('ing');
    if (
      markers.some((marker) => SUPPOSED.test(marker)) ||
      (markers.includes('to') && !gerund) ||
      (relation === 'acl' && ALLEGED.test(governor))
    )
      climb.how = 'unreal';
    climb.depth += 1;
    climb.own = false;
    climb.inside = false;
    return true;
  }
  if (!/^(?:obj|obl|nsubj|iobj)/.test(relation) || tree.upos(head) !== 'VERB') climb.depth += 0.7;
  else if (!/^(?:obj|nsubj)/.test(relation) && !throughVerbs.has(governor)) climb.depth += 0.7;
  return true;
}

/** "are said to have fired": a fact as reported. */
function isReported(tree: Tree, head: number): boolean {
  return (
    (sayVerbs.has(tree.forms[head] as string) || /^(?:believed|thought|known|found)$/.test(tree.forms[head] as string)) &&
    isPassive(tree, head)
  );
}

/** The kind of act that is the matter of a frame: an act that the frame governs, else what its nouns name. */
export interface Matter {
  readonly type: PloverType;
  readonly mode?: string;
  readonly context?: string;
  readonly act?: Act;
  readonly word: number;
}

export function matterOf(tree: Tree, frame: Act, acts: readonly Act[]): Matter | undefined {
  const inner = acts
    .filter((act) => act.standing.frame === frame.word && act.gives.type && act.word !== frame.word)
    .sort((a, b) => a.standing.depth - b.standing.depth || a.word - b.word)[0];
  if (inner) {
    const { type, mode, context } = inner.gives;
    return {
      type: type as PloverType,
      ...(mode !== undefined && { mode }),
      ...(context !== undefined && { context }),
      act: inner,
      word: inner.word,
    };
  }
  const at = frame.words['act'];
  const noun = at === undefined ? undefined : namedAct(tree, at, 3);
  if (at === undefined || noun === undefined) return undefined;
  const type = nounTypes.get(tree.forms[noun] as string) as PloverType;
  // "to end the violence", "to face an attack": what is hostile under another verb is not what is asked for or promised.
  if (HOSTILE.has(type) && noun !== at && tree.upos(at) === 'VERB' && !throughVerbs.has(tree.forms[at] as string)) return undefined;
  return { type, word: noun };
}

const HOSTILE: ReadonlySet<PloverType> = new Set(['ASSAULT', 'SANCTION', 'COERCE', 'PROTEST', 'MOBILIZE']);

/** The first noun that names an act, from a word downwards, not into relative clauses. */
function namedAct(tree: Tree, at: number, reach: number): number | undefined {
  if (/^(?:NOUN|PROPN|VERB)$/.test(tree.upos(at)) && nounTypes.has(tree.forms[at] as string)) return at;
  if (reach === 0) return undefined;
  for (const child of tree.children(at)) {
    if (!['obj', 'obl', 'nmod', 'xcomp', 'ccomp', 'conj', 'compound'].some((relation) => isRelation(tree.deprel(child), relation)))
      continue;
    const found = namedAct(tree, child, reach - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
