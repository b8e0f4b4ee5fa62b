import { constants, deflateRawSync } from 'node:zlib';

const STEP = 16;

/** Deflated zeros that end a block on a byte, so that copies may follow one another. */
const block = deflateRawSync(Buffer.alloc(STEP * 1024 * 1024), { level: 9, finishFlush: constants.Z_FULL_FLUSH });

/** A deflated stream (RFC 1951) of so many MiB of zeros, about a thousandth of that, with something before them. */
export function deflatedZeros(mebibytes: number, before: Buffer = Buffer.alloc(0)): Buffer {
  const start = deflateRawSync(before, { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([start, ...Array.from({ length: Math.ceil(mebibytes / STEP) }, () => block), Buffer.from([3, 0])]);
}

/** The same as a gzip member, whose check sum is none: nobody should come that far. */
export function gzippedZeros(mebibytes: number, before?: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), deflatedZeros(mebibytes, before), Buffer.alloc(8)]);
}
