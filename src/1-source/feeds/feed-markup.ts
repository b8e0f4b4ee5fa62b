import { type Issue, IssueError, issueOf } from '#base/issue.ts';
import { checkMarkup } from '../kinds/markup-limits.ts';

/** Bytes were capped before; characters of decoded text, and references to characters or entities, each of which costs a parser time. */
const LIMITS = { characters: 20_000_000, references: 500_000 } as const;

/** The outermost element of a feed in XML. */
export type FeedRoot = 'rss' | 'feed' | 'rdf';

/**
 * XML without its document type. Throws IssueError for XML that defines entities or goes beyond any feed, before a parser sees it; a document type that only names
 * a definition, as RSS 0.91 has it, is left out and never looked at.
 */
export function checkedXml(text: string, origin: string, notes: Issue[]): string {
  const refuse = (message: string): never => {
    throw new IssueError(issueOf('source.too-large', message, origin));
  };
  if (text.length > LIMITS.characters) refuse(`It has more than ${LIMITS.characters / 1_000_000} million characters.`);
  let references = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1))
    if (++references > LIMITS.references) refuse(`It has more than ${LIMITS.references} references to characters.`);
  const xml = withoutDocumentType(text.replace(/^\ufeff/, '').trimStart(), origin, notes);
  checkMarkup(xml, origin, 'document');
  return xml;
}

function withoutDocumentType(xml: string, origin: string, notes: Issue[]): string {
  const start = xml.slice(0, 20_000).search(/<!doctype/i);
  const first = xml.slice(0, 20_000).search(/<[a-z]/i);
  if (start < 0 || (first >= 0 && first < start)) return xml;
  const end = xml.indexOf('>', start);
  const subset = xml.indexOf('[', start);
  if (end < 0 || (subset >= 0 && subset < end))
    throw new IssueError(issueOf('feed.broken', 'It defines entities of its own, which is not read.', origin));
  notes.push(issueOf('feed.item-broken', 'The document type at its start was left out.', origin));
  return `${xml.slice(0, start)}${xml.slice(end + 1)}`;
}

/** Which kind of feed the markup is; undefined where it is none. */
export function rootOf(xml: string): FeedRoot | undefined {
  const found = /<(?:[a-z][\w.-]{0,40}:)?(rss|feed|rdf)[\s>]/i.exec(xml.slice(0, 20_000))?.[1]?.toLowerCase();
  // A page may speak of a feed in its text.
  const page = /<html[\s>]/i.exec(xml.slice(0, 20_000));
  return page && page.index < xml.search(/<(?:[a-z][\w.-]{0,40}:)?(?:rss|feed|rdf)[\s>]/i) ? undefined : (found as FeedRoot | undefined);
}

/** A feed cut into its head and its items, each a feed by itself, where the whole is no XML. */
export function piecesOf(broken: string, root: FeedRoot): { readonly head: string; readonly items: readonly string[] } {
  // What cannot begin a tag is a sign of the text.
  const xml = broken.replace(/<(?![a-z_/!?])/gi, '&lt;');
  const name = root === 'feed' ? 'entry' : 'item';
  const starts = [...xml.matchAll(new RegExp(`<(?:[a-z][\\w.-]{0,40}:)?${name}[\\s>]`, 'gi'))].map(({ index }) => index);
  const [opened, closed] = frameOf(xml, root);
  const head = xml.slice(0, starts[0] ?? xml.length);
  return {
    head: root === 'rss' && !/<channel[\s>]/i.test(head) ? `${opened}${closed}` : `${head}${closed}`,
    items: starts.map((start, i) => {
      const piece = xml.slice(start, starts[i + 1] ?? xml.length);
      const end = piece.toLowerCase().lastIndexOf(`${name}>`);
      return `${opened}${end < 0 ? piece : piece.slice(0, end + name.length + 1)}${closed}`;
    }),
  };
}

/** What opens and closes a feed around its items, with the name spaces that it declares. */
function frameOf(xml: string, root: FeedRoot): readonly [opened: string, closed: string] {
  const tag = /<((?:[a-z][\w.-]{0,40}:)?(?:rss|feed|rdf))(?:\s[^<>]{0,10000})?>/i.exec(xml);
  const name = tag?.[1] ?? root;
  const open = tag?.[0] ?? `<${root}>`;
  return root === 'rss' ? [`${open}<channel>`, `</channel></${name}>`] : [open, `</${name}>`];
}
