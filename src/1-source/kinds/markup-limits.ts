import { Parser } from 'htmlparser2';
import { IssueError, issueOf } from '#base/issue.ts';

/** More than any page of the press has; what goes beyond makes parsers take quadratic time or overflow the stack. */
const LIMITS = { depth: 256, attributes: 100 } as const;

/** Elements that end by themselves. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/** Elements, stretches of text and remarks; characters. No tree is made of the XML of an office document, which has many elements to a word. */
const LARGEST = {
  page: { nodes: 100_000, characters: 10_000_000 },
  document: { nodes: 2_000_000, characters: 40_000_000 },
} as const;

/**
 * The number of elements, stretches of text and remarks in markup. Throws IssueError for markup deeper, larger or fuller than any article, before a tree is made
 * of it. Takes linear time.
 */
export function checkMarkup(markup: string, origin: string, kind: 'page' | 'document' = 'page'): number {
  const refuse = (what: string): never => {
    throw new IssueError(issueOf('source.too-large', `The ${kind} has ${what}.`, origin));
  };
  const closesItself = (name: string): boolean => kind === 'page' && VOID.test(name);
  const largest = LARGEST[kind];
  if (markup.length > largest.characters) refuse(`more than ${largest.characters / 1_000_000} million characters`);
  let depth = 0;
  let nodes = 0;
  let attributes = 0;
  const count = (): void => {
    if (++nodes > largest.nodes) refuse(`more than ${largest.nodes} elements and pieces of text`);
  };
  const parser = new Parser(
    {
      onopentagname(name) {
        attributes = 0;
        count();
        if (!closesItself(name) && ++depth > LIMITS.depth) refuse(`more than ${LIMITS.depth} elements inside each other`);
      },
      ontext: count,
      oncomment: count,
      onprocessinginstruction: count,
      onattribute() {
        if (++attributes > LIMITS.attributes) refuse(`an element with more than ${LIMITS.attributes} attributes`);
      },
      onclosetag(name) {
        if (!closesItself(name)) depth = Math.max(0, depth - 1);
      },
    },
    { xmlMode: kind === 'document' },
  );
  parser.write(markup);
  parser.end();
  return nodes;
}
