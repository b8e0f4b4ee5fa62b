import { parseEdtf } from '#base/edtf.ts';
import { boundsOf } from '#base/edtf-bounds.ts';
import type { Tree } from '#reading/match/tree.ts';
import type { ContactStatus } from '#reading/reading.ts';
import { type Tense, tenseOf } from './tense.ts';
import { isAmong } from './words.ts';

/** What the words say of a contact: its status with how firmly they say it, or that there was none. */
export interface Standing {
  readonly status: ContactStatus | 'none';
  /** `worded` by an adjective, a governing word or a modal; `told` by a tense; `assumed` where nothing tells. */
  readonly by: 'worded' | 'told' | 'assumed';
}

const REACH = 6;
const worded = (status: ContactStatus | 'none'): Standing => ({ status, by: 'worded' });
const told = (status: ContactStatus): Standing => ({ status, by: 'told' });
const ASSUMED: Standing = { status: 'held', by: 'assumed' };

const BY_TENSE: Readonly<Partial<Record<Tense, Standing>>> = {
  past: told('held'),
  perfect: told('held'),
  'past progressive': told('held'),
  progressive: told('ongoing'),
  future: worded('scheduled'),
  conditional: worded('proposed'),
  destined: worded('scheduled'),
};

/** The status of a contact that a verb tells of. */
export function statusOfVerb(tree: Tree, verb: number, reach = REACH): Standing {
  if (tree.isNegated(verb)) return worded('none');
  if (tree.markers(verb).some((marker) => /^(?:if|unless|whether|lest)$/.test(marker))) return worded('proposed');
  if (isDenied(tree, verb)) return worded('none');
  if (tree.forms[verb] === 'due') return worded('scheduled');
  const tense = tenseOf(tree, verb);
  if (tense === 'present' && isAmong('journey', tree.forms[verb] as string) && isTimed(tree, verb)) return told('scheduled');
  if (tense === 'conditional' && isBackshifted(tree, verb)) return worded('scheduled');
  const byTense = BY_TENSE[tense];
  if (byTense) return byTense;
  const head = tree.head(verb);
  if (head < 0 || reach === 0)
    return tense === 'infinitive' ? worded('scheduled') : tense === 'participle' ? told('held') : presentOf(tree, verb);
  if (tense === 'present') return presentOf(tree, verb);
  if (tense === 'participle') return told('held');
  if (tense === 'bare' && !/^(?:conj|xcomp|ccomp|advcl)/.test(tree.deprel(verb))) return presentOf(tree, verb);
  return governed(tree, verb, head, reach);
}

/** "departs for Oslo today", "arrives on Monday": a journey told in the present with its day is one on the timetable. */
function isTimed(tree: Tree, verb: number): boolean {
  return tree
    .dependents(verb, 'obl', 'advmod', 'nmod')
    .some((child) => /^(?:today|tonight|tomorrow|\w+day)$/.test(tree.forms[child] as string));
}

/** "denied that he had met him", "has yet to meet him". */
function isDenied(tree: Tree, verb: number): boolean {
  const head = tree.head(verb);
  if (head < 0) return false;
  if (tree.deprel(verb).startsWith('ccomp') && /^(?:deny|denies|denied|denying)$/.test(tree.forms[head] as string)) return true;
  return (
    /^(?:has|have|had)$/.test(tree.forms[head] as string) &&
    [verb, head].some((one) => tree.dependents(one, 'advmod').some((child) => tree.forms[child] === 'yet'))
  );
}

/** "said he would meet": the future of a past report. */
function isBackshifted(tree: Tree, verb: number): boolean {
  const would = tree.dependents(verb, 'aux').some((child) => /^(?:would|'d)$/.test(tree.forms[child] as string));
  const head = tree.head(verb);
  return (
    would &&
    head >= 0 &&
    tree.deprel(verb).startsWith('ccomp') &&
    /^(?:said|announced|confirmed|told|added|reported|promised|wrote|vowed|pledged|agreed|decided)$/.test(tree.forms[head] as string)
  );
}

/** "meets": a plan after "before" and "when", else what a headline tells as done. */
function presentOf(tree: Tree, verb: number): Standing {
  const marks = tree.markers(verb);
  if (marks.some((marker) => /^(?:before|when|until|once|ahead|as)$/.test(marker))) return told('scheduled');
  return isAmong('discussing', tree.forms[verb] as string) || /^negotiat/.test(tree.forms[verb] as string) ? told('ongoing') : ASSUMED;
}

/** The status that the governing word gives: "plans to meet", "called for talks", "after meeting". */
function governed(tree: Tree, word: number, head: number, reach: number): Standing {
  const relation = tree.deprel(word);
  const verbal = /^(?:VERB|AUX|ADJ)$/.test(tree.upos(head)) || tree.dependents(head, 'cop', 'nsubj').length > 0;
  // "praised him, meeting with him": what goes along with a verb is not governed by it.
  const beside = relation.startsWith('conj') || (relation.startsWith('advcl') && tenseOf(tree, word) === 'gerund');
  const given = beside ? undefined : byGovernor(tree, head);
  if (given) return given;
  if (verbal) return statusOfVerb(tree, head, reach - 1);
  return statusOfNoun(tree, head, reach - 1);
}

/** What a governing verb, adjective or noun says of what hangs on it. Its own negation turns a plan into nothing and a refusal into an intention. */
function byGovernor(tree: Tree, head: number): Standing | undefined {
  const form = tree.forms[head] as string;
  const off = tree.children(head).some((child) => tree.forms[child] === 'off');
  const negated = tree.isNegated(head);
  if ((off && /^(?:call|put)/.test(form)) || isAmong('cancelled', form)) return negated ? undefined : worded('cancelled');
  if (isAmong('delayed', form)) return worded(hasNewDate(tree, head) ? 'scheduled' : 'cancelled');
  if (isAmong('refused', form)) return worded('none');
  if (isAmong('scheduled', form)) return worded(negated ? 'none' : tenseOf(tree, head) === 'conditional' ? 'proposed' : 'scheduled');
  if (isAmong('proposed', form)) return worded('proposed');
  return undefined;
}

/** "postponed until May", "postponed to next week". */
function hasNewDate(tree: Tree, verb: number): boolean {
  return tree.dependents(verb, 'obl').some((child) => tree.markers(child).some((marker) => /^(?:to|until|till|for)$/.test(marker)));
}

/** The status of a contact that a noun names. */
export function statusOfNoun(tree: Tree, noun: number, reach = REACH): Standing {
  if (tree.dependents(noun, 'det').some((child) => tree.forms[child] === 'no')) return worded('none');
  if (isEnding(tree, noun)) return worded('ongoing');
  const governor = /^(?:obj|nsubj:pass)/.test(tree.deprel(noun)) ? byGovernor(tree, tree.head(noun)) : undefined;
  if (governor?.status === 'cancelled') return governor;
  const adjective = tree
    .dependents(noun, 'amod', 'compound', 'acl')
    .map((child) => byAdjective(tree, child))
    .find(Boolean);
  if (adjective) return adjective;
  if (tree.dependents(noun, 'cop').length > 0) return tree.markers(noun).includes('at') ? ASSUMED : statusOfVerb(tree, noun, reach);
  const head = tree.head(noun);
  if (head < 0 || reach === 0) return ASSUMED;
  const relation = tree.deprel(noun);
  if (relation === 'conj' || relation.startsWith('appos') || relation.startsWith('compound'))
    return /^(?:VERB|AUX)$/.test(tree.upos(head)) ? ASSUMED : statusOfNoun(tree, head, reach - 1);
  if (relation.startsWith('nmod')) return byGovernor(tree, head) ?? statusOfNoun(tree, head, reach - 1);
  if (/^(?:obj|nsubj:pass|xcomp|ccomp|nsubj|obl)/.test(relation)) return inClause(tree, noun, head, reach);
  return ASSUMED;
}

/** "made the comments before ending his trip", "near the end of the talks": it goes on when what is told takes place. */
function isEnding(tree: Tree, noun: number): boolean {
  const head = tree.head(noun);
  if (head < 0) return false;
  if (tree.deprel(noun) === 'obj' && /^(?:ending|finishing|concluding|completing|wrapping)$/.test(tree.forms[head] as string))
    return tree.markers(head).includes('before');
  if (!tree.deprel(noun).startsWith('nmod') || !tree.markers(noun).includes('of')) return false;
  if (/^(?:end|close|conclusion|finish)$/.test(tree.forms[head] as string))
    return tree.markers(head).some((marker) => /^(?:near|toward|towards|before)$/.test(marker));
  return /^(?:days?|weeks?|rounds?)$/.test(tree.forms[head] as string) && isEnding(tree, head);
}

/** "planned talks", "a proposed meeting", "the last summit", "the ongoing negotiations", "a meeting scheduled for May". */
function byAdjective(tree: Tree, word: number): Standing | undefined {
  const form = tree.forms[word] as string;
  if (isAmong('over', form)) return told('held');
  if (isAmong('going', form)) return worded('ongoing');
  if (isAmong('cancelled', form)) return worded('cancelled');
  if (/^(?:planned|scheduled|upcoming|coming|expected|forthcoming|next|looming|impending|set|slated|due|anticipated)$/.test(form))
    return worded('scheduled');
  if (/^(?:proposed|possible|potential|eventual|hypothetical|prospective|requested|suggested|wanted)$/.test(form))
    return worded('proposed');
  return undefined;
}

/** A noun in a clause: the verb is about the contact itself ("was cancelled", "seek talks", "held talks"), or tells of something at or around it. */
function inClause(tree: Tree, noun: number, verb: number, reach: number): Standing {
  const relation = tree.deprel(noun);
  const markers = tree.markers(noun);
  const oblique = relation.startsWith('obl');
  const of = !oblique || (noun > verb && markers.some((marker) => /^(?:for|to|into|against|from)$/.test(marker)));
  if (markers.includes('off') && /^call/.test(tree.forms[verb] as string)) return worded('cancelled');
  if (
    relation === 'obj' &&
    /^(?:call|summon)/.test(tree.forms[verb] as string) &&
    !tree.children(verb).some((child) => tree.forms[child] === 'off')
  )
    return worded('scheduled');
  if (of && !relation.endsWith('subj')) {
    const given = byGovernor(tree, verb);
    if (given) return given;
  }
  // "The meeting hardly improved relations": it is not the meeting that there was not.
  const form = tree.forms[verb] as string;
  if (relation === 'nsubj' && (isAmong('going', form) || (form === 'way' && tree.markers(verb).includes('under'))))
    return worded(tenseOf(tree, verb) === 'past' ? 'held' : 'ongoing');
  const denied =
    relation === 'nsubj' && tree.isNegated(verb) && !/^(?:tak|took|happen|occur|materiali|com|came)/.test(tree.forms[verb] as string);
  const own = denied ? (BY_TENSE[tenseOf(tree, verb)] ?? ASSUMED) : statusOfVerb(tree, verb, reach - 1);
  if (oblique && own.status !== 'scheduled' && own.status !== 'held') return ASSUMED;
  if (oblique && markers.some((marker) => /^(?:before|ahead|ahead of|until|till)$/.test(marker)))
    return own.by === 'worded' ? own : { ...own, by: 'assumed' };
  if (own.status === 'none') return oblique ? ASSUMED : own;
  return oblique ? { ...own, by: own.by === 'worded' ? 'worded' : 'assumed' } : own;
}

/** The status once the date is known: what lies after the report's date is still to come, what lies before it is over. `edtf` may be an interval. */
export function dated({ status, by }: Standing, edtf: string | undefined, published: string | undefined): Standing {
  const [when, today] = [edtf && parseEdtf(edtf), published && parseEdtf(published.slice(0, 10))];
  if (!when || !today) return { status, by };
  const after = boundsOf(when).earliest > boundsOf(today).latest;
  const before = boundsOf(when).latest < boundsOf(today).earliest;
  if (after && (status === 'held' || status === 'ongoing')) return { status: 'scheduled', by: 'told' };
  if (before && by === 'assumed' && status === 'scheduled') return { status: 'held', by: 'told' };
  return { status, by: (after || before) && by === 'assumed' ? 'told' : by };
}
