import { randomBytes } from 'node:crypto';
import { type Issue, IssueError, issueFrom, issueOf } from '#base/issue.ts';
import type { StreamedEvent } from './streamed-event.ts';

/** What a job does. */
export const JOB_KINDS = ['add', 'fetch', 'poll', 'read-again'] as const;
type JobKind = (typeof JOB_KINDS)[number];

export const JOB_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
type JobState = (typeof JOB_STATES)[number];

/** A deed under way, or how it ended. `O` is what came of one of its items. */
export interface Job<O = unknown> {
  readonly id: string;
  readonly kind: JobKind;
  readonly state: JobState;
  /** Who asked for it. */
  readonly by: string;
  /** What it is done to: a name of a file, an address. */
  readonly about: string;
  /** ISO 8601. */
  readonly made: string;
  readonly ended?: string;
  /** What is in the middle of being done, and which share of it is. */
  readonly now?: { readonly name: string; readonly share: number };
  /** Items that are done, in their order; the latest thousand of them. */
  readonly outcomes: readonly O[];
  readonly items: number;
  /** Warnings on the way. */
  readonly notes: readonly Issue[];
  /** Why it failed. */
  readonly issue?: Issue;
}

/** How a job tells of itself. What is told as an outcome is on the disk. */
export interface JobTelling<O> {
  readonly outcome: (outcome: O) => void;
  readonly share: (name: string, share: number) => void;
  readonly note: (issue: Issue) => void;
}

type Work<O> = (telling: JobTelling<O>, signal: AbortSignal) => Promise<void>;

export interface JobAsked<O> {
  readonly kind: JobKind;
  readonly by: string;
  readonly about: string;
  readonly work: Work<O>;
  /** Called once when the job is over, or will never begin. */
  readonly after?: () => Promise<void> | void;
}

/** Most jobs that wait, most that are remembered, most outcomes and events of one that are kept. */
const [WAITING, REMEMBERED, KEPT] = [20, 100, 1000];

interface Held {
  job: Job;
  readonly work: Work<unknown>;
  readonly after: () => Promise<void> | void;
  readonly stop: AbortController;
  readonly events: StreamedEvent[];
  /** Number of the event that comes next. */
  next: number;
  readonly listeners: Set<() => void>;
}

/** A queue of jobs, one at a time in the order in which they came. How they ended is remembered until the program ends or a hundred came later. */
export class Jobs {
  readonly #jobs = new Map<string, Held>();
  readonly #clock: () => Date;
  #running: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(clock: () => Date = () => new Date()) {
    this.#clock = clock;
  }

  /** Puts a job at the end of the queue. Throws IssueError (record.busy) where too many wait. */
  submit<O>({ kind, by, about, work, after = () => {} }: JobAsked<O>): Job<O> {
    const waiting = [...this.#jobs.values()].filter(({ job }) => job.state === 'waiting').length;
    if (this.#closed || waiting >= WAITING)
      throw new IssueError(
        issueOf(
          'record.busy',
          this.#closed ? 'The desk is closing.' : `${waiting} jobs wait already.`,
          about,
          'Wait until some of them are done.',
        ),
      );
    const id = randomBytes(9).toString('base64url');
    const job: Job = { id, kind, state: 'waiting', by, about, made: this.#now(), outcomes: [], items: 0, notes: [] };
    const held: Held = { job, work: work as Work<unknown>, after, stop: new AbortController(), events: [], next: 1, listeners: new Set() };
    this.#jobs.set(id, held);
    this.#forgetOld();
    this.#running = this.#running.then(() => this.#perform(held));
    return job as Job<O>;
  }

  get(id: string): Job | undefined {
    return this.#jobs.get(id)?.job;
  }

  /** The latest first. */
  list(): readonly Job[] {
    return [...this.#jobs.values()].map(({ job }) => job).reverse();
  }

  /** Ends a job that has not ended; what it has done stays. */
  cancel(id: string): Job | undefined {
    const held = this.#jobs.get(id);
    if (held !== undefined && (held.job.state === 'waiting' || held.job.state === 'running')) {
      held.stop.abort();
      if (held.job.state === 'waiting') this.#end(held, 'cancelled');
    }
    return held?.job;
  }

  /** What happens in a job, from the event after `last` on (those that are remembered), until it ends or the signal is aborted. */
  async *events(id: string, signal: AbortSignal, last = 0): AsyncGenerator<StreamedEvent> {
    const held = this.#jobs.get(id);
    if (held === undefined) return;
    let seen = last;
    while (!signal.aborted) {
      for (const event of held.events.filter((one) => (one.id ?? 0) > seen)) {
        yield event;
        seen = event.id ?? seen;
      }
      if (held.events.some((one) => (one.id ?? 0) > seen)) continue;
      if (held.job.ended !== undefined) return;
      await changed(held, signal);
    }
  }

  /** Ends all jobs, and waits until the one that runs has. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const id of this.#jobs.keys()) this.cancel(id);
    await this.#running;
  }

  async #perform(held: Held): Promise<void> {
    if (held.job.state === 'waiting') {
      this.#change(held, { state: 'running' });
      const { signal } = held.stop;
      try {
        await held.work(this.#tellingOf(held), signal);
        this.#end(held, signal.aborted ? 'cancelled' : 'done');
      } catch (error) {
        if (signal.aborted) this.#end(held, 'cancelled');
        else this.#end(held, 'failed', issueFrom(error, 'run.failed', held.job.about));
      }
    }
    await held.after();
  }

  #tellingOf(held: Held): JobTelling<unknown> {
    return {
      outcome: (outcome) => {
        const { now: _, outcomes, items, ...rest } = held.job;
        held.job = { ...rest, outcomes: [...outcomes, outcome].slice(-KEPT), items: items + 1 };
        this.#tell(held, 'added', { item: items + 1, outcome });
      },
      share: (name, share) => {
        this.#change(held, { now: { name, share } });
        this.#tell(held, 'progress', { item: held.job.items + 1, name, share });
      },
      note: (issue) => {
        this.#change(held, { notes: [...held.job.notes, issue].slice(-KEPT) });
        this.#tell(held, 'note', issue);
      },
    };
  }

  #end(held: Held, state: 'done' | 'failed' | 'cancelled', issue?: Issue): void {
    const { now: _, ...rest } = held.job;
    held.job = { ...rest, state, ended: this.#now(), ...(issue !== undefined && { issue }) };
    const { items } = held.job;
    this.#tell(held, state, { items, ...(issue !== undefined && { issue }) });
  }

  #change(held: Held, change: Partial<Job>): void {
    held.job = { ...held.job, ...change };
  }

  #tell(held: Held, event: string, data: unknown): void {
    held.events.push({ event, data, id: held.next++ });
    if (held.events.length > 2 * KEPT) held.events.splice(0, KEPT);
    for (const listener of held.listeners) listener();
  }

  #forgetOld(): void {
    for (const [id, { job }] of this.#jobs) {
      if (this.#jobs.size <= REMEMBERED) return;
      if (job.ended !== undefined) this.#jobs.delete(id);
    }
  }

  #now(): string {
    return this.#clock().toISOString();
  }
}

/** Resolves when something happens in a job, or nobody waits for it any more. */
function changed({ listeners }: Held, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      listeners.delete(wake);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    listeners.add(wake);
    signal.addEventListener('abort', wake, { once: true });
    if (signal.aborted) wake();
  });
}
