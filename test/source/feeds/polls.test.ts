import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { systemClock } from '#source/feeds/clock.ts';
import { newFeed } from '#source/feeds/feed-state.ts';
import { HostQueue } from '#source/feeds/host-queue.ts';
import { polls } from '#source/feeds/polls.ts';
import { TIMED } from '../../timed.ts';
import { articleText, meansOf, rssOf, Site, VirtualClock } from './site.ts';

const sites: Site[] = [];
afterEach(() => {
  for (const site of sites.splice(0)) site.close();
});
const parsers: { close(): void }[] = [];
afterAll(() => {
  for (const parser of parsers) parser.close();
});
const opened = async (pages: Parameters<typeof Site.open>[0]): Promise<Site> => {
  const site = await Site.open(pages);
  sites.push(site);
  return site;
};
const means = (...given: Parameters<typeof meansOf>): ReturnType<typeof meansOf> => {
  const made = meansOf(...given);
  parsers.push(made.parser);
  return made;
};

describe('a host', () => {
  test('is visited by two at once at most, in order, with time between', async () => {
    const clock = new VirtualClock(0, 3);
    const queue = new HostQueue(clock, { atOnce: 2, between: 1000 });
    const log: string[] = [];
    let [running, most] = [0, 0];
    await Promise.all(
      [1, 2, 3, 4, 5].map((n) =>
        queue.visit('https://a.example/x', async () => {
          most = Math.max(most, ++running);
          log.push(`${n} at ${clock.now()}`);
          await clock.sleep(2500);
          running--;
        }),
      ),
    );
    expect(log).toEqual(['1 at 0', '2 at 1000', '3 at 2500', '4 at 3500', '5 at 5000']);
    expect(most).toBe(2);
  });
  test('may ask for more time; another host does not wait for it', async () => {
    const clock = new VirtualClock(0, 3);
    const queue = new HostQueue(clock, { atOnce: 2, between: 1000 });
    const log: string[] = [];
    const visit = (host: string): Promise<void> =>
      queue.visit(`https://${host}/`, async () => void log.push(`${host} ${clock.now()}`), 5000);
    await Promise.all([visit('a'), visit('a'), visit('b'), visit('a')]);
    expect(log).toEqual(['a 0', 'b 0', 'a 5000', 'a 10000']);
  });
  test('a visit that fails makes room', async () => {
    const queue = new HostQueue(new VirtualClock(0, 3), { atOnce: 1, between: 0 });
    const broken = queue.visit('https://a/', async () => Promise.reject(new Error('x')));
    await expect(broken).rejects.toThrow('x');
    expect(await queue.visit('https://a/', async () => 1)).toBe(1);
  });
});

describe('feeds that are followed', () => {
  test('are asked when they are due, in order of time', async () => {
    const made = means();
    const site = await opened({ '/a': rssOf([]), '/b': rssOf([]), '/c': rssOf([]) });
    const start = made.clock.now();
    const feeds = [
      ['a', 20, 3600],
      ['b', 10, 1200],
      ['c', 30, 86_400],
    ].map(([name, minutes, interval]) => ({
      state: newFeed(`${site.url}/${name}`, start + Number(minutes) * 60_000),
      settings: { interval: Number(interval) },
    }));
    const log: string[] = [];
    for await (const { state } of polls(feeds, made)) {
      log.push(`${state.feed.at(-1)} ${Math.round((Date.parse(state.lastPoll as string) - start) / 60_000)}`);
      if (log.length === 8) break;
    }
    expect(log.slice(0, 2)).toEqual(['b 10', 'a 20']);
    for (const [name, first, interval] of [
      ['a', 20, 60],
      ['b', 10, 20],
      ['c', 30, 1440],
    ] as const) {
      const times = log.filter((line) => line.startsWith(name)).map((line) => Number(line.slice(2)));
      // Never before the time, and a tenth earlier or later on purpose.
      for (const [i, time] of times.entries())
        expect(time).toBeGreaterThanOrEqual(i === 0 ? first : (times[i - 1] as number) + interval * 0.9 - 1);
    }
  });
  test('once: those that are due, and no others', async () => {
    const made = means();
    const site = await opened({ '/a': rssOf([]), '/b': rssOf([]) });
    const feeds = [
      { state: newFeed(`${site.url}/a`, made.clock.now()), settings: {} },
      { state: newFeed(`${site.url}/b`, made.clock.now() + 60_000), settings: {} },
      { state: { ...newFeed(`${site.url}/c`, made.clock.now()), gone: 'then' }, settings: {} },
    ];
    const log: string[] = [];
    for await (const { state } of polls(feeds, made, { once: true })) log.push(state.feed);
    expect(log).toEqual([`${site.url}/a`]);
  });
  test('end when they are told to', async () => {
    const made = means();
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const feeds = [{ state: newFeed('http://127.0.0.1:1/', Date.now() + 9e6), settings: {} }];
    for await (const _ of polls(feeds, { ...made, clock: systemClock }, { signal: stop.signal })) expect.unreachable();
  });
  test('end when none is left', async () => {
    const made = means();
    const site = await opened({ '/a': (_, response) => response.writeHead(410).end() });
    let count = 0;
    for await (const { state } of polls([{ state: newFeed(`${site.url}/a`, made.clock.now()), settings: {} }], made)) {
      count++;
      expect(state.gone).toBeDefined();
    }
    expect(count).toBe(1);
  });
});

test('100 hosts that trickle, 100 that say nothing and one with slow pages do not hold up another', TIMED, async () => {
  const made = means({ idle: 2500, total: 4000 });
  const trickle = (_: unknown, response: { write(text: string): void; on(event: 'close', done: () => void): unknown }): void => {
    const beat = setInterval(() => response.write('x'), 200);
    response.on('close', () => clearInterval(beat));
  };
  const slow = await Promise.all(Array.from({ length: 200 }, (_, i) => opened({ '/feed': i % 2 ? trickle : () => undefined })));
  const item = (n: number): string => `<link>PAGE/${n}</link><title>${n}</title>`;
  const stuck = await opened({ '/1': () => undefined });
  stuck.pages.set('/feed', rssOf([item(1).replace('PAGE', stuck.url)]));
  const well = await opened({});
  well.pages.set('/feed', rssOf([item(1).replace('PAGE', well.url)])).set('/1', `<html><body><p>${articleText(1)}</p></body></html>`);
  const feeds = [...slow, stuck, well].map(({ url }, i) => ({ state: newFeed(`${url}/feed`, made.clock.now() - 1000 + i), settings: {} }));
  const start = performance.now();
  const log: string[] = [];
  for await (const { state, outcomes } of polls(feeds, made, { once: true })) {
    log.push(state.feed);
    if (state.feed === `${well.url}/feed`) {
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['new']);
      expect(performance.now() - start).toBeLessThan(2400);
    }
  }
  expect(log[0]).toBe(`${well.url}/feed`);
  expect(log.length).toBe(202);
});

test('one server gets no more than two requests at once from many feeds', async () => {
  const made = means();
  const site = await opened({});
  const late =
    (text: string) =>
    (_: unknown, response: { end(text: string): void }): void =>
      void setTimeout(() => response.end(text), 30);
  for (let i = 0; i < 8; i++)
    site.pages
      .set(`/${i}`, late(rssOf([`<title>x</title><link>${site.url}/p${i}</link>`])))
      .set(`/p${i}`, late(`<p>${articleText(i)}</p>`));
  const feeds = Array.from({ length: 8 }, (_, i) => ({ state: newFeed(`${site.url}/${i}`, made.clock.now()), settings: {} }));
  let read = 0;
  for await (const { state } of polls(feeds, made, { once: true })) read += state.counts.read;
  expect(read).toBe(8);
  expect(site.most).toBe(2);
  expect(site.asked.filter((path) => path === '/robots.txt').length).toBe(1);
});
