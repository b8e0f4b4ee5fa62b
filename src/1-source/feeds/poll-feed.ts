import { type Issue, IssueError, issueOf } from '#base/issue.ts';
import { type Fetched, StatusError } from '../network/fetcher.ts';
import type { Clock } from './clock.ts';
import type { Feed } from './feed.ts';
import type { TextFrom } from './feed-article.ts';
import { rulesOf } from './feed-rules.ts';
import { backOff, pollInterval, restOf } from './feed-schedule.ts';
import { type FeedState, instant } from './feed-state.ts';
import { parseList } from './parse-list.ts';
import { type ItemMeans, type ItemOutcome, takeItems } from './poll-items.ts';

/** How a feed is followed. */
export interface FeedSettings {
  readonly text?: TextFrom;
  /** Rules as they are written; `Rules` says how. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  /** Seconds between polls. */
  readonly interval?: number;
}

export interface PollMeans extends ItemMeans {
  readonly clock: Clock;
}

export interface Polled {
  readonly state: FeedState;
  readonly outcomes: readonly ItemOutcome[];
  /** Things worth saying that cost no item: rules that were not understood, broken items of the feed. */
  readonly notes: readonly Issue[];
}

/**
 * Asks a feed once, on condition that it has changed, and gets the articles that are new. Nothing is thrown for what servers and feeds do: it is in the state. When
 * outcome and state are kept together nothing is lost; where only the poll was lost, the next one gives the same.
 */
export async function pollFeed(state: FeedState, settings: FeedSettings, means: PollMeans): Promise<Polled> {
  const now = means.clock.now();
  const asked = { ...state, lastPoll: instant(now) };
  let fetched: Fetched;
  try {
    // Where items are waiting, the feed has to come again whether or not it has changed.
    const { etag, lastModified } = state.more ? {} : state;
    const condition = { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
    fetched = await means.hosts.visit(state.url, () => means.fetcher.fetch(state.url, condition));
  } catch (error) {
    if (!(error instanceof IssueError)) throw error;
    return { state: failedPoll(asked, error, means.clock.now()), outcomes: [], notes: [] };
  }
  if (fetched.status === 304) return taken(undefined, fetched, asked, settings, means);
  const listed = await parseList('feed', fetched, means.parser);
  if ('issue' in listed) {
    const issue = listed.issue.code === 'feed.none' ? await withFeedsNamed(listed.issue, fetched, means) : listed.issue;
    return { state: failedPoll(asked, new IssueError(issue), means.clock.now()), outcomes: [], notes: [] };
  }
  return taken(listed.list, fetched, asked, settings, means);
}

async function taken(
  feed: Feed | undefined,
  fetched: Fetched,
  state: FeedState,
  settings: FeedSettings,
  means: PollMeans,
): Promise<Polled> {
  const { rules, issues } = rulesOf(settings);
  const title = feed?.title ?? state.title;
  const { lastError: _, more: __, etag: ___, lastModified: ____, ...kept } = state;
  const moved: FeedState = { ...kept, url: fetched.moved ?? state.url, failures: 0, ...(title !== undefined && { title }) };
  const { outcomes, more, ...rest } = await takeItems(
    feed?.items,
    moved,
    { from: settings.text ?? 'auto', rules },
    means,
    means.clock.now(),
  );
  const now = means.clock.now();
  const etag = fetched.etag ?? (feed ? undefined : state.etag);
  const lastModified = fetched.lastModified ?? (feed ? undefined : state.lastModified);
  const wait = pollInterval(state.feed, { interval: settings.interval, every: feed?.every ?? state.every, maxAge: fetched.maxAge });
  return {
    state: {
      ...{ ...moved, ...rest, lastSuccess: instant(now), nextPoll: instant(now + wait) },
      ...(feed?.every !== undefined && { every: feed.every }),
      ...(etag !== undefined && { etag }),
      ...(lastModified !== undefined && { lastModified }),
      ...(more && { more }),
    },
    outcomes,
    notes: [...issues, ...(feed?.notes ?? [])],
  };
}

function failedPoll(state: FeedState, error: IssueError, now: number): FeedState {
  const { nextPoll: _, ...kept } = state;
  const failures = state.failures + 1;
  if (error instanceof StatusError && error.status === 410) {
    const issue = issueOf('feed.gone', 'The server says that the feed is gone for good.', state.url);
    return { ...kept, failures, lastError: issue, gone: instant(now) };
  }
  const rest = error instanceof StatusError ? restOf(error.retryAfter, now) : undefined;
  return { ...kept, failures, lastError: error.issue, nextPoll: instant(now + backOff(state.feed, failures, rest)) };
}

/** A page that is no feed may name those of its site. */
async function withFeedsNamed(issue: Issue, fetched: Fetched, { parser }: PollMeans): Promise<Issue> {
  const links = await parseList('links', fetched, parser);
  const named = 'issue' in links ? [] : links.list.slice(0, 5).map(({ url }) => url);
  return named.length === 0
    ? issue
    : { ...issue, remedy: `The page names ${named.length === 1 ? 'this feed' : 'these feeds'}: ${named.join(', ')}` };
}
