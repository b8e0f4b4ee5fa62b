import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { IssueError, issueOf } from '#base/issue.ts';

/** What an archive may unpack to; more is no collection of reports but a bomb. */
const LIMITS = { bytes: 100 * 1024 * 1024, ratio: 200, entries: 2000 } as const;

/** Small members may be packed tighter: a page of blanks is no bomb. */
const RATIO_FROM = 1024 * 1024;

export interface Member {
  /** As written in the archive, for messages; never used as a path. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The files of a ZIP archive, one after the other, by its directory and with the bytes counted as they come: sizes that the archive states are not believed.
 * Throws IssueError for a damaged archive, a locked one, and one that unpacks to more than 100 MB, to 200 times its size, or into more than 2,000 files.
 */
export async function* membersOf(bytes: Uint8Array, origin: string): AsyncGenerator<Member> {
  const zip = await opened(bytes, origin);
  try {
    if (zip.entryCount > LIMITS.entries) throw tooLarge(`more than ${LIMITS.entries} files`, origin);
    let total = 0;
    for (let entry = await next(zip, origin); entry !== undefined; entry = await next(zip, origin)) {
      if (entry.fileName.endsWith('/')) continue;
      if (entry.isEncrypted())
        throw new IssueError(issueOf('source.damaged', 'The archive is locked with a password.', origin, 'Unpack it yourself.'));
      const member = await contentOf(zip, entry, origin, (size) => {
        total += size;
        if (total > LIMITS.bytes) throw tooLarge(`more than ${LIMITS.bytes / 1024 / 1024} MB when unpacked`, origin);
        if (total > RATIO_FROM && total > bytes.length * LIMITS.ratio)
          throw tooLarge(`${LIMITS.ratio} times its size when unpacked`, origin);
      });
      yield { name: entry.fileName, bytes: member };
    }
  } finally {
    zip.close();
  }
}

/** The directory of a ZIP archive, in which the names of its files stand uncompressed; the whole of one whose directory cannot be found. */
export function directoryOf(bytes: Uint8Array): Buffer {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf('PK\u0005\u0006');
  if (end < 0 || end + 20 > file.length) return file;
  const start = file.readUInt32LE(end + 16);
  return start < end ? file.subarray(start, end) : file;
}

function tooLarge(what: string, origin: string): IssueError {
  return new IssueError(
    issueOf('source.too-large', `The archive has ${what}.`, origin, 'Unpack it yourself, and check that it is what you expect.'),
  );
}

function damaged(error: Error, origin: string): IssueError {
  return new IssueError(issueOf('source.damaged', `The archive is damaged (${error.message}).`, origin), { cause: error });
}

function opened(bytes: Uint8Array, origin: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }, (error, zip) => {
      if (error) reject(damaged(error, origin));
      else resolve(zip);
    });
  });
}

function next(zip: ZipFile, origin: string): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const done = (act: () => void): void => {
      zip.removeAllListeners();
      act();
    };
    zip.once('entry', (entry: Entry) => done(() => resolve(entry)));
    zip.once('end', () => done(() => resolve(undefined)));
    zip.once('error', (error: Error) => done(() => reject(damaged(error, origin))));
    zip.readEntry();
  });
}

/** The bytes of a member; `count` is told of each piece before it is kept, and may throw. */
async function contentOf(zip: ZipFile, entry: Entry, origin: string, count: (size: number) => void): Promise<Uint8Array> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opening) => (error ? reject(damaged(error, origin)) : resolve(opening)));
  });
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of stream) {
      count((chunk as Buffer).length);
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    throw error instanceof IssueError ? error : damaged(error as Error, origin);
  }
  return Buffer.concat(chunks);
}
