import { describe, expect, test } from 'vitest';
import { IssueError } from '#base/issue.ts';
import { type Outcome, type PoolOptions, readAll } from '#record/pool.ts';
import type { Report } from '#report/report.ts';

const WORKERS: PoolOptions = { wanted: 'reading', jobs: 3, worker: new URL('./workers/echo.mjs', import.meta.url) };

const reportOf = (id: string, text = 'Text.'): Report => ({ id, sha256: '', text });

async function* reportsOf(ids: Iterable<string>, taken: string[] = []): AsyncGenerator<Report> {
  for (const id of ids) {
    taken.push(id);
    yield reportOf(id);
  }
}

async function outcomes(reports: AsyncIterable<Report>, options = WORKERS): Promise<Outcome[]> {
  const all: Outcome[] = [];
  for await (const outcome of readAll(reports, options)) all.push(outcome);
  return all;
}

const UNREAD = { code: 'text.empty', severity: 'error', message: '', remedy: '' } as const;

describe('the pool', () => {
  test('gives outcomes in the order of the reports, whichever is ready first', async () => {
    const ids = Array.from({ length: 60 }, (_, i) => `${i} wait ${(i * 37) % 23}`);
    const all = await outcomes(reportsOf(ids));
    expect(all.map(({ report }) => report.id)).toEqual(ids);
    expect(all.every(({ report, reading }) => reading?.report === report)).toBe(true);
  });

  test.each(['throw', 'exit'])('a worker that dies (%s) costs its report and no other', async (end) => {
    const ids = Array.from({ length: 20 }, (_, i) => (i % 5 === 2 ? `${i} ${end}` : `${i} wait 1`));
    const all = await outcomes(reportsOf(ids));
    expect(all.map(({ report }) => report.id)).toEqual(ids);
    for (const { report, reading, issue } of all) {
      expect(issue === undefined).toBe(!report.id.includes(end));
      expect(reading === undefined).toBe(report.id.includes(end));
    }
    expect(all[2]?.issue).toMatchObject({ code: 'reading.failed', given: '2 throw'.replace('throw', end) });
  });

  test('the last report may be the one that kills its worker', async () => {
    expect((await outcomes(reportsOf(['a wait 1', 'b throw']))).map(({ issue }) => issue?.code)).toEqual([undefined, 'reading.failed']);
  });

  test('takes no more reports than its queue holds', async () => {
    const taken: string[] = [];
    const endless = function* (): Generator<string> {
      for (let i = 0; ; i++) yield `${i} wait 1`;
    };
    let given = 0;
    for await (const _ of readAll(reportsOf(endless(), taken), WORKERS)) {
      expect(taken.length - given).toBeLessThanOrEqual(3 * 16 + 1);
      given++;
      if (given === 200) break;
    }
  });

  test('takes few long texts in advance', async () => {
    let taken = 0;
    let given = 0;
    const long = 'x'.repeat(3_000_000);
    async function* books(): AsyncGenerator<Report> {
      for (; taken < 20; taken++) yield reportOf(`${taken} wait 1`, long);
    }
    for await (const _ of readAll(books(), WORKERS)) {
      expect(taken - given).toBeLessThanOrEqual(5);
      given++;
    }
    expect(given).toBe(20);
  });

  test('a report that was marked unread goes through untouched', async () => {
    const unread = { ...reportOf('u throw'), unread: UNREAD };
    async function* reports(): AsyncGenerator<Report> {
      yield unread;
      yield reportOf('a wait 1');
      yield unread;
    }
    const all = await outcomes(reports());
    expect(all.map((outcome) => Object.keys(outcome))).toEqual([['report'], ['report', 'reading'], ['report']]);
  });

  test('without a model nothing is read', async () => {
    const failing = outcomes(reportsOf(['a', 'b', 'c', 'd']), { ...WORKERS, model: 'none' });
    await expect(failing).rejects.toThrow(IssueError);
    await expect(failing).rejects.toMatchObject({ issue: { code: 'model.missing' } });
  });

  test('an error of the source comes through', async () => {
    async function* reports(): AsyncGenerator<Report> {
      yield* reportsOf(['a', 'b', 'c']);
      throw new Error('the source broke');
    }
    await expect(outcomes(reports())).rejects.toThrow('the source broke');
  });

  test.each([3, 1])('an aborted signal ends it with %i jobs, even while the source waits', async (jobs) => {
    const abort = new AbortController();
    async function* reports(): AsyncGenerator<Report> {
      yield* reportsOf(['a wait 1', 'b wait 1']);
      setTimeout(() => abort.abort(), 50);
      await new Promise(() => {});
    }
    const unread = async function* (): AsyncGenerator<Report> {
      for await (const report of reports()) yield { ...report, unread: UNREAD };
    };
    const all = await outcomes(jobs === 1 ? unread() : reports(), { ...WORKERS, jobs, signal: abort.signal });
    expect(all.length).toBeLessThanOrEqual(2);
  });

  test.each([3, 1])('who stops listening ends the source too, with %i jobs', async (jobs) => {
    let released = false;
    async function* reports(): AsyncGenerator<Report> {
      try {
        for (let i = 0; ; i++) yield { ...reportOf(`${i} wait 1`), ...(jobs === 1 && { unread: UNREAD }) };
      } finally {
        released = true;
      }
    }
    for await (const _ of readAll(reports(), { ...WORKERS, jobs })) break;
    expect(released).toBe(true);
  });

  test('a signal aborted before gives nothing', async () => {
    expect(await outcomes(reportsOf(['a', 'b']), { ...WORKERS, signal: AbortSignal.abort() })).toEqual([]);
  });

  test('no reports, no outcomes', async () => expect(await outcomes(reportsOf([]))).toEqual([]));

  test('unread reports alone need no model, in this thread either', async () => {
    const unread = { ...reportOf('u'), unread: UNREAD };
    async function* reports(): AsyncGenerator<Report> {
      yield unread;
    }
    expect(await outcomes(reports(), { wanted: 'reading', jobs: 1, model: '/nowhere' })).toEqual([{ report: unread }]);
  });

  test('a model that is not there, in this thread', async () => {
    await expect(outcomes(reportsOf(['a']), { wanted: 'reading', jobs: 1, model: '/nowhere' })).rejects.toMatchObject({
      issue: { code: 'model.missing' },
    });
  });
});
