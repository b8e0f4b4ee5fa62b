import { overlaps, type Span, slice } from '#base/span.ts';
import type { ActorKind } from '#reading/reading.ts';
import { fold } from '../world/fold.ts';
import { type Cast, type Figure, figureFor, mention } from './cast.ts';
import { firstEndingAfter } from './coverage.ts';
import type { Draft } from './draft.ts';
import type { Ground } from './ground.ts';
import { headWord } from './noun-phrase.ts';
import type { Offices } from './offices.ts';

/** What the resolution of one report's sources knows; `recent` grows as speakers are found in reading order. */
export interface Scene {
  readonly ground: Ground;
  readonly cast: Cast;
  readonly offices: Offices;
  /** Spans of `cast.named`. */
  readonly names: readonly Span[];
  /** Roles by their folded names, persons by their last names too. */
  readonly byName: ReadonlyMap<string, Figure>;
  /** The last unnamed source by its noun. */
  readonly unnamed: Map<string, Figure>;
  readonly chainAt: ReadonlyMap<number, number>;
  readonly chainFigure: Map<number, Figure>;
  /** Speakers so far, the last one at the end. */
  readonly recent: { readonly figure: Figure; readonly at: number }[];
  /** Contents with the speaker of each, for "I" inside a quotation. */
  readonly contents: readonly Span[];
  readonly contentSpeaker: Map<number, Figure>;
}

export function nameOver(scene: Scene, span: Span): { readonly span: Span; readonly figure: Figure } | undefined {
  const entry = scene.cast.named[firstEndingAfter(scene.names, span.start)];
  return entry && overlaps(entry.span, span) ? entry : undefined;
}

export function told(figure: Figure, span: Span): Figure {
  mention(figure, span, false);
  return figure;
}

/** A figure of its own for an unnamed source, under all of its words up to a clause or comma ("spokesman for the ministry"). */
export function group(scene: Scene, core: Span, source: Span, kind: ActorKind): Figure {
  const { text } = scene.ground;
  const article = slice(text, core).match(/^(?:the|a|an|some)\s+(?=\S)/i)?.[0].length ?? 0;
  const more =
    text
      .slice(core.end, source.end)
      .match(
        /^ (?:of|for|in|from|at|on|with|to|near|among|close|familiar|briefed)\b[^,;:()“”"—]{1,60}?(?=\s+(?:who|which|that|whose)\b|[,;:()“”"—.]|$)/,
      )?.[0].length ?? 0;
  const span = { start: core.start + article, end: core.end + more };
  const figure = figureFor(scene.cast, `${kind} of ${fold(slice(text, span))}`, kind);
  mention(figure, span, true);
  if (kind === 'group') scene.unnamed.set(fold(slice(text, headWord(scene.ground, core))), figure);
  return figure;
}

/** Remembers who spoke where. */
export function spoke(scene: Scene, draft: Draft, figure: Figure | undefined): void {
  const at = draft.source[0] ?? draft.content[0];
  if (!figure || !at) return;
  scene.recent.push({ figure, at: at.start });
  for (const content of draft.content) scene.contentSpeaker.set(content.start, figure);
}
