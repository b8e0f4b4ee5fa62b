import { isIsoDate } from '#base/iso-date.ts';
import type { Particulars } from '../item.ts';
import { jsonOf } from '../json.ts';

/** What is asked of a page, whoever made the tree. */
export interface QueriedPage {
  querySelector(selector: string): QueriedElement | null;
  querySelectorAll(selector: string): Iterable<QueriedElement>;
}

interface QueriedElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

type Json = Readonly<Record<string, unknown>>;

/** Structured data are shorter than the article; in characters. */
const DATA_LIMIT = 1_000_000;

/** Types of schema.org that are reports. */
const ARTICLE = /Article|Report|BlogPosting|LiveBlog|OpinionPiece|Review/;

/**
 * What a page states about its article: schema.org in JSON-LD first, then Open Graph and the names that publishers use for `<meta>`, then `<link rel=canonical>`
 * and `<time>`. Values are taken as they are; a date in no form of ISO 8601 is left to the one who checks it.
 */
export function statedIn(document: QueriedPage): Particulars {
  const meta = metaOf(document);
  const data = articleData(document);
  const outlet = nameOf(data?.publisher) ?? meta('og:site_name', 'application-name', 'cre', 'citation_journal_title', 'dc.publisher');
  const byline =
    nameOf(data?.author) ?? personOf(meta('author', 'article:author', 'byl', 'parsely-author', 'dc.creator', 'sailthru.author'));
  const title =
    wordsOf(data?.headline) ?? meta('og:title', 'twitter:title', 'dc.title') ?? wordsOf(document.querySelector('h1')?.textContent);
  const published =
    dateOf(data?.datePublished) ??
    dateOf(
      meta(
        'article:published_time',
        'og:article:published_time',
        'pubdate',
        'date',
        'dc.date',
        'dc.date.issued',
        'parsely-pub-date',
        'sailthru.date',
      ),
    ) ??
    dateOf(document.querySelector('time[pubdate], article time[datetime], time[datetime]')?.getAttribute('datetime'));
  const url =
    webAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
    webAddress(meta('og:url')) ??
    webAddress(data?.url);
  return {
    ...(outlet && { outlet }),
    ...(byline && { byline }),
    ...(title && { title }),
    ...(published && { published }),
    ...(url && { url }),
  };
}

function metaOf(document: QueriedPage): (...names: string[]) => string | undefined {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop'))?.toLowerCase();
    const value = wordsOf(element.getAttribute('content'));
    if (name && value && !values.has(name)) values.set(name, value);
  }
  return (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined);
}

/** The first report among the page's JSON-LD, in arrays and graphs too; what is no JSON is no data. */
function articleData(document: QueriedPage): Json | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    const found = text.length > DATA_LIMIT ? undefined : articleIn(parsed(text), 4);
    if (found) return found;
  }
  return undefined;
}

function articleIn(value: unknown, depth: number): Json | undefined {
  if (depth === 0 || typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = articleIn(one, depth - 1);
      if (found) return found;
    }
    return undefined;
  }
  const data = value as Json;
  const types = [data['@type']].flat();
  if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return data;
  return articleIn(data['@graph'] ?? data.mainEntity, depth - 1);
}

function parsed(text: string): unknown {
  try {
    return jsonOf(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The name of a person or organization, or of several. */
function nameOf(value: unknown): string | undefined {
  const names = [value].flat().flatMap((one) => {
    const name = typeof one === 'object' && one !== null ? (one as Json).name : one;
    return [name].flat().flatMap((text) => personOf(wordsOf(text)) ?? []);
  });
  return names.length > 0 ? [...new Set(names)].join(', ') : undefined;
}

/** The name in a byline; some pages put an address where the name belongs. */
export function personOf(text: string | undefined): string | undefined {
  return text && !/^https?:/i.test(text) ? text.replace(/^by\s+/i, '') : undefined;
}

function dateOf(value: unknown): string | undefined {
  const text = wordsOf(value);
  if (!text) return undefined;
  // Sites write "+0000" where ISO 8601 wants "+00:00".
  const iso = text.replace(/^(\d{4}-\d{2}-\d{2}) (\d)/, '$1T$2').replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  return isIsoDate(iso) ? iso : isIsoDate(iso.slice(0, 10)) ? iso.slice(0, 10) : undefined;
}

function webAddress(value: unknown): string | undefined {
  const text = wordsOf(value);
  return text && /^https?:\/\/\S+$/i.test(text) ? text : undefined;
}

function wordsOf(value: unknown): string | undefined {
  const words = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  return words === '' ? undefined : words;
}
