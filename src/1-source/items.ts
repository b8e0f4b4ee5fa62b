import { createReadStream } from 'node:fs';
import path from 'node:path';
import { issueOf } from '#base/issue.ts';
import { ContainedParser } from './contained/parser.ts';
import { unsupported } from './decode.ts';
import { FILE_LIMIT, itemsOfFile } from './file-items.ts';
import { holdsRows, type Input, isAddress } from './inputs.ts';
import type { Item } from './item.ts';
import { Fetcher } from './network/fetcher.ts';
import { itemsOfPage } from './pages.ts';
import { looksLikeRow, rowItems } from './rows.ts';
import { kindOfEnding } from './signature.ts';

/** To tell rows from text on standard input it is enough to look at a first line of this many bytes. */
const FIRST_LINE_LIMIT = 1024 * 1024;

/** What bytes are opened and pages fetched with. */
export interface Means {
  readonly parser?: ContainedParser;
  readonly fetcher?: Fetcher;
}

/** Everything the inputs hold, one item at a time and in order; rows are streamed. Problems come as items, nothing is thrown for bad input. */
export async function* itemsOf(
  inputs: readonly Input[],
  stdin: AsyncIterable<Uint8Array>,
  { parser = new ContainedParser(), fetcher = new Fetcher() }: Means = {},
): AsyncGenerator<Item> {
  try {
    for (const input of inputs) {
      try {
        if (isAddress(input.path)) yield* itemsOfPage(input.path, fetcher, parser);
        else yield* itemsOfInput(input, stdin, parser);
      } catch (error) {
        if (!(error instanceof Error && 'code' in error)) throw error;
        yield { kind: 'lost', issue: issueOf('source.not-accessible', `It cannot be read (${error.code}).`, nameOf(input)), bytes: 0 };
      }
    }
  } finally {
    parser.close();
  }
}

async function* itemsOfInput(input: Input, stdin: AsyncIterable<Uint8Array>, parser: ContainedParser): AsyncGenerator<Item> {
  if (input.path === '-') {
    const [start, rest] = await withStart(stdin);
    if (looksLikeRow(start)) yield* rowItems(rest, nameOf(input), idOf(input));
    else yield* wholeItems(rest, input, parser);
    return;
  }
  const kind = kindOfEnding(path.extname(input.path));
  const [origin, id] = [nameOf(input), idOf(input)];
  if (kind !== undefined) yield { kind: 'textless', origin, id, issue: unsupported(kind, origin), bytes: input.size ?? 0 };
  else if (holdsRows(input.path)) yield* rowItems(createReadStream(input.path), origin, id);
  else yield* wholeItems(createReadStream(input.path), input, parser);
}

/** What a whole file holds. */
async function* wholeItems(chunks: AsyncIterable<Uint8Array>, input: Input, parser: ContainedParser): AsyncGenerator<Item> {
  const [origin, id] = [nameOf(input), idOf(input)];
  const held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    size += chunk.length;
    if (size <= FILE_LIMIT) continue;
    const issue = issueOf('source.too-large', `The file has more than ${FILE_LIMIT / 1024 / 1024} MB.`, origin);
    yield { kind: 'textless', origin, id, issue, bytes: input.size ?? size };
    return;
  }
  yield* itemsOfFile({ origin, id, name: input.path, bytes: Buffer.concat(held) }, parser);
}

/** The first line of a stream, and the stream as if nothing had been taken from it. */
async function withStart(chunks: AsyncIterable<Uint8Array>): Promise<[string, AsyncIterable<Uint8Array>]> {
  const iterator = chunks[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  while (!ended && size < FIRST_LINE_LIMIT && !held.at(-1)?.includes(0x0a)) {
    const next = await iterator.next();
    if (next.done === true) ended = true;
    else {
      held.push(next.value);
      size += next.value.length;
    }
  }
  const start = Buffer.concat(held);
  const lineEnd = start.indexOf(0x0a);
  return [start.toString('utf8', 0, lineEnd < 0 ? start.length : lineEnd).replace(/^\ufeff/, ''), resumed(held, iterator)];
}

async function* resumed(held: readonly Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* held;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    // Who stops in the middle lets go of the stream, which would keep the program alive.
    await iterator.return?.();
  }
}

function nameOf(input: Input): string {
  return input.path === '-' ? 'standard input' : input.path;
}

/** A file's name without its ending. */
function idOf(input: Input): string {
  return input.path === '-' ? 'stdin' : path.parse(input.path).name;
}
