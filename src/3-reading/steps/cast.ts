import type { Span } from '#base/span.ts';
import type { ActorKind } from '#reading/reading.ts';
import type { Gender } from '../world/lists.ts';
import type { World } from '../world/world.ts';

/** An actor while the reading is made; `actors.ts` turns it into one of the record. */
export interface Figure {
  readonly index: number;
  kind: ActorKind;
  gender: Gender | undefined;
  /** Name where it is none of the mentions ("Bill Clinton" in "Bill and Hillary Clinton"). */
  composed?: string;
  /** Mentions by start offset; `named` where the words are a name of the actor. */
  readonly mentions: Map<number, { readonly span: Span; readonly named: boolean }>;
  /** Index into the lists of states, outlets or organizations, where it is one of those. */
  readonly state?: number;
  readonly outlet?: number;
  readonly organization?: number;
}

/** The actors of one report, in the making. Local to one reading. */
export interface Cast {
  readonly world: World;
  readonly figures: Figure[];
  readonly byKey: Map<string, Figure>;
  /** Named mentions in order of the text, disjoint. */
  readonly named: { readonly span: Span; readonly figure: Figure }[];
  /** Figure of a pronoun or description, by the start of its head word. */
  readonly byHead: Map<number, Figure>;
}

export function newCast(world: World): Cast {
  return { world, figures: [], byKey: new Map(), named: [], byHead: new Map() };
}

/** The figure under a key, made where it does not exist yet. */
export function figureFor(
  cast: Cast,
  key: string,
  kind: ActorKind,
  extra: { readonly state?: number; readonly outlet?: number; readonly organization?: number; readonly gender?: Gender } = {},
): Figure {
  const known = cast.byKey.get(key);
  if (known) return known;
  const { gender, ...rest } = extra;
  const figure: Figure = { index: cast.figures.length, kind, gender, mentions: new Map(), ...rest };
  cast.figures.push(figure);
  cast.byKey.set(key, figure);
  return figure;
}

export function mention(figure: Figure, span: Span, named: boolean): void {
  const known = figure.mentions.get(span.start);
  if (span.end > span.start && (!known || (known.span.end < span.end && named >= known.named)))
    figure.mentions.set(span.start, { span, named });
}
