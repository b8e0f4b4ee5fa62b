import { fold } from '#reading/world/fold.ts';
import { templateWords } from '../words.ts';
import type { Fault, Parsed } from './support.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A composed line is made of the words of its evidence and of few of ours: any other word was put in since. */
export function strangeWord({ rest }: Parsed, { folded }: Vocabulary): Fault | undefined {
  for (const [word] of rest.matchAll(/[\p{L}\p{M}]+(?:['’][\p{L}]+)*/gu)) {
    const plain = fold(word).replace(/s$/, '');
    if (templateWords.has(word.toLowerCase()) || MONTH.test(word)) continue;
    if (folded.some((text) => text.includes(` ${fold(word)} `) || text.includes(` ${plain} `))) continue;
    if (folded.some((text) => text.includes(` ${fold(word).replace(/(?<=[a-z])s$/, ' s')} `))) continue;
    return { word, why: 'the line is marked as composed, and neither its evidence nor our own words have this' };
  }
  return undefined;
}

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
