import { slice } from '#base/span.ts';
import type { Passage } from '#reading/passage.ts';
import type { Role } from '#reading/reading.ts';
import { type Figure, mention } from '#reading/steps/cast.ts';
import { stateFigure } from '#reading/steps/organizations.ts';
import { partiesOf } from '#reading/steps/parties.ts';
import { nameOver, type Scene } from '#reading/steps/scene.ts';
import type { WordRange } from '#reading/syntax.ts';
import { fold } from '#reading/world/fold.ts';
import type { KnownAgreement } from './register.ts';
import { isSide } from './words.ts';

/** Parties that the phrase itself names: "Japan-U.S.", "Iranian", "between Kenya and Uganda", "with Iran". */
export function partiesIn(passage: Passage, head: number, range: WordRange): Figure[] {
  const { tree } = passage;
  const out = new Set<Figure>();
  for (let at = range.first; at < range.end; at++) {
    const relation = tree.deprel(at);
    if (at < head) for (const figure of modifierParty(passage, at)) out.add(figure);
    if (at > head && /^(?:nmod|obl)/.test(relation) && tree.markers(at).some((marker) => /^(?:between|among|with)$/.test(marker)))
      for (const figure of sidesOf(passage, at)) out.add(figure);
    // "a deal to end the Israeli-Palestinian conflict".
    if (at > head && tree.forms[at] === '-' && at + 1 < range.end) for (const figure of peoplePair(passage, at)) out.add(figure);
  }
  return [...out];
}

/** The parties at a word and those coordinated with it; the state of a people where the words name none ("the Kenyan rulers"). */
function sidesOf(passage: Passage, at: number): Figure[] {
  const { tree, scene } = passage;
  const named = figuresAt(passage, at).filter((figure) => isParty(scene, figure));
  if (named.length > 0) return named;
  return tree.dependents(at, 'amod', 'compound').flatMap((word) => stateOver(passage, word) ?? []);
}

/** The actors at a word and those coordinated with it, where it is a name, a pronoun or a noun for such: not each noun shall make an actor. */
export function figuresAt({ tree, scene }: Passage, at: number): readonly Figure[] {
  const word = tree.words[at];
  if (!word) return [];
  const speaks = /^(?:PROPN|PRON)$/.test(word.upos) || isSide(tree.forms[at] as string) || nameOver(scene, word.span) !== undefined;
  return speaks ? partiesOf(scene, tree, at) : [];
}

/** The actors at a word, or those that a plain noun speaks for: "officials from India and Nepal". */
export function spokenForAt(passage: Passage, at: number): readonly Figure[] {
  const { tree } = passage;
  const own = figuresAt(passage, at);
  if (!isSide(tree.forms[at] as string) || own.some(isSovereign)) return own;
  const homes = tree.dependents(at, 'nmod').filter((child) => tree.markers(child).some((marker) => marker === 'from' || marker === 'of'));
  return [...own, ...homes.flatMap((child) => figuresAt(passage, child)).filter(isSovereign)];
}

/** "U.S.-brokered": who helps is no party. */
const HELPS =
  /^(?:backed|brokered|mediated|led|sponsored|drafted|style|supported|supervised|facilitated|proposed|favored|run|based|inspired|friendly|funded|only)$/;

/** A name or people before the noun; a capital counts only beside another ("the Moscow-Beijing pact"). */
function modifierParty(passage: Passage, at: number): readonly Figure[] {
  const { tree, scene } = passage;
  if (!/^(?:compound|amod|nmod)/.test(tree.deprel(at)) || (tree.forms[at + 1] === '-' && HELPS.test(tree.forms[at + 2] ?? ''))) return [];
  const word = tree.words[at];
  if (!word) return [];
  const state = stateOver(passage, at);
  if (state !== undefined) return [state];
  const named = nameOver(scene, word.span)?.figure;
  return named && named.kind === 'organization' && (tree.forms[at - 1] === '-' || tree.forms[at + 1] === '-') ? [named] : [];
}

/** Two peoples or states joined by a hyphen. */
function peoplePair(passage: Passage, hyphen: number): readonly Figure[] {
  const pair = [stateOver(passage, hyphen - 1), stateOver(passage, hyphen + 1)];
  return pair[0] && pair[1] ? [pair[0], pair[1]] : [];
}

/** The state that a word, with the one before it, names by itself or its people. */
export function stateOver({ tree, scene, report }: Passage, at: number): Figure | undefined {
  const { stateForm } = scene.ground.world;
  const word = tree.words[at];
  if (!word) return undefined;
  const before = tree.words[at - 1];
  // "North Korean" is two words.
  const double = before && stateForm(slice(report.text, { start: before.span.start, end: word.span.end }));
  const form = double ?? stateForm(slice(report.text, word.span));
  if (!form || form.weak || (form.how === 'capital' && tree.forms[at - 1] !== '-' && tree.forms[at + 1] !== '-')) return undefined;
  const figure = stateFigure(scene.cast, form.state, form.how === 'name' ? 'state' : 'government');
  mention(figure, double ? { start: before.span.start, end: word.span.end } : word.span, false);
  return figure;
}

/** States and peoples make agreements, and organizations and movements that have a name. */
function isParty(scene: Scene, figure: Figure): boolean {
  if (figure.state !== undefined) return true;
  return /^(?:organization|group|government)$/.test(figure.kind) && isNamed(scene, figure);
}

/** True where some mention begins with a capital ("the Palestinians"), so that "the rebels" are a party only beside one. */
function isNamed(scene: Scene, figure: Figure): boolean {
  return [...figure.mentions.values()].some(
    ({ span, named }) => named && /^(?:the )?\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*)*$/u.test(slice(scene.ground.text, span)),
  );
}

/** States and organizations of states. */
export function isSovereign(figure: Figure): boolean {
  return figure.state !== undefined || (figure.organization !== undefined && figure.kind === 'organization');
}

/** The states for which an actor signs: itself, or the state whose office a person has. */
export function statesFor(figure: Figure, roles: ReadonlyMap<Figure, readonly Role<Figure>[]>): readonly Figure[] {
  if (figure.kind !== 'person') return isSovereign(figure) || figure.kind === 'government' ? [figure] : [];
  const of = (roles.get(figure) ?? []).flatMap((role) => (role.of?.state !== undefined && role.status !== 'late' ? [role.of] : []));
  return of.slice(0, 1);
}

/** The parties of a known agreement that the passage speaks of; undefined where these are not listed. */
export function knownParties({ scene }: Passage, known: KnownAgreement): Figure[] | undefined {
  if (known.parties === 'multilateral') return undefined;
  return known.parties.flatMap((party) => {
    const state = /^[A-Z]{3}$/.test(party) ? scene.ground.world.stateOfCode(SUCCESSORS[party] ?? party) : undefined;
    const figure = state === undefined ? scene.byName.get(fold(party)) : scene.cast.byKey.get(`state ${state}`);
    return figure && figure.mentions.size > 0 ? [figure] : [];
  });
}

/** Who is party now in the place of states of the past. */
const SUCCESSORS: Readonly<Record<string, string>> = { SUN: 'RUS', YUG: 'SRB', CSK: 'CZE' };
