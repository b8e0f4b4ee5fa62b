import { objects, possessors, subjects } from './arguments.ts';
import { formsOf } from './inflect.ts';
import { type Clause, type Node, parsePattern, type Relation } from './pattern.ts';
import { isRelation, type Tree } from './tree.ts';

/** One rule: a pattern, what it gives, a sentence in which it must match and one in which it must not. */
export interface RuleLine<Gives> {
  readonly match: string;
  readonly gives: Gives;
  readonly example: string;
  readonly miss: string;
}

/** Where a rule matches. */
export interface Match<Gives> {
  readonly rule: RuleLine<Gives>;
  /** Index of the word that the pattern starts at. */
  readonly at: number;
  /** Word indices by the names in the pattern. */
  readonly words: Readonly<Record<string, number>>;
}

/** Tells whether a word stands for an actor of a kind ('' for any). */
export type IsActor = (word: number, kind: string) => boolean;

interface Compiled<Gives> {
  readonly rule: RuleLine<Gives>;
  readonly order: number;
  readonly root: Test;
}

interface Test {
  readonly node: Node;
  readonly forms: ReadonlySet<string> | undefined;
  readonly clauses: readonly { readonly clause: Clause; readonly test: Test }[];
}

type Words = Record<string, number>;

/** Rules made ready once; those whose pattern starts at given lemmas are tried only where these stand. */
export class RuleBook<Gives> {
  readonly #byForm = new Map<string, Compiled<Gives>[]>();
  readonly #everywhere: Compiled<Gives>[] = [];
  /** Rules to try by part of speech, at words of no form that a rule begins with. */
  readonly #byClass = new Map<string, readonly Compiled<Gives>[]>();

  /** Throws SyntaxError where a pattern is wrong. `lists` are the lemmas that `$name` in a pattern stands for. */
  constructor(rules: readonly RuleLine<Gives>[], lists: Readonly<Record<string, readonly string[]>> = {}) {
    const formSets = new Map<string, ReadonlySet<string>>();
    rules.forEach((rule, order) => {
      const root = testFor(parsePattern(rule.match, lists), formSets);
      const compiled = { rule, order, root };
      if (!root.forms) this.#everywhere.push(compiled);
      for (const form of root.forms ?? []) {
        const list = this.#byForm.get(form);
        if (list) list.push(compiled);
        else this.#byForm.set(form, [compiled]);
      }
    });
  }

  /** All matches in order of the text, at one word in order of the rules; one match of a rule at a word. */
  over(tree: Tree, isActor: IsActor = isNominal(tree)): Match<Gives>[] {
    const out: Match<Gives>[] = [];
    for (let at = 0; at < tree.words.length; at++) {
      for (const { rule, root } of this.#triedAt(tree, at)) {
        const words = solve(tree, isActor, root, at, {});
        if (words) out.push({ rule, at, words });
      }
    }
    return out;
  }

  /** The rules whose first word may be this one, by its form or its part of speech. */
  #triedAt(tree: Tree, at: number): readonly Compiled<Gives>[] {
    const upos = tree.upos(at);
    const others =
      this.#byClass.get(upos) ?? this.#everywhere.filter(({ root }) => root.node.upos.length === 0 || root.node.upos.includes(upos));
    this.#byClass.set(upos, others);
    const here = this.#byForm.get(tree.forms[at] as string);
    if (!here) return others;
    return others.length > 0 ? [...here, ...others].sort((a, b) => a.order - b.order) : here;
  }
}

/** Without a cast, whatever can name an actor does. */
function isNominal(tree: Tree): IsActor {
  return (word) => /^(?:NOUN|PROPN|PRON|ADJ|DET|NUM)$/.test(tree.upos(word));
}

/** `formSets` holds the forms of lists of lemmas met before: rules share long ones. */
function testFor(node: Node, formSets: Map<string, ReadonlySet<string>>): Test {
  const key = node.lemmas.join('/');
  const forms = key === '' ? undefined : (formSets.get(key) ?? new Set(node.lemmas.flatMap(formsOf)));
  if (forms !== undefined) formSets.set(key, forms);
  return { node, forms, clauses: node.clauses.map((clause) => ({ clause, test: testFor(clause.node, formSets) })) };
}

/** The first way in which a test holds at a word, trying every choice of dependents. */
function solve(tree: Tree, isActor: IsActor, test: Test, at: number, words: Words): Words | undefined {
  const { node, forms } = test;
  if (forms && !forms.has(tree.forms[at] as string)) return undefined;
  if (node.upos.length > 0 && !node.upos.includes(tree.upos(at))) return undefined;
  if (node.actor !== undefined && !isActor(at, node.actor)) return undefined;
  return solveClauses(tree, isActor, test, at, 0, node.name ? { ...words, [node.name]: at } : words);
}

function solveClauses(tree: Tree, isActor: IsActor, test: Test, at: number, index: number, words: Words): Words | undefined {
  const next = test.clauses[index];
  if (!next) return words;
  for (const candidate of candidates(tree, next.clause.relations, at)) {
    const inside = solve(tree, isActor, next.test, candidate, words);
    if (!inside) continue;
    if (next.clause.how === 'not') return undefined;
    const rest = solveClauses(tree, isActor, test, at, index + 1, inside);
    if (rest) return rest;
  }
  return next.clause.how === 'must' ? undefined : solveClauses(tree, isActor, test, at, index + 1, words);
}

function candidates(tree: Tree, relations: readonly Relation[], at: number): readonly number[] {
  if (relations.length === 1) return reached(tree, relations[0] as Relation, at);
  return [...new Set(relations.flatMap((relation) => reached(tree, relation, at)))];
}

function reached(tree: Tree, { name, up, markers }: Relation, at: number): readonly number[] {
  const fits = (word: number): boolean => {
    if (markers.length === 0) return true;
    const own = tree.markers(word);
    return markers[0] === '-' ? own.length === 0 : own.some((marker) => markers.includes(marker));
  };
  if (up) {
    const head = tree.head(at);
    return head >= 0 && (name === '' || isRelation(tree.deprel(at), name)) && fits(at) ? [head] : [];
  }
  switch (name) {
    case 'subj':
      return subjects(tree, at).filter(fits);
    case 'objt':
      return objects(tree, at).filter(fits);
    case 'poss':
      return possessors(tree, at).filter(fits);
    case 'in':
      return below(tree, at).filter(fits);
    case 'next':
      return at + 1 < tree.words.length && tree.sentenceOf(at + 1) === tree.sentenceOf(at) ? [at + 1] : [];
    case 'prev':
      return at > 0 && tree.sentenceOf(at - 1) === tree.sentenceOf(at) ? [at - 1] : [];
    default:
      return tree.children(at).filter((child) => isRelation(tree.deprel(child), name) && fits(child));
  }
}

function below(tree: Tree, at: number): number[] {
  return tree.children(at).flatMap((child) => [child, ...below(tree, child)]);
}
