import { objects, subjects } from './arguments.ts';
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

  /** Throws SyntaxError where a pattern is wrong. `lists` are the lemmas that `$name` in a pattern stands for. */
  constructor(rules: readonly RuleLine<Gives>[], lists: Readonly<Record<string, readonly string[]>> = {}) {
    rules.forEach((rule, order) => {
      const root = testFor(parsePattern(rule.match, lists));
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
      const here = this.#byForm.get(tree.forms[at] as string);
      const tried =
        here && this.#everywhere.length > 0 ? [...here, ...this.#everywhere].sort((a, b) => a.order - b.order) : (here ?? this.#everywhere);
      for (const { rule, root } of tried) {
        const words = solve(tree, isActor, root, at, {});
        if (words) out.push({ rule, at, words });
      }
    }
    return out;
  }
}

/** Without a cast, whatever can name an actor does. */
function isNominal(tree: Tree): IsActor {
  return (word) => /^(?:NOUN|PROPN|PRON|ADJ|DET|NUM)$/.test(tree.upos(word));
}

function testFor(node: Node): Test {
  return {
    node,
    forms: node.lemmas.length > 0 ? new Set(node.lemmas.flatMap(formsOf)) : undefined,
    clauses: node.clauses.map((clause) => ({ clause, test: testFor(clause.node) })),
  };
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
