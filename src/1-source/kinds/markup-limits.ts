import { Parser } from 'htmlparser2';
import { IssueError, issueOf } from '#base/issue.ts';

/** More than any page of the press has; what goes beyond makes parsers take quadratic time or overflow the stack. */
const LIMITS = { depth: 256, attributes: 100, nodes: 500_000, characters: 10_000_000 } as const;

/** Elements that end by themselves. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/** Throws IssueError for markup deeper, larger or fuller than any article, before a tree is made of it. Takes linear time. */
export function checkMarkup(markup: string, origin: string): void {
  const refuse = (what: string): never => {
    throw new IssueError(issueOf('source.too-large', `The page has ${what}.`, origin));
  };
  if (markup.length > LIMITS.characters) refuse(`more than ${LIMITS.characters / 1_000_000} million characters`);
  let depth = 0;
  let nodes = 0;
  let attributes = 0;
  const parser = new Parser({
    onopentagname(name) {
      attributes = 0;
      if (++nodes > LIMITS.nodes) refuse(`more than ${LIMITS.nodes} elements`);
      if (!VOID.test(name) && ++depth > LIMITS.depth) refuse(`more than ${LIMITS.depth} elements inside each other`);
    },
    onattribute() {
      if (++attributes > LIMITS.attributes) refuse(`an element with more than ${LIMITS.attributes} attributes`);
    },
    onclosetag(name) {
      if (!VOID.test(name)) depth = Math.max(0, depth - 1);
    },
  });
  parser.write(markup);
  parser.end();
}
