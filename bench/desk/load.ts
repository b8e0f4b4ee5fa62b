import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds of the requests of one kind. */
export interface Load {
  readonly what: string;
  readonly requests: number;
  readonly errors: number;
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

/** Views that a reader goes through, by name. Entries and reports are filled in from what the lists give. */
const VIEWS: Readonly<Record<string, string>> = {
  inbox: '/api/v1/reports?limit=50',
  timeline: '/api/v1/timeline?limit=50',
  positions: '/api/v1/positions?limit=100',
  register: '/api/v1/register',
  people: '/api/v1/people?limit=50',
  contacts: '/api/v1/contacts?limit=50',
  origins: '/api/v1/origins',
  search: '/api/v1/search?q=treaty&limit=20',
  status: '/api/v1/status',
};

/** How long somebody looks at an answer, in milliseconds: from the first to the first and the second together. */
const [LOOK, MORE] = [500, 1500];

interface Waiting {
  readonly items: readonly { readonly id: string }[];
}

/** Lets readers go through the views and reviewers decide on entries, for so many milliseconds. Gives the times of each kind of request and of all. */
export async function underLoad(
  address: string,
  { readers, reviewers, forMs }: Record<'readers' | 'reviewers' | 'forMs', number>,
): Promise<readonly Load[]> {
  const times = new Map<string, number[]>();
  const errors = new Map<string, number>();
  const until = performance.now() + forMs;

  async function timed(what: string, url: string, body?: unknown): Promise<unknown> {
    const began = performance.now();
    try {
      const answer = await fetch(`${address}${url}`, {
        ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
        headers: { origin: address, 'sec-fetch-site': 'same-origin', ...(body !== undefined && { 'content-type': 'application/json' }) },
      });
      const json: unknown = await answer.json();
      if (!answer.ok) errors.set(`${what}: ${answer.status}`, (errors.get(`${what}: ${answer.status}`) ?? 0) + 1);
      return json;
    } catch (error) {
      errors.set(`${what}: ${(error as Error).message}`, (errors.get(`${what}: ${(error as Error).message}`) ?? 0) + 1);
      return undefined;
    } finally {
      times.set(what, [...(times.get(what) ?? []), performance.now() - began]);
    }
  }

  async function reader(n: number): Promise<void> {
    const names = Object.keys(VIEWS);
    for (let step = n; performance.now() < until; step++) {
      const name = names[step % names.length] as string;
      await timed(name, VIEWS[name] as string);
      await pause(LOOK + ((step * 7919 + n * 104729) % MORE));
    }
  }

  async function reviewer(n: number): Promise<void> {
    for (let step = 0; performance.now() < until; step++) {
      const { items = [] } = ((await timed('waiting', '/api/v1/review/waiting?limit=50')) ?? {}) as Partial<Waiting>;
      const entry = items[(step * 5 + n) % Math.max(1, items.length)];
      if (entry !== undefined)
        await timed('review', '/api/v1/reviews', { entries: [entry.id], verdict: step % 3 === 0 ? 'rejected' : 'accepted', why: 'load' });
      await pause(LOOK + ((step * 7919 + n * 104729) % MORE));
    }
  }

  await Promise.all([...Array.from({ length: readers }, (_, n) => reader(n)), ...Array.from({ length: reviewers }, (_, n) => reviewer(n))]);
  const failed = (what: string): number => [...errors].reduce((sum, [name, count]) => sum + (name.startsWith(`${what}:`) ? count : 0), 0);
  const rows = [...times].map(([what, all]) => loadOf(what, all, failed(what)));
  const every = loadOf(
    'all requests',
    [...times.values()].flat(),
    [...errors.values()].reduce((sum, count) => sum + count, 0),
  );
  for (const [what, count] of errors) process.stderr.write(`${count} × ${what}\n`);
  return [every, ...rows.toSorted((a, b) => b.p95 - a.p95)];
}

function loadOf(what: string, times: readonly number[], errors: number): Load {
  const sorted = times.toSorted((a, b) => a - b);
  const share = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  return { what, requests: sorted.length, errors, p50: share(0.5), p95: share(0.95), most: sorted.at(-1) ?? 0 };
}
