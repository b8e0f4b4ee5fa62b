import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Issue, issueOf } from '#base/issue.ts';
import { DEADLINES, type Done, type Job, type Kind, LIST_DEADLINE, type Listed, type ListJob, type Lists } from './job.ts';

/** Most memory of the child, in MB: what a document of the press needs many times over. */
const MEMORY = 512;

/**
 * Reads documents of strangers in a child process that can be killed: with a deadline, a limit of memory and an empty environment. One document at a time,
 * in the order in which they come; the child is started for the first and kept for the next, until it has to be killed.
 */
export class ContainedParser {
  readonly #program: URL;
  readonly #deadlines: Readonly<Record<Kind, number>>;
  #child: ChildProcess | undefined;
  /** Ends when the document before has been read. */
  #before: Promise<unknown> = Promise.resolve();

  /** `program` is the child's, by default the one beside this file in the build; `deadlines` are in milliseconds. */
  constructor(program: URL = new URL('./child.js', import.meta.url), deadlines: Readonly<Record<Kind, number>> = DEADLINES) {
    this.#program = program;
    this.#deadlines = deadlines;
  }

  /** The document, or why there is none; never throws for bad input. */
  async parse(job: Job): Promise<Done> {
    return (await this.#inTurn(job, this.#deadlines[job.kind])) as Done;
  }

  /** The list, or why there is none; never throws for bad input. */
  async list<K extends keyof Lists>(job: ListJob<K>): Promise<Listed<K>> {
    return (await this.#inTurn(job, LIST_DEADLINE)) as Listed<K>;
  }

  #inTurn(job: Job | ListJob, deadline: number): Promise<Done | Listed> {
    const done = this.#before.then(() => this.#perform(job, deadline));
    this.#before = done;
    return done;
  }

  async #perform(job: Job | ListJob, deadline: number): Promise<Done | Listed> {
    this.#child ??= start(this.#program);
    const outcome = await answer(this.#child, job, deadline);
    if (outcome !== undefined && !('dead' in outcome)) return outcome;
    this.close();
    return { issue: outcome === undefined ? tooSlow(job, deadline) : died(job) };
  }

  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

function start(program: URL): ChildProcess {
  const child = fork(fileURLToPath(program), {
    env: {},
    execArgv: [`--max-old-space-size=${MEMORY}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // The child alone keeps no program alive.
  child.unref();
  child.channel?.unref();
  return child;
}

/** The child's answer; undefined where it takes too long, `dead` where it ended before it answered. */
function answer(child: ChildProcess, job: Job | ListJob, deadline: number): Promise<Done | Listed | { readonly dead: true } | undefined> {
  return new Promise((resolve) => {
    const end = (outcome: Done | Listed | { readonly dead: true } | undefined): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(outcome);
    };
    const timer = setTimeout(() => end(undefined), deadline);
    child.once('message', (done) => end(done as Done | Listed));
    child.once('exit', () => end({ dead: true }));
    child.once('error', () => end({ dead: true }));
    child.send(job, (error) => {
      if (error) end({ dead: true });
    });
  });
}

function tooSlow(job: Job | ListJob, deadline: number): Issue {
  return issueOf('source.too-slow', `It took longer than ${deadline / 1000} seconds to open.`, job.origin);
}

function died(job: Job | ListJob): Issue {
  return issueOf('source.damaged', `It could not be opened within ${MEMORY} MB of memory.`, job.origin);
}
