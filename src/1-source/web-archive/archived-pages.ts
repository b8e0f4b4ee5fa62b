import { constants, gunzipSync } from 'node:zlib';
import { isIsoDate } from '#base/iso-date.ts';
import { IssueError, issueOf } from '#base/issue.ts';
import type { Item } from '../item.ts';
import { gzipMembers, isGzip } from './gzip-members.ts';
import { type HttpHead, httpBodyOf, httpHeadOf, mediaTypeOf } from './http-answer.ts';
import { type BrokenRecord, beginsRecord, recordsIn, startedRecord, type WarcRecord } from './warc-records.ts';

/** A document out of a web archive. */
export interface ArchivedDocument {
  readonly origin: string;
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The character set that the answer names. */
  readonly charset?: string;
}

/** Makes items of a document. */
export type Opener = (file: ArchivedDocument) => AsyncIterable<Item>;

/** Endings for the types of what can hold a report. */
const ENDINGS = new Map([
  ['text/html', '.html'],
  ['application/xhtml+xml', '.html'],
  ['application/pdf', '.pdf'],
  ['text/plain', '.txt'],
  ['text/markdown', '.md'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'],
]);

/** Types of record beside those that hold a page. */
const KNOWN = new Set(['warcinfo', 'request', 'metadata', 'conversion', 'continuation']);

const REMEDY = 'Have the page archived again; the other records were read.';

/** True for the bytes of a web archive, packed or not. */
export function isWebArchive(bytes: Uint8Array): boolean {
  if (!isGzip(bytes)) return beginsRecord(bytes);
  try {
    const start = gunzipSync(bytes.subarray(0, 1024), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 2 * 1024 * 1024 });
    return beginsRecord(start);
  } catch {
    // What cannot be unpacked is some other file.
    return false;
  }
}

/** Pages of a collection by address, to be told from what its pages embed; `found` are those that came. */
export interface Selection {
  readonly wanted: Set<string>;
  readonly found: Set<string>;
}

/** What is counted on the way and said at the end. */
interface Tally {
  number: number;
  readonly left: Map<string, number>;
  /** Identifiers, digests and addresses of the payloads that are in the file. */
  readonly payloads: Set<string>;
  readonly revisits: (readonly string[])[];
}

/**
 * The pages and documents of a web archive (WARC, packed or not): answers and resources that hold HTML, PDF, text or DOCX, each an item with the address it was
 * captured from and the time of that, which is not when it was published. A revisit is the page it refers to, and no item. Everything else is counted in one
 * warning at the end. A record that cannot be read becomes an item that says where it stands, and the rest is read.
 */
export async function* archivedPages(file: ArchivedDocument, open: Opener, selection?: Selection): AsyncGenerator<Item> {
  const tally: Tally = { number: 0, left: new Map(), payloads: new Set(), revisits: [] };
  let any = false;
  for await (const record of recordsOf(file.bytes)) {
    any = true;
    if ('code' in record) yield brokenItem(file, record);
    else yield* itemsOfRecord(file, record, open, tally, selection);
  }
  if (!any) yield { ...textless(file), issue: issueOf('text.empty', 'The archive is empty.', file.origin) };
  const elsewhere = tally.revisits.filter((names) => !names.some((name) => tally.payloads.has(name))).length;
  if (elsewhere > 0) tally.left.set('revisits of pages in other files', elsewhere);
  const left = [...tally.left].sort().map(([what, count]) => `${what}: ${count}`);
  if (left.length > 0) {
    const message = `Records of the archive that hold no page were left out (${left.join(', ')}).`;
    yield { kind: 'lost', issue: issueOf('source.left-out', message, file.origin, 'Nothing to do, unless a page is missing.'), bytes: 0 };
  }
}

async function* recordsOf(bytes: Uint8Array): AsyncGenerator<WarcRecord | BrokenRecord> {
  // A packed archive whose first byte is damaged shows no record in plain.
  const packed = isGzip(bytes) || !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('WARC/');
  if (!packed) return yield* recordsIn(bytes, (at) => at);
  for await (const member of gzipMembers(bytes, beginsRecord)) {
    const { problem, offset } = member;
    // Of a record that is too large the head may tell that nobody wants it.
    if (problem)
      yield (problem.code === 'source.too-large' ? startedRecord(member.bytes, offset, problem) : undefined) ?? { offset, ...problem };
    else yield* recordsIn(member.bytes, () => offset);
  }
}

async function* itemsOfRecord(
  file: ArchivedDocument,
  record: WarcRecord,
  open: Opener,
  tally: Tally,
  selection: Selection | undefined,
): AsyncGenerator<Item> {
  const type = (record.fields.get('warc-type') ?? '').toLowerCase();
  const url = addressOf(record.fields.get('warc-target-uri'));
  const leave = (what: string): void => void tally.left.set(what, (tally.left.get(what) ?? 0) + 1);
  if (type === 'revisit') {
    tally.revisits.push(namesOf(record, 'warc-refers-to', 'warc-refers-to-target-uri'));
    return;
  }
  if (type !== 'response' && type !== 'resource') return leave(KNOWN.has(type) ? type : 'unknown type');
  for (const name of namesOf(record, 'warc-record-id', 'warc-target-uri')) tally.payloads.add(name);
  const segment = record.fields.get('warc-segment-number');
  const payload = type === 'response' ? payloadOf(record) : { ...mediaTypeOf(record.fields.get('content-type')), bytes: record.block };
  if (segment !== undefined && segment !== '1') return leave('continuation');
  // Crawlers keep notes of their own under addresses that are none of the web.
  if (!/^(?:https?|ftp|file):/i.test(url)) return leave('notes of the crawler');
  if (typeof payload === 'string') return yield brokenItem(file, { offset: record.offset, code: 'source.damaged', message: payload });
  if (payload.to !== undefined) follow(selection, url, payload.to);
  if (payload.left !== undefined) return leave(payload.left);
  const ending = payload.type === undefined ? sniffed(payload.bytes) : ENDINGS.get(payload.type);
  if (ending === undefined) return leave(groupOf(payload.type));
  if (selection && !selection.wanted.has(comparable(url))) return leave('pages that the collection does not list');
  if (selection) selection.found.add(comparable(url));
  if (record.cut) return yield brokenItem(file, { offset: record.offset, ...record.cut });
  tally.number++;
  const origin = `${file.origin}#${url}`;
  const id = `${file.id}-${tally.number}`;
  yield* itemsOfPayload({ record, url, segment, http: payload.http }, { ...payload, origin, id, name: `${id}${ending}` }, open);
}

interface Capture {
  readonly record: WarcRecord;
  readonly url: string;
  readonly segment: string | undefined;
  readonly http: HttpHead | undefined;
}

async function* itemsOfPayload({ record, url, segment, http }: Capture, document: ArchivedDocument, open: Opener): AsyncGenerator<Item> {
  const { origin, id } = document;
  const date = record.fields.get('warc-date') ?? '';
  const cut = record.fields.get('warc-truncated') ?? (segment === undefined ? undefined : 'segment');
  const notes = cut ? [issueOf('source.incomplete', `The archive holds only the beginning of it (${cut.slice(0, 40)}).`, origin)] : [];
  try {
    const bytes = http ? await httpBodyOf(http, origin) : document.bytes;
    const { name, charset } = document;
    for await (const item of open({ origin, id, name, bytes, ...(charset && { charset }) })) {
      if (item.kind !== 'text') yield item;
      else {
        // As with a page that is fetched: what it says of its own address goes before where it was found.
        const captured = isIsoDate(date) ? { captured: date } : {};
        const particulars = { ...(/^https?:/i.test(url) && { url }), ...item.particulars, ...captured };
        yield { ...item, particulars, notes: [...item.notes, ...notes] };
      }
    }
  } catch (error) {
    if (!(error instanceof IssueError)) throw error;
    yield { kind: 'textless', origin, id, issue: error.issue, bytes: record.block.length };
  }
}

interface Payload {
  readonly bytes: Uint8Array;
  readonly http?: HttpHead;
  readonly type?: string;
  readonly charset?: string;
  /** Why it is no page. */
  readonly left?: string;
  /** Where it redirects to. */
  readonly to?: string;
}

/** What an answer holds, or what is wrong with it. */
function payloadOf({ fields, block }: WarcRecord): Payload | string {
  if (!/^application\/http\b/i.test(fields.get('content-type') ?? 'application/http'))
    return { bytes: block, left: 'answers other than HTTP' };
  const http = httpHeadOf(block);
  if (!http) return 'The record holds no answer of HTTP.';
  const to = http.status >= 300 && http.status < 400 ? http.fields.get('location') : undefined;
  const left = http.status === 200 ? undefined : 'redirections and errors';
  return { ...mediaTypeOf(http.fields.get('content-type')), bytes: http.body, http, ...(to && { to }), ...(left && { left }) };
}

/** A page that the collection lists is also what it redirects to. */
function follow(selection: Selection | undefined, url: string, to: string): void {
  if (!selection?.wanted.has(comparable(url)) || !URL.canParse(to, url)) return;
  selection.wanted.add(comparable(new URL(to, url).href));
  selection.found.add(comparable(url));
}

/** An address as two spellings of it can be compared: without what names a place in the page. */
export function comparable(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href;
}

/** Version 1.0 of the format shows addresses in angle brackets. */
function addressOf(field: string | undefined): string {
  return (field ?? '').replace(/^<|>$/g, '');
}

function namesOf({ fields }: WarcRecord, id: string, address: string): readonly string[] {
  const url = addressOf(fields.get(address));
  return [fields.get(id), fields.get('warc-payload-digest'), url === '' ? undefined : comparable(url)].filter((name) => name !== undefined);
}

/** An answer that names no type: pages and PDF documents show what they are. */
function sniffed(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString('latin1');
  if (start.startsWith('%PDF-')) return '.pdf';
  return /^\s{0,64}<(?:!doctype html|html[\s>])/i.test(start) ? '.html' : undefined;
}

function groupOf(type: string | undefined): string {
  if (type === undefined) return 'answers without a type';
  if (/javascript|ecmascript/.test(type)) return 'scripts';
  if (type === 'text/css') return 'style sheets';
  const major = type.split('/')[0] as string;
  return /^(?:image|audio|video|font)$/.test(major) ? major : 'other data';
}

function brokenItem(file: ArchivedDocument, { offset, code, message }: BrokenRecord): Item {
  const origin = `${file.origin}#${offset}`;
  return {
    ...textless(file),
    origin,
    id: `${file.id}-at-${offset}`,
    issue: issueOf(code, `${message} (At byte ${offset}.)`, origin, REMEDY),
  };
}

function textless({ origin, id }: ArchivedDocument): { kind: 'textless'; origin: string; id: string; bytes: number } {
  return { kind: 'textless', origin, id, bytes: 0 };
}
