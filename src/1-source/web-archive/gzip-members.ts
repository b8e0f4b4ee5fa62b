import { crc32, createInflateRaw } from 'node:zlib';

/** One gzip member of a file (RFC 1952), unpacked, or why it is not. */
export interface GzipMember {
  /** Where it begins in the file, in bytes. */
  readonly offset: number;
  /** The whole content; where there is a problem, as much of its start as was unpacked. */
  readonly bytes: Buffer;
  /** Bytes of the file up to the next member. */
  readonly size: number;
  readonly problem?: { readonly code: 'source.damaged' | 'source.too-large'; readonly message: string };
}

/** What a member may unpack to, in bytes and in times its size; the same as for other archives. */
const LIMITS = { bytes: 100 * 1024 * 1024, ratio: 200 } as const;

/** Short members may be packed tighter: a page of blanks is no bomb. */
const RATIO_FROM = 1024 * 1024;

/** Of a member that is refused this much is kept: the head of its record, which tells whether anybody wants it. */
const KEPT = 64 * 1024;

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);

/**
 * The members of a file of web archives, each of which holds a record. What follows a damaged member begins at the next place that is a member with a record in
 * it. Where all together unpack to more than may be, the rest is refused.
 */
export async function* gzipMembers(bytes: Uint8Array, begins: (start: Buffer) => boolean): AsyncGenerator<GzipMember> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let unpacked = 0;
  for (let at = 0; at < file.length; ) {
    const member = await memberAt(file, at);
    const next = member.problem ? await nextMember(file, at + 1, begins) : at + member.size;
    yield { ...member, size: next - at };
    unpacked += member.unpacked;
    at = next;
    if (unpacked > LIMITS.bytes && unpacked > at * LIMITS.ratio) {
      const message = `The archive unpacks to more than ${LIMITS.ratio} times its size.`;
      yield { offset: at, bytes: Buffer.alloc(0), size: file.length - at, problem: { code: 'source.too-large', message } };
      return;
    }
  }
}

/** True where the bytes begin with a gzip member. */
export function isGzip(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, i) => bytes[i] === byte);
}

async function memberAt(file: Buffer, offset: number): Promise<GzipMember & { readonly unpacked: number }> {
  const damaged = (message: string, bytes: Buffer = Buffer.alloc(0), unpacked = 0): GzipMember & { unpacked: number } => ({
    ...{ offset, bytes, size: file.length - offset, unpacked },
    problem: { code: 'source.damaged', message },
  });
  const head = headLength(file, offset);
  if (head === undefined) return damaged('There is no gzip member.');
  const done = await inflated(file.subarray(offset + head));
  if (done.end === 'broken') return damaged(`The gzip member is damaged (${done.why}).`, done.bytes, done.unpacked);
  if (done.end === 'large') {
    const message = `The gzip member unpacks to more than ${LIMITS.bytes / 1024 / 1024} MB or ${LIMITS.ratio} times its size.`;
    return { ...damaged('', done.bytes, done.unpacked), problem: { code: 'source.too-large', message } };
  }
  const tail = offset + head + done.used;
  if (tail + 8 > file.length) return damaged('The gzip member is cut off.', done.bytes, done.unpacked);
  if (file.readUInt32LE(tail) !== crc32(done.bytes))
    return damaged('The gzip member is damaged (its check sum differs).', done.bytes, done.unpacked);
  return { offset, bytes: done.bytes, size: tail + 8 - offset, unpacked: done.unpacked };
}

/** Length of the header of a member: ten bytes, then what its flags announce. */
function headLength(file: Buffer, offset: number): number | undefined {
  if (!isGzip(file.subarray(offset, offset + 3)) || offset + 18 > file.length) return undefined;
  const flags = file[offset + 3] as number;
  if (flags > 31) return undefined;
  let at = offset + 10;
  if (flags & 4) at += at + 2 <= file.length ? 2 + file.readUInt16LE(at) : file.length;
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const zero = file.indexOf(0, at);
    if (zero < 0) return undefined;
    at = zero + 1;
  }
  if (flags & 2) at += 2;
  return at < file.length ? at - offset : undefined;
}

type Inflated =
  | { readonly end: 'whole'; readonly bytes: Buffer; readonly used: number; readonly unpacked: number }
  | { readonly end: 'large'; readonly bytes: Buffer; readonly unpacked: number }
  | { readonly end: 'broken'; readonly bytes: Buffer; readonly why: string; readonly unpacked: number };

/** Unpacks up to the end of the deflated stream, which may stand before the end of the bytes. The work is done off the main thread, piece by piece. */
async function inflated(bytes: Buffer): Promise<Inflated> {
  const inflater = createInflateRaw({ chunkSize: 64 * 1024 });
  inflater.end(bytes);
  const chunks: Buffer[] = [];
  let unpacked = 0;
  const start = (): Buffer => Buffer.concat(chunks.slice(0, 2)).subarray(0, KEPT);
  try {
    for await (const chunk of inflater) {
      chunks.push(chunk as Buffer);
      unpacked += (chunk as Buffer).length;
      if (unpacked > LIMITS.bytes || (unpacked > RATIO_FROM && unpacked > inflater.bytesWritten * LIMITS.ratio))
        return { end: 'large', bytes: start(), unpacked };
    }
  } catch (error) {
    return { end: 'broken', bytes: start(), why: (error as Error).message, unpacked };
  }
  return { end: 'whole', bytes: Buffer.concat(chunks), used: inflater.bytesWritten, unpacked };
}

/** Packed bytes may look like a member by chance: only one whose content begins as a record does is believed. */
async function nextMember(file: Buffer, from: number, begins: (start: Buffer) => boolean): Promise<number> {
  for (let at = file.indexOf(MAGIC, from); at >= 0; at = file.indexOf(MAGIC, at + 1)) {
    const head = headLength(file, at);
    if (head !== undefined && begins(await startOf(file.subarray(at + head)))) return at;
  }
  return file.length;
}

/** The first unpacked bytes of a deflated stream, none where it is none. */
async function startOf(bytes: Buffer): Promise<Buffer> {
  const inflater = createInflateRaw({ chunkSize: 64 });
  inflater.end(bytes.subarray(0, 1024));
  try {
    for await (const chunk of inflater) return chunk as Buffer;
  } catch {
    // A broken stream is no member: the search goes on behind it.
  }
  return Buffer.alloc(0);
}
