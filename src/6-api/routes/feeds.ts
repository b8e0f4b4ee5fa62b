import { z } from 'zod';
import type { KeptFeed } from '#desk/watch.ts';
import { type Route, route } from '../route.ts';
import { FEED_SETTINGS, feedsSchema, outlinedSchema } from '../schemas/feeds.ts';
import { deedsSchema } from '../schemas/review.ts';
import { given } from '../schemas/view.ts';
import { deedOf } from '../undoing.ts';
import { allOf } from '../uploads.ts';

const feed = z.url({ protocol: /^https?$/ }).max(2000);
const why = z.string().min(1).max(2000).optional();

/** Bytes of a list of feeds at most. */
const LIST = 2 * 1024 * 1024;

/** The feeds that are followed. */
export const FEED_ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    path: '/feeds',
    operation: 'feeds',
    summary: 'The feeds that are followed, and how they are',
    permission: 'read',
    rests: 'record',
    answer: feedsSchema,
    handle: async ({ store }) => {
      const { feedsOf } = await import('#desk/watch.ts');
      return { items: (await feedsOf(store)).map(feedAnswer) };
    },
  }),
  route({
    method: 'POST',
    path: '/feeds',
    operation: 'followFeed',
    summary: 'Follow a feed, or change how it is followed',
    permission: 'edit',
    status: 201,
    body: z.strictObject({ feed, ...FEED_SETTINGS, why }),
    answer: deedsSchema,
    handle: async ({ store, body: { feed: address, why: reason, ...settings } }) => {
      const { follow } = await import('#desk/following.ts');
      return { deeds: (await follow(store, [{ feed: address, settings: given(settings) }], reason)).map(deedOf) };
    },
  }),
  route({
    method: 'DELETE',
    path: '/feeds',
    operation: 'unfollowFeed',
    summary: 'Follow a feed no longer; what it brought stays',
    permission: 'edit',
    query: z.strictObject({ feed: z.string().min(1).max(2000), why }),
    answer: deedsSchema,
    handle: async ({ store, query: { feed: address, why: reason } }) => {
      const { unfollow } = await import('#desk/following.ts');
      return { deeds: (await unfollow(store, [address], reason)).map(deedOf) };
    },
  }),
  route({
    method: 'GET',
    path: '/opml',
    operation: 'exportFeeds',
    summary: 'The feeds as OPML, for other feed readers',
    permission: 'read',
    answer: 'file',
    handle: async ({ store }) => {
      const { outlinesOf } = await import('#desk/following.ts');
      return { name: 'feeds.opml', type: 'text/x-opml; charset=utf-8', body: (await outlinesOf(store)).text };
    },
  }),
  route({
    method: 'POST',
    path: '/opml',
    operation: 'importFeeds',
    summary: 'Follow all feeds of an OPML file; those that are followed already stay as they are',
    permission: 'edit',
    status: 201,
    body: 'bytes',
    answer: outlinedSchema,
    handle: async ({ store, body }) => {
      const { followOutlines } = await import('#desk/following.ts');
      return followOutlines(store, await allOf(body, LIST), 'the list of feeds');
    },
  }),
];

function feedAnswer({ feed: address, settings, state }: KeptFeed) {
  const { title, lastPoll, lastSuccess, nextPoll, lastError, gone } = state ?? {};
  const counts = state?.counts ?? { seen: 0, read: 0, duplicate: 0, filtered: 0, failed: 0, skipped: 0 };
  return {
    feed: address,
    ...settings,
    ...given({ title, lastPoll, lastSuccess, nextPoll, lastError, gone }),
    polls: state?.failures ?? 0,
    counts,
    failing: Object.values(state?.failed ?? {}).map(({ item, issue, tries, again }) => ({
      item: item.title ?? item.link ?? item.guid ?? address,
      issue,
      tries,
      ...(again !== undefined && { again }),
    })),
  };
}
