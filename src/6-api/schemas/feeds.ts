import { z } from 'zod';
import { issueSchema } from './issue.ts';
import { instantSchema } from './item.ts';
import { list, whole } from './list.ts';

const TEXT_FROM = ['auto', 'full', 'summary', 'page'] as const;

/** How a feed is followed. */
export const FEED_SETTINGS = {
  name: z.string().min(1).max(200).optional(),
  text: z
    .enum(TEXT_FROM)
    .optional()
    .describe('Where the text comes from: the feed where it carries the whole, always the feed, its summary, the page.'),
  include: z.array(z.string().min(1).max(500)).max(50).readonly().optional().describe('Rules of which an item must fit one.'),
  exclude: z.array(z.string().min(1).max(500)).max(50).readonly().optional().describe('Rules of which an item must fit none.'),
  interval: z.int().min(300).max(6_000_000).optional().describe('Seconds between polls.'),
} as const;

const feedSchema = z
  .strictObject({
    feed: z.string().describe('Its address.'),
    ...FEED_SETTINGS,
    title: z.string().optional().describe('What it calls itself.'),
    lastPoll: instantSchema.optional(),
    lastSuccess: instantSchema.optional(),
    nextPoll: instantSchema.optional().describe('Absent where it is gone.'),
    lastError: issueSchema.optional(),
    gone: instantSchema.optional(),
    polls: z.int().describe('Polls in a row that failed.'),
    counts: z
      .strictObject({ seen: z.int(), read: z.int(), duplicate: z.int(), filtered: z.int(), failed: z.int(), skipped: z.int() })
      .describe('How its items ended, since it is followed.'),
    failing: list(z.strictObject({ item: z.string(), issue: issueSchema, tries: z.int(), again: instantSchema.optional() })),
  })
  .meta({ id: 'Feed' });

export const feedsSchema = whole(feedSchema).meta({ id: 'Feeds' });

export const outlinedSchema = z
  .strictObject({ followed: list(z.string()), known: z.int(), notes: list(issueSchema) })
  .meta({ id: 'Outlined', description: 'What became of a list of feeds.' });
