import { createReadStream } from 'node:fs';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { IssueError, issueOf } from '#base/issue.ts';
import type { Item } from '#source/item.ts';

/** Bytes of a file at most, and of all files that wait to be read. */
const [LARGEST, TOGETHER] = [100 * 1024 * 1024, 500 * 1024 * 1024];

let waiting = 0;

/** A file that was sent, kept on the disk under a name of ours until it is read. */
export interface Upload {
  /** As the sender calls it, without a path. */
  readonly name: string;
  readonly items: () => AsyncIterable<Item>;
  readonly discard: () => Promise<void>;
}

/** Takes a file as it comes, without holding it. Throws IssueError where it is too large, or too much waits to be read. */
export async function receivedUpload(body: AsyncIterable<Uint8Array>, given: string): Promise<Upload> {
  const name = given.split(/[/\\]/).at(-1)?.replace(/\p{C}/gu, '_') || 'upload';
  const folder = await mkdtemp(path.join(tmpdir(), 'attache-upload-'));
  const file = path.join(folder, 'received');
  let size = 0;
  let isThere = true;
  const discard = async (): Promise<void> => {
    if (!isThere) return;
    isThere = false;
    waiting -= size;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      for await (const chunk of body) {
        size += chunk.length;
        waiting += chunk.length;
        if (size > LARGEST) throw new IssueError(issueOf('source.too-large', `The file has more than ${LARGEST / 1024 / 1024} MB.`, name));
        if (waiting > TOGETHER)
          throw new IssueError(issueOf('record.busy', 'Too many files wait to be read.', name, 'Wait until some of them are read.'));
        await handle.write(chunk);
      }
    } finally {
      await handle.close();
    }
  } catch (error) {
    await discard();
    throw asIssue(error, name);
  }
  return { name, items: () => itemsIn(file, name), discard };
}

function asIssue(error: unknown, name: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC')
    return new IssueError(issueOf('record.full', 'There is no room on the disk for the file.', name), { cause: error });
  return error;
}

async function* itemsIn(file: string, name: string): AsyncGenerator<Item> {
  const [{ ContainedParser }, { itemsOfFile }, { holdsRows }, { rowItems }] = await Promise.all([
    import('#source/contained/parser.ts'),
    import('#source/file-items.ts'),
    import('#source/inputs.ts'),
    import('#source/rows.ts'),
  ]);
  const id = path.parse(name).name;
  if (holdsRows(name)) {
    yield* rowItems(createReadStream(file), name, id);
    return;
  }
  const parser = new ContainedParser();
  try {
    yield* itemsOfFile({ origin: name, id, name, bytes: await readFile(file) }, parser);
  } finally {
    parser.close();
  }
}

/** All bytes of a body. Throws IssueError where there are more than `most`. */
export async function allOf(body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) throw new IssueError(issueOf('source.too-large', `It has more than ${most / 1024 / 1024} MB.`));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
