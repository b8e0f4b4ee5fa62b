import { isPredicate } from '../match/arguments.ts';
import type { Tree } from '../match/tree.ts';
import type { Tense } from './clock.ts';

/** How far the verb that rules a word is looked for up the tree. */
const REACH = 8;

const FUTURE_AUXILIARY = /^(?:will|'ll|wo|shall|going|may|can|must)$/;
/** Ahead of a time that is past itself: on which side of today is not told. */
const PAST_FUTURE = /^(?:would|'d|could|might|should)$/;
const PAST_AUXILIARY = /^(?:was|were|had|did|'d|been)$/;
const PRESENT_AUXILIARY = /^(?:is|are|am|'s|'re|'m|has|have|'ve|do|does|be)$/;

/** Verbs and adjectives whose infinitive lies ahead of them: "plans to", "is expected to", "due to". */
const AHEAD =
  /^(?:plan|expect|schedul|intend|set$|due$|agree|promis|vow|pledg|hop|want|prepar|slat|decid|aim|seek|look|ready|likely|poised|about|offer|threat|commit|call|urg|ask|invit|propos|need|hav|has|had|going|gon)/;

/** Descriptions of what lies ahead: "the talks scheduled for Monday", "Tuesday's upcoming vote". */
const PLANNED = /^(?:schedul|planned|slated|set$|due$|expected|proposed|upcoming|coming|forthcoming|next$)/;

const PAST_FORMS =
  /^(?:was|were|had|did|went|came|saw|took|gave|made|got|said|told|met|held|began|won|lost|led|left|spoke|wrote|flew|drew|grew|knew|rose|fell|broke|chose|drove|became|brought|bought|caught|fought|sought|taught|thought|found|kept|felt|dealt|sent|spent|built|sat|stood|understood|ran|struck|swore|withdrew|shot|sold|paid|laid|heard|died|let|hit|put|cut|quit|set|hurt|cost|spread|split)$/;

/**
 * When the clause around a word takes place, by the verb that governs it: auxiliaries first, then its form; an infinitive after a verb of planning lies
 * ahead, after another verb it goes with that one. `present` where nothing tells.
 */
export function tenseAt(tree: Tree, word: number): Tense {
  let at = word;
  for (let steps = 0; at >= 0 && steps < REACH; at = tree.head(at), steps++) {
    const planned = tree.dependents(at, 'amod', 'acl').some((child) => PLANNED.test(tree.forms[child] as string));
    if (planned && at !== word && !isPredicate(tree, at)) return 'future';
    if (/^(?:VERB|AUX)$/.test(tree.upos(at)) || tree.dependents(at, 'cop', 'nsubj').length > 0) {
      const tense = tenseOf(tree, at);
      if (tense) return tense;
    }
  }
  return 'present';
}

/** The tense that a predicate shows by itself; undefined where it goes with what it hangs on. */
function tenseOf(tree: Tree, verb: number): Tense | undefined {
  const form = tree.forms[verb] as string;
  const helpers = tree.children(verb).filter((child) => /^(?:aux|cop)/.test(tree.deprel(child)));
  const forms = helpers.map((child) => tree.forms[child] as string);
  if (forms.some((one) => FUTURE_AUXILIARY.test(one))) return forms.includes('have') && !forms.includes('will') ? 'past' : 'future';
  if (forms.some((one, k) => PAST_FUTURE.test(one) && !(one === "'d" && isPerfect(tree, helpers[k] as number, verb)))) {
    return forms.includes('have') ? 'past' : 'ahead';
  }
  const isInfinitive = tree.dependents(verb, 'mark').some((child) => tree.forms[child] === 'to');
  if (isInfinitive) return aheadOf(tree, verb);
  if (/^acl(?!:relcl)/.test(tree.deprel(verb)) && PLANNED.test(form)) return 'future';
  if (forms.some((one) => PAST_AUXILIARY.test(one))) return isUnreal(tree, verb) || PLANNED.test(form) ? 'ahead' : 'past';
  if (forms.some((one) => PRESENT_AUXILIARY.test(one))) return presentWith(tree, verb, forms);
  if (form.endsWith('ing')) return undefined;
  if (isPast(tree, verb)) return isUnreal(tree, verb) ? 'ahead' : 'past';
  if (/^(?:acl|advcl|amod)/.test(tree.deprel(verb)) && tree.dependents(verb, 'nsubj').length === 0) return undefined;
  if (isUnreal(tree, verb)) return 'future';
  return tree.upos(verb) === 'VERB' ? comingByForm(form) : undefined;
}

/** "has met" is past, "is meeting on Monday" lies ahead, "is ready" is present. */
function presentWith(tree: Tree, verb: number, forms: readonly string[]): Tense {
  const form = tree.forms[verb] as string;
  if (forms.some((one) => /^(?:has|have|'ve)$/.test(one))) return 'past';
  if (
    /^(?:schedul|expect|planned|slated|set$|due$|to$|meeting$|visiting$|arriving$|coming$|leaving$|holding$|hosting$|travel|flying$|going$|joining$)/.test(
      form,
    )
  )
    return 'future';
  return 'present';
}

/** "meets on Monday", "visit next week": the present of a programme; of "remains", "says" nothing lies ahead. */
function comingByForm(form: string): Tense {
  return /^(?:meets?|visits?|arrives?|begins?|starts?|opens?|convenes?|leaves?|travels?|votes?|hosts?|holds?|heads?|takes?|gathers?|returns?|resumes?|ends?|expires?)$/.test(
    form,
  )
    ? 'future'
    : 'present';
}

function isPast(tree: Tree, verb: number): boolean {
  const form = tree.forms[verb] as string;
  return (
    /[a-z]ed$/.test(form) ||
    PAST_FORMS.test(form) ||
    (/(?:en|wn|ght|ung|unk|ew)$/.test(form) &&
      tree.upos(verb) === 'VERB' &&
      !/^(?:happen|open|listen|strengthen|threaten|weaken|widen|broaden|deepen|tighten|view|review|renew|own|fight)$/.test(form))
  );
}

/** "'d met" is "had met". */
function isPerfect(tree: Tree, helper: number, verb: number): boolean {
  return helper < verb && isPast(tree, verb);
}

/** "if he won": no time is told. */
function isUnreal(tree: Tree, verb: number): boolean {
  return tree.dependents(verb, 'mark').some((child) => tree.forms[child] === 'if');
}

/** An infinitive: "plans to visit" lies ahead; "was to arrive", "was expected to visit" of a past time, so today does not divide it; others go with their verb. */
function aheadOf(tree: Tree, verb: number): Tense | undefined {
  if (wasOrWere(tree, verb)) return 'ahead';
  const head = tree.head(verb);
  if (head < 0) return 'future';
  const form = tree.forms[head] as string;
  const own = /^(?:is|are|was|were|be|'s|'re)$/.test(form);
  if (!own && (!AHEAD.test(form) || tree.deprel(verb).startsWith('advcl'))) return undefined;
  const helpers = own ? [form] : tree.dependents(head, 'aux').map((child) => tree.forms[child] as string);
  const isPast = helpers.some((one) => /^(?:was|were|had)$/.test(one)) || (helpers.length === 0 && /(?:ed|ought|as)$/.test(form));
  return isPast || wasOrWere(tree, head) ? 'ahead' : 'future';
}

function wasOrWere(tree: Tree, verb: number): boolean {
  return tree.children(verb).some((child) => /^(?:aux|cop)/.test(tree.deprel(child)) && /^(?:was|were)$/.test(tree.forms[child] as string));
}
