import { isPredicate } from '../match/arguments.ts';
import type { Tree } from '../match/tree.ts';
import type { Moment } from './moments.ts';

/** Verbs that only say that what their noun names takes place: the moment of "held talks on Monday" is that of the talks. */
const LIGHT =
  /^(?:h[eo]ld|holds|holding|had|has|have|having|took|takes?|taken|taking|ma[dk]e|makes|making|hosts?|hosted|hosting|beg[iau]n|begins|beginning|conclud(?:e|es|ed|ing)|schedul(?:e|ed)|planned|slated|set|due|conduct(?:s|ed|ing)?|attend(?:s|ed|ing)?|conven(?:e|es|ed|ing)|paid|pays?|paying|follow(?:s|ed)?|resum(?:e|es|ed|ing)|open(?:s|ed|ing)?|start(?:s|ed|ing)?|end(?:s|ed|ing)?|join(?:s|ed)?|was|were|is|are|be|been|came|comes?|occurred|happened|sign(?:s|ed|ing)?|reach(?:es|ed)?|struck|concluded|launch(?:es|ed)?|expected|cancel(?:s|ed|led)|postponed|gave|gives?|received|sent|wrote)$/;

/** Verbs under which an infinitive is done when the verb says: "are scheduled Monday to meet". */
const SCHEDULING = /^(?:scheduled|expected|due|set|slated|planned)$/;

/** Relations by which a place or person, not another event, stands between a noun and its moment. */
const INSIDE = /^(?:nmod|obl|appos|flat|compound|nummod)/;

/** The passage's part that times are attached in. */
export interface Timed {
  readonly tree: Tree;
  readonly moments: readonly Moment[];
}

/**
 * The moment that a verb or noun is dated by: one that hangs on it, or on a place or person that does; for a noun also that of the light verb it is an
 * argument of ("held talks on Monday") or of what is said of it ("talks planned for Monday"); for a verb that which opens the clause it is coordinated in.
 * Never one that belongs to another verb. Undefined where there is none.
 */
export function whenOf({ tree, moments }: Timed, word: number): Moment | undefined {
  if (word < 0 || moments.length === 0) return undefined;
  const sentence = tree.sentences[tree.sentenceOf(word)];
  const near = moments.filter(({ first }) => sentence && first >= sentence.first && first < sentence.end);
  if (near.length === 0) return undefined;
  const datedBy = (by: number): Moment | undefined =>
    best(
      word,
      near.filter((moment) => governorOf(tree, moment) === by || reaches(tree, moment, by)),
    );
  const own = datedBy(word);
  if (own) return own;
  const found = sources(tree, word).map(datedBy);
  return found.find((moment) => moment !== undefined) ?? saidOf(tree, near, word) ?? opening(tree, near, word);
}

/** The word that a moment as a whole hangs on; -1 at the root. */
function governorOf(tree: Tree, { first, end }: Moment): number {
  for (let word = first; word < end; word++) {
    const head = tree.head(word);
    if (head >= 0 && (head < first || head >= end) && !/^(?:case|punct|det|mark|cc)/.test(tree.deprel(word))) return head;
  }
  return -1;
}

/** Resolved moments before unresolved ones, then the nearest. */
function best(word: number, all: readonly Moment[]): Moment | undefined {
  return [...all].sort(
    (a, b) => Number(b.edtf !== undefined) - Number(a.edtf !== undefined) || Math.abs(a.first - word) - Math.abs(b.first - word),
  )[0];
}

/** True where only names stand between the moment and the word: "a visit to Paris in May". */
function reaches(tree: Tree, moment: Moment, word: number): boolean {
  let at = governorOf(tree, moment);
  for (let steps = 0; at >= 0 && steps < 4; steps++) {
    if (at === word) return true;
    if (tree.upos(at) !== 'PROPN' || !INSIDE.test(tree.deprel(at))) return false;
    at = tree.head(at);
  }
  return false;
}

/** Other words whose moment is that of the word too. */
function sources(tree: Tree, word: number): readonly number[] {
  const head = tree.head(word);
  if (head < 0) return [];
  const relation = tree.deprel(word);
  if (relation === 'conj') return isPredicate(tree, word) ? [] : [head, ...sources(tree, head)];
  if (/^(?:obj|nsubj|obl)/.test(relation) && !isDatedApart(tree, word)) {
    return LIGHT.test(tree.forms[head] as string) || (relation.startsWith('obl') && isPredicate(tree, head))
      ? [head, ...scheduling(tree, head)]
      : [];
  }
  if (relation.startsWith('advcl') && isAtOnce(tree, word)) return [head];
  // "made headlines for meeting the king"
  if (relation === 'acl' && isAtOnce(tree, word) && tree.markers(word).length > 0 && tree.deprel(head) === 'obj') return [tree.head(head)];
  return scheduling(tree, word);
}

/** "while they held a summit", "made headlines by meeting the king": a clause of the same time as the one that it hangs on. */
function isAtOnce(tree: Tree, verb: number): boolean {
  const markers = tree.markers(verb);
  const isGerund = (tree.forms[verb] as string).endsWith('ing');
  return (
    markers.some((marker) => /^(?:while|as|when)$/.test(marker)) ||
    (isGerund && markers.every((marker) => /^(?:by|for|in|with)$/.test(marker)))
  );
}

/** A noun that a clause of its own dates. */
function isDatedApart(tree: Tree, word: number): boolean {
  return tree.upos(word) === 'VERB';
}

function scheduling(tree: Tree, verb: number): readonly number[] {
  const head = tree.head(verb);
  return head >= 0 && tree.deprel(verb).startsWith('xcomp') && SCHEDULING.test(tree.forms[head] as string) ? [head] : [];
}

/** "the talks held on Monday", "the summit, which opens on Friday", "the vote is on Tuesday". */
function saidOf(tree: Tree, near: readonly Moment[], word: number): Moment | undefined {
  const clauses = tree.dependents(word, 'acl', 'amod').filter((verb) => LIGHT.test(tree.forms[verb] as string));
  const clause = clauses.flatMap((verb) => near.filter((moment) => governorOf(tree, moment) === verb || reaches(tree, moment, verb)));
  if (clause.length > 0) return best(word, clause);
  const head = tree.head(word);
  return /^nsubj/.test(tree.deprel(word)) ? near.find(({ first, end }) => head >= first && head < end) : undefined;
}

/** "On Monday, he flew to Paris and met the minister": what opens the first clause holds for the second. */
function opening(tree: Tree, near: readonly Moment[], word: number): Moment | undefined {
  const head = tree.head(word);
  if (tree.deprel(word) !== 'conj' || !isPredicate(tree, word) || head < 0) return undefined;
  return best(
    word,
    near.filter((moment) => moment.end <= head && governorOf(tree, moment) === head),
  );
}
