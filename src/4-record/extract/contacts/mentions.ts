import type { Span } from '#base/span.ts';
import type { Match } from '#reading/match/rule-book.ts';
import type { Tree } from '#reading/match/tree.ts';
import type { Passage } from '#reading/passage.ts';
import type { Figure } from '#reading/steps/cast.ts';
import { wordsIn } from '#reading/steps/ground.ts';
import { nameOver } from '#reading/steps/scene.ts';
import type { Moment } from '#reading/time/moments.ts';
import { whenOf } from '#reading/time/when.ts';
import type { Found } from '../found.ts';
import { packed } from '../rules/contacts.generated.ts';
import { bookOf } from '../rules.ts';
import { agendaOf } from './agenda.ts';
import { hostOf, isAtHome, isSeat, stateAt } from './hosts.ts';
import type { Gives, Mention } from './mention.ts';
import { lightVerb, sidesOfNoun } from './noun-sides.ts';
import { isTime, type Pair, type Side, sidesAt } from './participants.ts';
import { locationAt, placeOf } from './places.ts';
import { dated, type Standing, statusOfNoun, statusOfVerb } from './status.ts';
import { tenseOf } from './tense.ts';
import { isAmong } from './words.ts';

const book = bookOf<Gives>(packed);

/** Every place of a passage that tells of a contact, in order of the text. */
export function mentionsOf(passage: Passage, found: Found): Mention[] {
  const byWord = new Map<number, Match<Gives>[]>();
  for (const match of book.over(passage.tree)) byWord.set(match.at, [...(byWord.get(match.at) ?? []), match]);
  const out: Mention[] = [];
  for (const matches of byWord.values()) {
    const mention = mentionOf(passage, found, matches, (word, states) => pairBefore(passage, found, out, word, states === true));
    if (mention) out.push(mention);
  }
  return out;
}

/** How many sentences back "they" reaches for the sides of a contact. */
const REACH = 5;

function pairBefore(
  { tree }: Passage,
  found: Found,
  known: readonly Mention[],
  word: number,
  states: boolean,
): readonly Figure[] | undefined {
  const last = known.findLast((mention) => mention.sides.length > 1 && mention.trigger < word);
  if (!last || tree.sentenceOf(word) - tree.sentenceOf(last.trigger) > REACH) return undefined;
  if (!states || last.sides.some((side) => side.kind !== 'person')) return last.sides;
  const ruled = [...new Set(last.sides.flatMap((side) => stateOf(found, side) ?? []))];
  return ruled.length === last.sides.length ? ruled : last.sides;
}

/** The state whose office a person holds. */
function stateOf(found: Found, person: Figure): Figure | undefined {
  return found.roles.get(person)?.find((role) => role.status === 'current' && role.of?.state !== undefined)?.of;
}

/** What the rules that match at one word say together; the first gives the kind. */
function mentionOf(passage: Passage, found: Found, matches: readonly Match<Gives>[], pair: Pair): Mention | undefined {
  const { tree, report } = passage;
  const [{ at, rule }] = matches as [Match<Gives>];
  const words = Object.assign({}, ...[...matches].reverse().map((match) => match.words)) as Record<string, number>;
  if (isHabitual(tree, at) || isBeside(tree, at)) return undefined;
  const noun = tree.upos(at) === 'NOUN';
  const said = noun ? statusOfNoun(tree, at) : statusOfVerb(tree, at);
  if (said.status === 'none') return undefined;
  const standing: Standing = rule.gives.status ? { status: rule.gives.status, by: 'worded' } : said;
  const verb = noun ? lightVerb(tree, at) : undefined;
  const anchors = [at, ...(verb === undefined ? besides(tree, at) : [verb])];
  const place = (words.place === undefined ? undefined : locationAt(passage, words.place)) ?? placeOf(passage, placesOf(tree, at, anchors));
  const sides = sidesOf(passage, found, rule.gives, at, words, noun, pair);
  if (!sides) return undefined;
  const moment = anchors.map((word) => whenOf(passage, word)).find((one) => one !== undefined && isOwn(tree, at, standing, one));
  const figures = [...new Set(sides.map((side) => side.figure))];
  const definite = noun && isDefinite(tree, at);
  if (figures.length === 0 && !definite) return undefined;
  const chain = passage.scene.chainAt.get(tree.words[at]?.span.start ?? -1);
  return {
    trigger: at,
    kind: rule.gives.kind,
    sides: figures,
    standing: dated(standing, moment?.edtf, report.published),
    ...(moment?.edtf === undefined ? {} : { when: moment.edtf }),
    ...(place ? { place } : {}),
    agenda: agendaOf(tree, at, words.about, (word) => isTime(passage, word)),
    evidence: evidenceOf(passage, at, sides, [place, moment?.span, words.means === undefined ? undefined : tree.words[words.means]?.span]),
    definite,
    bare: !tree
      .children(at)
      .some(
        (child) =>
          /^(?:compound|nummod|amod|nmod)/.test(tree.deprel(child)) && /^(?:PROPN|NUM)$/.test(tree.upos(child)) && !isTime(passage, child),
      ),
    topic: rule.gives.topic === true,
    fresh: isFresh(tree, at),
    ...(chain === undefined ? {} : { chain }),
  };
}

/** "On Monday he flew to Oslo to meet her", "made headlines for meeting her in his first term": the clause around it, whose place and time are its too. */
function besides(tree: Tree, verb: number): number[] {
  const head = tree.head(verb);
  const along =
    tree.upos(verb) === 'VERB' && /^(?:advcl|xcomp)/.test(tree.deprel(verb)) && /^(?:gerund|infinitive)$/.test(tenseOf(tree, verb));
  return along && tree.upos(head) === 'VERB' && !tree.markers(verb).includes('before') ? [head] : [];
}

/** Words beside which the place stands: also the object of a verb ("meeting her counterpart in Lome"), but not the clause of what was done afterwards. */
function placesOf(tree: Tree, at: number, anchors: readonly number[]): number[] {
  const later = tree.markers(at).includes('after');
  return [at, ...(tree.upos(at) === 'VERB' ? tree.dependents(at, 'obj') : []), ...anchors.slice(1).filter(() => !later)];
}

/** "On Monday he called off the talks": the day is that of calling off. */
function isOwn(tree: Tree, at: number, { status, by }: Standing, moment: Moment): boolean {
  if (by !== 'worded' || (status !== 'cancelled' && status !== 'proposed')) return true;
  const { first, end } = tree.phrase(at);
  return moment.first >= first && moment.end <= end;
}

/** Who takes part, or undefined where the words mean no contact. */
function sidesOf(
  passage: Passage,
  found: Found,
  gives: Gives,
  at: number,
  words: Readonly<Record<string, number>>,
  noun: boolean,
  pair: Pair,
): Side[] | undefined {
  const { tree } = passage;
  const sides: Side[] = [];
  const add = (more: readonly Side[]): void => {
    for (const side of more) if (!sides.some((known) => known.figure === side.figure)) sides.push(side);
  };
  if (words.one !== undefined) add(sidesAt(passage, words.one, pair));
  if (noun) add(sidesOfNoun(passage, at, gives.kind === 'call' || gives.kind === 'message', pair));
  if (words.other !== undefined) add(sidesAt(passage, words.other, pair));
  if (gives.kind === 'call' && !noun) {
    // One calls and speaks with persons and governments; "called Burma" and "spoke to the club" are something else.
    const named = tree.forms[at]?.startsWith('call') === true;
    const fit = sides.filter(
      ({ figure, word }) =>
        figure.kind !== 'organization' &&
        !(named && figure.state !== undefined) &&
        !(figure.kind === 'group' && tree.upos(word) === 'PROPN'),
    );
    return fit.length > 1 ? fit : undefined;
  }
  if (sides.length === 1 && isOneSided(tree, sides[0] as Side)) return undefined;
  if (sides.some(({ word }) => isAmong('audience', tree.forms[word] as string))) return undefined;
  if (gives.kind === 'exercise') return sides.filter(({ figure }) => figure.kind !== 'person' && figure.kind !== 'group');
  // "visited the prime minister in Oslo"
  if (words.place !== undefined && !stateAt(passage, words.place))
    add(sidesAt(passage, words.place, pair).filter(({ figure }) => figure.kind === 'person'));
  if (gives.kind === 'visit') return withHost(passage, found, at, words.place ?? (noun ? placeOfVisit(passage, at) : undefined), sides);
  if (gives.sides === 2 && sides.length < 2 && !sides.some(({ figure }) => figure.kind === 'group' || figure.kind === 'body'))
    return undefined;
  return gives.sides === 2 && sides.length < 2 && words.other !== undefined ? undefined : sides;
}

/** "his Nairobi visit", "paid a visit last month to Norway": where it goes, when that hangs elsewhere. */
function placeOfVisit(passage: Passage, noun: number): number | undefined {
  const { tree } = passage;
  const verb = lightVerb(tree, noun);
  const behind =
    verb === undefined
      ? []
      : tree.dependents(verb, 'obl').filter((child) => tree.markers(child).some((marker) => /^(?:to|in)$/.test(marker)));
  return [...tree.dependents(noun, 'compound', 'amod'), ...behind].find((word) => stateAt(passage, word) !== undefined);
}

/** "a meeting with commanders", "the minister said at a meeting": one group does not meet itself, unless its members meet. */
function isOneSided(tree: Tree, { figure, word }: Side): boolean {
  const form = tree.forms[word] as string;
  return (
    figure.kind === 'group' && (tree.markers(word).includes('with') || !form.endsWith('s') || !(isAmong('rank', form) || form === 'groups'))
  );
}

/** A visit has two sides: the guest, and who is at home where the guest goes. Going home, or to a place of no state, is none. */
function withHost(passage: Passage, found: Found, at: number, place: number | undefined, guests: readonly Side[]): Side[] | undefined {
  const { tree } = passage;
  if (place === undefined) return [...guests];
  const state = stateAt(passage, place);
  const moves = tree.upos(at) === 'VERB' && !/^visit/.test(tree.forms[at] as string);
  if (!state) return guests.length > 1 && !moves ? [...guests] : undefined;
  const visitors = guests.filter(
    ({ figure }) => figure.kind === 'person' || figure.kind === 'group' || figure.kind === 'body' || figure.kind === 'government',
  );
  if (moves && !visitors.some((side) => hasOffice(passage, found, side))) return undefined;
  if (visitors.length === 0 || visitors.some(({ figure }) => isAtHome(passage, found, figure, state)))
    return guests.length > 1 ? [...guests] : undefined;
  // Who invites is the host.
  if (guests.length > 1 && /^invit/.test(tree.forms[at] as string)) return [...guests];
  const host = hostOf(passage, found, state, isSeat(passage, place));
  return guests.some(({ figure }) => figure === host) ? [...guests] : [...guests, { word: place, figure: host }];
}

/** True for whom the report gives a role or a description of rank: only such a person's journey is a visit. */
function hasOffice({ tree, scene }: Passage, found: Found, { figure, word }: Side): boolean {
  const ranks = (one: number): boolean => isAmong('rank', tree.forms[one] as string);
  if (figure.kind !== 'person') return ranks(word);
  if ((found.roles.get(figure) ?? []).some((role) => role.title.split(/[\s-]+/).some((part) => isAmong('rank', part)))) return true;
  const named = [word, ...[...figure.mentions.values()].map(({ span }) => wordsIn(scene.ground, span).first)];
  const beside = named.flatMap((one) => [
    ...tree.dependents(one, 'appos', 'compound'),
    ...(tree.deprel(one) === 'appos' ? [tree.head(one)] : []),
  ]);
  if (beside.some(ranks)) return true;
  return [...scene.offices.byOffice.values()].some((entries) => entries.some((entry) => entry.figure === figure));
}

const HABIT =
  /^(?:regularly|often|routinely|usually|frequently|always|sometimes|ever|generally|typically|periodically|frequent|occasional|regular|routine|rare|weekly|annually|monthly|daily)$/;

/** "meets every week", "often met". */
function isHabitual(tree: Tree, at: number): boolean {
  return tree.children(at).some((child) => {
    if (
      HABIT.test(tree.forms[child] as string) &&
      /^(?:advmod|amod)/.test(tree.deprel(child)) &&
      (tree.forms[child] !== 'ever' || tree.upos(at) === 'VERB')
    )
      return true;
    return (
      /^(?:obl|nmod)/.test(tree.deprel(child)) &&
      tree.dependents(child, 'det').some((det) => tree.forms[det] === 'every' || tree.forms[det] === 'each')
    );
  });
}

/** "on the sidelines of the summit": where another contact takes place. */
function isBeside(tree: Tree, at: number): boolean {
  return tree.deprel(at).startsWith('nmod') && /^(?:sidelines?|margins?|fringes?)$/.test(tree.forms[tree.head(at)] ?? '');
}

function isDefinite(tree: Tree, noun: number): boolean {
  return tree
    .children(noun)
    .some(
      (child) =>
        tree.deprel(child) === 'nmod:poss' ||
        (tree.deprel(child) === 'det' && /^(?:the|this|that|these|those|both)$/.test(tree.forms[child] as string)),
    );
}

function isFresh(tree: Tree, at: number): boolean {
  return tree
    .children(at)
    .some((child) =>
      /^(?:again|another|first|second|third|fourth|new|separate|last|next|previous|earlier)$/.test(tree.forms[child] as string),
    );
}

/** How far from the trigger a word may stand to be part of its evidence. */
const NEAR = 30;

/** From the first to the last of the words that tell of it, in their sentence. */
function evidenceOf(passage: Passage, at: number, sides: readonly Side[], more: readonly (Span | undefined)[]): Span {
  const { tree, scene } = passage;
  const spans = [tree.words[at]?.span as Span];
  for (const { word } of sides) {
    const span = tree.words[word]?.span;
    if (span && tree.sentenceOf(word) === tree.sentenceOf(at) && Math.abs(word - at) < NEAR)
      spans.push(nameOver(scene, span)?.span ?? span);
  }
  const sentence = tree.span(tree.sentences[tree.sentenceOf(at)] ?? { first: at, end: at + 1 });
  const start = Math.min(...spans.map((span) => span.start));
  spans.push(...more.filter((span) => span !== undefined && span.start >= start && span.end <= sentence.end).map((span) => span as Span));
  return { start, end: Math.max(...spans.map((span) => span.end)) };
}
