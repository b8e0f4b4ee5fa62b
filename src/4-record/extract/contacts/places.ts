import { overlaps, type Span, slice } from '#base/span.ts';
import type { Tree } from '#reading/match/tree.ts';
import type { Passage } from '#reading/passage.ts';

/** Where a contact takes place, as worded: a place that the words name with "in", "at" or "to" beside the trigger or its verb. */
export function placeOf(passage: Passage, words: readonly number[]): Span | undefined {
  const { tree } = passage;
  for (const word of words) {
    for (const child of tree.dependents(word, 'obl', 'nmod')) {
      if (!tree.markers(child).some((marker) => /^(?:in|at|on|outside|near|aboard|to)$/.test(marker))) continue;
      const span = locationAt(passage, child);
      if (span) return span;
    }
  }
  return undefined;
}

/** The name of a place under a word: an entity of the model that is a place, or a house of government. */
export function locationAt({ tree, scene }: Passage, word: number): Span | undefined {
  const own = tree.words[word]?.span;
  if (!own) return undefined;
  const entity = scene.ground.syntax.entities.find((one) => one.type === 'LOC' && overlaps(one.span, own));
  return entity && trimmedPlace(tree, entity.span);
}

function trimmedPlace(tree: Tree, span: Span): Span {
  const tail = slice(tree.text, span).match(/(?:['’]s|[\s,.;:]){1,50}$/)?.[0].length ?? 0;
  return { start: span.start, end: Math.max(span.start, span.end - tail) };
}
