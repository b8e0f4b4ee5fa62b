import { overlaps, slice } from '#base/span.ts';
import { type Cast, mention, type Role } from './cast.ts';
import { firstEndingAfter } from './coverage.ts';
import type { Ground } from './ground.ts';
import { documentHeads, fold, genderOf, offices, type PronounClass, pronounClass } from './lists.ts';
import { descriptionSpan } from './noun-phrase.ts';

/** Whether a pronoun can stand for a role: "he" for no state, "it" for no person. */
export function canBe(role: Role, kind: PronounClass): boolean {
  if (kind === 'm' || kind === 'f')
    return role.kind === 'person' ? role.gender === undefined || role.gender === kind : role.kind === 'group';
  if (kind === 'thing') return role.kind !== 'person' && role.kind !== 'group';
  if (kind === 'plural') return role.kind !== 'person';
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
      return [{ head, span, role: entry && overlaps(entry.span, span) ? entry.role : undefined }];
    });
    const known = members.filter((member) => member.role !== undefined);
    if (known.length === 0) return;
    let nearest: Role[] = [];
    for (const member of members) {
      if (member.role) {
        nearest = [member.role, ...nearest.filter((role) => role !== member.role)].slice(0, 6);
        continue;
      }
      const kind = pronounClass(slice(ground.text, member.span));
      const fits = (role: Role): boolean => (kind ? canBe(role, kind) : describes(ground, member.head, role));
      const role = nearest.find(fits) ?? known.find((other) => fits(other.role as Role))?.role;
      if (!role || kind === 'other') continue;
      cast.byHead.set(member.span.start, role);
      const span = kind ? member.span : descriptionSpan(ground, member.head);
      if (span) mention(role, span, false);
      if (role.kind === 'person' && (kind === 'm' || kind === 'f')) role.gender ??= kind;
    }
  });
  return chainAt;
}

/** A description may stand for anybody but a thing written, and its office must not tell another gender. */
function describes(ground: Ground, head: number, role: Role): boolean {
  const span = ground.wordSpans[head];
  const noun = span ? fold(slice(ground.text, span)) : '';
  const gender = genderOf('office', noun);
  if (documentHeads.has(noun) || noun === '') return false;
  // A name that is no mention of an actor, such as a capital, stands for itself.
  if (ground.syntax.words[head]?.upos === 'PROPN' && !offices.has(noun)) return false;
  return !gender || (role.kind === 'person' && (role.gender === undefined || role.gender === gender));
}
