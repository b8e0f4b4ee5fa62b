import { type Span, slice } from '#base/span.ts';
import type { Passage } from '#reading/passage.ts';
import { complementsOf } from './complements.ts';
import { type Owner, ownerBefore, ownerOfPossessive, partyOfAdjective } from './owners.ts';
import { type HeadKind, headKind, isDoubtful, isEvaluation, isTitleAdjective, statusWord, unabbreviated } from './words.ts';

/** A title as one place words it. Word indices are half-open. */
export interface TitlePhrase {
  readonly head: number;
  readonly first: number;
  readonly end: number;
  readonly kind: HeadKind;
  readonly plural: boolean;
  /** Without state, organization, article and status. */
  readonly title: string;
  /** Whose it is, where the phrase says so. */
  readonly owner: Owner | undefined;
  /** The party, by an adjective ("Republican"). */
  readonly party: string | undefined;
  readonly status: 'former' | 'late' | 'acting' | 'incoming' | undefined;
}

/** How far before its head a title may begin, in words. */
const REACH = 10;

/** True for the hyphen in "ex-president": a mark with no blank on either side. */
function isTightHyphen({ tree }: Passage, at: number): boolean {
  const [before, mark, after] = [tree.words[at - 1], tree.words[at], tree.words[at + 1]];
  return /^[-‐‑–]$/.test(tree.forms[at] ?? '') && before?.span.end === mark?.span.start && after?.span.start === mark?.span.end;
}

/** The head of the title that a word ends: the word itself, or "president" at the "elect" of "president-elect". */
function trueHead(passage: Passage, at: number): { readonly head: number; readonly elect: boolean } {
  const { tree } = passage;
  if (!/^(?:elect|designate|nominate|in-waiting)$/.test(tree.forms[at] ?? '')) return { head: at, elect: false };
  const head = isTightHyphen(passage, at - 1) ? at - 2 : at - 1;
  return headKind(tree.forms[head] ?? '') ? { head, elect: true } : { head: at, elect: false };
}

/**
 * Reads the title that a word heads; undefined where the word heads none. `bound` is the word after which the phrase has to end at the latest, such as the
 * first word of the name that it stands before.
 */
export function titleAt(passage: Passage, at: number, bound: number): TitlePhrase | undefined {
  const { tree } = passage;
  const { head, elect } = trueHead(passage, at);
  const form = tree.forms[head] ?? '';
  const whole = /^(?:president|vice-president|minister|secretary)-(?:elect|designate)$/.test(form);
  const known = headKind(whole ? form.replace(/-\w+$/, '') : form);
  const composite = compositeHead(passage, head);
  const kind = composite ?? known?.kind;
  if (!kind) return undefined;
  const left = leftOf(passage, head, kind === 'rank');
  if (left.doubtful) return undefined;
  // "Gov" and "." where the model parts them.
  const dotted =
    tree.forms[head + 1] === '.' && unabbreviated(form) !== form && tree.words[head]?.span.end === tree.words[head + 1]?.span.start;
  const right =
    elect || dotted ? { end: dotted ? head + 2 : at + 1, titleEnd: head + 1, owner: undefined } : complementsOf(passage, head, bound);
  // Before "Sen." stands what is no part of the title: "Virginia", "rival".
  const short = unabbreviated(form) !== form && kind !== 'rank';
  const words = (short ? left.words.filter((word) => /^(?:lt\.?|state)$/.test(tree.forms[word] as string)) : left.words).map((word) =>
    slice(tree.text, wordSpan(passage, word, word + 1)),
  );
  const own = slice(tree.text, wordSpan(passage, head, Math.max(head + 1, right.titleEnd)));
  const bare = whole ? own.replace(/-\w+$/, '') : own;
  const expanded = known?.plural ? singular(unabbreviated(bare)) : unabbreviated(bare);
  return {
    head,
    first: left.first,
    end: right.end,
    kind: isPublic(words, expanded.toLowerCase()) ? 'office' : kind,
    plural: known?.plural ?? false,
    title: [...words, expanded]
      .join(' ')
      .replace(/ ?([-‐‑]) ?/g, '$1')
      .replace(/\s+/g, ' '),
    owner: right.owner ?? left.owner,
    party: left.party,
    status: elect || whole ? 'incoming' : left.status,
  };
}

function wordSpan({ tree }: Passage, first: number, end: number): Span {
  return tree.span({ first, end });
}

/** "experts at the institute": of one of them "expert at the institute". */
function singular(title: string): string {
  return title.replace(
    /^(\S+?)(men|women|s)(?=\s|$)/,
    (_, stem: string, end: string) => stem + (end === 's' ? '' : end.replace('men', 'man')),
  );
}

/** "attorney general", "secretary-general": offices whose last word is a rank. */
function compositeHead(passage: Passage, head: number): HeadKind | undefined {
  const { tree } = passage;
  if (tree.forms[head] !== 'general') return undefined;
  const before = tree.forms[isTightHyphen(passage, head - 1) ? head - 2 : head - 1] ?? '';
  if (/^(?:attorney|secretary|solicitor|surgeon|governor|consul)$/.test(before)) return 'office';
  return /^(?:director|inspector|auditor)$/.test(before) ? 'position' : undefined;
}

/** Titles whose head alone may be of any firm, but not these: "national security adviser", "chief of staff", "majority leader". */
function isPublic(words: readonly string[], form: string): boolean {
  const title = [...words, form].join(' ').toLowerCase();
  return /^(?:member of (?:the )?(?:parliament|congress|knesset|duma|bundestag|assembly|national assembly|legislature)|chief of (?:the )?(?:general )?staff)$|(?:national security advis[eo]r|(?:majority|minority|supreme|opposition) leader|trade representative|high representative|chief justice|army chief|security minister|head of state)$|^leader of the opposition$|^representative$/.test(
    title,
  );
}

interface Left {
  readonly first: number;
  readonly words: readonly number[];
  readonly owner: Owner | undefined;
  readonly party: string | undefined;
  readonly status: TitlePhrase['status'];
  /** Set where the words say that nobody has it. */
  readonly doubtful: boolean;
}

/** What stands before the head in its phrase. */
function leftOf(passage: Passage, head: number, isRank: boolean): Left {
  const { tree } = passage;
  const start = Math.max(tree.sentences[tree.sentenceOf(head)]?.first ?? 0, head - REACH);
  const words: number[] = [];
  let [first, owner, party, status]: [number, Owner | undefined, string | undefined, TitlePhrase['status']] = [
    head,
    undefined,
    undefined,
    undefined,
  ];
  for (let at = head - 1; at >= start; ) {
    const form = tree.forms[at] as string;
    const said = statusWord(form);
    // "Director Adm. X": two titles.
    if (
      at === head - 1 &&
      headKind(form) &&
      (isRank || !/^(?:chief|executive|deputy|director|secretary|general|attorney|consul|lieutenant|major|associate|brigadier)$/.test(form))
    )
      break;
    if (isDoubtful(form)) return { first: at, words: [], owner: undefined, party: undefined, status: undefined, doubtful: true };
    if (isTightHyphen(passage, at)) {
      if (!statusWord(tree.forms[at - 1] ?? '') && !isTitleWordBefore(passage, at - 1)) {
        // "jet-setting", "center-left"
        if (at - 1 < start || at + 1 === head) break;
        if (words[0] === at + 1) words.shift();
        first = at - 1;
        at -= 2;
        continue;
      }
      if (words[0] === at + 1 || at + 1 === head) words.unshift(at);
      at--;
      continue;
    }
    if (said) {
      status ??= said;
      while (words[0] !== undefined && tree.upos(words[0]) === 'PUNCT') words.shift();
      first = at--;
      continue;
    }
    if (/^(?:the|a|an|another|one|its|his|her|their|our|my)$/.test(form)) {
      owner ??= ownerOfPossessive(passage, at);
      first = at;
      break;
    }
    if (/^(?:'s|')$/.test(form)) {
      const found = ownerBefore(passage, at - 1, true);
      owner ??= found.owner;
      first = found.first;
      break;
    }
    const adjective = partyOfAdjective(tree.text.slice(tree.words[at]?.span.start, tree.words[at]?.span.end));
    if (adjective) {
      party ??= adjective;
      first = at--;
      continue;
    }
    const found = ownerBefore(passage, at, false);
    if (found.owner) {
      owner ??= found.owner;
      first = found.first;
      at = first - 1;
      continue;
    }
    if (found.stop || !belongs(passage, at, head)) break;
    if (isOfTitle(passage, at)) words.unshift(at);
    first = at--;
  }
  // "Secretary of State for Political Affairs" goes by "Under".
  if (tree.forms[first - 1] === 'under' && first === head && tree.forms[head] === 'secretary') words.unshift(--first);
  return { first, words, owner, party, status, doubtful: false };
}

/** Nouns, and adjectives that titles have; those that praise or tell a faith, age or view are none. */
function isOfTitle({ tree }: Passage, at: number): boolean {
  const form = tree.forms[at] as string;
  if (isEvaluation(form) || /^(?:VERB|ADV)$/.test(tree.upos(at))) return false;
  return tree.upos(at) !== 'ADJ' || isTitleAdjective(form);
}

/** An adjective or noun of the phrase; what is none ("said the minister") ends it. */
function belongs({ tree }: Passage, at: number, head: number): boolean {
  if (!/^(?:ADJ|NOUN|PROPN|NUM)$/.test(tree.upos(at))) {
    const inside = tree.head(at) > at && tree.head(at) <= head + 3;
    return (
      inside &&
      ((tree.upos(at) === 'VERB' && /^(?:amod|compound)/.test(tree.deprel(at))) || (tree.upos(at) === 'ADV' && tree.head(at) <= head))
    );
  }
  if (/^(?:prime|vice|deputy|foreign|chief|special|co|co-)$/.test(tree.forms[at] as string)) return true;
  if (
    tree.forms[head] === 'general' &&
    /^(?:attorney|secretary|consul|director|inspector|solicitor|surgeon)$/.test(tree.forms[at] as string)
  )
    return true;
  return tree.head(at) > at && tree.head(at) <= head + 6 && !/^(?:obl|nsubj|obj|root|iobj|vocative|parataxis|appos)/.test(tree.deprel(at));
}

function isTitleWordBefore({ tree }: Passage, at: number): boolean {
  return /^(?:vice|co|co-|deputy|secretary|director|major|lieutenant|brigadier|governor)$/.test(tree.forms[at] ?? '');
}
