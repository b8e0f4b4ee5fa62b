import { type Issue, IssueError, issueOf } from '#base/issue.ts';
import { withoutCredentials } from '#base/without-credentials.ts';
import type { Logged } from '#record/log/deed.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { ContainedParser } from '#source/contained/parser.ts';
import { rulesOf } from '#source/feeds/feed-rules.ts';
import { parseList } from '#source/feeds/parse-list.ts';
import { writeOpml } from '#source/feeds/write-opml.ts';
import { feedsOf, type KeptFeed } from './watch.ts';

/** Follows feeds, or changes how they are followed; all are written or none. Throws IssueError where an address is none or a rule cannot be understood. */
export async function follow(
  store: RecordStore,
  feeds: readonly Pick<KeptFeed, 'feed' | 'settings'>[],
  why?: string,
): Promise<readonly Logged[]> {
  for (const { feed, settings } of feeds) {
    if (!URL.canParse(feed) || !/^https?:$/.test(new URL(feed).protocol))
      throw new IssueError(
        issueOf('usage.wrong', 'This is no http(s) address.', feed, 'Give the whole address, as https://example.org/world.rss.'),
      );
    const shown = withoutCredentials(feed);
    if (shown !== feed)
      throw new IssueError(
        issueOf('usage.wrong', 'An address with a name and password in it is not followed.', shown, 'Give the address without them.'),
      );
    const { include, exclude } = settings;
    const [wrong] = rulesOf({ ...(include && { include }), ...(exclude && { exclude }) }).issues;
    if (wrong !== undefined) throw new IssueError(wrong);
  }
  return store.write(async (writing) => {
    const done: Logged[] = [];
    for (const { feed, settings } of feeds)
      done.push(await writing.append('followed', { feed: new URL(feed).href, settings: { ...settings } }, why));
    return done;
  });
}

/** Follows feeds no longer; what they brought stays. Throws IssueError where one is not followed. */
export async function unfollow(store: RecordStore, feeds: readonly string[], why?: string): Promise<readonly Logged[]> {
  const known = new Set((await store.db.selectFrom('feeds').select('feed').execute()).map(({ feed }) => feed));
  const unknown = feeds.find((feed) => !known.has(feed));
  if (unknown !== undefined)
    throw new IssueError(issueOf('record.unknown', 'This feed is not followed.', unknown, '`attache feeds list` shows those that are.'));
  return store.write(async (writing) => {
    const done: Logged[] = [];
    for (const feed of feeds) done.push(await writing.append('unfollowed', { feed }, why));
    return done;
  });
}

/** What became of a list of feeds. */
interface Outlined {
  /** Feeds that are followed now and were not before. */
  readonly followed: readonly string[];
  /** How many of the list were followed already. */
  readonly known: number;
  readonly notes: readonly Issue[];
}

/** Follows all feeds of an OPML file, as feed readers write them; those that are followed already stay as they are. Throws IssueError where it is none. */
export async function followOutlines(store: RecordStore, bytes: Uint8Array, name: string): Promise<Outlined> {
  const parser = new ContainedParser();
  try {
    const listed = await parseList('outlines', { url: name, bytes }, parser);
    if ('issue' in listed) throw new IssueError(listed.issue);
    const { feeds, notes } = listed.list;
    const known = new Set((await store.db.selectFrom('feeds').select('feed').execute()).map(({ feed }) => feed));
    const fresh = feeds.filter(({ url }) => !known.has(new URL(url).href));
    await follow(
      store,
      fresh.map(({ url, title }) => ({ feed: url, settings: title === undefined ? {} : { name: title } })),
    );
    return { followed: fresh.map(({ url }) => url), known: feeds.length - fresh.length, notes };
  } finally {
    parser.close();
  }
}

/** The feeds that are followed, as OPML. */
export async function outlinesOf(store: RecordStore): Promise<{ readonly text: string; readonly feeds: number }> {
  const feeds = await feedsOf(store);
  const text = writeOpml(
    'Feeds of Attaché',
    feeds.map(({ feed, settings, state }) => {
      const title = settings.name ?? state?.title;
      return { url: feed, folders: [], categories: [], ...(title !== undefined && { title }) };
    }),
  );
  return { text, feeds: feeds.length };
}
