import { Parser } from 'htmlparser2';
import { IssueError, issueOf } from '#base/issue.ts';
import type { Document } from '../kinds/document.ts';
import { bundleOf } from './bundle-of.ts';

/** What stands in the pages that databases export, and in few others. */
const MARKS = /<div[^>]{0,200}class=["']article [a-z]{2}Article|<DOC NUMBER=|>\s{0,40}\d{1,6} of \d{1,6} DOCUMENTS?\s{0,40}</i;

/** A bundle is larger than an article, and no tree is made of it. */
const LIMITS = { depth: 256, attributes: 100, nodes: 2_000_000, characters: 40_000_000 } as const;

const BLOCK =
  /^(?:address|article|aside|blockquote|body|center|dd|div|dl|dt|figure|footer|form|h[1-6]|header|hr|li|main|ol|p|pre|section|table|tbody|td|th|thead|tr|ul)$/;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
const UNSEEN = /^(?:script|style|noscript|template|iframe|object|title|head|select|option|button)$/;

/**
 * The text of a page that a news database exported with many articles, an empty line between blocks; undefined for any other page. The article of a page is told
 * from its tree, but these are many and flat, so that their tags are taken away as they come. Throws IssueError beyond the limits.
 */
export function readBundlePage(markup: string, origin: string): Document | undefined {
  if (!MARKS.test(markup)) return undefined;
  const text = flatText(markup, origin);
  return bundleOf(text) === undefined ? undefined : { text, particulars: {}, notes: [] };
}

function flatText(markup: string, origin: string): string {
  const refuse = (what: string): never => {
    throw new IssueError(issueOf('source.too-large', `The page has ${what}.`, origin));
  };
  if (markup.length > LIMITS.characters) refuse(`more than ${LIMITS.characters / 1_000_000} million characters`);
  const blocks: string[] = [];
  let [open, depth, nodes, attributes, unseen] = ['', 0, 0, 0, 0];
  const close = (): void => {
    const block = open
      .replace(/[^\S\n]+/g, ' ')
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim();
    if (block !== '') blocks.push(block);
    open = '';
  };
  const parser = new Parser(
    {
      onopentagname(name) {
        attributes = 0;
        if (++nodes > LIMITS.nodes) refuse(`more than ${LIMITS.nodes} elements`);
        if (!VOID.test(name) && ++depth > LIMITS.depth) refuse(`more than ${LIMITS.depth} elements inside each other`);
        if (UNSEEN.test(name)) unseen++;
        else if (name === 'br') open += '\n';
        else if (BLOCK.test(name)) close();
      },
      onattribute() {
        if (++attributes > LIMITS.attributes) refuse(`an element with more than ${LIMITS.attributes} attributes`);
      },
      ontext(text) {
        if (unseen === 0) open += text.replace(/\s+/g, ' ');
      },
      onclosetag(name) {
        if (!VOID.test(name)) depth--;
        if (UNSEEN.test(name)) unseen--;
        else if (BLOCK.test(name)) close();
      },
    },
    // The pages of one database close elements in their opening tag, as XML does.
    { recognizeSelfClosing: true },
  );
  parser.write(markup);
  parser.end();
  close();
  return blocks.join('\n\n');
}
