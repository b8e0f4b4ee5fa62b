import type { Tree } from './tree.ts';

/** How far an unnamed subject is looked for up the tree. */
const REACH = 6;

const RELATIVE = /^(?:who|whom|which|that|whose)$/;

/** True for "was signed", "signed by both", "to be signed". */
export function isPassive(tree: Tree, verb: number): boolean {
  if (tree.children(verb).some((child) => /:pass$/.test(tree.deprel(child)))) return true;
  if (tree.dependents(verb, 'nsubj').length > 0) return false;
  return isParticiple(tree, verb) && tree.deprel(verb).startsWith('acl') && !tree.deprel(verb).startsWith('acl:relcl');
}

/** A past participle without auxiliary, by its form. */
function isParticiple(tree: Tree, verb: number): boolean {
  return /(?:ed|en|wn|ade|ught|eld|ent|et)$/.test(tree.forms[verb] as string) && tree.dependents(verb, 'aux', 'mark').length === 0;
}

/**
 * The words that do what a verb (or predicate) says, where the sentence tells: its subject, that of the verb it is coordinated with or depends on,
 * the noun that its relative clause or participle describes, the agent of a passive.
 */
export function subjects(tree: Tree, verb: number, reach = REACH): number[] {
  if (reach === 0 || verb < 0) return [];
  if (isPassive(tree, verb)) return agents(tree, verb);
  const own = tree.dependents(verb, 'nsubj', 'csubj');
  if (own.length > 0) return own.flatMap((subject) => antecedents(tree, subject, verb));
  const relation = tree.deprel(verb);
  const head = tree.head(verb);
  if (head < 0) return [];
  if (relation === 'conj' || relation.startsWith('parataxis')) return isPredicate(tree, head) ? inherited(tree, head, reach) : [];
  if (relation.startsWith('xcomp')) {
    const controlled = tree.dependents(head, 'obj', 'iobj');
    return controlled.length > 0 && !/^(?:promis|vow|pledg|threaten)/.test(tree.forms[head] as string)
      ? controlled
      : inherited(tree, head, reach);
  }
  if (relation.startsWith('advcl') || relation === 'ccomp') return inherited(tree, head, reach);
  if (relation.startsWith('acl')) return describedBy(tree, verb, head, reach);
  return [];
}

/** The subject of the governing clause; of a passive one the words it is said of ("is expected to", "was asked to"). */
function inherited(tree: Tree, head: number, reach: number): number[] {
  const passive = tree.dependents(head, 'nsubj:pass');
  if (passive.length > 0) return passive.flatMap((subject) => antecedents(tree, subject, head));
  return isPredicate(tree, head) ? subjects(tree, head, reach - 1) : possessors(tree, head, reach - 1);
}

/** "officials seeking a deal": the noun; "his decision to leave": the one it belongs to. */
function describedBy(tree: Tree, verb: number, noun: number, reach: number): number[] {
  if (tree.deprel(verb).startsWith('acl:relcl')) return [noun];
  if ((tree.forms[verb] as string).endsWith('ing') && !tree.markers(verb).some((marker) => marker !== 'to')) return [noun];
  return possessors(tree, noun, reach - 1);
}

/** Whose deed a noun of action is: "Japan's decision", "the decision by Japan", "Japan took the decision". */
export function possessors(tree: Tree, noun: number, reach = REACH): number[] {
  const own = [
    ...tree.dependents(noun, 'nmod:poss'),
    ...tree.dependents(noun, 'nmod').filter((child) => tree.markers(child).includes('by')),
  ];
  if (own.length > 0) return own;
  const head = tree.head(noun);
  if (head < 0 || reach <= 0) return [];
  if (/^(?:obj|xcomp|obl|nsubj:pass)/.test(tree.deprel(noun)) && isPredicate(tree, head)) return subjects(tree, head, reach - 1);
  if (tree.deprel(noun) === 'conj') return possessors(tree, head, reach - 1);
  return [];
}

/** The words that a verb is done to: the object, or the subject of a passive. */
export function objects(tree: Tree, verb: number): number[] {
  const own = [...tree.dependents(verb, 'obj'), ...tree.dependents(verb, 'nsubj:pass').flatMap((one) => antecedents(tree, one, verb))];
  if (own.length > 0) return own;
  if (tree.deprel(verb).startsWith('acl') && isPassive(tree, verb)) return [tree.head(verb)];
  // "signed and ratified the pact": the object of the last is that of the first too.
  return tree.deprel(verb) === 'conj'
    ? []
    : tree.dependents(verb, 'conj').flatMap((other) => (isPassive(tree, verb) ? [] : tree.dependents(other, 'obj').slice(0, 1)));
}

/** "by" whom a passive is done. */
export function agents(tree: Tree, verb: number): number[] {
  return tree.dependents(verb, 'obl', 'nmod').filter((child) => tree.deprel(child) === 'obl:agent' || tree.markers(child).includes('by'));
}

/** A relative pronoun stands for the noun that its clause describes. */
function antecedents(tree: Tree, subject: number, verb: number): number[] {
  if (!RELATIVE.test(tree.forms[subject] as string) || tree.upos(subject) === 'DET') return [subject];
  for (let at = verb, steps = 0; at >= 0 && steps < REACH; at = tree.head(at), steps++) {
    if (tree.deprel(at).startsWith('acl')) return [tree.head(at)];
  }
  return [subject];
}

/** A verb, or anything with a subject or copula of its own. */
export function isPredicate(tree: Tree, word: number): boolean {
  return /^(?:VERB|AUX|ADJ)$/.test(tree.upos(word)) || tree.dependents(word, 'cop', 'nsubj').length > 0;
}
