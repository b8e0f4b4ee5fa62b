import { overlaps, slice } from '#base/span.ts';
import { fold } from '../world/fold.ts';
import { type PronounClass, pronounClass } from '../world/lists.ts';
import { type Cast, type Figure, mention } from './cast.ts';
import { firstEndingAfter } from './coverage.ts';
import type { Ground } from './ground.ts';
import { descriptionSpan } from './noun-phrase.ts';

/** Whether a pronoun can stand for a figure: "he" for no state, "it" for no person. */
export function canBe(figure: Figure, kind: PronounClass): boolean {
  if (kind === 'm' || kind === 'f')
    return figure.kind === 'person' ? figure.gender === undefined || figure.gender === kind : figure.kind === 'group';
  if (kind === 'thing') return figure.kind !== 'person' && figure.kind !== 'group';
  if (kind === 'plural') return figure.kind !== 'person';
  return kind === 'relative' || kind === 'first' || kind === 'second';
}

/**
 * Takes the pronouns and descriptions of the model's chains into the cast: each goes to the nearest name before it in its chain that it can stand for, else to
 * the first after it. Gives for each word (by its start) the chain it is in, for sources that no name explains.
 */
export function castChains(ground: Ground, cast: Cast): Map<number, number> {
  const names = cast.named.map((entry) => entry.span);
  const chainAt = new Map<number, number>();
  ground.syntax.chains.forEach((chain, index) => {
    const members = chain.flatMap((head) => {
      const span = ground.wordSpans[head];
      if (!span) return [];
      chainAt.set(span.start, index);
      const entry = cast.named[firstEndingAfter(names, span.start)];
      return [{ head, span, figure: entry && overlaps(entry.span, span) ? entry.figure : undefined }];
    });
    const known = members.filter((member) => member.figure !== undefined);
    if (known.length === 0) return;
    let nearest: Figure[] = [];
    for (const member of members) {
      if (member.figure) {
        nearest = [member.figure, ...nearest.filter((figure) => figure !== member.figure)].slice(0, 6);
        continue;
      }
      const kind = pronounClass(slice(ground.text, member.span));
      const fits = (figure: Figure): boolean => (kind ? canBe(figure, kind) : describes(ground, member.head, figure));
      const figure = nearest.find(fits) ?? known.find((other) => fits(other.figure as Figure))?.figure;
      if (!figure || kind === 'other') continue;
      cast.byHead.set(member.span.start, figure);
      const span = kind ? member.span : descriptionSpan(ground, member.head);
      if (span) mention(figure, span, false);
      if (figure.kind === 'person' && (kind === 'm' || kind === 'f')) figure.gender ??= kind;
    }
  });
  return chainAt;
}

/** A description may stand for anybody but a thing written, and its office must not tell another gender. */
function describes(ground: Ground, head: number, figure: Figure): boolean {
  const span = ground.wordSpans[head];
  const noun = span ? fold(slice(ground.text, span)) : '';
  const gender = ground.world.genderOf('office', noun);
  if (ground.world.documentHeads.has(noun) || noun === '') return false;
  // A name that is no mention of an actor, such as a capital, stands for itself.
  if (ground.syntax.words[head]?.upos === 'PROPN' && !ground.world.offices.has(noun)) return false;
  return !gender || (figure.kind === 'person' && (figure.gender === undefined || figure.gender === gender));
}
