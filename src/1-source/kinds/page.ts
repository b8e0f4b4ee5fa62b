import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Issue, IssueError, issueOf } from '#base/issue.ts';
import type { Document } from './document.ts';
import { checkMarkup } from './markup-limits.ts';
import { personOf, statedIn } from './page-metadata.ts';
import { textOf } from './page-text.ts';

/** Beyond this Readability takes seconds; the text of such a page is taken whole. */
const SORTED = { nodes: 20_000, characters: 1_000_000 } as const;

/**
 * The article of an HTML page with what the page states about it. Which part is the article is told by Readability (Mozilla's reader view); a page in which
 * it finds none gives all its visible text. Scripts are not run and nothing is fetched. Throws IssueError where the page goes beyond any article.
 */
export function readPage(markup: string, origin: string): Document {
  const nodes = checkMarkup(markup, origin);
  const document = treeOf(markup);
  const particulars = statedIn(document);
  for (const hidden of document.querySelectorAll(
    'script, style, noscript, template, iframe, object, [hidden], [style*="display:none"], [style*="display: none"]',
  )) {
    // Structured data have been read by now; what no reader of the page sees is no part of the report.
    hidden.remove();
  }
  const whole = textOf(document.body);
  const small = nodes <= SORTED.nodes && (document.body.textContent ?? '').length <= SORTED.characters;
  const article = small ? articleOf(document) : undefined;
  const text = article?.content ? textOf(parseHTML(`<html><body>${article.content}</body></html>`).document.body) : '';
  // A short page is all article: what is cut off there is the report.
  const best = text.length * 4 < whole.length && text.length < 400 ? whole : text || whole;
  if (best === '') throw new IssueError(issueOf('text.empty', 'The page has no text.', origin));
  const title = particulars.title ?? (article?.title || undefined);
  const byline = particulars.byline ?? personOf(article?.byline?.trim());
  return {
    text: best,
    particulars: { ...particulars, ...(title && { title }), ...(byline && { byline }) },
    notes: article === undefined ? [wholePage(origin)] : [],
  };
}

/** What Readability takes for the article, null where it finds none; undefined where it fails, as it does on trees that no browser would build. */
function articleOf(document: ConstructorParameters<typeof Readability>[0]): ReturnType<Readability['parse']> | undefined {
  try {
    return new Readability(document, { charThreshold: 200, keepClasses: false }).parse();
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function wholePage(origin: string): Issue {
  return issueOf('source.whole-page', 'The article of the page could not be told from the rest: all its text was taken.', origin);
}

/** The tree of a page; where something else stands before its root, the tree of all of it as a body. */
function treeOf(markup: string): ReturnType<typeof parseHTML>['document'] {
  const { document } = parseHTML(withBody(markup));
  const rooted = document.documentElement?.localName === 'html';
  return rooted ? document : parseHTML(`<html><body>${markup}</body></html>`).document;
}

/** HTML lets a page leave out the tags of its root and its body; the tree needs them. */
function withBody(markup: string): string {
  if (!/<html/i.test(markup)) return `<html><body>${markup}</body></html>`;
  if (/<(?:body|frameset)/i.test(markup)) return markup;
  const head = /<\/head\s*>/i.exec(markup) ?? /<html[^<>]*>/i.exec(markup);
  const at = head ? head.index + head[0].length : 0;
  return `${markup.slice(0, at)}<body>${markup.slice(at)}`;
}
