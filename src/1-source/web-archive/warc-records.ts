import type { IssueCode } from '#base/issue.ts';

/** A record of a web archive (WARC 1.0 and 1.1, ISO 28500). */
export interface WarcRecord {
  /** Where it begins in the file, in bytes; of a packed record where its gzip member begins. */
  readonly offset: number;
  /** Named fields; the names in small letters. */
  readonly fields: ReadonlyMap<string, string>;
  readonly block: Uint8Array;
  /** Set where only the start of the block is here, and why. */
  readonly cut?: { readonly code: IssueCode; readonly message: string };
}

/** A place in a web archive where no record can be read. */
export interface BrokenRecord {
  readonly offset: number;
  readonly code: IssueCode;
  readonly message: string;
}

/** A head has a dozen short lines. */
const HEAD_LIMIT = 64 * 1024;

const VERSION = /^WARC\/(?:0\.1[78]|1\.[01])\r?\n/;

/** True for the first bytes of a record. */
export function beginsRecord(start: Uint8Array): boolean {
  return VERSION.test(latin1(start.subarray(0, 16)));
}

/** The record of which these bytes are the start; undefined where there is no whole head. */
export function startedRecord(bytes: Uint8Array, offset: number, cut: NonNullable<WarcRecord['cut']>): WarcRecord | undefined {
  const head = headAt(bytes, 0);
  return typeof head === 'string' ? undefined : { offset, fields: head.fields, block: bytes.subarray(head.end), cut };
}

/**
 * The records in unpacked bytes, in order. A record is believed where the two line ends that close it, another record or the end follow it: else its stated length
 * is wrong, it is given as broken, and reading goes on at the next line that begins a record.
 */
export function* recordsIn(bytes: Uint8Array, offsetOf: (at: number) => number): Generator<WarcRecord | BrokenRecord> {
  for (let at = afterBlank(bytes, 0); at < bytes.length; ) {
    const found = recordAt(bytes, at);
    if (typeof found === 'string') {
      yield { offset: offsetOf(at), code: 'source.damaged', message: found };
      at = nextRecord(bytes, at + 1);
    } else {
      yield { offset: offsetOf(at), fields: found.fields, block: found.block };
      at = found.next;
    }
  }
}

interface Head {
  readonly fields: ReadonlyMap<string, string>;
  /** Where the block begins. */
  readonly end: number;
}

function recordAt(bytes: Uint8Array, at: number): { fields: Head['fields']; block: Uint8Array; next: number } | string {
  const head = headAt(bytes, at);
  if (typeof head === 'string') return head;
  const { fields, end } = head;
  const stated = fields.get('content-length') ?? '';
  if (!fields.has('warc-type')) return 'The record does not say its type.';
  if (!/^\d{1,15}$/.test(stated)) return `The record states no length (Content-Length: ${stated.slice(0, 40)}).`;
  const length = Number(stated);
  if (length > bytes.length - end) return `The record states ${length} bytes, and ${bytes.length - end} are there.`;
  const next = afterBlank(bytes, end + length);
  const closed = latin1(bytes.subarray(end + length, end + length + 4)) === '\r\n\r\n';
  if (!closed && next < bytes.length && !beginsRecord(bytes.subarray(next, next + 16)))
    return `The record is longer than the ${length} bytes it states.`;
  return { fields, block: bytes.subarray(end, end + length), next };
}

function headAt(bytes: Uint8Array, at: number): Head | string {
  const text = latin1(bytes.subarray(at, at + HEAD_LIMIT));
  const version = VERSION.exec(text);
  if (!version) return 'There is no WARC record.';
  const end = /\r?\n\r?\n/.exec(text);
  if (!end) return 'The head of the record has no end.';
  const fields = new Map<string, string>();
  // A line that begins with white space goes on with the field above it.
  const lines = Buffer.from(text.slice(version[0].length, end.index), 'latin1')
    .toString('utf8')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (!/^[^\s:]+[ \t]*:/.test(line)) return `The head of the record has a line that is no field (${JSON.stringify(line.slice(0, 40))}).`;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return { fields, end: at + end.index + end[0].length };
}

/** The next line that begins a record, else the end. */
function nextRecord(bytes: Uint8Array, from: number): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('WARC/', from); at >= 0; at = file.indexOf('WARC/', at + 1)) {
    if ((file[at - 1] === 0x0a || file[at - 1] === 0x0d) && beginsRecord(file.subarray(at, at + 16))) return at;
  }
  return file.length;
}

function afterBlank(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 0x0d || bytes[at] === 0x0a) at++;
  return at;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
