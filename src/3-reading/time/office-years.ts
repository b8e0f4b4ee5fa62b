import { type Edtf, type EdtfDate, parseEdtf } from '#base/edtf.ts';
import { slice } from '#base/span.ts';
import type { Tree } from '../match/tree.ts';
import type { Figure } from '../steps/cast.ts';
import { partyOf } from '../steps/parties.ts';
import { personName } from '../steps/person-names.ts';
import type { Scene } from '../steps/scene.ts';

/**
 * The years of office that "first term" at a word speaks of: `nth` of those of the person that it belongs to ("his", "Mr. Okoro's"), as the world knows
 * them. Undefined where it cannot be told whose it is, or the world does not know the person.
 */
export function officeYears(scene: Scene, tree: Tree, asOf: string | undefined, word: number, nth: number): Edtf | undefined {
  const owner = [word, tree.head(word)].flatMap((noun) => (noun < 0 ? [] : tree.dependents(noun, 'nmod:poss')))[0];
  if (owner === undefined || asOf === undefined) return undefined;
  for (const figure of partyOf(scene, tree, owner)) {
    const name = nameOf(scene, figure);
    const term = name === undefined ? undefined : scene.ground.world.termOf(name, nth, asOf.slice(0, 10));
    const from = term && dateOf(term.from);
    // "His" is easily another's; only offices of set terms are commonly counted in them.
    if (term && tree.upos(owner) === 'PRON' && !/president|governor|chancellor|secretary-general/i.test(term.tenure.title)) continue;
    if (term && from) return { kind: 'interval', from, to: term.to === undefined ? '..' : (dateOf(term.to) ?? '..') };
  }
  return undefined;
}

function dateOf(day: string): EdtfDate | undefined {
  const value = parseEdtf(day);
  return value?.kind === 'date' ? value : undefined;
}

/** The person's name of most words among the mentions, without titles. */
function nameOf(scene: Scene, figure: Figure): string | undefined {
  if (figure.kind !== 'person') return undefined;
  const { text, world } = scene.ground;
  const names = [...figure.mentions.values()]
    .filter((mention) => mention.named)
    .map(({ span }) => personName(world, slice(text, span), { start: 0, end: span.end - span.start })?.words ?? [])
    .sort((a, b) => b.length - a.length);
  const [best] = names;
  return best && best.length > 0 ? best.join(' ') : undefined;
}
