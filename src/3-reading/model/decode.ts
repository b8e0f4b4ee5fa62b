import type { Attribution, Entity, Syntax, Word, WordRange } from '../syntax.ts';
import { chains } from './chains.ts';
import type { Encoder } from './encoder.ts';
import { names } from './names.ts';
import { parse } from './parse.ts';
import { attributions } from './roles.ts';
import { wholeNames } from './whole-names.ts';
import { stretchesOf, windowsOf } from './windows.ts';
import { segment } from './words.ts';

/** Called as the text is worked through, with the share done (0 to 1). */
export type Progress = (share: number) => void;

/** Everything the network says of a text. Features are held for one stretch at a time, so that memory does not grow with the text's length. */
export async function analyse(text: string, encoder: Encoder, progress?: Progress): Promise<Syntax> {
  const { card } = encoder;
  const pieces = encoder.vocabulary.pieces(text);
  const words: Word[] = [];
  const sentences: WordRange[] = [];
  const entities: Entity[] = [];
  const found: Attribution[] = [];
  const linked: number[][] = [];
  for (const stretch of stretchesOf(windowsOf(text, pieces))) {
    const features = await encoder.encode(pieces, stretch);
    const segments = segment(text, pieces, features, card);
    const parsed = parse(segments, features, card);
    const base = words.length;
    for (const w of parsed) words.push(base === 0 || w.head < 0 ? w : { ...w, head: w.head + base });
    for (const s of segments.sentences) sentences.push(shift(s, base));
    const named = wholeNames(text, names(segments, features, card));
    for (const e of named) entities.push({ ...e, ...shift(e, base) });
    found.push(...attributions(pieces, features, card));
    for (const chain of chains(text, parsed, named, segments, features, card)) linked.push(chain.map((k) => k + base));
    progress?.((features.first + features.count) / pieces.count);
  }
  return { words, sentences, entities, attributions: found, chains: linked };
}

function shift(range: WordRange, by: number): WordRange {
  return { first: range.first + by, end: range.end + by };
}
