import { overlaps, slice } from '#base/span.ts';
import type { Passage } from '#reading/passage.ts';
import { wordsIn } from '#reading/steps/ground.ts';
import { nameOver } from '#reading/steps/scene.ts';
import { type Owner, ownerFrom, ownerOfNoun, placeAt, quietly, stateEnding } from './owners.ts';
import { headKind } from './words.ts';

/** What follows the head of a title and belongs to it. Word indices. */
interface Complements {
  /** After the last word of the phrase. */
  readonly end: number;
  /** After the last word that is of the title itself. */
  readonly titleEnd: number;
  readonly owner: Owner | undefined;
}

const TOPICAL =
  /^(?:expert|adviser|advisor|commissioner|rapporteur|envoy|representative|minister|secretary|director|coordinator|specialist|scholar|counsel|assistant|negotiator|undersecretary|officer|ambassador|fellow)$/;
const INSTITUTIONS =
  /^(?:parliament|opposition|house|senate|lords|commons|representatives|army|navy|military|forces|police|cabinet|staff|state|government|opposition|assembly|congress|legislature|guard|court|intelligence|delegation)$/;

/** Reads "of State", "to the Middle East", "at the Carnegie Endowment", "of Kenya" behind the head of a title, not beyond `bound`. */
export function complementsOf(passage: Passage, head: number, bound: number): Complements {
  const { tree } = passage;
  let [end, titleEnd, owner]: [number, number, Owner | undefined] = [head + 1, head + 1, undefined];
  let inTitle = true;
  let before = '';
  for (;;) {
    const preposition = tree.forms[end] ?? '';
    if (!/^(?:of|to|for|at|in|on|with|from)$/.test(preposition) || end + 1 >= bound) break;
    const phrase = nounPhrase(passage, end + 1, bound);
    if (phrase === end + 1) break;
    const read = readComplement(passage, {
      head: tree.forms[head] === 'general' ? `${tree.forms[head - 1]} general` : (tree.forms[head] as string),
      preposition,
      first: end + 1,
      end: phrase,
    });
    if (!read) break;
    // "co-director of the programme at the institute": what is within a house is part of the title.
    const within = preposition === 'at' && before === 'of' && read.owner !== undefined;
    if (read.owner && owner && !within) break;
    if (within) titleEnd = end;
    owner = read.owner ?? owner;
    end = phrase;
    before = preposition;
    inTitle &&= read.inTitle;
    if (inTitle) titleEnd = phrase;
  }
  const apposed = owner || end === head + 1 ? undefined : apposedName(passage, end);
  return apposed ? { end: apposed.end, titleEnd: head + 1, owner: apposed.owner } : { end, titleEnd, owner };
}

/** "the president of the world body, FIFA,": the name that stands beside the words of the complement. */
function apposedName({ tree, scene }: Passage, end: number): { readonly owner: Owner; readonly end: number } | undefined {
  const word = tree.words[end + 1];
  const named = tree.forms[end] === ',' && word ? nameOver(scene, word.span) : undefined;
  if (!named || named.figure.kind === 'person' || named.figure.state !== undefined) return undefined;
  const after = wordsIn(scene.ground, named.span).end;
  return /^[,.;)]$/.test(tree.forms[after] ?? '.') ? { owner: ownerFrom(named.figure), end: after } : undefined;
}

interface Complement {
  readonly head: string;
  readonly preposition: string;
  readonly first: number;
  readonly end: number;
}

/** Whose title the phrase makes it, or that it is part of the title; undefined where it belongs to something else. */
function readComplement(passage: Passage, part: Complement): { readonly owner: Owner | undefined; readonly inTitle: boolean } | undefined {
  const { preposition, head } = part;
  const named = ownerIn(passage, part);
  const last = passage.tree.forms[part.end - 1] as string;
  const representing = /^(?:ambassador|envoy|representative|emissary|consul|consul general|delegate|mediator|rapporteur)$/.test(head);
  const topic = { owner: undefined, inTitle: true };
  switch (preposition) {
    case 'of':
      if (INSTITUTIONS.test(last) && part.end - part.first <= 2) return topic;
      if (INSTITUTIONS.test(last) && named?.how !== 'figure') return { owner: named, inTitle: true };
      // "secretary of the Treasury": the department is part of a minister's title.
      if (/^(?:secretary|minister|undersecretary)$/.test(head) && named?.how === 'figure') return topic;
      return named ? { owner: named, inTitle: false } : topic;
    case 'to':
      if (named?.how !== 'person' && (representing || headKind(head)?.kind === 'office')) return topic;
      return named ? { owner: named, inTitle: false } : undefined;
    case 'for':
      if (
        named &&
        named.how !== 'name' &&
        !(representing && named.how === 'state') &&
        !/^(?:secretary|minister|undersecretary)$/.test(head)
      )
        return { owner: named, inTitle: false };
      return TOPICAL.test(head) ? topic : undefined;
    case 'on':
      if (named?.how === 'figure') return { owner: named, inTitle: false };
      return TOPICAL.test(head) ? topic : undefined;
    case 'in':
      if (representing && named) return topic;
      return named && named.how !== 'name' ? { owner: named, inTitle: false } : undefined;
    case 'from':
      return /^(?:senator|representative|lawmaker|legislator|member|democrat|republican|congressman|congresswoman|mp|mep|delegate)$/.test(
        head,
      )
        ? { owner: named?.how === 'state' ? named : undefined, inTitle: false }
        : undefined;
    default:
      return named?.how === 'figure' || named?.how === 'state' ? { owner: named, inTitle: false } : undefined;
  }
}

/** The owner that a noun phrase names: by its last word, else an organization within it, else the noun that it ends with. */
function ownerIn(passage: Passage, { first, end }: Complement): Owner | undefined {
  const { tree, scene } = passage;
  const last = tree.words[end - 1];
  if (!last) return undefined;
  const proper = properPhrase(passage, first, end);
  const named = nameOver(scene, last.span);
  const partly = named && proper !== undefined && named.figure.state === undefined && named.span.end - named.span.start < proper.length - 4;
  if (partly && !/['’]/.test(proper)) return { how: 'name', name: proper };
  if (named) return ownerFrom(named.figure);
  const state = stateEnding(passage, end - 1);
  const longer = state && state.first > first ? capitalsBefore(passage, first, state.first, end) : undefined;
  if (longer !== undefined) return { how: 'name', name: longer };
  if (state) return state.owner;
  const place = placeAt(passage, end - 1);
  if (place) return { how: 'name', name: place.name };
  if (proper !== undefined) return { how: 'name', name: proper };
  const inside = scene.cast.named.find(
    ({ span, figure }) => figure.kind !== 'person' && span.start >= (tree.words[first]?.span.start ?? 0) && span.end <= last.span.end,
  );
  if (inside) return ownerFrom(inside.figure);
  if (headKind(tree.forms[end - 1] as string)) {
    const person = quietly(passage, end - 1);
    return person && ownerFrom(person);
  }
  const noun = /^(?:the|his|her|its|their)$/.test(tree.forms[first] ?? '') ? ownerOfNoun(passage, end - 1) : undefined;
  return noun?.how === 'here' && !/^(?:country|nation|republic|kingdom|island)$/.test(tree.forms[end - 1] as string) ? undefined : noun;
}

const HOUSES =
  /^(?:center|centre|institute|council|committee|commission|academy|school|ministry|department|office|agency|fund|foundation|association|university|college|project|program|programme|board|bureau|institution|society|federation|league|union|campaign|bank|group|forum|initiative|network|coalition|court)$/;

/** The capitalized words of a name that the model did not see: "Center for Polar Law". */
function properPhrase({ tree }: Passage, first: number, end: number): string | undefined {
  const start = tree.forms[first] === 'the' ? first + 1 : first;
  const text = slice(tree.text, tree.span({ first: start, end }));
  const isName = /^\p{Lu}/u.test(text) && /\s\p{Lu}[\p{L}.]*$/u.test(text);
  return isName && tree.forms.slice(start, end).some((form) => HOUSES.test(form)) ? text : undefined;
}

/** "Right to Rise USA": a name that ends with a state. */
function capitalsBefore({ tree }: Passage, first: number, state: number, end: number): string | undefined {
  const before = tree.words[state - 1];
  if (!before || !/^\p{Lu}\p{Ll}/u.test(slice(tree.text, before.span)) || tree.upos(state - 1) === 'DET') return undefined;
  return slice(tree.text, tree.span({ first: tree.forms[first] === 'the' ? first + 1 : first, end }));
}

/** True at the "for" of "Center for Polar Law". */
function isWithinName({ tree }: Passage, at: number): boolean {
  const before = tree.words[at - 1];
  const next = tree.forms[at + 1] === 'the' ? tree.words[at + 2] : tree.words[at + 1];
  if (!before || !next || !/^(?:for|of|on)$/.test(tree.forms[at] as string) || !HOUSES.test(tree.forms[at - 1] as string)) return false;
  return /^\p{Lu}/u.test(slice(tree.text, before.span)) && /^\p{Lu}/u.test(slice(tree.text, next.span));
}

/** The end of the noun phrase that begins at a word: names as wholes, else words that can stand in one. */
function nounPhrase(passage: Passage, first: number, bound: number): number {
  const { tree, scene } = passage;
  const stop = Math.min(bound, tree.sentences[tree.sentenceOf(first)]?.end ?? bound, first + 16);
  let at = first;
  while (at < stop) {
    const word = tree.words[at];
    if (!word) break;
    const named = nameOver(scene, word.span);
    if (named && overlaps(named.span, word.span)) {
      // "envoy for polar affairs Ada Holm": a name after a noun begins something else.
      const led = at === first || scene.ground.world.isTitleWord(tree.forms[at - 1] as string) || headKind(tree.forms[at - 1] as string);
      if (named.figure.kind === 'person' && !led) break;
      at = Math.max(at + 1, wordsIn(scene.ground, named.span).end);
      if (named.figure.kind === 'person' && !/^(?:'s|')$/.test(tree.forms[at] ?? '')) break;
      continue;
    }
    if (/^(?:and|&)$/.test(word.upos === 'CCONJ' ? (tree.forms[at] as string) : '')) {
      if (at === first || !continues(passage, at)) break;
    } else if (isWithinName(passage, at)) at += tree.forms[at + 1] === 'the' ? 1 : 0;
    else if (!isNominal(passage, at, first)) break;
    at++;
  }
  while (at > first && /^(?:CCONJ|DET)$/.test(tree.upos(at - 1))) at--;
  return Math.min(at, stop);
}

/** "Health and Human Services", "defense and security", but not "head of the bank and former minister". */
function continues({ tree }: Passage, at: number): boolean {
  const before = tree.text[tree.words[at - 1]?.span.start ?? 0] ?? '';
  const after = tree.text[tree.words[at + 1]?.span.start ?? 0] ?? '';
  const upper = /\p{Lu}/u;
  if (headKind(tree.forms[at + 1] ?? '') || headKind(tree.forms[at + 2] ?? '')) return false;
  return upper.test(before) === upper.test(after) && /^(?:NOUN|PROPN|ADJ)$/.test(tree.upos(at + 1)) && tree.deprel(at + 1) !== 'nsubj';
}

function isNominal({ tree }: Passage, at: number, first: number): boolean {
  const upos = tree.upos(at);
  const form = tree.forms[at] as string;
  if (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(upos) || (upos === 'VERB' && /^(?:amod|compound)/.test(tree.deprel(at)))) return true;
  if (upos === 'DET' || (upos === 'PRON' && /^(?:his|her|its|their)$/.test(form))) return at === first;
  if (/^(?:'s|')$/.test(form) && upos === 'PART') return true;
  const tight = tree.words[at - 1]?.span.end === tree.words[at]?.span.start && tree.words[at]?.span.end === tree.words[at + 1]?.span.start;
  return /^[-‐‑–]$/.test(form) && tight;
}
