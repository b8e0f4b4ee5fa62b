import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { IssueError, issueOf } from '#base/issue.ts';
import type { Piece } from '#desk/export/exported.ts';

/** Code units held back before they are written, so that many small pieces take few writes. */
const BATCH = 1_000_000;

/** Where an export goes. Nothing of it can be seen under its name before `finish`. */
export interface Destination {
  readonly put: (piece: Piece) => Promise<void>;
  /** Puts everything in its place. Gives the SHA-256 of a single file. */
  readonly finish: () => Promise<string | undefined>;
  /** Leaves nothing behind. */
  readonly discard: () => Promise<void>;
}

/** One file. */
export function fileAt(file: string): Destination {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  const pen = new Pen(draft, file);
  return {
    put: ({ text }) => pen.write(text),
    finish: async () => {
      const sha256 = await pen.close();
      await telling(file, () => rename(draft, file));
      return sha256;
    },
    discard: async () => {
      await pen.close();
      await rm(draft, { force: true });
    },
  };
}

/** A folder of files. Throws IssueError where there is something of that name already: old files among new ones would pass for the same export. */
export async function folderAt(folder: string): Promise<Destination> {
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? undefined : [error.code ?? '']));
  if (there !== undefined && there.length > 0)
    throw new IssueError(
      issueOf('output.not-writable', 'There is something here already.', folder, 'Name a folder that does not exist or is empty.'),
    );
  const draft = path.join(path.dirname(path.resolve(folder)), `.${path.basename(folder)}.${process.pid}.part`);
  await telling(folder, () => mkdir(draft, { recursive: true }));
  const pens = new Map<string, Pen>();
  const penFor = (file: string): Pen => {
    const pen = pens.get(file) ?? new Pen(path.join(draft, file), path.join(folder, file));
    pens.set(file, pen);
    return pen;
  };
  const closeAll = async (): Promise<void> => {
    for (const pen of pens.values()) await pen.close();
  };
  return {
    put: async ({ file, text, last }) => {
      await penFor(file).write(text);
      if (!last) return;
      await penFor(file).close();
      pens.delete(file);
    },
    finish: async () => {
      await closeAll();
      await telling(folder, async () => {
        if (there !== undefined) await rmdir(folder);
        await rename(draft, folder);
      });
      return undefined;
    },
    discard: async () => {
      await closeAll();
      await rm(draft, { recursive: true, force: true });
    },
  };
}

/** Writes one file piece by piece, and its hash along with it. */
class Pen {
  readonly #file: string;
  readonly #name: string;
  readonly #hash = createHash('sha256');
  #handle: FileHandle | undefined;
  #held = '';
  #sha256: string | undefined;

  /** `name` is what the file is called in complaints. */
  constructor(file: string, name: string) {
    this.#file = file;
    this.#name = name;
  }

  async write(text: string): Promise<void> {
    this.#held += text;
    if (this.#held.length >= BATCH) await this.#flush();
  }

  /** Once closed, it stays so. */
  async close(): Promise<string | undefined> {
    if (this.#sha256 !== undefined) return this.#sha256;
    await this.#flush();
    await this.#handle?.close();
    this.#sha256 = this.#hash.digest('hex');
    return this.#sha256;
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.from(this.#held);
    this.#held = '';
    await telling(this.#name, async () => {
      this.#handle ??= await open(this.#file, 'w');
      await this.#handle.write(bytes);
    });
    this.#hash.update(bytes);
  }
}

async function telling(name: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new IssueError(issueOf('output.not-writable', `It cannot be written (${code ?? message}).`, name), { cause: error });
  }
}
