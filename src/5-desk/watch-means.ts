import { ContainedParser } from '#source/contained/parser.ts';
import { systemClock } from '#source/feeds/clock.ts';
import { HostQueue } from '#source/feeds/host-queue.ts';
import { Robots } from '#source/feeds/robots.ts';
import { allowList } from '#source/network/address.ts';
import { Fetcher } from '#source/network/fetcher.ts';
import type { WatchOptions } from './watch.ts';

/** What feeds are asked with in earnest: the network as far as it may be reached, and the time of the day. */
export function watchMeans(allowed: readonly string[]): { readonly means: WatchOptions['means']; readonly close: () => void } {
  const [clock, parser] = [systemClock, new ContainedParser()];
  const [fetcher, hosts] = [new Fetcher({ allowed: allowList(allowed) }), new HostQueue(systemClock)];
  return { means: { fetcher, parser, hosts, clock, robots: new Robots({ fetcher, clock, hosts }) }, close: () => parser.close() };
}
