import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Issue, IssueError, issueFrom, issueOf } from '#base/issue.ts';
import type { Reader } from '#reading/reader.ts';
import type { Reading } from '#reading/reading.ts';
import type { Syntax } from '#reading/syntax.ts';
import type { Overlay } from '#reading/world/overlay.ts';
import type { Report } from '#report/report.ts';

/** What is asked of each report: all that it says, or the syntax beneath. */
export type Wanted = 'reading' | 'syntax';

/** What became of a report. None of the three is there for a report that was marked unread before. */
export interface Outcome {
  readonly report: Report;
  readonly reading?: Reading;
  readonly syntax?: Syntax;
  /** Why the reading failed. */
  readonly issue?: Issue;
}

export interface PoolOptions {
  readonly wanted: Wanted;
  /** Workers, from 1; by default the number of cores, eight at most: each holds the model. With one, or for one report alone, the reading happens in this thread. */
  readonly jobs?: number;
  /** Folder of the model; the shipped one by default. */
  readonly model?: string;
  /** What users' files add to the world. */
  readonly overlays?: readonly Overlay[];
  /** Told now and then which share of a report is done, where the reading happens in this thread or by kept workers. */
  readonly progress?: (report: Report, share: number) => void;
  /** Ends the run soon after it is aborted; reports in the middle of their reading are dropped. */
  readonly signal?: AbortSignal;
  /** Another program for the workers, with the same messages. */
  readonly worker?: URL;
  /** Workers that were started before and are kept; `jobs`, `model`, `overlays` and `worker` are theirs. */
  readonly readers?: WarmReaders;
}

/** To a worker: a report to read, or the wish that it ends, which it does between two windows of the text. */
export type Task = { readonly kind: 'read'; readonly report: Report } | { readonly kind: 'stop' };

/** From a worker: ready, not able to start, now and then the share that is done, or the outcome of the last task without its report. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'failed'; readonly issue: Issue }
  | { readonly kind: 'done'; readonly reading?: Omit<Reading, 'report'>; readonly syntax?: Syntax; readonly issue?: Issue };

/** Reports taken in advance for each worker, so that none waits while a long report before its own is read. */
const AHEAD = 16;
/** ... and at most this many code units of text, so that an archive of books stays out of memory. */
const AHEAD_LENGTH = 8_000_000;

/**
 * Reads reports and gives the outcomes in the order of the reports, whatever the number of workers. Takes no more reports than a bounded
 * queue holds. A failure on one report is its outcome; failing to start at all (no model) throws IssueError. Ending the iteration early
 * ends the workers.
 */
export async function* readAll(reports: AsyncIterable<Report>, options: PoolOptions): AsyncGenerator<Outcome> {
  const iterator = reports[Symbol.asyncIterator]();
  const first = await nextOf(iterator, options.signal);
  const second = first.done === true ? first : await nextOf(iterator, options.signal);
  const jobs = options.jobs ?? Math.min(8, availableParallelism());
  const all = chained([first, second], iterator, options.signal);
  try {
    if (options.readers !== undefined) yield* readInWorkers(all, options.readers.jobs, options);
    else if (jobs > 1 && second.done !== true) yield* readInWorkers(all, jobs, options);
    else yield* readHere(all, options);
  } finally {
    // After an abort the source may still be waiting for its next, and would never end.
    if (!options.signal?.aborted) await iterator.return?.();
  }
}

async function* chained<T>(
  taken: readonly IteratorResult<T>[],
  rest: AsyncIterator<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T> {
  for (const one of taken) {
    if (one.done === true) return;
    yield one.value;
  }
  for (let next = await nextOf(rest, signal); next.done !== true; next = await nextOf(rest, signal)) yield next.value;
}

/** The next of an iterator, or its end as soon as the signal is aborted: the source may be waiting for a person to type. */
function nextOf<T>(iterator: AsyncIterator<T>, signal: AbortSignal | undefined): Promise<IteratorResult<T>> {
  if (signal === undefined) return iterator.next();
  return new Promise((resolve, reject) => {
    const stop = (): void => resolve({ done: true, value: undefined });
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    iterator
      .next()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop));
  });
}

async function* readHere(reports: AsyncIterable<Report>, options: PoolOptions): AsyncGenerator<Outcome> {
  let reader: Reader | undefined;
  try {
    for await (const report of reports) {
      if (report.unread === undefined) reader ??= await openReader(options);
      const outcome = reader === undefined || report.unread !== undefined ? { report } : await readOne(reader, report, options);
      if (options.signal?.aborted) return;
      yield outcome;
    }
  } finally {
    await reader?.close();
  }
}

async function readOne(reader: Reader, report: Report, { wanted, progress, signal }: PoolOptions): Promise<Outcome> {
  const share = (done: number): void => {
    signal?.throwIfAborted();
    progress?.(report, done);
  };
  try {
    if (wanted === 'syntax') return { report, syntax: await reader.syntax(report.text, share) };
    // The extractors with all their lists are loaded where something is read.
    const { readReport } = await import('./read.ts');
    return { report, reading: await readReport(reader, report, share) };
  } catch (error) {
    return { report, issue: issueFrom(error, 'reading.failed', report.id) };
  }
}

/** A reader of this thread, loaded when there is something to read: the network's library takes a while. */
async function openReader({ model, overlays = [] }: PoolOptions): Promise<Reader> {
  try {
    const { Reader } = await import('#reading/reader.ts');
    return await Reader.open({ overlays, ...(model !== undefined && { model }) });
  } catch (error) {
    throw new IssueError(issueFrom(error, 'model.damaged', model), { cause: error });
  }
}

async function* readInWorkers(reports: AsyncIterable<Report>, jobs: number, options: PoolOptions): AsyncGenerator<Outcome> {
  const workers = options.readers ?? new Workers(jobs, options);
  const queue: { readonly outcome: Promise<Outcome>; readonly length: number; settled: boolean }[] = [];
  let length = 0;
  const stop = (): void => void workers.close();
  options.signal?.addEventListener('abort', stop, { once: true });
  try {
    for await (const report of reports) {
      const entry = { outcome: workers.read(report, options.readers && options.progress), length: report.text.length, settled: false };
      const settle = (): void => {
        entry.settled = true;
      };
      entry.outcome.then(settle, settle);
      queue.push(entry);
      length += entry.length;
      while (queue[0]?.settled || queue.length >= jobs * AHEAD || (length > AHEAD_LENGTH && queue.length > 0)) {
        const head = queue.shift() as (typeof queue)[number];
        length -= head.length;
        const outcome = await head.outcome;
        if (options.signal?.aborted) return;
        yield outcome;
      }
    }
    for (const head of queue) {
      const outcome = await head.outcome;
      if (options.signal?.aborted) return;
      yield outcome;
    }
  } finally {
    options.signal?.removeEventListener('abort', stop);
    if (options.readers === undefined || options.signal?.aborted) await workers.close();
  }
}

type Share = PoolOptions['progress'];

/** Workers that outlive a run: started when there is something to read, kept for what comes next. */
export class WarmReaders {
  /** How many read side by side at most. */
  readonly jobs: number;
  readonly #options: PoolOptions;
  #workers: Workers | undefined;

  constructor(jobs: number, options: Pick<PoolOptions, 'wanted' | 'model' | 'overlays' | 'worker'>) {
    this.jobs = jobs;
    this.#options = options;
  }

  read(report: Report, progress?: Share): Promise<Outcome> {
    this.#workers ??= new Workers(this.jobs, this.#options);
    return this.#workers.read(report, progress);
  }

  /** Ends what is being read and lets go of the memory; the next report starts a worker again. */
  async close(): Promise<void> {
    const workers = this.#workers;
    this.#workers = undefined;
    await workers?.close();
  }
}

/** Gives reports to workers, started when there is work for them; one that dies is replaced when the next report comes. */
class Workers {
  readonly #limit: number;
  readonly #options: PoolOptions;
  readonly #idle: Seat[] = [];
  readonly #waiting: ((seat: Seat) => void)[] = [];
  readonly #seats = new Set<Seat>();

  constructor(limit: number, options: PoolOptions) {
    this.#limit = limit;
    this.#options = options;
  }

  async read(report: Report, progress?: Share): Promise<Outcome> {
    if (report.unread !== undefined) return { report };
    const seat = await this.#seat();
    try {
      return await seat.read(report, progress);
    } finally {
      const next = this.#waiting.shift();
      if (next !== undefined) next(seat);
      else this.#idle.push(seat);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#seats].map((seat) => seat.close()));
  }

  async #seat(): Promise<Seat> {
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    if (this.#seats.size >= this.#limit) return new Promise((resolve) => this.#waiting.push(resolve));
    const seat = new Seat(this.#options);
    this.#seats.add(seat);
    return seat;
  }
}

/** The place of one worker: starts it when needed and hands it one report at a time. */
class Seat {
  readonly #options: PoolOptions;
  #worker: Worker | undefined;
  #closing: Promise<void> | undefined;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  async read(report: Report, progress?: Share): Promise<Outcome> {
    const answer = await this.#ask({ kind: 'read', report }, (share) => progress?.(report, share));
    if (this.#closing !== undefined) return { report, issue: issueOf('run.interrupted', 'The run ended before it was read.', report.id) };
    if (answer instanceof Error) {
      return { report, issue: issueOf('reading.failed', `The worker that read it stopped: ${answer.message}`, report.id) };
    }
    if (answer.kind !== 'done') throw new IssueError(issueOf('run.failed', `A worker answered "${answer.kind}" to a report.`));
    const { reading, syntax, issue } = answer;
    return { report, ...(reading && { reading: { report, ...reading } }), ...(syntax && { syntax }), ...(issue && { issue }) };
  }

  async #ask(task: Task, onShare: (share: number) => void): Promise<Answer | Error> {
    if (this.#closing !== undefined) return new Error('it was closed');
    const worker = this.#worker ?? (await this.#start());
    // It may have ended in the same turn in which it said that it was ready.
    if (worker === undefined || this.#worker !== worker) return new Error('it ended before it began');
    const answered = answerOf(worker, onShare);
    worker.postMessage(task);
    return answered;
  }

  /**
   * Asks the worker to end and waits until it has. Terminating it in the middle of a run of the network, or ending the process then, aborts the
   * whole process from native code.
   */
  close(): Promise<void> {
    const worker = this.#worker;
    this.#closing ??= worker === undefined ? Promise.resolve() : new Promise((resolve) => worker.once('exit', () => resolve()));
    worker?.postMessage({ kind: 'stop' } satisfies Task);
    return this.#closing;
  }

  /** Undefined where it was closed meanwhile. */
  async #start(): Promise<Worker | undefined> {
    const { worker: program, wanted, model, overlays } = this.#options;
    const worker = new Worker(program ?? new URL('./pool-worker.js', import.meta.url), { workerData: { wanted, model, overlays } });
    this.#worker = worker;
    // A worker that ends is replaced by the next report's; whoever waits for its answer learns of the error there.
    const leave = (): void => {
      if (this.#worker === worker) this.#worker = undefined;
    };
    worker.on('error', leave).on('exit', leave);
    const answer = await answerOf(worker);
    if (answer instanceof Error)
      throw new IssueError(issueOf('run.failed', `A worker did not start: ${answer.message}`), { cause: answer });
    if (answer.kind === 'failed') throw new IssueError(answer.issue);
    return worker;
  }
}

/** The next message of a worker but for shares, or the error that ended it instead. */
function answerOf(worker: Worker, onShare: (share: number) => void = () => {}): Promise<Answer | Error> {
  return new Promise((resolve) => {
    const finish = (answer: Answer | Error): void => {
      if (!(answer instanceof Error) && answer.kind === 'share') {
        onShare(answer.share);
        return;
      }
      worker.off('message', finish).off('error', finish).off('exit', onExit);
      resolve(answer);
    };
    const onExit = (code: number): void => finish(new Error(`it ended with code ${code}`));
    worker.on('message', finish).on('error', finish).on('exit', onExit);
  });
}
