import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { issueFrom } from '#base/issue.ts';
import { Reader } from '#reading/reader.ts';
import type { Overlay } from '#reading/world/overlay.ts';
import type { Report } from '#report/report.ts';
import type { Answer, Task, Wanted } from './pool.ts';
import { readReport } from './read.ts';

/** What the pool tells a worker when it starts it. */
interface Given {
  readonly wanted: Wanted;
  readonly model?: string;
  readonly overlays?: readonly Overlay[];
}

/** The program of one worker of the pool: a reader of one thread that answers one task at a time, until it is told to stop. */
async function serve(port: MessagePort, { wanted, model, overlays = [] }: Given): Promise<void> {
  const answer = (message: Answer): void => port.postMessage(message);
  const reader = await Reader.open({ threads: 1, overlays, ...(model !== undefined && { model }) }).catch((error: unknown) => {
    answer({ kind: 'failed', issue: issueFrom(error, 'model.damaged', model) });
  });
  if (reader === undefined) return;
  const stop = new AbortController();
  let work: Promise<unknown> = Promise.resolve();
  const end = async (): Promise<void> => {
    stop.abort();
    await work;
    await reader.close();
    port.close();
  };
  port.on('message', (task: Task) => {
    if (task.kind === 'stop') void end();
    else work = perform(reader, task.report, wanted, shares(answer, stop.signal)).then(answer);
  });
  answer({ kind: 'ready' });
}

/** Milliseconds between two shares that are told. */
const BETWEEN = 200;

/** Stops between two windows where that is wanted, and tells how far the reading has come. */
function shares(answer: (message: Answer) => void, stop: AbortSignal): (share: number) => void {
  let last = Date.now();
  return (share) => {
    stop.throwIfAborted();
    if (Date.now() - last < BETWEEN) return;
    last = Date.now();
    answer({ kind: 'share', share });
  };
}

async function perform(reader: Reader, report: Report, wanted: Wanted, check: (share: number) => void): Promise<Answer> {
  try {
    if (wanted === 'syntax') return { kind: 'done', syntax: await reader.syntax(report.text, check) };
    // The text stays with the one who asked: it need not travel back.
    const { report: _, ...reading } = await readReport(reader, report, check);
    return { kind: 'done', reading };
  } catch (error) {
    return { kind: 'done', issue: issueFrom(error, 'reading.failed', report.id) };
  }
}

if (parentPort !== null) await serve(parentPort, workerData);
