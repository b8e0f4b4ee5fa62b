import type { Passage } from '#reading/passage.ts';
import { wordsIn } from '#reading/steps/ground.ts';
import { holderByWorld } from '#reading/steps/offices.ts';
import { nameOver } from '#reading/steps/scene.ts';
import { coordinatedBefore, type Given } from './beside-names.ts';
import { titleAt } from './title-phrase.ts';
import { headKind, isElectoral, isHeadship } from './words.ts';

/** Titles in descriptions that stand for a person named elsewhere: "the Republican nominee", "the former president". */
export function titlesOfDescriptions(passage: Passage): Given[] {
  const { tree, scene } = passage;
  return scene.cast.figures.flatMap((person) =>
    person.kind !== 'person'
      ? []
      : [...person.mentions.values()].flatMap(({ span, named }): Given[] => {
          if (named) return [];
          const { first, end } = wordsIn(scene.ground, span);
          if (end - first < 2 || !headKind(tree.forms[end - 1] ?? '')) return [];
          const phrase = titleAt(passage, end - 1, tree.words.length);
          if (
            !phrase ||
            phrase.plural ||
            phrase.head !== end - 1 ||
            (tree.forms[end] === ',' && isName(passage, end + 1)) ||
            /^(?:'s|')$/.test(tree.forms[first] ?? '')
          )
            return [];
          if (nameOver(scene, tree.span({ first: phrase.first, end: phrase.first + 1 }))?.figure === person) return [];
          return [phrase, ...coordinatedBefore(passage, phrase)]
            .filter(({ title, party, owner, status, kind }) =>
              isElectoral(title) ? party !== undefined : kind === 'office' && (owner ?? status) !== undefined,
            )
            .map((one) => ({ person, phrase: one, span: tree.span({ first: one.first, end: one.end }) }));
        }),
  );
}

/** Last words of the titles of heads of state and government. */
const HEADS = /^(?:president|minister|premier|chancellor|king|queen|emperor|emir|sultan|pope|leader)$/;

/** "the British prime minister" where the report names the one who holds that office by the world file. */
export function titlesOfHolders(passage: Passage): Given[] {
  const { tree, scene } = passage;
  return tree.forms.flatMap((form, at): Given[] => {
    if (!HEADS.test(form) || !tree.forms.slice(Math.max(0, at - 5), at).includes('the')) return [];
    const phrase = titleAt(passage, at, tree.words.length);
    if (phrase?.owner?.how !== 'state' || phrase.status || !isHeadship(phrase.title) || tree.forms[phrase.first] !== 'the') return [];
    if (isName(passage, phrase.end) || (tree.forms[phrase.end] === ',' && isName(passage, phrase.end + 1))) return [];
    const person = holderByWorld(scene.ground, scene.byName, phrase.title.toLowerCase(), phrase.owner.state);
    return person ? [{ person, phrase, span: tree.span({ first: phrase.first, end: phrase.end }) }] : [];
  });
}

/** "the foreign minister, X": of the one who is named there, not of whom the words were taken for. */
function isName({ tree, scene }: Passage, at: number): boolean {
  const word = tree.words[at];
  return word !== undefined && nameOver(scene, word.span)?.figure.kind === 'person';
}
