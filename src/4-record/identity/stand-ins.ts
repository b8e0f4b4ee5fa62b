import type { Span } from '#base/span.ts';
import { latest } from './clusters.ts';

/** An actor of one reading, as far as it can be found again in another. */
export interface Mentioned {
  readonly local: string;
  readonly name: string;
  readonly mentions: readonly Span[];
}

/** A judgement on one figure of a report: what the figure was when it was judged, the actor it is judged against, and the verdict. */
export interface FigureJudged {
  readonly figure: Mentioned;
  readonly actor: string;
  readonly verdict: string;
}

/**
 * Which actors the figures of a reading are by judgement instead of by rule: ids of actors by the figures' ids in this reading. `judged` in the order in which it was judged. A figure is found again in a newer
 * reading by its places in the text, for its id there may be another's. The last word on each pair counts; "not the same" makes a figure an actor of its own where it would be that actor (`isOne`).
 */
export function standInsOf(
  judged: readonly FigureJudged[],
  figures: readonly (Mentioned & { readonly actor: string })[],
  { report, isOne }: { readonly report: string; readonly isOne: (a: string, b: string) => boolean },
): ReadonlyMap<string, string> {
  const found = judged.flatMap(({ figure, actor, verdict }) => {
    const now = foundAgain(figure, figures);
    return now === undefined ? [] : [{ a: now.local, b: actor, verdict, rule: now.actor }];
  });
  const standIns = new Map<string, string>();
  for (const { a, b, verdict, rule } of latest(found)) {
    const split = `${rule.split('@')[0]}@${report}#${a}`;
    if (verdict === 'different' && isOne(b, rule) && !standIns.has(a)) standIns.set(a, split);
  }
  // Who it is outweighs who it is not.
  for (const { a, b, verdict } of found)
    if (verdict === 'same' && latest(found).some((one) => one.a === a && one.b === b && one.verdict === 'same')) standIns.set(a, b);
  return standIns;
}

/** The figure with most mentions at the same places; where none was mentioned, the one of that id and name. */
function foundAgain<F extends Mentioned>(figure: Mentioned, figures: readonly F[]): F | undefined {
  if (figure.mentions.length === 0) return figures.find(({ local, name }) => local === figure.local && name === figure.name);
  const places = new Set(figure.mentions.map(({ start, end }) => `${start}-${end}`));
  const counted = figures.map((one) => ({ one, shared: one.mentions.filter(({ start, end }) => places.has(`${start}-${end}`)).length }));
  const most = Math.max(0, ...counted.map(({ shared }) => shared));
  return most === 0 ? undefined : counted.find(({ shared }) => shared === most)?.one;
}
