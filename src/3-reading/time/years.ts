import type { Tree } from '../match/tree.ts';
import type { Token } from './tokens.ts';
import { MONTHS, SEASONS } from './words.ts';

/** What a year only tells apart from its like: "the 2016 campaign" is no moment. */
const KINDS =
  /^(?:campaigns?|elections?|races?|cycles?|primary|primaries|ticket|nominees?|nominations?|candidates?|candidacy|contenders?|contests?|hopefuls?|field|budget|season|ballot|midterms?|olympics?|games|presidential|levels?|models?|edition|version|frontrunner|rivals?|bid|general)$/;

const DETERMINERS = /^(?:the|a|an|this|that|his|her|its|their|our|my|your|s|'|early|late|mid|every|each|some|another|november|december)$/;
const PREPOSITIONS =
  /^(?:in|since|until|till|by|from|to|of|through|before|after|between|during|around|circa|and|or|for|than|as|back|on|at|into|with|-|–|—|,|;|\(|:|year)$/;
const COUNTED = /^(?:people|troops|police|men|women|dollars|percent|pounds|euros|miles|meters|metres|feet|votes|tons|tonnes|hours|points)$/;

/** True where a sentence uses a number of four digits as a year: not as a count, a number of a resolution, or a mere mark of a campaign. */
export function isYearInSentence(tokens: readonly Token[], at: number, tree: Tree, word: number): boolean {
  const before = tokens[at - 1];
  const form = before?.form ?? '';
  if (/^[$£€¥#@]$/.test(form) || (before && tokens[at]?.glued && /^[\p{L}\d.,/:&_=+]/u.test(form))) return false;
  // "Hillary 2008", "Resolution 1701", "fiscal 2016"
  const isTitle = before?.capital === true && /^\p{L}{2,}/u.test(form) && !MONTHS.has(form) && !SEASONS.has(form);
  if (
    (isTitle && !PREPOSITIONS.test(form) && !DETERMINERS.test(form)) ||
    /^(?:fiscal|no|number|resolution|page|chapter|flight|article|campaign|election|decision|agenda|vision)$/.test(form)
  )
    return false;
  for (let next = at + 1; next <= at + 4; next++) {
    const following = tokens[next]?.form ?? '';
    if (!/^\p{L}/u.test(following) || /^(?:in|on|at|and|of|to|for|as|by|with|when|that|from)$/.test(following)) break;
    if (KINDS.test(following)) return false;
  }
  return !isCount(tokens, at, tree, word, form);
}

/** "2000 troops": a number of many, without a determiner before it. */
function isCount(tokens: readonly Token[], at: number, tree: Tree, word: number, before: string): boolean {
  const noun = tree.head(word);
  const counts =
    tree.deprel(word) === 'nummod' && noun > word && (/[^s]s$/.test(tree.forms[noun] ?? '') || COUNTED.test(tree.forms[noun] ?? ''));
  if (COUNTED.test(tokens[at + 1]?.form ?? '')) return true;
  return counts && !DETERMINERS.test(before) && !tree.dependents(noun, 'det', 'nmod:poss').length;
}
