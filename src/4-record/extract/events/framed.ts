import { subjects } from '#reading/match/arguments.ts';
import type { Passage } from '#reading/passage.ts';
import type { Figure } from '#reading/steps/cast.ts';
import type { Act, Matter } from './acts.ts';
import { type Meaning, TONES } from './meaning.ts';
import { actorsAt, actorsNamed, actorsWithin } from './participants.ts';
import { inClause, targetOf, unique, without } from './sides.ts';

/** Prepositions under which the one that a frame is turned to stands. */
const TOWARD = ['with', 'to', 'from', 'of'];

/** What is found of the other side of a frame. */
export interface Framed {
  readonly target: readonly Figure[];
  /** Set where others are called to act for or against the target: support for it, or a charge. */
  readonly rallied?: Meaning;
}

/** To whom a frame is turned: who is asked, or whom its matter concerns. */
export function framed(passage: Passage, frame: Act, matter: Matter | undefined, source: readonly Figure[], meaning: Meaning): Framed {
  const bound = frame.words['target'];
  const asked = bound === undefined ? [] : without(actorsAt(passage, bound), source);
  const tone = matter && TONES[matter.type];
  const supports = matter?.act?.gives.type === 'SUPPORT' && asked.length > 0;
  if (meaning.type === 'REQUEST' && (supports || tone === 'hostile')) {
    const target = without(ofMatter(passage, frame, matter, [...source, ...asked]), asked);
    const { context } = meaning;
    const rallied: Meaning = supports ? { type: 'SUPPORT' } : { type: 'ACCUSE', mode: 'disapprove' };
    if (target.length > 0) return { target, rallied: { ...rallied, ...(context !== undefined && { context }) } };
  }
  if (asked.length > 0) return { target: asked };
  for (const find of places(passage, frame, matter, source, meaning)) {
    const found = without(find(), source);
    if (found.length > 0) return { target: found };
  }
  return { target: [] };
}

function* places(
  passage: Passage,
  frame: Act,
  matter: Matter | undefined,
  source: readonly Figure[],
  { type }: Meaning,
): Generator<() => readonly Figure[]> {
  const { tree } = passage;
  const act = frame.words['act'];
  const clause = act !== undefined && tree.upos(act) === 'VERB' ? act : undefined;
  // "rejected an Australian ultimatum", "dismissed an appeal from the union": whose it is.
  if (type === 'REJECT' && act !== undefined && clause === undefined) yield () => actorsWithin(passage, act);
  if (type === 'REQUEST' && clause !== undefined) yield () => unique(subjects(tree, clause).flatMap((word) => actorsAt(passage, word)));
  const own = tree.dependents(frame.word, 'obl', 'nmod').filter((word) => word !== act);
  yield () =>
    own
      .filter((word) => tree.markers(word).some((marker) => (frame.gives.toward ?? TOWARD).includes(marker)))
      .flatMap((word) => actorsNamed(passage, word));
  yield () => ofMatter(passage, frame, matter, source);
  yield () => targetOf(passage, frame, source);
  if (clause !== undefined) yield () => inClause(passage, clause, source);
}

function ofMatter(passage: Passage, frame: Act, matter: Matter | undefined, source: readonly Figure[]): readonly Figure[] {
  return matter ? targetOf(passage, matter.act ?? { ...frame, word: matter.word, words: {} }, source) : [];
}
