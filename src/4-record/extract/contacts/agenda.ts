import type { Span } from '#base/span.ts';
import type { Tree } from '#reading/match/tree.ts';
import { lightVerb } from './noun-sides.ts';
import { isAmong } from './words.ts';

const ABOUT = new Set(['on', 'about', 'over', 'regarding', 'concerning', 'into', 'aimed at']);

/** What a contact was or will be about, one span a thing: "talks on trade and visas", "met to discuss the border", "the discussions will focus on trade". */
export function agendaOf(tree: Tree, trigger: number, about: number | undefined, isTime: (word: number) => boolean): Span[] {
  const heads: number[] = about === undefined ? [] : [about];
  const noun = tree.upos(trigger) === 'NOUN' && tree.dependents(trigger, 'nsubj').length === 0;
  for (const child of tree.children(trigger)) {
    const relation = tree.deprel(child);
    if (/^(?:nmod|obl)/.test(relation) && isAbout(tree, child) && !isTime(child)) heads.push(child);
    if (/^(?:advcl|acl)/.test(relation)) heads.push(...(isAbout(tree, child) ? [child] : discussed(tree, child)));
    if (noun && relation === 'compound' && tree.upos(child) === 'NOUN' && isTopic(tree, trigger, child)) heads.push(child);
  }
  const head = tree.head(trigger);
  if (noun && head >= 0 && tree.deprel(trigger).startsWith('nsubj')) heads.push(...focused(tree, head).filter((one) => !isTime(one)));
  const verb = noun ? lightVerb(tree, trigger) : undefined;
  if (verb !== undefined && verb !== trigger) {
    for (const child of tree.dependents(verb, 'advcl', 'obl').filter((one) => one > trigger)) {
      if (isAbout(tree, child) && !isTime(child)) heads.push(child);
      else if (tree.deprel(child).startsWith('advcl')) heads.push(...discussed(tree, child));
    }
  }
  return spansOf(tree, heads);
}

/** "about trade", "on the border"; not "on behalf of". */
function isAbout(tree: Tree, word: number): boolean {
  return tree.markers(word).some((marker) => ABOUT.has(marker)) && !isAmong('notopic', tree.forms[word] as string);
}

/** "denuclearization talks", "climate summit": what stands before a contact's noun tells its matter, unless it tells its manner. */
function isTopic(tree: Tree, trigger: number, child: number): boolean {
  return (
    /^(?:talk|negotiation|summit|discussion|dialogue|consultation)/.test(tree.forms[trigger] as string) &&
    !isAmong('phone', tree.forms[child] as string) &&
    !/^(?:summit|round|working|proximity|shuttle|back|emergency|state)$/.test(tree.forms[child] as string)
  );
}

/** The objects of "to discuss", "discussing", "to focus on". */
function discussed(tree: Tree, verb: number): number[] {
  const verbs = tree.conjuncts(verb).filter((one) => isAmong('discussing', tree.forms[one] as string));
  return verbs.flatMap((one) => [
    ...tree.dependents(one, 'obj'),
    ...tree.dependents(one, 'obl').filter((child) => tree.markers(child).some((marker) => ABOUT.has(marker))),
  ]);
}

/** "are expected to focus on X, Y and Z": the predicate of a contact, or the one it is expected to do. */
function focused(tree: Tree, verb: number): number[] {
  const verbs = [verb, ...tree.dependents(verb, 'xcomp')];
  return verbs.flatMap((one) => {
    if (!isAmong('discussing', tree.forms[one] as string)) return [];
    const on = tree
      .dependents(one, 'obl', 'advcl')
      .filter((child) => tree.markers(child).some((marker) => ABOUT.has(marker) || marker === 'around'));
    return [...tree.dependents(one, 'obj'), ...on];
  });
}

/** One span for each thing: what is coordinated is taken apart, prepositions and conjunctions are left out. */
function spansOf(tree: Tree, heads: readonly number[]): Span[] {
  const things = [...new Set(heads.flatMap((head) => listed(tree, head)))];
  return things
    .map((thing) =>
      tree.span(tree.phrase(thing, (child) => /^(?:conj|cc|case|mark|punct)/.test(tree.deprel(child)) || isNextGerund(tree, thing, child))),
    )
    .filter(
      (span, i, all) =>
        span.end > span.start &&
        !all.some(
          (other, j) =>
            j !== i && other.start <= span.start && other.end >= span.end && (other.end - other.start > span.end - span.start || j < i),
        ),
    )
    .sort((a, b) => a.start - b.start);
}

function listed(tree: Tree, head: number): number[] {
  const more = tree.children(head).filter((word) => tree.deprel(word) === 'conj' || isNextGerund(tree, head, word));
  return [head, ...more.flatMap((word) => listed(tree, word))];
}

/** "deepening the ties, addressing threats, and ...": a list of gerunds, the later ones of which hang on the first. */
function isNextGerund(tree: Tree, head: number, word: number): boolean {
  const gerund = (at: number): boolean => tree.upos(at) === 'VERB' && (tree.forms[at] as string).endsWith('ing');
  return gerund(head) && gerund(word) && word > head && /^(?:advcl|parataxis|dep)/.test(tree.deprel(word)) && tree.forms[word - 1] === ',';
}
