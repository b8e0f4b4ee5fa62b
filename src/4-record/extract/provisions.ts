import { contains, overlaps, type Span, slice } from '#base/span.ts';
import type { Match } from '#reading/match/rule-book.ts';
import type { Tree } from '#reading/match/tree.ts';
import type { Passage } from '#reading/passage.ts';
import type { Agreement, Modality, Provision } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';
import type { Word } from '#reading/syntax.ts';
import { figuresAt } from './agreements/parties.ts';
import type { Found } from './found.ts';
import { actionRange, clauseRange } from './provisions/action.ts';
import { bearerAt, canBear } from './provisions/bearer.ts';
import { holding } from './provisions/holding.ts';
import { isLaw } from './provisions/law.ts';
import { packed } from './rules/provisions.generated.ts';
import { bookOf } from './rules.ts';

interface Gives {
  readonly modality: Modality;
  /** How often the wording is a rule that holds. */
  readonly sure: number;
  readonly needs?: 'law' | 'voice' | 'agreement';
}

/** What the denial of a rule is: who has no right may not; who is not obliged has no rule to keep. */
const DENIED: Readonly<Partial<Record<Modality, Modality>>> = {
  right: 'prohibition',
  power: 'prohibition',
  permission: 'prohibition',
  prohibition: 'permission',
};

/** Words for every party of an agreement. */
const EACH =
  /^(?:(?:each|both|either|the two|all|neither)(?: of the)? |the )(?:part(?:y|ies)|sides?|countr(?:y|ies)|states?|nations?|signator(?:y|ies)|governments?)$/i;

/** How many sentences back the agreement of a rule may be spoken of. */
const REACH = 2;

const book = bookOf<Gives>(packed);

/** The rules that a passage states as holding under an agreement or law, in order of the text; of two at one action the surer. */
export function provisionsOf(passage: Passage, found: Found): readonly Provision<Figure>[] {
  const drafts = book.over(passage.tree).flatMap((match) => provisionAt(passage, found, match) ?? []);
  const best = drafts.filter(
    (draft, i) =>
      !drafts.some(
        (other, j) =>
          j !== i &&
          overlaps(draft.action, other.action) &&
          (other.confidence > draft.confidence || (other.confidence === draft.confidence && j < i)),
      ),
  );
  return best
    .sort((a, b) => a.action.start - b.action.start)
    .flatMap((draft) => forEach(passage, found.agreements, draft))
    .map((draft, i) => ({ ...draft, id: `v${i + 1}` }));
}

/** "each party", "both sides": a rule for each of the parties, where the agreement names them; otherwise the rule as it is. */
function forEach({ report }: Passage, agreements: readonly Agreement<Figure>[], draft: Provision<Figure>): readonly Provision<Figure>[] {
  const parties = agreements.find(({ id }) => id === draft.agreement)?.parties ?? [];
  const all = [...draft.bearer.mentions.values()].some(({ span }) => EACH.test(slice(report.text, span)));
  if (!all || parties.length < 2) return [draft];
  const { counterpart, ...rule } = draft;
  const [only] = parties;
  return parties.map((bearer) => {
    const other = parties.length === 2 ? (bearer === only ? parties[1] : only) : counterpart;
    return { ...rule, bearer, ...(other && { counterpart: other }) };
  });
}

function provisionAt(passage: Passage, found: Found, { rule, at, words }: Match<Gives>): Provision<Figure> | undefined {
  const { tree } = passage;
  const { bearer: bearerWord, action: actionWord, rule: ruleWord } = words;
  // A modal verb is of the verb it stands before.
  const verb = tree.deprel(at).startsWith('aux') ? tree.head(at) : at;
  if (bearerWord === undefined || actionWord === undefined) return undefined;
  const modality = modalityOf(tree, rule.gives.modality, verb, actionWord);
  const holds = holding(tree, verb, ruleWord);
  if (modality === undefined || holds === 0) return undefined;
  const agreement = agreementAt(passage, found.agreements, ruleWord, verb);
  if (rule.gives.needs === 'agreement' && !agreement) return undefined;
  const law = ruleWord !== undefined || agreement !== undefined || hasLaw(passage, verb);
  const action = actionRange(tree, actionWord, ruleWord);
  const span = tree.span(action);
  const said = isSaid(passage, span);
  // "is not allowed to" is a rule where "is allowed to" may be a favour.
  const needs = rule.gives.needs === 'law' && modality !== rule.gives.modality ? 'voice' : rule.gives.needs;
  if (!law && (needs === 'law' || (needs === 'voice' && said))) return undefined;
  const bearer = bearerAt(passage, bearerWord);
  if (!bearer || !canBear(passage, bearer, bearerWord, law)) return undefined;
  const under = agreement ?? recentAgreement(passage, found.agreements, at, bearer);
  const counterpart = counterpartOf(passage, bearer, actionWord, under);
  return {
    id: '',
    bearer,
    modality,
    action: span,
    ...(counterpart && { counterpart }),
    ...(under && { agreement: under.id }),
    evidence: [tree.span(clauseRange(tree, [at, ...Object.values(words)], action, bearerWord))],
    confidence: Math.min(0.95, (rule.gives.sure + (law ? 0.15 : 0)) * holds * (said ? 0.85 : 1) * (bearer.kind === 'group' ? 0.8 : 1)),
  };
}

/** The modality with what denies it: "may not", "has no right", "agreed not to", "must not". */
function modalityOf(tree: Tree, modality: Modality, at: number, action: number): Modality | undefined {
  const denied = tree.isNegated(at) || tree.dependents(at, 'obj').some((object) => tree.isNegated(object));
  if (!denied) return modality === 'duty' && action !== at && tree.isNegated(action) ? 'prohibition' : modality;
  const modal = tree.dependents(at, 'aux').some((aux) => /^(?:must|shall|will|may|can)$/.test(tree.forms[aux] as string));
  return modality === 'duty' && modal ? 'prohibition' : DENIED[modality];
}

/** True where the words are somebody's, not the report's own. */
function isSaid(passage: Passage, span: Span): boolean {
  return passage.statements.some((statement) => statement.content.some((content) => overlaps(content, span)));
}

/** The agreement that the word for the rule is a mention of, else the one that the clause names. */
function agreementAt(
  { tree }: Passage,
  agreements: readonly Agreement<Figure>[],
  rule: number | undefined,
  at: number,
): Agreement<Figure> | undefined {
  if (rule !== undefined) {
    const word = tree.words[rule]?.span as Span;
    return agreements.find(({ mentions }) => mentions.some((mention) => overlaps(mention, word)));
  }
  const clause = tree.span(tree.phrase(at, (child) => /^(?:conj|parataxis)/.test(tree.deprel(child))));
  return agreements.find(({ mentions }) => mentions.some((mention) => contains(clause, mention)));
}

/** "under the law", "by treaty" in the clause of a word. */
function hasLaw({ tree }: Passage, at: number): boolean {
  return tree
    .dependents(at, 'obl', 'nmod', 'advcl')
    .some(
      (child) =>
        isLaw(tree.forms[child] as string) &&
        tree.markers(child).some((marker) => /^(?:under|by|according to|per|pursuant to|in)$/.test(marker)),
    );
}

/** The agreement last spoken of a little before, where the bearer is one of its parties. */
function recentAgreement(
  { tree }: Passage,
  agreements: readonly Agreement<Figure>[],
  at: number,
  bearer: Figure,
): Agreement<Figure> | undefined {
  const first = tree.sentences[Math.max(0, tree.sentenceOf(at) - REACH)];
  const from = tree.words[first?.first ?? 0]?.span.start ?? 0;
  const to = tree.words[at]?.span.start ?? 0;
  const last = ({ mentions }: Agreement<Figure>): number =>
    Math.max(-1, ...mentions.map(({ start }) => (start >= from && start < to ? start : -1)));
  const [best] = agreements.filter((one) => last(one) >= 0 && one.parties.includes(bearer)).sort((a, b) => last(b) - last(a));
  return best;
}

/** Whom the rule is towards: whom the action is done to, else the other party of an agreement of two. */
function counterpartOf(passage: Passage, bearer: Figure, action: number, agreement: Agreement<Figure> | undefined): Figure | undefined {
  const { tree, scene } = passage;
  const others = agreement?.parties.filter((party) => party !== bearer) ?? [];
  if (agreement?.parties.includes(bearer) && others.length === 1) return others[0];
  const done = tree
    .dependents(action, 'obj', 'obl')
    .filter((child) => tree.deprel(child) === 'obj' || tree.markers(child).some((marker) => /^(?:with|against|to|from)$/.test(marker)));
  return done
    .filter((child) => scene.ground.world.stateForm(slice(tree.text, (tree.words[child] as Word).span))?.how !== 'capital')
    .flatMap((child) => figuresAt(passage, child))
    .find((figure) => figure !== bearer && figure.state !== undefined);
}
