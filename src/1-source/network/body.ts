import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { IssueError, issueOf } from '#base/issue.ts';

/** Most bytes of a body after decoding. */
const BODY_LIMIT = 20 * 1024 * 1024;

/** Most encodings of a body, one over the other. */
const ENCODINGS = 2;

const DECODERS: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** The whole body, decoded, counted as it comes: a small answer that unpacks to gigabytes is dropped at the limit. Throws IssueError. */
export async function bodyOf(stream: Readable, encoding: string | undefined, url: string, limit = BODY_LIMIT): Promise<Buffer> {
  const names = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  const refuse = (message: string): never => {
    stream.destroy();
    throw new IssueError(issueOf('network.refused', message, url));
  };
  if (names.length > ENCODINGS) refuse(`The answer is encoded ${names.length} times over.`);
  let decoded: NodeJS.ReadableStream = stream;
  for (const name of names.reverse()) {
    const decoder = DECODERS[name]?.() ?? refuse(`The answer is encoded as "${name}", which is not known.`);
    const from = decoded;
    from.on('error', (error) => (decoder as unknown as Readable).destroy(error));
    decoded = from.pipe(decoder);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of decoded) {
      size += (chunk as Buffer).length;
      if (size > limit) refuse(`The answer has more than ${limit / 1024 / 1024} MB.`);
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    stream.destroy();
    if (error instanceof IssueError) throw error;
    throw new IssueError(issueOf('network.failed', `The answer broke off (${(error as Error).message}).`, url), { cause: error });
  }
  return Buffer.concat(chunks);
}
