import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { IssueError, issueOf } from '#base/issue.ts';
import type { Document } from './document.ts';
import { checkMarkup } from './markup-limits.ts';
import { personOf, statedIn } from './page-metadata.ts';
import { textOf } from './page-text.ts';

/**
 * The article of an HTML page with what the page states about it. Which part is the article is told by Readability (Mozilla's reader view); a page in which
 * it finds none gives all its visible text. Scripts are not run and nothing is fetched. Throws IssueError where the page goes beyond any article.
 */
export function readPage(markup: string, origin: string): Document {
  checkMarkup(markup, origin);
  const { document } = parseHTML(markup.includes('<html') || markup.includes('<HTML') ? markup : `<html><body>${markup}</body></html>`);
  const particulars = statedIn(document);
  for (const hidden of document.querySelectorAll(
    'script, style, noscript, template, iframe, object, [hidden], [style*="display:none"], [style*="display: none"]',
  )) {
    // Structured data have been read by now; what no reader of the page sees is no part of the report.
    hidden.remove();
  }
  const whole = textOf(document.body);
  const article = new Readability(document, { charThreshold: 200, keepClasses: false }).parse();
  const text = article?.content ? textOf(parseHTML(`<html><body>${article.content}</body></html>`).document.body) : '';
  // A short page is all article: what is cut off there is the report.
  const best = text.length * 4 < whole.length && text.length < 400 ? whole : text || whole;
  if (best === '') throw new IssueError(issueOf('text.empty', 'The page has no text.', origin));
  const title = particulars.title ?? (article?.title || undefined);
  const byline = particulars.byline ?? personOf(article?.byline?.trim());
  return { text: best, particulars: { ...particulars, ...(title && { title }), ...(byline && { byline }) }, notes: [] };
}
