import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Issue, issueOf } from '#base/issue.ts';
import { DEADLINES, type Done, type Job, type Kind } from './job.ts';

/** Most memory of the child, in MB: what a document of the press needs many times over. */
const MEMORY = 512;

/**
 * Reads documents of strangers in a child process that can be killed: with a deadline, a limit of memory and an empty environment. One document at a time;
 * the child is started for the first and kept for the next, until it has to be killed.
 */
export class ContainedParser {
  readonly #program: URL;
  readonly #deadlines: Readonly<Record<Kind, number>>;
  #child: ChildProcess | undefined;

  /** `program` is the child's, by default the one beside this file in the build; `deadlines` are in milliseconds. */
  constructor(program: URL = new URL('./child.js', import.meta.url), deadlines: Readonly<Record<Kind, number>> = DEADLINES) {
    this.#program = program;
    this.#deadlines = deadlines;
  }

  /** The document, or why there is none; never throws for bad input. */
  async parse(job: Job): Promise<Done> {
    this.#child ??= start(this.#program);
    const deadline = this.#deadlines[job.kind];
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
function answer(child: ChildProcess, job: Job, deadline: number): Promise<Done | { readonly dead: true } | undefined> {
  return new Promise((resolve) => {
    const end = (outcome: Done | { readonly dead: true } | undefined): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(outcome);
    };
    const timer = setTimeout(() => end(undefined), deadline);
    child.once('message', (done) => end(done as Done));
    child.once('exit', () => end({ dead: true }));
    child.once('error', () => end({ dead: true }));
    child.send(job, (error) => {
      if (error) end({ dead: true });
    });
  });
}

function tooSlow(job: Job, deadline: number): Issue {
  return issueOf('source.too-slow', `It took longer than ${deadline / 1000} seconds to open.`, job.origin);
}

function died(job: Job): Issue {
  return issueOf('source.damaged', `It could not be opened within ${MEMORY} MB of memory.`, job.origin);
}
