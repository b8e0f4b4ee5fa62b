import { createReadStream } from 'node:fs';
import { crc32, createDeflateRaw } from 'node:zlib';

/** Bits of the flags: sizes stand after the data, names are in UTF-8. */
const FLAGS = 0x0808;
/** 1980-01-01, so that the same files give the same archive. */
const DAY = 0x0021;

interface Member {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** A ZIP archive (APPNOTE 6.3.3, without ZIP64: files below 4 GB) of files on the disk, piece by piece. */
export async function* zipped(files: readonly { readonly name: string; readonly path: string }[]): AsyncGenerator<Uint8Array> {
  const members: Member[] = [];
  let at = 0;
  for (const { name, path } of files) {
    const bytes = Buffer.from(name, 'utf8');
    const begin = at;
    const head = Buffer.concat([header(0x04034b50, bytes, { crc: 0, packed: 0, size: 0 }), bytes]);
    yield head;
    at += head.length;
    let [crc, size, packed] = [0, 0, 0];
    const deflate = createReadStream(path)
      .on('data', (chunk) => {
        crc = crc32(chunk, crc);
        size += chunk.length;
      })
      .pipe(createDeflateRaw({ level: 6 }));
    for await (const chunk of deflate as AsyncIterable<Buffer>) {
      packed += chunk.length;
      yield chunk;
    }
    const tail = numbers([0x08074b50, 4], [crc, 4], [packed, 4], [size, 4]);
    yield tail;
    at += packed + tail.length;
    members.push({ name: bytes, crc, packed, size, at: begin });
  }
  const directory = Buffer.concat(members.map((one) => Buffer.concat([directoryLine(one), one.name])));
  yield directory;
  yield numbers([0x06054b50, 4], [0, 2], [0, 2], [members.length, 2], [members.length, 2], [directory.length, 4], [at, 4], [0, 2]);
}

type Sizes = Pick<Member, 'crc' | 'packed' | 'size'>;

function header(signature: number, name: Buffer, { crc, packed, size }: Sizes): Buffer {
  return numbers([signature, 4], [20, 2], [FLAGS, 2], [8, 2], [0, 2], [DAY, 2], [crc, 4], [packed, 4], [size, 4], [name.length, 2], [0, 2]);
}

function directoryLine({ name, crc, packed, size, at }: Member): Buffer {
  return Buffer.concat([
    numbers([0x02014b50, 4], [20, 2]),
    header(0, name, { crc, packed, size }).subarray(4),
    numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
  ]);
}

/** Numbers of two or four bytes, the lowest first. */
function numbers(...values: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  const bytes = Buffer.alloc(values.reduce((sum, [, length]) => sum + length, 0));
  let at = 0;
  for (const [value, length] of values) {
    bytes.writeUIntLE(value >>> 0, at, length);
    at += length;
  }
  return bytes;
}
