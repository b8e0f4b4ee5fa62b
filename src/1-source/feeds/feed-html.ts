import { parseDocument } from 'htmlparser2';
import { checkMarkup } from '../kinds/markup-limits.ts';
import { type PageNode, textOf } from '../kinds/page-text.ts';

/** Elements whose content nobody sees. */
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'object', 'head']);

type HtmlNode = ReturnType<typeof parseDocument>['children'][number];

/** The text of a piece of HTML as a feed carries it. Throws IssueError where it goes beyond any article. */
export function htmlText(html: string, origin: string): string {
  if (!/[<&]/.test(html)) return html.trim();
  checkMarkup(html, origin);
  return textOf({ nodeType: 1, nodeName: 'body', nodeValue: null, childNodes: parseDocument(html).children.map(seen) });
}

/** The part of a tree that a reader sees, as the one who makes text of pages wants it. */
function seen(node: HtmlNode): PageNode {
  if (node.type === 'text') return { nodeType: 3, nodeName: '#text', nodeValue: node.data, childNodes: [] };
  const visible = 'attribs' in node && !UNSEEN.has(node.name) && !isHidden(node.attribs);
  return visible
    ? { nodeType: 1, nodeName: node.name, nodeValue: null, childNodes: node.children.map(seen) }
    : { nodeType: 8, nodeName: '#comment', nodeValue: null, childNodes: [] };
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return 'hidden' in attributes || /display:\s*none/i.test(attributes.style ?? '');
}
