import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { StreamedEvent } from './streamed-event.ts';

/** Milliseconds without an event after which a sign of life is sent: what stands between would else close the line. */
const QUIET = 15_000;

/** Answers with server-sent events, until there are no more or the client has gone. */
export function answerEvents(reply: FastifyReply, events: AsyncIterable<StreamedEvent>): FastifyReply {
  return (
    reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store')
      // Servers that stand before this one are not to wait until they have much to pass on.
      .header('x-accel-buffering', 'no')
      .send(Readable.from(withLife(events), { objectMode: false, highWaterMark: 1 }))
  );
}

async function* withLife(events: AsyncIterable<StreamedEvent>): AsyncGenerator<string> {
  yield 'retry: 3000\n\n';
  const iterator = events[Symbol.asyncIterator]();
  let next = iterator.next();
  try {
    for (;;) {
      const one = await within(next, QUIET);
      if (one === undefined) yield ': still here\n\n';
      else if (one.done === true) return;
      else {
        next = iterator.next();
        yield written(one.value);
      }
    }
  } finally {
    await iterator.return?.(undefined);
  }
}

/** The value, or undefined where it takes longer. */
async function within<T>(value: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** JSON has no line breaks, so that the data of an event is one line. */
function written({ event, data, id }: StreamedEvent): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
