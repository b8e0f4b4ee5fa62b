import type { FeedState } from './feed-state.ts';
import { type FeedSettings, type Polled, type PollMeans, pollFeed } from './poll-feed.ts';

/** A feed that is followed. */
export interface Followed {
  readonly state: FeedState;
  readonly settings: FeedSettings;
}

export interface PollOptions {
  /** Ends after each feed that is due has been asked once. */
  readonly once?: boolean;
  readonly signal?: AbortSignal;
  /** Feeds that may be under way together. */
  readonly atOnce?: number;
}

/** Waiting for a slow server costs nothing but a connection. */
const AT_ONCE = 256;

/**
 * Asks feeds whenever they are due, the one that has waited longest first and many side by side, and gives what each poll brought as soon as it is there: a slow host
 * holds up no other. A feed comes due again only after its poll was taken. Ends when none will come due any more, or the signal says so.
 */
export async function* polls(feeds: readonly Followed[], means: PollMeans, options: PollOptions = {}): AsyncGenerator<Polled> {
  const { once = false, signal, atOnce = AT_ONCE } = options;
  const waiting = new Map(feeds.map((one) => [one.state.feed, one]));
  const underWay = new Map<string, Promise<Result>>();
  const ended = new Promise<undefined>((end) => signal?.addEventListener('abort', () => end(undefined), { once: true }));
  try {
    while (!signal?.aborted) {
      const next = [...waiting.values()].filter(isAlive).sort(byTime);
      for (const { state, settings } of next.slice(0, atOnce - underWay.size)) {
        if (timeOf(state) > means.clock.now()) break;
        waiting.delete(state.feed);
        underWay.set(
          state.feed,
          pollFeed(state, settings, means).then((polled) => ({ ...polled, settings })),
        );
      }
      const first = once || underWay.size >= atOnce ? undefined : next.find(({ state }) => waiting.has(state.feed));
      if (underWay.size === 0 && first === undefined) return;
      const result = await nextOf([...underWay.values(), ended], first, means);
      if (result === undefined) continue;
      const { settings, ...polled } = result;
      underWay.delete(polled.state.feed);
      yield polled;
      if (!once) waiting.set(polled.state.feed, { state: polled.state, settings });
    }
  } finally {
    // Nobody takes these any more; what went wrong in them goes wrong again at the next poll.
    for (const poll of underWay.values()) poll.catch(() => undefined);
  }
}

type Result = Polled & { readonly settings: FeedSettings };

/** The first poll that ends; undefined where it is time for the next feed before. */
async function nextOf(
  events: readonly Promise<Result | undefined>[],
  first: Followed | undefined,
  { clock }: PollMeans,
): Promise<Result | undefined> {
  if (first === undefined) return Promise.race(events);
  const woken = new AbortController();
  const time = clock.sleep(timeOf(first.state) - clock.now(), woken.signal).then(() => undefined);
  try {
    return await Promise.race([...events, time]);
  } finally {
    woken.abort();
  }
}

function isAlive({ state }: Followed): boolean {
  return state.nextPoll !== undefined && state.gone === undefined;
}

function timeOf({ nextPoll }: FeedState): number {
  return Date.parse(nextPoll ?? '');
}

function byTime(a: Followed, b: Followed): number {
  return timeOf(a.state) - timeOf(b.state) || (a.state.feed < b.state.feed ? -1 : 1);
}
