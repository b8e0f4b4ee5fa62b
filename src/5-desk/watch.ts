import type { Issue } from '#base/issue.ts';
import { IssueError, issueFrom } from '#base/issue.ts';
import type { Reader, ReaderOptions } from '#reading/reader.ts';
import type { WarmReaders } from '#record/pool.ts';
import type { RecordStore, Writing } from '#record/store/record-store.ts';
import { reportOf } from '#report/report.ts';
import { type FeedState, newFeed } from '#source/feeds/feed-state.ts';
import type { FeedSettings, Polled, PollMeans } from '#source/feeds/poll-feed.ts';
import type { ItemOutcome } from '#source/feeds/poll-items.ts';
import { type Followed, type PollOptions, polls } from '#source/feeds/polls.ts';
import { type Coming, keepReport, type Outcome, reportIdOf } from './keep-report.ts';
import { knownItems } from './known-items.ts';

/** What came of one item of a feed. */
export interface Watched {
  readonly outcome: 'read' | 'kept' | 'duplicate' | 'filtered' | 'failed';
  /** Its title, else its address. */
  readonly item: string;
  /** Id of the report, or of the one that it repeats. */
  readonly id?: string;
  /** The rule that filtered it, or by what it was known. */
  readonly reason?: string;
  readonly issue?: Issue;
  /** When it is tried again, ISO 8601. */
  readonly again?: string;
}

/** What one poll of a feed brought; all of it is on the disk. */
export interface WatchedPoll {
  readonly feed: string;
  readonly items: readonly Watched[];
  readonly state: FeedState;
  readonly notes: readonly Issue[];
}

export interface WatchOptions extends PollOptions {
  /** Everything to poll with but what is known, which the record tells. */
  readonly means: Omit<PollMeans, 'known'>;
  readonly reading: ReaderOptions;
  /** Workers that read, where this thread has other things to do. */
  readonly readers?: WarmReaders;
  /** What makes the readings: versions of the program and the model. */
  readonly reader: string;
}

/** How a feed is followed, as the record keeps it. */
export interface KeptFeedSettings extends FeedSettings {
  readonly name?: string;
}

/** A feed that is followed, with what is known of it. */
export interface KeptFeed {
  readonly feed: string;
  readonly settings: KeptFeedSettings;
  /** Absent where it was not asked yet. */
  readonly state?: FeedState;
}

/** All feeds that are followed, by their addresses. */
export async function feedsOf({ db }: RecordStore): Promise<readonly KeptFeed[]> {
  const rows = await db.selectFrom('feeds').selectAll().orderBy('feed').execute();
  return rows.map(({ feed, settings, state }) => ({
    feed,
    settings: JSON.parse(settings),
    ...(state !== null && { state: JSON.parse(state) }),
  }));
}

/**
 * Asks the feeds that are followed whenever they are due and reads what is new. Every item ends as read, kept (there, not read), duplicate, filtered or failed; what a poll brought and what the feed is asked next time are written as one, so that
 * a poll that was interrupted gives the same again.
 */
export async function* watch(store: RecordStore, { means, readers, reader, ...options }: WatchOptions): AsyncGenerator<WatchedPoll> {
  const now = means.clock.now();
  const feeds = (await feedsOf(store)).map(({ feed, settings, state }): Followed => ({ settings, state: state ?? newFeed(feed, now) }));
  let opened: Promise<Reader> | undefined;
  const read = async (coming: Coming): Promise<Outcome> => {
    if (coming.report.unread !== undefined) return { reader };
    if (readers !== undefined) {
      const { reading, issue } = await readers.read(coming.report);
      // What was only broken off is no fault of the report: the poll is asked again.
      if (issue?.code === 'run.interrupted') throw new IssueError(issue);
      return { reader, reading, issue };
    }
    try {
      // The reader with all its lists is loaded where something is new.
      const [{ Reader }, { readReport }] = await Promise.all([import('#reading/reader.ts'), import('#record/read.ts')]);
      opened ??= Reader.open(options.reading);
      return { reader, reading: await readReport(await opened, coming.report) };
    } catch (error) {
      return { reader, issue: issueFrom(error, 'reading.failed', coming.item.origin) };
    }
  };
  try {
    for await (const polled of polls(feeds, { ...means, known: knownItems(store) }, options)) yield await kept(store, polled, read);
  } finally {
    await (await opened)?.close();
  }
}

/** Reads the new items of a poll and writes all that it brought. */
async function kept(
  store: RecordStore,
  { state, outcomes, notes }: Polled,
  read: (coming: Coming) => Promise<Outcome>,
): Promise<WatchedPoll> {
  const arrivals = new Map<ItemOutcome, { readonly coming: Coming; readonly outcome: Outcome }>();
  const all: Issue[] = [...notes];
  /** Ids of reports by the ids under which their items were told in this poll. */
  const ids = new Map<string, string>();
  for (const one of outcomes) {
    if (one.outcome !== 'new' && one.outcome !== 'revision') continue;
    const { report, notes: more } = await reportOf(one.item, {});
    all.push(...more);
    const id = reportIdOf(report);
    ids.set(one.item.id, id);
    const revises = one.outcome === 'revision' ? { revises: ids.get(one.of) ?? one.of } : {};
    const coming: Coming = { report, item: one.item, id, identity: one.identity, ...revises };
    arrivals.set(one, { coming, outcome: await read(coming) });
  }
  const items = await store.write(async (writing) => {
    const told: Watched[] = [];
    for (const one of outcomes) told.push(await written(writing, one, arrivals.get(one), state.feed, ids));
    await writing.append('polled', { feed: state.feed, state: state as unknown as Readonly<Record<string, unknown>> });
    return told;
  });
  return { feed: state.feed, items, state, notes: all };
}

async function written(
  writing: Writing,
  one: ItemOutcome,
  arrival: { readonly coming: Coming; readonly outcome: Outcome } | undefined,
  feed: string,
  ids: ReadonlyMap<string, string>,
): Promise<Watched> {
  const item = one.entry.title ?? one.entry.link ?? one.entry.guid ?? feed;
  const known = arrival && (await writing.db.selectFrom('reports').select('id').where('id', '=', arrival.coming.id).executeTakeFirst());
  if (arrival !== undefined && known === undefined) {
    const kept = await keepReport(writing, arrival.coming, arrival.outcome);
    return { outcome: kept.outcome, item, id: kept.id, ...('issue' in kept && { issue: kept.issue }) };
  }
  const turned = { source: feed, item: one.entry.link ?? item };
  if (one.outcome === 'filtered') {
    await writing.append('turned', { ...turned, outcome: 'filtered', reason: one.rule });
    return { outcome: 'filtered', item, reason: one.rule };
  }
  if (one.outcome === 'failed') {
    await writing.append('turned', {
      ...turned,
      outcome: 'failed',
      issue: one.issue,
      ...(one.again !== undefined && { again: one.again }),
    });
    return { outcome: 'failed', item, issue: one.issue, ...(one.again !== undefined && { again: one.again }) };
  }
  // An arrival that the record has by now: the same text came by another way meanwhile.
  const [id, reason] = one.outcome === 'duplicate' ? [ids.get(one.of) ?? one.of, one.by] : [arrival?.coming.id as string, 'text'];
  await writing.append('turned', { ...turned, outcome: 'duplicate', report: id, reason });
  return { outcome: 'duplicate', item, id, reason };
}
