import { overlaps, type Span } from '#base/span.ts';
import { irregularForms } from '#reading/match/irregular-forms.ts';
import type { Tree } from '#reading/match/tree.ts';
import type { Passage } from '#reading/passage.ts';
import type { Position, Stance } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';
import type { Found } from './found.ts';
import { beliefIn } from './positions/belief.ts';
import { foreignness, isHeadline, type Pointers, pointersOf } from './positions/matters.ts';
import { type Draft, merged } from './positions/merged.ts';
import { canBeObject, isPointing, objectSpan, objectWord } from './positions/objects.ts';
import { isFirstPerson, wordingsOf } from './positions/outermost.ts';
import { opposite, settingOf, stanceIn } from './positions/turns.ts';
import { whose } from './positions/whose.ts';
import type { Wording } from './positions/wordings.ts';
import { statementAround, statementCued, withinQuotation } from './sayings.ts';

/** Forms of irregular verbs that are not the bare one. */
const IRREGULAR = new Set([...irregularForms.values()].flat());

/**
 * Where actors stand on matters between states, by the rules of data/rules/positions.yaml: one position for a holder and an object. Left out is what
 * nothing around it shows to be a foreign matter, and the headline, which the text tells again.
 */
export function positionsOf(passage: Passage, found: Found): readonly Position<Figure>[] {
  const pointers = pointersOf(passage, found);
  const drafts = wordingsOf(passage.tree).flatMap((wording) => draftsOf(passage, found, pointers, wording));
  return merged(drafts, passage.report.text).map((draft, i) => ({ id: `p${i + 1}`, ...draft }));
}

/** The positions that one wording tells: one for each holder. */
function draftsOf(passage: Passage, found: Found, pointers: Pointers, wording: Wording): Draft[] {
  const { tree } = passage;
  const { at, rule, words } = wording;
  const stance = stanceOf(tree, wording);
  const word = objectWord(tree, words.object as number);
  const subject = rule.gives.whole ? 'always' : rule.gives.holder === 'speaker' ? 'bare' : 'never';
  const object = withinQuotation(tree.text, objectSpan(tree, word, at, subject), passage.scene.ground.quoted);
  if (!stance || !canBeObject(passage, word, at, object) || (rule.gives.subjunctive && !isBare(tree, word))) return [];
  const trigger = (tree.words[at] as { span: Span }).span;
  const agreement = found.agreements.find((one) => one.mentions.some((mention) => overlaps(mention, object)));
  const foreign = agreement ? 2 : foreignness(passage, pointers, object);
  if (foreign === 0 || isHeadline(passage, trigger.start) || (isPointing(tree.text, object) && !agreement)) return [];
  const around = statementAround(found.statements, trigger.start);
  const statement = statementCued(found.statements, trigger, object) ?? around;
  const spoken = rule.gives.holder === 'speaker';
  return whose(passage, found, wording, around).map((holder) => ({
    holder,
    object,
    ...(agreement && { agreement: agreement.id }),
    stance,
    ...(statement && { statement: statement.id }),
    evidence: [{ start: Math.min(trigger.start, object.start), end: Math.max(trigger.end, object.end) }],
    confidence: beliefIn({ holder, stance }, { foreign, statement: statement?.confidence, spoken }),
  }));
}

/** The stance that a wording gives where it stands; nothing where it is a condition, a duty laid on another, or denies that something ought to be. */
function stanceOf(tree: Tree, { at, rule, words }: Wording): Stance | undefined {
  const { holder, stance, negated } = rule.gives;
  const setting = settingOf(tree, at);
  if (setting.conditional || (holder === undefined && setting.called && !isFirstPerson(tree, at))) return undefined;
  // What ought to be, or would do harm, is not said with less conviction for a "could".
  const given = stanceIn(holder === 'speaker' ? { ...setting, maybe: false } : setting, stance, negated);
  if (holder === 'speaker' && (given === 'noncommittal' || tree.deprel(at).startsWith('acl'))) return undefined;
  const object = words.object as number;
  const undone = holder === undefined && tree.isNegated(object) && tree.markers(object).includes('to');
  return undone ? opposite(given) : given;
}

/** The bare form of a verb, which after a single subject is the subjunctive. */
function isBare(tree: Tree, verb: number): boolean {
  const form = tree.forms[verb] as string;
  return !/(?:s|ed)$/.test(form) && !IRREGULAR.has(form);
}
