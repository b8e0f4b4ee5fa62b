/**
 * Patterns over dependency trees, one line each, in the manner of Semgrex (Chambers et al. 2007) with brackets for what hangs on what:
 *
 *     signal/show (subj @=holder) (obj interest (acl+in|nmod+in *=object)) !(advmod never)
 *
 * A node is a test, then `=name` where its word is wanted, then clauses. A test is `*` (any word), lemmas divided by `/` (with all their inflected
 * forms), a part of speech in capitals (`VERB`, `NOUN/PROPN`), both (`signal:VERB`), or `@` and `@kind` (a word that stands for an actor).
 * `$list` among the lemmas stands for a list of lemmas given to the reader of the pattern.
 * A clause is `(relations node)`, `!(...)` where there must be none, `?(...)` where there may be one. Relations are divided by `|`:
 * names of UD (`obl` stands for `obl:tmod` too, `nsubj` not for `nsubj:pass`), `+word` or `+word,word` for the preposition or conjunction that must
 * introduce it, `+-` for none; `^name` for the word that this one hangs on by that relation (`^` by any); and across the tree's surface
 * `subj` (who does it), `objt` (what it is done to), `poss` (whose deed a noun is: "Japan's decision", "Japan took the decision"), `in` (any word below),
 * `next` and `prev` (the neighbouring word).
 */
export interface Node {
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  /** Kind asked of an actor, '' for any; undefined where the word need not stand for one. */
  readonly actor: string | undefined;
  readonly name: string | undefined;
  readonly clauses: readonly Clause[];
}

export interface Clause {
  readonly how: 'must' | 'not' | 'may';
  readonly relations: readonly Relation[];
  readonly node: Node;
}

export interface Relation {
  readonly name: string;
  readonly up: boolean;
  /** Introducing words, one of which is asked for; empty for any, ['-'] for none. */
  readonly markers: readonly string[];
}

/** Reads a pattern. Throws SyntaxError that names the pattern and the place. */
export function parsePattern(pattern: string, lists: Readonly<Record<string, readonly string[]>> = {}): Node {
  const tokens = [...pattern.matchAll(/\s{0,9}([!?]?\(|\)|[^\s()]+)/g)].map((found) => ({ text: found[1] as string, at: found.index }));
  let next = 0;
  const wrong = (why: string): never => {
    throw new SyntaxError(`Pattern "${pattern}", character ${(tokens[next]?.at ?? pattern.length) + 1}: ${why}`);
  };
  const node = (): Node => {
    const token = tokens[next]?.text ?? wrong('a test is missing');
    if (/^[!?]?\(|\)$/.test(token)) wrong('a test is missing');
    next++;
    const [test, name, more] = token.split('=');
    if (!test || more !== undefined || name === '') wrong(`"${token}" is no test`);
    const clauses: Clause[] = [];
    while (/^[!?]?\($/.test(tokens[next]?.text ?? '')) clauses.push(clause());
    return { ...testOf(test as string, lists, wrong), name, clauses };
  };
  const clause = (): Clause => {
    const open = (tokens[next] as { text: string }).text;
    next++;
    const relations = (tokens[next]?.text ?? wrong('a relation is missing')).split('|').map(relationOf);
    next++;
    const below = node();
    if (tokens[next]?.text !== ')') wrong('")" is missing');
    next++;
    return { how: open === '!(' ? 'not' : open === '?(' ? 'may' : 'must', relations, node: below };
  };
  const whole = node();
  if (next < tokens.length) wrong('nothing more is expected');
  return whole;
}

function testOf(
  test: string,
  lists: Readonly<Record<string, readonly string[]>>,
  wrong: (why: string) => never,
): Pick<Node, 'lemmas' | 'upos' | 'actor'> {
  if (test === '*') return { lemmas: [], upos: [], actor: undefined };
  if (test.startsWith('@')) return { lemmas: [], upos: [], actor: test.slice(1) };
  const [words, classes] = /^[A-Z/]+$/.test(test) ? ['', test] : test.split(':');
  const lemmas = (words as string)
    .split('/')
    .filter(Boolean)
    .flatMap((lemma) => (lemma.startsWith('$') ? (lists[lemma.slice(1)] ?? wrong(`there is no list ${lemma}`)) : [lemma]));
  return { lemmas, upos: classes ? classes.split('/') : [], actor: undefined };
}

function relationOf(text: string): Relation {
  const [name, markers] = text.replace(/^\^/, '').split('+');
  return {
    name: name as string,
    up: text.startsWith('^'),
    markers: markers ? markers.split(',').map((marker) => marker.replaceAll('_', ' ')) : [],
  };
}
