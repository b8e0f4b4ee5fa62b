import { overlaps, type Span, slice } from '#base/span.ts';
import type { Tree } from '#reading/match/tree.ts';
import type { Passage } from '#reading/passage.ts';
import type { Figure } from '#reading/steps/cast.ts';
import { wordsIn } from '#reading/steps/ground.ts';
import type { WordRange } from '#reading/syntax.ts';
import { fold } from '#reading/world/fold.ts';
import { namedRange } from './names.ts';
import { partiesIn } from './parties.ts';
import { formsIn, headOf, nounPhrase } from './phrases.ts';
import type { KnownAgreement, Register } from './register.ts';
import { isAgreementNoun, isPrivate, isWide, needsName, topicsOf } from './words.ts';
import { yearIn } from './year.ts';

/** Words that stand for an agreement, with what they tell of it. */
export interface Mention {
  /** Index of the head noun. */
  readonly head: number;
  readonly range: WordRange;
  readonly span: Span;
  /** `name` is a name of its own; `bare` tells nothing but that there is an agreement ("the accord"). */
  readonly form: 'name' | 'described' | 'bare';
  /** The words that make the name, folded, without article and year. */
  readonly name?: string;
  /** Where that name is. */
  readonly nameSpan?: Span;
  readonly known?: KnownAgreement;
  /** "a deal", "an agreement": spoken of for the first time, or none yet. */
  readonly indefinite: boolean;
  readonly topics: ReadonlySet<string>;
  /** The folded words of the phrase. */
  readonly words: ReadonlySet<string>;
  readonly parties: readonly Figure[];
  /** A place in the phrase that is no party ("a truce in Gaza"). */
  readonly placed: boolean;
  readonly wide: boolean;
  readonly year: number | undefined;
  /** Set where the agreement is one of courts, firms or parties at home. */
  readonly private: boolean;
}

/** Not one agreement but whatever there may be. */
const GENERIC = /^(?:any|no|every|each|such|what|whatever|which|some|more|another|other|other|most|many|few|these|those|all|both|similar)$/;

/** All mentions of agreements by noun or name, in order, disjoint. */
export function mentionsIn(passage: Passage, register: Register): Mention[] {
  const { tree, scene, report } = passage;
  const names = register.namesIn(report.text).flatMap(({ span, known }) => {
    const { first, end } = wordsIn(scene.ground, span);
    return end > first ? [{ range: { first, end }, known }] : [];
  });
  const out: Mention[] = [];
  let after = 0;
  for (let at = 0; at < tree.words.length; at++) {
    const listed = names.find(({ range }) => range.first === at);
    const mention = listed ? ofName(passage, listed.range, listed.known) : ofNoun(passage, at, register, names, out);
    if (!mention || mention.range.first < after) continue;
    out.push(mention);
    after = mention.range.end;
    // A phrase may hold the name of another agreement behind its head: only its words up to the head are taken.
    after = Math.min(after, mention.head + 1);
  }
  return out;
}

type Listed = readonly { readonly range: WordRange; readonly known: KnownAgreement }[];

/** A name of the register, with the noun that it describes ("the Trans-Pacific Partnership trade deal"). */
function ofName(passage: Passage, range: WordRange, known: KnownAgreement): Mention | undefined {
  const { tree } = passage;
  if (isOtherName(passage, range)) return undefined;
  const top = headOf(tree, range);
  const noun = nounBehind(tree, range);
  const head = noun ?? top;
  const phrase = nounPhrase(tree, head);
  const first = phrase.first <= range.first ? phrase.first : articleBefore(tree, range.first);
  return mentionOf(
    passage,
    noun ?? range.end - 1,
    { first: Math.min(first, range.first), end: Math.max(noun === undefined ? 0 : noun + 1, range.end) },
    'name',
    known,
    range,
  );
}

/** The noun for an agreement that follows a name within three words, as a part of its phrase. */
function nounBehind(tree: Tree, range: WordRange): number | undefined {
  for (let at = range.end; at < Math.min(range.end + 4, tree.words.length); at++) {
    if (!/^(?:NOUN|PROPN|ADJ|PUNCT)$/.test(tree.upos(at)) || /^[,.;:)]$/.test(tree.forms[at] as string)) return undefined;
    if (isAgreementNoun(tree.forms[at] as string)) return at;
  }
  return undefined;
}

function articleBefore(tree: Tree, first: number): number {
  return /^(?:the|a|an|this|that)$/.test(tree.forms[first - 1] ?? '') ? first - 1 : first;
}

const ORGAN =
  /^(?:organi[sz]ation|council|commission|committee|secretariat|coalition|agency|court|conference|group|network|campaign|fund)$/;

/** "Organization" with a capital. */
function isOrgan(tree: Tree, word: number): boolean {
  return ORGAN.test(tree.forms[word] ?? '') && /^\p{Lu}/u.test(slice(tree.text, tree.span({ first: word, end: word + 1 })));
}

/** An organization that has the name in its own ("the TPP Coalition"). */
function isOtherName({ report, tree, scene }: Passage, range: WordRange): boolean {
  if (isOrgan(tree, range.end)) return true;
  const span = tree.span(range);
  const entity = scene.ground.syntax.entities.find((one) => one.type === 'ORG' && overlaps(one.span, span));
  if (!entity || entity.span.end <= span.end + 1) return false;
  const last = slice(report.text, entity.span).split(/\s+/).at(-1) as string;
  return /^\p{Lu}/u.test(last) && !isAgreementNoun(last.toLowerCase());
}

function ofNoun(passage: Passage, at: number, register: Register, names: Listed, before: readonly Mention[]): Mention | undefined {
  const { tree } = passage;
  const form = tree.forms[at] as string;
  if (!isAgreementNoun(form) || !/^(?:NOUN|PROPN)$/.test(tree.upos(at)) || (form === 'fire' && tree.forms[at - 2] !== 'cease'))
    return undefined;
  if (isOrgan(tree, at + 1)) return undefined;
  const named = namedRange(tree, at, passage.scene.ground.world);
  if (named) {
    const known = names.find(({ range }) => range.first >= named.first && range.end <= named.end)?.known;
    return mentionOf(passage, at, named, 'name', known);
  }
  if (needsName(form) && !isQualified(tree, at) && !isTakenUp(tree, at, before)) return undefined;
  if ((/s$/.test(form) && !isPlaceName(passage, at)) || isModifier(tree, at) || isGeneric(tree, at)) return undefined;
  const range = nounPhrase(tree, at);
  const mention = mentionOf(passage, at, range, 'described', undefined);
  if (names.some((name) => name.range.first >= range.first && name.range.end <= at)) return undefined;
  const told = mention.indefinite && !hasEnded(tree, at) ? undefined : register.toldBy(mention.words, mention, passage.report.published);
  return { ...mention, ...(told && { known: told }), form: tellsNothing(mention) && !told ? 'bare' : 'described' };
}

/** "memorandum of understanding", "joint declaration". */
function isQualified(tree: Tree, at: number): boolean {
  const before = tree.forms[at - 1] ?? '';
  const dated = /^1[89]\d\d$|^20\d\d$/.test(before) || /^1[89]\d\d$|^20\d\d$/.test(tree.forms[at - 2] ?? '');
  return (
    (tree.forms[at + 1] === 'of' && tree.forms[at + 2] === 'understanding') ||
    before === 'joint' ||
    topicsOf(before).length > 0 ||
    // "the 1972 memorandum"; a dated convention can be one of a party.
    (dated && tree.forms[at] !== 'convention')
  );
}

/** "The memorandum" after words on one; a convention or charter is something else too often. */
function isTakenUp(tree: Tree, at: number, before: readonly Mention[]): boolean {
  const form = tree.forms[at] as string;
  const definite = /^(?:the|this|that)$/.test(tree.forms[at - 1] ?? '');
  return definite && /^(?:memorandum|protocol|compact|covenant)$/.test(form) && before.some(({ head }) => tree.forms[head] === form);
}

/** "treaty obligations", "cease-fire line", "deal maker". */
function isModifier(tree: Tree, at: number): boolean {
  return /^(?:compound|amod|nmod:desc|flat)/.test(tree.deprel(at)) && tree.head(at) > at;
}

/** "the Oster accords": a plural noun behind the name of a place or person. */
function isPlaceName({ tree, scene }: Passage, at: number): boolean {
  const before = tree.words[at - 1];
  return (
    /^(?:accord|agreement|treatie)s$/.test(tree.forms[at] as string) &&
    before?.upos === 'PROPN' &&
    scene.ground.syntax.entities.some((entity) => overlaps(entity.span, before.span)) &&
    /^(?:the|these)$/.test(tree.forms[at - 2] ?? '')
  );
}

function isGeneric(tree: Tree, at: number): boolean {
  const own = tree.children(at).filter((child) => child < at);
  if (own.some((child) => GENERIC.test(tree.forms[child] as string) && /^(?:det|amod|advmod)/.test(tree.deprel(child)))) return true;
  return own.some((child) => /^(?:in|by|of)$/.test(tree.forms[child] as string)) && own.every((child) => tree.deprel(child) === 'case');
}

function tellsNothing({ topics, parties, placed, wide, year }: Mention): boolean {
  return topics.size === 0 && parties.length === 0 && !placed && !wide && year === undefined;
}

/** "a nuclear deal reached with Iran": an indefinite phrase for what there is already. */
function hasEnded(tree: Tree, head: number): boolean {
  return tree
    .dependents(head, 'acl')
    .some((child) => /^(?:reached|signed|struck|concluded|sealed|negotiated|made|brokered|agreed)$/.test(tree.forms[child] as string));
}

function mentionOf(
  passage: Passage,
  head: number,
  range: WordRange,
  form: Mention['form'],
  known: KnownAgreement | undefined,
  name: WordRange = range,
): Mention {
  const { tree, scene } = passage;
  const span = tree.span(range);
  const forms = formsIn(tree, range);
  const before = formsIn(tree, { first: range.first, end: Math.min(head + 1, range.end) });
  const parties = partiesIn(passage, head, form === 'name' ? { first: range.first, end: nounPhrase(tree, head).end } : range);
  const places = scene.ground.syntax.entities.filter((entity) => entity.type === 'LOC' && overlaps(entity.span, span));
  const topics = new Set(forms.flatMap(topicsOf));
  if (known?.about) topics.add(known.about);
  return {
    head,
    range,
    span,
    form,
    ...(known && { known }),
    ...(form === 'name' && { name: nameOf(formsIn(tree, name)), nameSpan: tree.span(name) }),
    indefinite:
      /^(?:a|an)$/.test(forms[0] ?? '') || (form !== 'name' && tree.deprel(head) === 'root' && !/^(?:the|this|that)$/.test(forms[0] ?? '')),
    topics,
    words: new Set(forms.map(fold)),
    parties,
    placed: places.length > 0,
    wide: before.some(isWide),
    year: yearIn(passage, head, range),
    private: form !== 'name' && isAtHome(tree, range.first, head),
  };
}

function isAtHome(tree: Tree, first: number, head: number): boolean {
  for (let at = first; at < head; at++) if (tree.upos(at) !== 'PROPN' && isPrivate(tree.forms[at] as string)) return true;
  return false;
}

function nameOf(forms: readonly string[]): string {
  return fold(forms.filter((form) => !/^(?:the|a|an|this|that|\d{4})$/.test(form)).join(' '));
}
