import { Parser } from 'htmlparser2';
import { type Issue, IssueError, issueOf } from '#base/issue.ts';
import type { Subscription, Subscriptions } from './feed.ts';
import { checkedXml } from './feed-markup.ts';
import { webAddress } from './web-address.ts';

/**
 * The feeds of an OPML file (1.0, 2.0): outlines in each other are folders, `category` gives more. It is read as a stream of tags, so that outlines which do not
 * close, bare ampersands and the like cost nothing. Throws IssueError for what is no OPML.
 */
export function readOutlines(text: string, origin: string): Subscriptions {
  const notes: Issue[] = [];
  const feeds: Subscription[] = [];
  const open: (string | undefined)[] = [];
  let title: string | undefined;
  let [isOpml, inTitle] = [false, false];
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = tag.toLowerCase();
        if (name === 'opml') isOpml = true;
        inTitle = name === 'title';
        if (name !== 'outline') return;
        const given = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value.trim()]));
        const words = given.title || given.text || undefined;
        const address = given.xmlurl || (given.type?.toLowerCase() === 'rss' ? given.url : undefined);
        open.push(address ? undefined : words);
        if (!address) return;
        const url = webAddress(address);
        if (url) feeds.push(subscriptionOf(given, url, words, open));
        else notes.push(issueOf('feed.item-broken', `"${address.slice(0, 200)}" is no address of a feed.`, origin));
      },
      ontext(words) {
        if (inTitle) title = `${title ?? ''}${words}`;
      },
      onclosetag(name) {
        inTitle = false;
        if (name.toLowerCase() === 'outline') open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(checkedXml(text, origin, notes));
  parser.end();
  if (!isOpml) throw new IssueError(issueOf('feed.none', 'This is no list of feeds (OPML).', origin));
  const name = title?.replace(/\s+/g, ' ').trim();
  return { ...(name && { title: name }), feeds, notes };
}

function subscriptionOf(
  given: Readonly<Record<string, string>>,
  url: string,
  title: string | undefined,
  open: readonly (string | undefined)[],
): Subscription {
  const site = webAddress(given.htmlurl);
  const categories = (given.category ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return {
    url,
    ...(title && { title }),
    ...(site && { site }),
    folders: open.filter((folder) => folder !== undefined),
    categories: [...new Set(categories)],
  };
}
