import type { Span } from '#base/span.ts';
import type { Passage } from '#reading/passage.ts';
import type { Figure } from '#reading/steps/cast.ts';
import { wordsIn } from '#reading/steps/ground.ts';
import { nameOver } from '#reading/steps/scene.ts';
import { type Owner, placeAt, stateEnding } from './owners.ts';
import { type TitlePhrase, titleAt } from './title-phrase.ts';
import { headKind, statusWord } from './words.ts';

/** A title that the words give to a person. */
export interface Given {
  readonly person: Figure;
  readonly phrase: TitlePhrase;
  /** Words that show it: the title with the name where they stand together. */
  readonly span: Span;
  /** What the sentence around it tells of the time ("was"). */
  readonly status?: TitlePhrase['status'] | 'current';
  /** Set where that yields to what another place tells ("her record as minister"). */
  readonly weak?: boolean;
  /** EDTF. */
  readonly from?: string;
  readonly to?: string;
}

interface Name {
  readonly figure: Figure;
  readonly first: number;
  readonly end: number;
}

/** Titles that stand right before or after names. */
export function titlesBesideNames(passage: Passage): Given[] {
  const { scene } = passage;
  const names = scene.cast.named
    .filter(({ figure }) => figure.kind === 'person')
    .map(({ span, figure }): Name => ({ figure, ...wordsIn(scene.ground, span) }));
  return names.flatMap((name, i) => [...before(passage, names, i), ...after(passage, name)]);
}

/** "Japanese Prime Minister X", "the prime minister, X": every title that ends right before the name, with those coordinated with it. */
function before(passage: Passage, names: readonly Name[], index: number): Given[] {
  const { tree } = passage;
  const name = names[index] as Name;
  const from = honorificStart(passage, name.first);
  if (tree.forms[from - 1] === ')') return aroundAside(passage, name, from - 1);
  const comma = tree.forms[from - 1] === ',';
  const bound = comma ? from - 1 : from;
  const phrase = endingAt(passage, bound);
  if (!phrase || (comma && !isApposed(passage, name, phrase)) || (!comma && isApart(passage, name, phrase))) return [];
  // "a President X" is one who is thought of.
  if (!comma && /^(?:a|an)$/.test(tree.forms[phrase.first] ?? '') && isCapital(passage, phrase.head)) return [];
  const persons = phrase.plural ? [name, ...following(passage, names, index)] : [name];
  const last = persons.at(-1) as Name;
  const tail = tailOf(passage, last.end);
  const full = { ...phrase, owner: phrase.owner?.how === 'figure' ? phrase.owner : (tail.owner ?? phrase.owner) };
  const above = aboveRank(passage, name, phrase);
  const phrases = [full, ...(above ? [above] : []), ...coordinatedBefore(passage, full)];
  return persons.flatMap(({ figure }) =>
    phrases.map((one) => ({ person: figure, phrase: one, span: tree.span({ first: one.first, end: Math.max(tail.end, last.end) }) })),
  );
}

/** "NSA Director Adm. X", "the chairman of the board, Gen. X": the title before a rank. */
function aboveRank(passage: Passage, name: Name, phrase: TitlePhrase): TitlePhrase | undefined {
  const comma = passage.tree.forms[phrase.first - 1] === ',';
  if (phrase.kind !== 'rank' && (comma || !headKind(passage.tree.forms[phrase.first - 1] ?? ''))) return undefined;
  const above = endingAt(passage, comma ? phrase.first - 1 : phrase.first);
  return above && (!comma || isApposed(passage, name, above)) ? above : undefined;
}

/** "Vice President (then-Senator) X": both titles. */
function aroundAside(passage: Passage, name: Name, close: number): Given[] {
  const { tree } = passage;
  const open = tree.forms.lastIndexOf('(', close);
  if (open < 0 || close - open > 5) return [];
  const phrases = [endingAt(passage, open), endingAt(passage, close)];
  if (phrases.some((phrase) => !phrase)) return [];
  return phrases.flatMap((phrase) =>
    phrase ? [{ person: name.figure, phrase, span: tree.span({ first: phrase.first, end: name.end }) }] : [],
  );
}

/** "Mr." and the like between a title and a name. */
function honorificStart({ tree }: Passage, first: number): number {
  return /^(?:mr|mrs|ms|dr|sir|dame|lord|prof)\.?$/.test(tree.forms[first - 1] ?? '') ? first - 1 : first;
}

/** The title that ends right before a word; the nearest head that reaches it. */
function endingAt(passage: Passage, bound: number): TitlePhrase | undefined {
  const { tree } = passage;
  for (let head = bound - 1; head >= Math.max(0, bound - 12) && tree.sentenceOf(head) === tree.sentenceOf(bound); head--) {
    if (/^[,;:()“”"—]$/.test(tree.forms[head] as string) || /^(?:VERB|AUX)$/.test(tree.upos(head))) return undefined;
    if (isWithinOrganization(passage, head)) continue;
    const phrase = titleAt(passage, head, bound);
    if (!phrase || phrase.end !== bound) continue;
    if (bound - 1 > phrase.head && !isCapital(passage, phrase.head) && tree.forms[bound] !== ',') continue;
    return phrase;
  }
  return undefined;
}

/** "Chiefs" of "Joint Chiefs of Staff" heads no title. */
function isWithinOrganization({ tree, scene }: Passage, at: number): boolean {
  const word = tree.words[at];
  const named = word && nameOver(scene, word.span);
  return named !== undefined && named.figure.kind !== 'person' && named.span.end > (word?.span.end ?? 0);
}

function isCapital({ tree }: Passage, at: number): boolean {
  return /^\p{Lu}/u.test(tree.text.slice(tree.words[at]?.span.start, tree.words[at]?.span.end));
}

/** "After meeting the prime minister, X said" gives X no title: the tree has to put the name beside it. */
function isApposed({ tree }: Passage, name: Name, phrase: TitlePhrase): boolean {
  const relation = tree.deprel(name.first);
  const head = tree.head(name.first);
  if (phrase.plural) return false;
  return /^(?:appos|flat|list|conj|dep)/.test(relation) && head >= phrase.first && head < phrase.end;
}

/** "When he was president Obama said": the title is a predicate. "meeting with president Obama": it is not. */
function isApart({ tree }: Passage, name: Name, phrase: TitlePhrase): boolean {
  const { head } = phrase;
  if (tree.forms[phrase.first - 1] === 'as' && tree.head(head) !== name.first && tree.head(name.first) !== head) return true;
  return tree.dependents(head, 'cop').some((cop) => cop < head) && tree.head(name.first) !== head;
}

/** The names after a plural title: "Presidents Xi and Putin". */
function following({ tree }: Passage, names: readonly Name[], index: number): Name[] {
  const out: Name[] = [];
  for (let i = index; i + 1 < names.length; i++) {
    const [one, next] = [names[i] as Name, names[i + 1] as Name];
    const between = tree.forms.slice(one.end, next.first);
    if (between.length === 0 || between.length > 2 || !between.every((form) => /^(?:,|and|&)$/.test(form))) break;
    out.push(next);
    if (between.some((form) => form !== ',')) break;
  }
  return out;
}

/** "founder and chief executive X": the title before the "and". */
export function coordinatedBefore(passage: Passage, phrase: TitlePhrase): TitlePhrase[] {
  const { tree } = passage;
  const at = phrase.first - 1;
  if (!/^(?:and|&)$/.test(tree.forms[at] ?? '')) return [];
  const other = endingAt(passage, at);
  return other && !tree.dependents(other.head, 'flat', 'appos').some((child) => child > other.head && child < at)
    ? [{ ...other, owner: other.owner ?? phrase.owner, party: other.party ?? phrase.party }]
    : [];
}

/** "of Israel" behind a name, "(D-Vt.)": whose the title before it is. */
function tailOf(passage: Passage, end: number): { readonly owner: Owner | undefined; readonly end: number } {
  const { tree, scene } = passage;
  const congress = tree.text.slice(tree.words[end - 1]?.span.end).match(/^(?:,\s|\s?\()\s?[RDI][-‐‑–]\s?[A-Z][\p{L}.]*/u)?.[0].length;
  if (congress) {
    const state = scene.ground.world.stateForm('United States')?.state;
    const stop = (tree.words[end - 1]?.span.end ?? 0) + congress;
    return { owner: state === undefined ? undefined : { how: 'state', state }, end: wordsIn(scene.ground, { start: 0, end: stop }).end };
  }
  if (tree.forms[end] !== 'of') return { owner: undefined, end };
  const first = tree.forms[end + 1] === 'the' ? end + 2 : end + 1;
  for (let at = Math.min(first + 6, tree.words.length - 1); at >= first; at--) {
    if (tree.sentenceOf(at) !== tree.sentenceOf(end)) continue;
    const state = stateEnding(passage, at);
    if (state?.first === first) return { owner: state.owner, end: at + 1 };
    const word = tree.words[at];
    const named = word && scene.cast.named.find(({ span }) => span.start <= word.span.start && word.span.end <= span.end);
    const place = placeAt(passage, at);
    if (
      named &&
      named.figure.kind !== 'person' &&
      /^(?:'s)?$/.test(tree.forms.slice(first + 1, wordsIn(scene.ground, named.span).first).at(-1) ?? '')
    )
      return {
        owner: named.figure.state === undefined ? { how: 'figure', figure: named.figure } : { how: 'state', state: named.figure.state },
        end: at + 1,
      };
    if (place?.first === first) return { owner: { how: 'name', name: place.name }, end: at + 1 };
  }
  return { owner: undefined, end };
}

/** "X, the prime minister of Japan and leader of the party,": titles after the comma, with those coordinated with them. */
function after(passage: Passage, name: Name): Given[] {
  const { tree } = passage;
  const out: Given[] = [];
  let at = skipAside(passage, name.end);
  if (at === undefined) return [];
  for (let steps = 0; steps < 4; steps++) {
    const phrase = startingAt(passage, at, name);
    if (!phrase) break;
    const { owner } = phrase;
    // "a former minister and ambassador": both are of the past.
    const shared =
      phrase.first === at && !/^(?:the|a|an|his|her|its|their)$/.test(tree.forms[at] ?? '') ? out.at(-1)?.phrase.status : undefined;
    const years = yearsAfter(passage, phrase.end);
    const over = { ...phrase, owner, status: phrase.status ?? (years ? ('former' as const) : shared) };
    out.push({ person: name.figure, phrase: over, span: tree.span({ first: name.first, end: phrase.end }), ...years });
    const next = /^,$/.test(tree.forms[phrase.end] ?? '') ? phrase.end + 1 : phrase.end;
    if (!/^(?:and|&|or)$/.test(tree.forms[next] ?? '')) break;
    at = next + 1;
  }
  // "founder and president of the bank": the organization is of both.
  const common = out.at(-1)?.phrase.owner;
  return out.map((given) => (given.phrase.owner ? given : { ...given, phrase: { ...given.phrase, owner: common } }));
}

/** "from 2007 to 2013" behind a title. */
function yearsAfter({ tree }: Passage, end: number): { readonly from: string; readonly to: string } | undefined {
  const after = tree.text.slice(tree.words[end - 1]?.span.end, (tree.words[end - 1]?.span.end ?? 0) + 30);
  const [, from, to] = after.match(/^,? (?:from|between) ((?:19|20)\d\d) (?:to|until|through|and) ((?:19|20)\d\d)\b/) ?? [];
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

/** The first word after a name and its comma, over ages and parties: "X, 56, ", "X (D-Vt.), ". */
function skipAside({ tree }: Passage, end: number): number | undefined {
  let at = end;
  const range = tree.sentences[tree.sentenceOf(end - 1)];
  const limit = range?.end ?? end;
  if (tree.forms[at] === '(') {
    const close = tree.forms.indexOf(')', at);
    if (close < 0 || close - at > 8 || close >= limit) return undefined;
    at = close + 1;
  }
  if (!/^[,—–]$|^--$/.test(tree.forms[at] ?? '') || at + 1 >= limit) return undefined;
  at++;
  if (/^\d{2}$/.test(tree.forms[at] ?? '') && tree.forms[at + 1] === ',') at += 2;
  if (/^[dri]$/.test(tree.forms[at] ?? '') && /^[-–]$/.test(tree.forms[at + 1] ?? '')) {
    const comma = tree.forms.indexOf(',', at);
    if (comma < 0 || comma - at > 4) return undefined;
    at = comma + 1;
  }
  while (/^(?:now|currently|also|himself|herself)$/.test(tree.forms[at] ?? '') && at < limit) at++;
  return at < limit ? at : undefined;
}

/** The title that begins at a word, after "is" or a comma. */
export function beginsTitle(passage: Passage, start: number, figure: Figure): TitlePhrase | undefined {
  return startingAt(passage, start, { figure, first: start, end: start });
}

/** The title that begins at a word after a comma; none where the words go on with another person or verb. */
function startingAt(passage: Passage, start: number, name: Name): TitlePhrase | undefined {
  const { tree, scene } = passage;
  const limit = Math.min(start + 16, tree.sentences[tree.sentenceOf(name.first)]?.end ?? start);
  for (let at = start; at < limit; ) {
    const form = tree.forms[at] as string;
    const word = tree.words[at] as { span: Span };
    const named = nameOver(scene, word.span);
    if (named) {
      const { end } = wordsIn(scene.ground, named.span);
      if (named.figure.kind === 'person' && !/^(?:'s|')$/.test(tree.forms[end] ?? '')) return undefined;
      if (!headKind(form) || end > at + 1) {
        at = Math.max(at + 1, end);
        continue;
      }
    }
    const phrase = headKind(form) ? titleAt(passage, at, tree.words.length) : undefined;
    if (phrase && isWhole(passage, phrase)) return beginning(passage, phrase, start, name);
    if (!isInside(passage, at)) return undefined;
    at++;
  }
  return undefined;
}

/** True where a title ends as one does: at a mark, a conjunction, a relative clause, not within a longer phrase ("the president's aide"). */
function isWhole({ tree }: Passage, { end }: TitlePhrase): boolean {
  const next = tree.forms[end];
  if (next === undefined || /^(?:who|whom|whose|that|which|and|or|but|since|when|until|during|under|told|said|says)$/.test(next))
    return true;
  return /^(?:PUNCT|ADP|SCONJ|CCONJ|NUM)$/.test(tree.upos(end)) && !/^[-‐‑–]$/.test(next);
}

/** The title as one that begins at `start`, with a "then" before its article; none where it begins elsewhere or is of others. */
function beginning(passage: Passage, phrase: TitlePhrase, start: number, name: Name): TitlePhrase | undefined {
  const { tree } = passage;
  if (phrase.plural || isListed(passage, name, phrase) || (phrase.first > start && !onlyStatus(passage, start, phrase.first)))
    return undefined;
  // "In talks with X, the prime minister looked tired": the title has a verb of its own.
  const own =
    /^nsubj/.test(tree.deprel(phrase.head)) && tree.head(phrase.head) >= phrase.end && !/^[,.)]$/.test(tree.forms[phrase.end] ?? '.');
  if (own && !/^nsubj/.test(tree.deprel(name.first))) return undefined;
  const before = tree.forms
    .slice(start, phrase.first)
    .map(statusWord)
    .find((status) => status !== undefined);
  return { ...phrase, status: phrase.status ?? before };
}

/** Words that a title can have before its head. */
function isInside({ tree }: Passage, at: number): boolean {
  const form = tree.forms[at] as string;
  const upos = tree.upos(at);
  if (/^[-‐‑–]$/.test(form) || statusWord(form)) return true;
  if (upos === 'VERB') return /^(?:amod|compound)/.test(tree.deprel(at));
  if (upos === 'PRON') return /^(?:his|her|its|their)$/.test(form);
  return /^(?:ADJ|NOUN|PROPN|DET|NUM|PART|ADV)$/.test(upos) || /^(?:'s|')$/.test(form);
}

function onlyStatus({ tree }: Passage, first: number, end: number): boolean {
  return tree.forms
    .slice(first, end)
    .every((form) => statusWord(form) !== undefined || /^(?:now|once|the|a|an|still|mr|mrs|ms|mr\.|mrs\.|ms\.)$/.test(form));
}

/** "X, the foreign minister and the army chief met": other people in a list. */
function isListed({ tree }: Passage, name: Name, phrase: TitlePhrase): boolean {
  return tree.deprel(phrase.head) === 'conj' && tree.head(phrase.head) === name.first && /^(?:nsubj|obj)/.test(tree.deprel(name.first))
    ? tree.forms[phrase.end] !== ',' && !/^[.]$/.test(tree.forms[phrase.end] ?? '')
    : false;
}
