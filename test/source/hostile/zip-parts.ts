import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a ZIP archive (PKWARE APPNOTE) with every field of its headers, so that each can be made to lie. */
export interface Part {
  readonly name?: string | Buffer;
  readonly bytes?: string | Buffer;
  /** The bytes as they are packed, where they are not to be made of `bytes`. */
  readonly packed?: Buffer;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly packedSize?: number;
  readonly size?: number;
  readonly nameLength?: number;
  readonly extra?: Buffer;
  /** Of the directory alone. */
  readonly offset?: number;
  readonly attributes?: number;
  readonly directoryName?: string;
  readonly directoryPackedSize?: number;
}

/** What the end of the directory says where it is not the truth. */
export interface End {
  readonly entries?: number;
  readonly here?: number;
  readonly disk?: number;
  readonly size?: number;
  readonly offset?: number;
  readonly comment?: Buffer;
  readonly commentLength?: number;
  readonly between?: Buffer;
}

const number = (value: number, bytes: 2 | 4): Buffer => {
  const out = Buffer.alloc(bytes);
  if (bytes === 2) out.writeUInt16LE(value & 0xffff);
  else out.writeUInt32LE(value >>> 0);
  return out;
};

export function zipOfParts(parts: readonly Part[], end: End = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const { name = 'a.txt', bytes = 'Text.', method = 8, flags = 0, extra = Buffer.alloc(0) } = part;
    const content = Buffer.from(bytes as string);
    const packed = part.packed ?? (method === 8 ? deflateRawSync(content, { level: 9 }) : content);
    const named = Buffer.from(name as string);
    const fields = (listed: Buffer, packedSize: number): Buffer =>
      Buffer.concat([
        ...[number(20, 2), number(flags, 2), number(method, 2), number(0, 4), number(part.crc ?? crc32(content), 4)],
        ...[
          number(packedSize, 4),
          number(part.size ?? content.length, 4),
          number(part.nameLength ?? listed.length, 2),
          number(extra.length, 2),
        ],
      ]);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields(named, part.packedSize ?? packed.length), named, extra, packed]);
    const listed = part.directoryName === undefined ? named : Buffer.from(part.directoryName);
    directory.push(
      Buffer.concat([
        ...[Buffer.from('PK\u0001\u0002\u0014\u0003'), fields(listed, part.directoryPackedSize ?? part.packedSize ?? packed.length)],
        ...[number(0, 4), number(0, 2), number(part.attributes ?? 0, 4), number(part.offset ?? at, 4), listed, extra],
      ]),
    );
    locals.push(local);
    at += local.length;
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  const comment = end.comment ?? Buffer.alloc(0);
  return Buffer.concat([
    ...locals,
    ...directory,
    ...[end.between ?? Buffer.alloc(0), Buffer.from('PK\u0005\u0006'), number(end.disk ?? 0, 2), number(end.disk ?? 0, 2)],
    ...[
      number(end.here ?? parts.length, 2),
      number(end.entries ?? parts.length, 2),
      number(end.size ?? size, 4),
      number(end.offset ?? at, 4),
    ],
    ...[number(end.commentLength ?? comment.length, 2), comment],
  ]);
}
