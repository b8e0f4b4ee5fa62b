import { type Span, slice } from '#base/span.ts';
import type { Passage } from '#reading/passage.ts';
import type { Figure } from '#reading/steps/cast.ts';
import { wordsIn } from '#reading/steps/ground.ts';
import { partyOf } from '#reading/steps/parties.ts';
import { nameOver } from '#reading/steps/scene.ts';
import type { Word } from '#reading/syntax.ts';
import { beginsTitle, type Given } from './beside-names.ts';
import { ownerBefore, ownerFrom } from './owners.ts';
import { type TitlePhrase, titleAt } from './title-phrase.ts';
import { roleBook, runs } from './words.ts';

/** Titles that sentences give: "is", "served as", "was appointed", "heads". */
export function titlesSaid(passage: Passage): Given[] {
  const { tree } = passage;
  return roleBook.over(tree).flatMap(({ at, words, rule }): Given[] => {
    const person = words.person === undefined ? undefined : personAt(passage, words.person);
    if (!person || (words.title !== undefined && !/^(?:NOUN|PROPN)$/.test(tree.upos(words.title)))) return [];
    const { as, title } = rule.gives;
    const status =
      as === 'left' || as === 'had' ? 'former' : as === 'taken' ? takenStatus(passage, at) : tense(passage, words.title ?? at, at);
    if (!status) return [];
    if (title !== undefined) {
      const organization = words.organization;
      const given = organization === undefined ? undefined : headed(passage, organization, at, title);
      return given ? [{ person, status, ...given }] : [];
    }
    const head = words.title;
    const phrase = head === undefined ? undefined : titleAt(passage, head, tree.words.length);
    if (!phrase || head === undefined || (as !== 'left' && isUnreal(passage, at, head)) || (isAny(passage, phrase) && as === 'said'))
      return [];
    const [first, last] = [Math.min(at, words.person as number, phrase.first), Math.max(at, words.person as number, phrase.end - 1)];
    const near = last - first < 40 ? { first, end: last + 1 } : { first: phrase.first, end: phrase.end };
    return [
      { person, phrase, status, span: tree.span(near), ...((as === 'had' || (as === 'taken' && status === 'current')) && { weak: true }) },
    ];
  });
}

/** "X, a physicist who is co-director of the institute", "who ran the agency": titles of relative clauses, of the last person named before them. */
export function titlesOfRelatives(passage: Passage): Given[] {
  const { tree, scene } = passage;
  return tree.forms.flatMap((form, who): Given[] => {
    if (form !== 'who') return [];
    const start = tree.words[tree.sentences[tree.sentenceOf(who)]?.first ?? 0]?.span.start ?? 0;
    const name = nameBefore(passage, start, who);
    if (!name) return [];
    const perfect = /^(?:has|have|had)$/.test(tree.forms[who + 1] ?? '');
    const verb = perfect ? who + 2 : who + 1;
    const organization = tree.forms[verb + 1] === 'the' ? verb + 2 : verb + 1;
    const tells = runs(tree.forms[verb] ?? '');
    if (tells) {
      const over = tree.words[organization] && nameOver(scene, (tree.words[organization] as Word).span);
      const given = over ? headed(passage, wordsIn(scene.ground, over.span).end - 1, verb, tells.title) : undefined;
      const status = tree.forms[who + 1] === 'has' || !tells.past ? 'current' : 'former';
      return given ? [{ person: name, status, ...given }] : [];
    }
    if (!/^(?:is|was)$/.test(tree.forms[verb] ?? '')) return [];
    const at = beginsTitle(passage, verb + 1, name);
    return at
      ? [
          {
            person: name,
            status: tree.forms[verb] === 'is' ? 'current' : 'former',
            phrase: at,
            span: tree.span({ first: who, end: at.end }),
          },
        ]
      : [];
  });
}

/**
 * Whom "who" is about: the person named right before it ("X, who"), or before the title that stands between ("X, a physicist at the institute who"); of
 * "an adviser to Y who" it is not Y.
 */
function nameBefore({ tree, scene }: Passage, start: number, who: number): Figure | undefined {
  const at = (tree.words[who] as Word).span.start;
  const before = scene.cast.named.filter(({ span, figure }) => figure.kind === 'person' && span.start >= start && span.end <= at);
  const last = before.at(-1);
  if (!last) return undefined;
  const { first } = wordsIn(scene.ground, last.span);
  const previous = /^(?:mr|mrs|ms|dr)\.?$/.test(tree.forms[first - 1] ?? '') ? first - 2 : first - 1;
  if (/^(?:to|of|for|under|with)$/.test(tree.forms[previous] ?? '') && before.length > 1) return before.at(-2)?.figure;
  const between = tree.text.slice(last.span.end, at);
  return /^,?\s*$/.test(between) || /^, an? [^,.;]*$/.test(between) || /^, [^,.;]*,? $/.test(between) ? last.figure : undefined;
}

/** The person at a word: a name, or a pronoun or description that stands for one. */
function personAt(passage: Passage, at: number, steps = 2): Figure | undefined {
  const { tree, scene } = passage;
  const word = tree.words[at];
  if (!word) return undefined;
  if (/^(?:i|you|we|they|me|my|your)$/.test(tree.forms[at] as string)) return undefined;
  const named = nameOver(scene, word.span)?.figure ?? scene.cast.byHead.get(word.span.start);
  if (named?.kind === 'person') return named;
  // "X, a physicist who is co-director": the noun stands beside the name.
  if (steps > 0 && /^appos/.test(tree.deprel(at))) return personAt(passage, tree.head(at), steps - 1);
  if (named) return undefined;
  if (!/^(?:he|she|his|her|him)$/.test(tree.forms[at] as string)) return undefined;
  const [figure] = partyOf(scene, tree, at);
  return figure?.kind === 'person' ? figure : undefined;
}

/** "heads the Northern Institute", "served on the Commission": the role of its head or member. */
function headed(passage: Passage, organization: number, verb: number, title: string): Pick<Given, 'phrase' | 'span'> | undefined {
  const { tree, scene } = passage;
  const word = tree.words[organization];
  const named = word && nameOver(scene, word.span);
  if (!named || named.figure.kind === 'person' || named.figure.state !== undefined) return undefined;
  const { end } = wordsIn(scene.ground, named.span);
  const found = ownerBefore(passage, end - 1, false);
  const span: Span = tree.span({ first: Math.min(verb, found.first), end: Math.max(verb + 1, end) });
  if (slice(tree.text, span).length > 200) return undefined;
  return {
    span,
    phrase: {
      head: verb,
      first: verb,
      end,
      kind: 'position',
      plural: false,
      title,
      owner: ownerFrom(named.figure),
      party: undefined,
      status: undefined,
    },
  };
}

/** What the tense of a predicate says: "was president" has been, "has served" and "is" are, "will serve" is to come. */
function tense({ tree }: Passage, predicate: number, verb: number): Given['status'] {
  const own = [...tree.children(predicate), ...tree.children(verb)];
  // "once she was president", "fit to be president", "if she were president" tell no office.
  const bound = own.some(
    (child) =>
      /^(?:mark|advmod)/.test(tree.deprel(child)) &&
      /^(?:to|if|when|once|whether|before|after|while|until|because|as)$/.test(tree.forms[child] as string) &&
      child < predicate,
  );
  if (bound || tree.isNegated(predicate)) return undefined;
  const helpers = own.filter((child) => /^(?:aux|cop)/.test(tree.deprel(child)));
  const forms = [...helpers.map((helper) => tree.forms[helper] as string), tree.forms[verb] as string];
  if (forms.some((form) => /^(?:will|'ll)$/.test(form))) return 'incoming';
  if (forms.some((form) => /^(?:would|could|might|may|should|can|had)$/.test(form))) return forms.includes('had') ? 'former' : undefined;
  if (forms.some((form) => /^(?:has|have|is|are|am|'s|'re)$/.test(form))) return 'current';
  if (forms.some((form) => /^(?:was|were|been)$/.test(form))) return 'former';
  const form = tree.forms[verb] as string;
  return /(?:ed|led|ran|sat)$/.test(form) ? 'former' : 'current';
}

/** "to become president", "from becoming president", "chose her to be the president", "X or Y will be president": nobody is yet. */
function isUnreal({ tree }: Passage, verb: number, title: number): boolean {
  const marked = (word: number): boolean =>
    tree.markers(word).some((marker) => /^(?:to|into|from|of|for|by|if|whether)$/.test(marker)) && tree.deprel(word) !== 'root';
  const planned = /^(?:set|expected|due|slated|poised|scheduled)$/.test(tree.forms[tree.head(verb)] ?? '');
  const infinitive = tree.upos(verb) === 'VERB' && marked(verb) && !planned;
  const copular = tree.children(title).some((child) => tree.deprel(child) === 'mark' && tree.forms[child] === 'to');
  const either = [verb, title]
    .flatMap((word) => tree.dependents(word, 'nsubj'))
    .some((subject) => tree.conjuncts(subject).some((one) => tree.children(one).some((child) => tree.forms[child] === 'or')));
  return infinitive || copular || either;
}

/** "He's a world-class speaker": one of many, of nothing. */
function isAny({ tree }: Passage, phrase: TitlePhrase): boolean {
  return /^(?:a|an)$/.test(tree.forms[phrase.first] ?? '') && !phrase.owner && !phrase.status && !/^member of/.test(phrase.title);
}

/** "was appointed" is in office, "will be appointed" is to come. */
function takenStatus({ tree }: Passage, verb: number): Given['status'] {
  const helpers = tree
    .children(verb)
    .filter((child) => /^aux/.test(tree.deprel(child)))
    .map((child) => tree.forms[child] as string);
  const governed = /^(?:xcomp|advcl|ccomp)/.test(tree.deprel(verb)) && tree.markers(verb).includes('to');
  return governed || helpers.some((form) => /^(?:will|would|could|may|might|'ll)$/.test(form)) ? 'incoming' : 'current';
}
