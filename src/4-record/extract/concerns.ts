import { overlaps, type Span } from '#base/span.ts';
import type { Match } from '#reading/match/rule-book.ts';
import type { Tree } from '#reading/match/tree.ts';
import type { Passage } from '#reading/passage.ts';
import type { Concern } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';
import { behindWhich } from './concerns/behind-which.ts';
import type { Found } from './found.ts';
import { holdersAt } from './holders.ts';
import { foreignness, isHeadline, type Pointers, pointersOf } from './positions/matters.ts';
import { objectSpan, objectWord } from './positions/objects.ts';
import { settingOf } from './positions/turns.ts';
import { packed } from './rules/concerns.generated.ts';
import { bookOf } from './rules.ts';
import { statementAround, withinQuotation } from './sayings.ts';

interface Gives {
  /** `speaker`: who says it, nobody where the report says it in its own voice. Absent: the word named in the pattern. */
  readonly holder?: 'speaker';
}

type Draft = Omit<Concern<Figure>, 'id'>;

/** Beliefs: in a worry that is named as one, in a threat that a speaker names, in one that the report names. */
const BELIEF = { named: 0.62, spoken: 0.55, unspoken: 0.48, foreign: 0.06, by: 0.08 };

const book = bookOf<Gives>(packed);

/**
 * The threats and risks that actors see, or the report in its own voice, in matters between states: by the rules of data/rules/concerns.yaml, one
 * concern for a holder and a threat.
 */
export function concernsOf(passage: Passage, found: Found): readonly Concern<Figure>[] {
  const pointers = pointersOf(passage, found);
  const drafts = book.over(passage.tree, () => true).flatMap((match) => draftsOf(passage, found, pointers, match));
  return merged(passage.report.text, drafts).map((draft, i) => ({ id: `n${i + 1}`, ...draft }));
}

function draftsOf(passage: Passage, found: Found, pointers: Pointers, match: Match<Gives>): Draft[] {
  const { tree } = passage;
  const word = objectWord(tree, match.words.about as number);
  const whole = isDenied(tree, match.at, word) ? undefined : aboutSpan(tree, word, match);
  const about = whole && withinQuotation(tree.text, whole, passage.scene.ground.quoted);
  const trigger = (tree.words[match.at] as { span: Span }).span;
  if (!about || isHeadline(passage, trigger.start)) return [];
  const foreign = foreignness(passage, pointers, about);
  if (foreign === 0) return [];
  const by = behindWhich(passage, word);
  const around = statementAround(found.statements, trigger.start);
  const spoken = match.rule.gives.holder === 'speaker';
  const speaker = around?.speaker?.kind === 'outlet' ? undefined : around?.speaker;
  const belief = spoken ? (speaker ? BELIEF.spoken : BELIEF.unspoken) : BELIEF.named;
  const holders = spoken ? [speaker] : holdersAt(passage, match.words.holder as number, around);
  return holders.map((holder) => ({
    ...(holder && { holder }),
    about,
    // Nobody fears what they do themselves: a pronoun has been taken for the wrong one.
    ...(by && by !== holder && { by }),
    evidence: [evidenceOf(tree, match, about)],
    confidence: belief + foreign * BELIEF.foreign + (by && by !== holder ? BELIEF.by : 0),
  }));
}

/** From the first to the last of the words that tell of a threat, its holder left out. */
function evidenceOf(tree: Tree, { at, words }: Match<Gives>, about: Span): Span {
  const what = words.what;
  const spans = [at, ...(what === undefined ? [] : [what])].map((word) => (tree.words[word] as { span: Span }).span);
  return { start: Math.min(about.start, ...spans.map((span) => span.start)), end: Math.max(about.end, ...spans.map((span) => span.end)) };
}

/** The words that name the threat; where they are but a pronoun, what is said of it. */
function aboutSpan(tree: Tree, word: number, { at, words }: Match<Gives>): Span | undefined {
  const bare = /^(?:PRON|DET)$/.test(tree.upos(word)) && !tree.children(word).some((child) => tree.deprel(child).startsWith('acl'));
  if (!bare) return objectSpan(tree, word, at, 'always');
  return words.what === undefined ? undefined : objectSpan(tree, words.what, at);
}

/** "does not fear", "no obvious threat"; "no bigger threat than this" denies nothing. */
function isDenied(tree: Tree, trigger: number, about: number): boolean {
  const compared = tree
    .dependents(about, 'amod')
    .some((child) => /^(?:bigger|greater|graver|larger|worse)$/.test(tree.forms[child] as string));
  const none = tree.dependents(about, 'det').some((child) => tree.forms[child] === 'no');
  return !compared && (none || settingOf(tree, trigger).negated);
}

/** One concern for a holder and a threat: the surest, of equally sure ones the first. In order of the text. */
function merged(text: string, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  const words = ({ about }: Draft): string => text.slice(about.start, about.end).toLowerCase();
  const isSame = (a: Draft, b: Draft): boolean => {
    if (a.holder && b.holder && a.holder !== b.holder) return false;
    return overlaps(a.about, b.about) || overlaps(a.evidence[0] as Span, b.evidence[0] as Span) || words(a) === words(b);
  };
  for (const draft of [...drafts].sort((a, b) => b.confidence - a.confidence || a.about.start - b.about.start))
    if (!out.some((known) => isSame(known, draft))) out.push(draft);
  return out.sort((a, b) => a.about.start - b.about.start || (a.holder?.index ?? -1) - (b.holder?.index ?? -1));
}
