import { type Span, slice } from '#base/span.ts';
import type { Passage } from '#reading/passage.ts';
import type { Figure } from '#reading/steps/cast.ts';
import { wordsIn } from '#reading/steps/ground.ts';
import { holderOf, officeIn } from '#reading/steps/offices.ts';
import { partyOf } from '#reading/steps/parties.ts';
import { nameOver } from '#reading/steps/scene.ts';
import type { Word } from '#reading/syntax.ts';

/** Whose a title is. */
export type Owner =
  | { readonly how: 'state'; readonly state: number }
  | { readonly how: 'figure'; readonly figure: Figure }
  | { readonly how: 'name'; readonly name: string }
  /** A person's: the state or organization is that of the person. */
  | { readonly how: 'person'; readonly figure: Figure }
  /** The state that the report is about just here ("the country's"). */
  | { readonly how: 'here' };

const PARTIES: Readonly<Record<string, string>> = {
  Republican: 'Republican Party',
  Republicans: 'Republican Party',
  GOP: 'Republican Party',
  Democratic: 'Democratic Party',
  Democrat: 'Democratic Party',
  Labour: 'Labour Party',
  Conservative: 'Conservative Party',
  Tory: 'Conservative Party',
  Libertarian: 'Libertarian Party',
};

/** The party that an adjective names. */
export function partyOfAdjective(word: string): string | undefined {
  return Object.hasOwn(PARTIES, word) ? PARTIES[word] : undefined;
}

interface Before {
  readonly owner: Owner | undefined;
  /** First word of what was read. */
  readonly first: number;
  /** Set where the title cannot reach over what stands here. */
  readonly stop: boolean;
}

/** Whose the words are that end with a word: a state or its demonym, a seat, an organization, a place, with `possessive` a person too. */
export function ownerBefore(passage: Passage, at: number, possessive: boolean): Before {
  const { tree, scene } = passage;
  const word = tree.words[at];
  if (!word) return { owner: undefined, first: at, stop: true };
  const named = nameOver(scene, word.span);
  const words = named && wordsIn(scene.ground, named.span);
  const isLonger = words !== undefined && named?.figure.state === undefined && words.end - words.first > 1;
  const state = isLonger ? undefined : stateEnding(passage, at);
  if (state) return { owner: state.owner, first: withArticle(passage, state.first, possessive), stop: false };
  // "House Speaker", "Senate leader", "Defense Minister": a chamber or department is part of the title.
  if (named && words && isDepartment(passage, words)) return { owner: undefined, first: at, stop: false };
  if (named && /^(?:House|Senate|Parliament|Congress|Cabinet)$/.test(slice(tree.text, named.span)))
    return { owner: undefined, first: at, stop: false };
  // "White House Press" before "Secretary": the house alone is the organization.
  const house = named && slice(tree.text, named.span).match(/^(?:White House|Kremlin|Downing Street|Blue House)(?= )/)?.[0];
  if (house !== undefined && words) {
    const last = wordsIn(scene.ground, {
      start: (named as { span: Span }).span.start,
      end: (named as { span: Span }).span.start + house.length,
    }).end;
    return at < last
      ? { owner: { how: 'name', name: house }, first: words.first, stop: false }
      : { owner: undefined, first: at, stop: false };
  }
  if (named) {
    const first = wordsIn(scene.ground, named.span).first;
    if (named.figure.kind !== 'person')
      return { owner: ownerFrom(named.figure), first: withArticle(passage, first, possessive), stop: false };
    return { owner: possessive ? { how: 'person', figure: named.figure } : undefined, first, stop: true };
  }
  const place = placeAt(passage, at);
  if (place) return { owner: { how: 'name', name: place.name }, first: place.first, stop: false };
  if (!possessive) return { owner: undefined, first: at, stop: false };
  const first = nounFirst(passage, at);
  return { owner: ownerOfNoun(passage, at), first, stop: true };
}

function isDepartment({ tree }: Passage, { first, end }: { readonly first: number; readonly end: number }): boolean {
  return (
    end - first <= 3 &&
    /^(?:minister|ministers|secretary)$/.test(tree.forms[end] ?? '') &&
    /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*$/u.test(slice(tree.text, tree.span({ first, end }))) &&
    !/^(?:White House|Kremlin|Pentagon)/.test(slice(tree.text, tree.span({ first, end })))
  );
}

/** The owner that a figure is: of a state its index, of a person the person. */
export function ownerFrom(figure: Figure): Owner {
  if (figure.state !== undefined) return { how: 'state', state: figure.state };
  return figure.kind === 'person' ? { how: 'person', figure } : { how: 'figure', figure };
}

function withArticle({ tree }: Passage, first: number, possessive: boolean): number {
  return possessive && tree.forms[first - 1] === 'the' ? first - 1 : first;
}

/** The state that one to three words name up to a word; a house that stands for a government ("White House") goes by its own name. */
export function stateEnding(passage: Passage, at: number): { readonly owner: Owner; readonly first: number } | undefined {
  const { tree, scene } = passage;
  const { stateForm } = scene.ground.world;
  for (let length = 3; length > 0; length--) {
    const first = at - length + 1;
    const [start, end] = [tree.words[first], tree.words[at]];
    if (!start || !end || tree.sentenceOf(first) !== tree.sentenceOf(at)) continue;
    const text = tree.text.slice(start.span.start, end.span.end);
    if (!/^\p{Lu}/u.test(text)) continue;
    const form = stateForm(text);
    if (!form) continue;
    if (form.weak && !isLocation(passage, at)) continue;
    if (form.how === 'seat' || form.how === 'capital') return { owner: { how: 'name', name: text }, first };
    return { owner: { how: 'state', state: form.state }, first };
  }
  return undefined;
}

function isLocation({ tree }: Passage, at: number): boolean {
  return /^(?:PROPN|ADJ)$/.test(tree.upos(at));
}

/** A place that is no state: a city, a province. */
export function placeAt({ scene, tree }: Passage, at: number): { readonly name: string; readonly first: number } | undefined {
  const entity = scene.ground.syntax.entities.find(({ type, first, end }) => type === 'LOC' && first <= at && at < end);
  if (!entity || entity.end !== at + 1) return undefined;
  return { name: slice(tree.text, entity.span).replace(/['’]s?$/, ''), first: entity.first };
}

function nounFirst({ tree }: Passage, at: number): number {
  let first = at;
  while (first > 0 && tree.head(first - 1) > first - 1 && tree.head(first - 1) <= at && !/^(?:case|cc)/.test(tree.deprel(first - 1)))
    first--;
  return first;
}

const COUNTRY = /^(?:country|nation|state|government|kingdom|republic|island|administration|army|military|parliament|opposition|cabinet)$/;
const BODIES =
  /^(?:party|group|organization|organisation|company|agency|union|bank|ministry|institute|council|committee|commission|alliance|bloc|association|foundation|center|centre|firm|campaign|department|court|movement|federation|network|fund)$/;

/** Whose "the country's", "the party's", "the president's" is. */
export function ownerOfNoun(passage: Passage, at: number): Owner | undefined {
  const { tree, scene } = passage;
  const form = tree.forms[at] as string;
  const known = quietly(passage, at);
  if (known) return ownerFrom(known);
  if (/^\p{Lu}/u.test(slice(tree.text, (tree.words[at] as Word).span))) return undefined;
  if (COUNTRY.test(form)) return { how: 'here' };
  if (!BODIES.test(form)) return undefined;
  const here = tree.words[at]?.span.start ?? 0;
  const from = tree.words[tree.sentences[Math.max(0, tree.sentenceOf(at) - 2)]?.first ?? 0]?.span.start ?? 0;
  const before = scene.cast.named.filter(
    ({ span, figure }) => span.start >= from && span.end <= here && /^(?:organization|body)$/.test(figure.kind),
  );
  const fits = form === 'party' ? before.filter(({ span }) => /party/i.test(slice(tree.text, span))) : before;
  const last = fits.at(-1);
  if (last || form !== 'party') return last && { how: 'figure', figure: last.figure };
  const party = partyNear(passage, at);
  return party === undefined ? undefined : { how: 'name', name: party };
}

/** The one party that the sentence or the one before names by an adjective. */
function partyNear({ tree }: Passage, at: number): string | undefined {
  const here = tree.sentenceOf(at);
  const found = new Set<string>();
  for (const sentence of [here - 1, here]) {
    const range = tree.sentences[sentence];
    for (let word = range?.first ?? 0; word < (range?.end ?? 0); word++) {
      const party = partyOfAdjective(slice(tree.text, (tree.words[word] as Word).span));
      if (party) found.add(party);
    }
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** The figure that a noun stands for where that is known without making one: by name, by chain, by office. */
export function quietly({ tree, scene }: Passage, at: number): Figure | undefined {
  const word = tree.words[at];
  if (!word) return undefined;
  const known = nameOver(scene, word.span)?.figure ?? scene.cast.byHead.get(word.span.start);
  if (known) return known;
  const phrase = slice(tree.text, tree.span({ first: Math.max(0, nounFirst({ tree, scene } as Passage, at)), end: at + 1 }));
  const office = officeIn(scene.ground.world, phrase);
  return office && holderOf(scene.ground.world, scene.offices, office.office, office.state, word.span);
}

/** Whose "his", "her", "its" is; undefined for an article. */
export function ownerOfPossessive(passage: Passage, at: number): Owner | undefined {
  const { tree, scene } = passage;
  if (!/^(?:its|his|her|their|our|my)$/.test(tree.forms[at] as string)) return undefined;
  const [figure] = partyOf(scene, tree, at);
  return figure && figure.kind !== 'group' ? ownerFrom(figure) : undefined;
}
