/** One line of a byte stream, without its line feed. `bytes` is absent where the line was longer than the limit: it was passed over. */
export interface ByteLine {
  /** From 1. */
  readonly number: number;
  readonly bytes?: Uint8Array;
  /** Bytes taken from the stream, line feed included. */
  readonly size: number;
}

/** Cuts a stream into lines, holding one line at a time. */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  let number = 1;
  let size = 0;
  let held: Uint8Array[] = [];
  const take = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > limit) held = [];
    else held.push(piece);
  };
  const line = (ended: boolean): ByteLine => ({
    number,
    ...(size <= limit && { bytes: Buffer.concat(held) }),
    size: size + (ended ? 1 : 0),
  });
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      take(chunk.subarray(start, end));
      yield line(true);
      number++;
      size = 0;
      held = [];
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (size > 0) yield line(false);
}
