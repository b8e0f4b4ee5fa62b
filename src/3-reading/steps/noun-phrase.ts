import { overlaps, type Span, slice } from '#base/span.ts';
import { firstEndingAfter } from './coverage.ts';
import { type Ground, word, wordsIn } from './ground.ts';

const CUT =
  /,|\s\(|\s[—–-]\s|\s(?:who|whom|whose|which|that|where|of|for|in|from|at|on|with|to|by|among|near|within|inside|outside|under|about|familiar|close|briefed|involved|including|like|aboard|across|around|against|during|after|before|speaking|quoted|citing|as)(?=\s)/g;

/** True at the "of" of "Secretary of State". */
function isOffice(text: string, at: number): boolean {
  return (
    /(?:secretary|minister|ministry|chief|director|department|undersecretary|joint chiefs|house|chairman|bank|speaker)$/i.test(
      text.slice(0, at),
    ) &&
    /^ of (?:the )?(?:State|Defen[sc]e|Staff|Foreign|Finance|Interior|Homeland|Commerce|Health|Education|Agriculture|Labou?r|Transport|Energy|Justice|Veterans|National|Trade|Treasury|House|Central|Representatives|Commons|Lords|Japan|England|Korea)/.test(
      text.slice(at),
    )
  );
}

/** The first noun phrase of a source, up to what qualifies it after its head ("a spokesman" of "a spokesman for the ministry"); names are never cut. */
export function corePhrase(ground: Ground, source: Span, names: readonly Span[]): Span {
  const text = slice(ground.text, source);
  const lead = text.match(/^[\s"“”‘’'([]+/)?.[0].length ?? 0;
  let end = source.end;
  for (const found of text.slice(lead).matchAll(CUT)) {
    const at = source.start + lead + found.index;
    const name = names[firstEndingAfter(names, at)];
    if (found.index === 0 || isOffice(text, lead + found.index) || (name && name.start < at && overlaps(name, { start: at, end: at + 1 })))
      continue;
    end = at;
    break;
  }
  const start = source.start + lead;
  const tail = ground.text.slice(start, end).match(/(?<![\s"“”‘'’,.:;)\]])[\s"“”‘'’,.:;)\]]+$/)?.[0].length ?? 0;
  return { start, end: Math.max(start, end - tail) };
}

/** The last word of a phrase, which is its head in English. */
export function headWord(ground: Ground, core: Span): Span {
  const found = slice(ground.text, core).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}.&'’-]*$/u);
  return found ? { start: core.start + (found.index as number), end: core.end } : core;
}

const LEFT = /^(?:det|amod|compound|nummod|nmod:poss|flat|nmod:desc|case|punct|advmod|nmod)/;

/** The words before a head that belong to it, with the head: the span of a description such as "the Japanese prime minister". At most 8 words. */
export function descriptionSpan(ground: Ground, head: number): Span | undefined {
  const noun = word(ground, head);
  if (!noun) return undefined;
  let first = head;
  while (first > 0 && head - first < 8) {
    const left = word(ground, first - 1);
    if (!left || !LEFT.test(left.deprel) || left.head < first - 1 || left.head > head) break;
    first--;
  }
  while (first < head && /^(?:case|punct|advmod)/.test(word(ground, first)?.deprel ?? '')) first++;
  return { start: (word(ground, first) as { span: Span }).span.start, end: noun.span.end };
}

/** The noun that the clause of a relative pronoun hangs on, by the tree. Gives a word index. */
export function relativeHead(ground: Ground, pronoun: Span): number | undefined {
  const at = wordsIn(ground, pronoun).first;
  let verb = word(ground, at)?.head ?? -1;
  for (let steps = 0; steps < 4 && verb >= 0; steps++) {
    const clause = word(ground, verb);
    if (!clause) break;
    if (/^acl/.test(clause.deprel) && clause.head >= 0 && clause.head < at) return clause.head;
    verb = clause.head;
  }
  return undefined;
}

/** The antecedent of a relative pronoun: by the tree, else the word before it. Gives a word index. */
export function antecedent(ground: Ground, pronoun: Span): number | undefined {
  const head = relativeHead(ground, pronoun);
  if (head !== undefined) return head;
  let before = wordsIn(ground, pronoun).first - 1;
  while (before >= 0 && /^[,—–-]$/.test(slice(ground.text, (word(ground, before) as { span: Span }).span))) before--;
  return before >= 0 && word(ground, before) ? before : undefined;
}
