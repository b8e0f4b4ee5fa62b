import { slice } from '#base/span.ts';
import type { Passage } from '#reading/passage.ts';
import type { Figure } from '#reading/steps/cast.ts';
import { descriptionSpan } from '#reading/steps/noun-phrase.ts';
import { partyOf } from '#reading/steps/parties.ts';
import { nameOver } from '#reading/steps/scene.ts';
import type { Found } from '../found.ts';
import { stateNamed } from './participants.ts';

const LEADER = /^(?:president|prime minister|premier|chancellor|king|queen|emperor|supreme leader|leader|emir|sultan|taoiseach|pope)$/i;

/** The state or government that a place stands for: a state, its capital, its house of government. */
export function stateAt(passage: Passage, word: number): Figure | undefined {
  const { scene, tree } = passage;
  const span = tree.words[word]?.span;
  if (!span) return undefined;
  const named = nameOver(scene, span)?.figure;
  if (named) return named.state === undefined ? undefined : named;
  if (tree.forms[word] === 'capital') {
    // "the Ugandan capital", "Uganda's capital"
    const owner = tree
      .dependents(word, 'amod', 'nmod:poss')
      .map((one) => stateNamed(passage, one))
      .find((figure) => figure !== undefined);
    if (owner) return owner;
  }
  const phrase = slice(tree.text, descriptionSpan(scene.ground, word) ?? span);
  const { stateForm } = scene.ground.world;
  return stateForm(phrase) || stateForm(slice(tree.text, span))
    ? partyOf(scene, tree, word).find((figure) => figure.state !== undefined)
    : undefined;
}

/**
 * Who receives a guest of a state: its leader, where the report names one, else the state. `seat` says that the place is the house of a government: a leader of
 * whom the report does not say which state he leads ("the president") is at home there. The leader named most is taken.
 */
export function hostOf({ scene }: Passage, found: Found, state: Figure, seat: boolean): Figure {
  const leaders = [...found.roles].filter(
    ([figure, roles]) => figure.kind === 'person' && roles.some((role) => role.status === 'current' && LEADER.test(role.title)),
  );
  const of = (wanted: Figure | undefined): Figure[] =>
    leaders
      .filter(([, roles]) =>
        roles.some((role) => role.of === wanted && role.ofName === undefined && role.status === 'current' && LEADER.test(role.title)),
      )
      .map(([figure]) => figure);
  const most = (figures: readonly Figure[]): Figure | undefined => figures.toSorted((a, b) => b.mentions.size - a.mentions.size)[0];
  const leader = most(of(state)) ?? (seat ? most(of(undefined)) : undefined);
  if (leader) return leader;
  const heads = ['president', 'prime minister', 'premier', 'chancellor'].flatMap((office) => scene.offices.byOffice.get(office) ?? []);
  return heads.find((entry) => entry.state === state.state && !/vice|deputy/.test(entry.office))?.figure ?? state;
}

/** True where words name a house of government. */
export function isSeat({ scene, tree }: Passage, word: number): boolean {
  const span = tree.words[word]?.span;
  if (!span) return false;
  const name = nameOver(scene, span)?.span ?? descriptionSpan(scene.ground, word) ?? span;
  const how = scene.ground.world.stateForm(slice(tree.text, name))?.how;
  return how === 'seat';
}

/** True where a person holds or held an office of a state: going there is no visit. */
export function isAtHome(passage: Passage, found: Found, figure: Figure, state: Figure): boolean {
  if (figure === state) return true;
  if ((found.roles.get(figure) ?? []).some((role) => role.of === state)) return true;
  for (const entries of passage.scene.offices.byOffice.values()) {
    if (entries.some((entry) => entry.figure === figure && entry.state !== undefined && entry.state === state.state)) return true;
  }
  return false;
}
