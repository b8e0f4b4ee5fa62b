import { type Span, slice } from '#base/span.ts';
import { agents, subjects } from '#reading/match/arguments.ts';
import type { Tree } from '#reading/match/tree.ts';
import type { Passage } from '#reading/passage.ts';
import type { Figure } from '#reading/steps/cast.ts';
import { stateFigure } from '#reading/steps/organizations.ts';
import { partyOf } from '#reading/steps/parties.ts';
import { told } from '#reading/steps/scene.ts';
import { canHold } from '../holders.ts';

/** How deep in a phrase an actor is looked for. */
const DEPTH = 3;

/** The actor whose behaviour a threat is: who owns it, does it or is it ("China's actions", "Russian meddling", "the threat posed by the militia"). */
export function behindWhich(passage: Passage, about: number, depth = DEPTH): Figure | undefined {
  const { tree } = passage;
  if (depth === 0) return undefined;
  for (const word of [...doers(tree, about)]) {
    const figure = actorAt(passage, word) ?? behindWhich(passage, word, depth - 1);
    if (figure) return figure;
  }
  return depth === DEPTH ? actorAt(passage, about) : undefined;
}

function doers(tree: Tree, word: number): number[] {
  const verbal = /^(?:VERB|ADJ|AUX)$/.test(tree.upos(word)) ? subjects(tree, word) : [];
  const posed = tree.dependents(word, 'acl').flatMap((clause) => agents(tree, clause));
  const phrases = tree
    .dependents(word, 'nmod')
    .filter((child) => tree.markers(child).some((marker) => /^(?:from|by|of|like)$/.test(marker)));
  return [...verbal, ...tree.dependents(word, 'nmod:poss'), ...posed, ...tree.dependents(word, 'amod', 'compound'), ...phrases];
}

/** The actor that a word names, a demonym before a noun included. */
function actorAt(passage: Passage, word: number): Figure | undefined {
  const { tree, scene } = passage;
  const { span } = tree.words[word] as { span: Span };
  const form = scene.ground.world.stateForm(slice(tree.text, span));
  if (form && !form.weak && form.how === 'people' && tree.upos(word) === 'ADJ')
    return told(stateFigure(scene.cast, form.state, 'state'), span);
  const named = canHold(passage, word) && tree.upos(word) !== 'ADJ';
  return named ? partyOf(scene, tree, word).find((figure) => figure.kind !== 'outlet') : undefined;
}
