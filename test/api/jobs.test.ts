import { type ClientRequest, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Jobs, type JobTelling } from '#api/jobs.ts';
import { IssueError, issueOf } from '#base/issue.ts';
import { TIMED } from '../timed.ts';
import { askedDesk, type Desk } from './asked-desk.ts';

const NEVER = new AbortController().signal;

async function told(jobs: Jobs, id: string, last = 0): Promise<string[]> {
  const names: string[] = [];
  for await (const { event, id: number } of jobs.events(id, NEVER, last)) names.push(`${number} ${event}`);
  return names;
}

describe('a queue of jobs', () => {
  const asked = { kind: 'add', by: 'Ada', about: 'a file' } as const;
  const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

  test('does one at a time, in order, and remembers how each ended', async () => {
    const jobs = new Jobs();
    const order: string[] = [];
    const work = (name: string) => async (telling: JobTelling<string>) => {
      order.push(`${name} begins`);
      await pause(5);
      telling.outcome(name);
      order.push(`${name} ends`);
    };
    const ids = ['a', 'b', 'c'].map((name) => jobs.submit({ ...asked, work: work(name) }).id);
    expect(ids.map((id) => jobs.get(id)?.state)).toEqual(['waiting', 'waiting', 'waiting']);
    expect(await Promise.all(ids.map((id) => told(jobs, id)))).toEqual(ids.map(() => ['1 added', '2 done']));
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    expect(jobs.list().map(({ outcomes, items }) => [outcomes, items])).toEqual([
      [['c'], 1],
      [['b'], 1],
      [['a'], 1],
    ]);
  });

  test('one that fails says why, and the next begins', async () => {
    const jobs = new Jobs();
    const bad = jobs.submit({ ...asked, work: () => Promise.reject(new IssueError(issueOf('network.failed', 'No answer.'))) });
    const good = jobs.submit({ ...asked, work: async ({ note }) => note(issueOf('text.decoded', 'Odd.')) });
    expect([await told(jobs, bad.id), await told(jobs, good.id)]).toEqual([['1 failed'], ['1 note', '2 done']]);
    expect(jobs.get(bad.id)).toMatchObject({ state: 'failed', issue: { code: 'network.failed' } });
    expect(jobs.get(good.id)).toMatchObject({ state: 'done', notes: [{ code: 'text.decoded' }] });
  });

  test('ends one that runs, and one that waits before it begins; what was kept for them is let go', async () => {
    const jobs = new Jobs();
    const after: string[] = [];
    const running = jobs.submit({
      ...asked,
      after: () => void after.push('running'),
      work: (telling, signal) =>
        new Promise((_, reject) => {
          telling.outcome('one');
          signal.addEventListener('abort', () => reject(new Error('stopped')));
        }),
    });
    const waiting = jobs.submit({ ...asked, after: () => void after.push('waiting'), work: () => Promise.reject(new Error('never')) });
    await pause(1);
    jobs.cancel(waiting.id);
    jobs.cancel(running.id);
    expect([await told(jobs, running.id), await told(jobs, waiting.id)]).toEqual([['1 added', '2 cancelled'], ['1 cancelled']]);
    await jobs.close();
    expect(after).toEqual(['running', 'waiting']);
    expect(() => jobs.submit({ ...asked, work: async () => {} })).toThrow('closing');
  });

  test('takes no more than it can hold', async () => {
    const jobs = new Jobs();
    const stop = (_: unknown, signal: AbortSignal): Promise<void> =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    jobs.submit({ ...asked, work: stop });
    await pause(1);
    for (let n = 0; n < 20; n++) jobs.submit({ ...asked, work: stop });
    expect(() => jobs.submit({ ...asked, work: stop })).toThrow('20 jobs wait already.');
    await jobs.close();
  });

  test('goes on after the last event that was seen', async () => {
    const jobs = new Jobs();
    const { id } = jobs.submit({ ...asked, work: async ({ outcome }) => void ['a', 'b', 'c'].map(outcome) });
    expect(await told(jobs, id, 0)).toEqual(['1 added', '2 added', '3 added', '4 done']);
    expect(await told(jobs, id, 3)).toEqual(['4 done']);
    expect(await told(jobs, id, 9)).toEqual([]);
  });
});

describe('over a socket', () => {
  let desk: Desk;
  let port: number;

  beforeAll(async () => {
    desk = await askedDesk();
    await desk.server.listen({ host: '127.0.0.1', port: 0 });
    port = (desk.server.server.address() as AddressInfo).port;
  });

  afterAll(() => desk.close());

  const url = (path: string): string => `http://127.0.0.1:${port}/api/v1/${path}`;

  async function begun(text: string): Promise<string> {
    const answer = await fetch(url('reports'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, name: text }),
    });
    return ((await answer.json()) as { job: string }).job;
  }

  const events = (text: string): string[] => [...text.matchAll(/^event: (\w+)$/gm)].map(([, name]) => name as string);

  test('events come as they happen, and the stream ends with the job', async () => {
    const answer = await fetch(url(`jobs/${await begun('one wait 300')}/events`));
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const decoder = new TextDecoder();
    const pieces: string[] = [];
    for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) pieces.push(decoder.decode(piece));
    expect(pieces.length).toBeGreaterThan(1);
    expect(events(pieces.join(''))).toEqual(['added', 'done']);
    expect(pieces.join('')).toMatch(/^retry: 3000\n\nid: 1\nevent: added\ndata: \{.*\}\n\nid: 2\nevent: done\n/);
  });

  test('who was cut off goes on after the last event', async () => {
    const job = await begun('two wait 1');
    await (await fetch(url(`jobs/${job}/events`))).text();
    expect(events(await (await fetch(url(`jobs/${job}/events`), { headers: { 'last-event-id': '1' } })).text())).toEqual(['done']);
  });

  test('a job is ended in the middle of its reading, and the next one reads', async () => {
    const job = await begun('three wait 3000');
    const stream = fetch(url(`jobs/${job}/events`)).then((answer) => answer.text());
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await (await fetch(url(`jobs/${job}`), { method: 'DELETE' })).json()) as object).toMatchObject({ id: job });
    expect(events(await stream)).toEqual(['cancelled']);
    expect(events(await (await fetch(url(`jobs/${await begun('four wait 1')}/events`))).text())).toEqual(['added', 'done']);
    const { json } = await desk.get('reports');
    expect(json.items.map(({ name }: { name: string }) => name)).not.toContain('three wait 3000');
  });

  test('an upload that breaks off, or is too large, leaves nothing', async () => {
    const before = (await desk.get('jobs')).json.items.length;
    await new Promise<void>((resolve) => {
      const sending: ClientRequest = request(url('reports/upload?name=a.txt'), { method: 'POST', headers: { 'content-length': 1000 } });
      sending.on('error', () => resolve());
      sending.write('half', () => setTimeout(() => sending.destroy(), 50));
    });
    const large = await fetch(url('reports/upload?name=a.txt'), {
      method: 'POST',
      body: new ReadableStream({
        pull: (controller) => {
          controller.enqueue(new Uint8Array(8 * 1024 * 1024));
        },
      }),
      duplex: 'half',
      headers: { 'content-type': 'application/octet-stream' },
    } as RequestInit).then(
      async (answer) => [answer.status, ((await answer.json()) as { issue: { code: string } }).issue.code],
      () => 'cut off',
    );
    expect([[413, 'source.too-large'], 'cut off']).toContainEqual(large);
    expect((await desk.get('jobs')).json.items.length).toBe(before);
  });

  test('one connection serves many requests', async () => {
    const before = await new Promise<number>((resolve) => desk.server.server.getConnections((_, count) => resolve(count)));
    for (let n = 0; n < 20; n++) await (await fetch(url('settings'))).text();
    const after = await new Promise<number>((resolve) => desk.server.server.getConnections((_, count) => resolve(count)));
    expect(after).toBeLessThanOrEqual(before + 1);
  });

  test('reading does not keep others waiting', TIMED, async () => {
    const job = await begun('five wait 400');
    const times: number[] = [];
    while ((await desk.get(`jobs/${job}`)).json.ended === undefined) {
      const start = performance.now();
      await (await fetch(url('settings'))).text();
      times.push(performance.now() - start);
    }
    expect(times.length).toBeGreaterThan(5);
    expect(Math.max(...times)).toBeLessThan(400);
  });
});

test('jobs of others are theirs', async () => {
  const eve = await askedDesk({ authenticate: async () => ({ name: 'Eve', role: 'editor', clearance: 'red', via: 'token' }) });
  eve.services.jobs.submit({ kind: 'add', by: 'Ada', about: 'x', work: async () => {} });
  expect((await eve.get('jobs')).json.items).toEqual([]);
  expect((await eve.get(`jobs/${eve.services.jobs.list()[0]?.id}`)).status).toBe(404);
  expect((await eve.send('DELETE', `jobs/${eve.services.jobs.list()[0]?.id}`)).status).toBe(404);
  await eve.close();
});
