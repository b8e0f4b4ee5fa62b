import type { Figure } from '#reading/steps/cast.ts';
import type { Draft } from './merged.ts';

/** What speaks for a position beside its wording. */
interface Grounds {
  /** As `foreignness` gives it. */
  readonly foreign: 0 | 1 | 2;
  /** Confidence of the statement that bears it, if one does. */
  readonly statement: number | undefined;
  /** The speaker is taken for the holder. */
  readonly spoken: boolean;
}

/** Kinds of holder by how often a position of theirs holds up: unnamed groups are often but half named. */
const HOLDER: Readonly<Record<Figure['kind'], number>> = {
  person: 0.1,
  body: 0.1,
  state: 0.03,
  government: 0.03,
  organization: -0.05,
  group: -0.12,
  outlet: -0.2,
};

/** How far a position is believed, 0 to 1: the wording alone earns an even chance. */
export function beliefIn({ holder, stance }: Pick<Draft, 'holder' | 'stance'>, { foreign, statement, spoken }: Grounds): number {
  const rare = stance !== 'support' && stance !== 'oppose' && stance !== 'demand';
  const said = statement === undefined ? -0.08 : (statement - 0.5) / 5;
  return 0.42 + foreign * 0.06 + HOLDER[holder.kind] + said + (rare ? 0.08 : 0) - (spoken ? 0.06 : 0);
}
