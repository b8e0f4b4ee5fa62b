import { Parser } from 'htmlparser2';
import { checkMarkup } from '../kinds/markup-limits.ts';
import type { FeedLink } from './feed.ts';
import { webAddress } from './web-address.ts';

const FEED_TYPE = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)$|^(?:application|text)\/(?:xml|rdf|rss)$/;

/** More than any page names. */
const MOST = 100;

/**
 * The feeds that a page names by `<link rel="alternate">` (and `rel="feed"`), in its order, each once; `<base>` counts. Only elements are looked at: nothing is run
 * or fetched.
 */
export function feedLinks(markup: string, address: string): readonly FeedLink[] {
  checkMarkup(markup, address);
  const found = new Map<string, FeedLink>();
  let base = address;
  let based = false;
  const parser = new Parser({
    onopentag(name, { rel, type, href, title }) {
      if (name === 'base' && !based) {
        base = webAddress(href, address) ?? base;
        based = true;
      }
      if (name !== 'link' || !rel || found.size >= MOST) return;
      const kind = type?.split(';')[0]?.trim().toLowerCase() ?? '';
      const rels = rel.toLowerCase().split(/\s+/);
      const url = webAddress(href, base);
      if (!url || found.has(url) || !(rels.includes('feed') || (rels.includes('alternate') && FEED_TYPE.test(kind)))) return;
      found.set(url, { url, type: kind, ...(title?.trim() && { title: title.trim() }) });
    },
  });
  parser.write(markup);
  parser.end();
  return [...found.values()];
}
