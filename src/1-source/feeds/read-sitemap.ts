import { Parser } from 'htmlparser2';
import { type Issue, IssueError, issueOf } from '#base/issue.ts';
import type { MappedPage, SiteMap } from './feed.ts';
import { feedDate } from './feed-dates.ts';
import { checkedXml } from './feed-markup.ts';
import { webAddress } from './web-address.ts';

/** As many as a sitemap may list (sitemaps.org). */
const MOST = 50_000;

/** Elements that are read, by their name without its prefix. */
const READ = new Set(['loc', 'lastmod', 'name', 'language', 'publication_date', 'title']);

/**
 * A sitemap (sitemaps.org 0.9: `urlset`, `sitemapindex`) with the extension for news, or one in plain text with an address a line. It is read as a stream of tags.
 * Throws IssueError for what is none.
 */
export function readSitemap(text: string, origin: string): SiteMap {
  const notes: Issue[] = [];
  const pages: MappedPage[] = [];
  const sitemaps: MappedPage[] = [];
  const add = (list: MappedPage[], given: ReadonlyMap<string, string>): void => {
    const page = pageOf(given, origin);
    if (page === undefined) notes.push(issueOf('feed.item-broken', `An entry of the sitemap has no address.`, origin));
    else if (list.length < MOST) list.push(page);
    else if (list.length === MOST && !notes.some(({ code }) => code === 'source.incomplete'))
      notes.push(issueOf('source.incomplete', `The sitemap lists more than ${MOST} pages; the others are left out.`, origin));
  };
  if (!text.trimStart().startsWith('<')) {
    for (const line of text.split(/\r\n?|\n/)) if (line.trim() !== '') add(pages, new Map([['loc', line]]));
    if (pages.length > 0) return { pages, sitemaps, notes };
  } else if (readTags(checkedXml(text, origin, notes), add, pages, sitemaps)) return { pages, sitemaps, notes };
  throw new IssueError(issueOf('feed.none', 'This is no sitemap.', origin));
}

function readTags(
  xml: string,
  add: (list: MappedPage[], given: ReadonlyMap<string, string>) => void,
  pages: MappedPage[],
  sitemaps: MappedPage[],
): boolean {
  let isMap = false;
  let entry: Map<string, string> | undefined;
  let reading: string | undefined;
  const parser = new Parser(
    {
      onopentagname(tag) {
        const [prefix, local] = tag.toLowerCase().includes(':') ? tag.toLowerCase().split(':', 2) : [undefined, tag.toLowerCase()];
        if (local === 'urlset' || local === 'sitemapindex') isMap = true;
        if (local === 'url' || local === 'sitemap') entry = new Map();
        // Images and films of a page have addresses and titles of their own.
        const known =
          READ.has(local as string) && (prefix === undefined || prefix === 'news' || (local === 'loc' && !/image|video/.test(prefix)));
        reading = entry && known ? local : undefined;
      },
      ontext(words) {
        if (reading && entry) entry.set(reading, `${entry.get(reading) ?? ''}${words}`);
      },
      onclosetag(tag) {
        reading = undefined;
        const local = tag.toLowerCase().split(':').at(-1);
        if (entry === undefined || (local !== 'url' && local !== 'sitemap')) return;
        add(local === 'url' ? pages : sitemaps, entry);
        entry = undefined;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return isMap;
}

function pageOf(given: ReadonlyMap<string, string>, origin: string): MappedPage | undefined {
  const url = webAddress(given.get('loc'), origin);
  const words = (name: string): string | undefined => given.get(name)?.replace(/\s+/g, ' ').trim() || undefined;
  const date = (name: string): string | undefined => {
    const text = words(name);
    return text && (feedDate(text) ?? text);
  };
  if (url === undefined) return undefined;
  const [changed, published, title, outlet, language] = [
    date('lastmod'),
    date('publication_date'),
    words('title'),
    words('name'),
    words('language'),
  ];
  return {
    url,
    ...(changed && { changed }),
    ...(outlet && { outlet }),
    ...(language && { language }),
    ...(published && { published }),
    ...(title && { title }),
  };
}
