import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { IssueError, issueOf } from '#base/issue.ts';

/** Thrown when the reader of a pipe has gone: nobody is left to write for, and that is no error. */
export class ReaderGone extends Error {}

/** Writes pieces to a stream one after another, waiting where it is full. Throws ReaderGone when the other end of a pipe is closed. */
export class StreamOutput {
  readonly #stream: Writable;
  #failure: NodeJS.ErrnoException | undefined;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#failure ??= error;
    });
  }

  async write(pieces: Iterable<string>): Promise<void> {
    for (const piece of pieces) {
      const error = this.#failure ?? (await this.#put(piece));
      if (error === undefined) continue;
      if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') throw new ReaderGone();
      throw new IssueError(issueOf('output.not-writable', `Standard output cannot be written (${error.code ?? error.message}).`));
    }
  }

  #put(piece: string): Promise<NodeJS.ErrnoException | undefined> {
    return new Promise((resolve) => this.#stream.write(piece, (error) => resolve(error ?? undefined)));
  }
}

/** Makes a folder for output, and those above it. Throws IssueError where that cannot be. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new IssueError(issueOf('output.not-writable', `The folder cannot be made (${error.code}).`, folder), { cause: error });
  });
}

/** Writes a file so that it is there whole or not at all: under another name first. Throws IssueError where it cannot be written. */
export async function writeWhole(file: string, pieces: Iterable<string> | Uint8Array): Promise<void> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  try {
    const handle = await open(draft, 'w');
    try {
      for (const batch of pieces instanceof Uint8Array ? [pieces] : batches(pieces)) await handle.writeFile(batch);
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === undefined) throw error;
    throw new IssueError(issueOf('output.not-writable', `The file cannot be written (${code}).`, file), { cause: error });
  }
}

/** Joins small pieces, so that a file of many lines takes few writes. */
function* batches(pieces: Iterable<string>): Generator<Buffer> {
  let held = '';
  for (const piece of pieces) {
    held += piece;
    if (held.length < 1_000_000) continue;
    yield Buffer.from(held);
    held = '';
  }
  if (held !== '') yield Buffer.from(held);
}
