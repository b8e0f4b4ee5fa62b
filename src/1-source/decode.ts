import { type Issue, issueOf } from '#base/issue.ts';
import { detectLegacy } from './legacy-encoding.ts';
import { signatureOf } from './signature.ts';

/** Text made of bytes, with warnings about anything that is not plain UTF-8; or the reason why the bytes are no text. */
export type Decoded = { readonly text: string; readonly notes: readonly Issue[] } | { readonly issue: Issue };

/** Where more than this share of characters are control characters, the bytes were no text. */
const MOST_CONTROLS = 0.02;

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Bytes to text: byte order mark, then strict UTF-8, then detection. Line ends, normalization form and invisible characters stay as they
 * are; only a byte order mark is dropped. `origin` names the file in messages. Never gives a lone surrogate.
 */
export async function decode(bytes: Uint8Array, origin: string): Promise<Decoded> {
  const signature = signatureOf(bytes);
  return signature === undefined ? decodeText(bytes, origin) : { issue: unsupported(signature, origin) };
}

/** The same for bytes whose kind is known to be text, whatever they begin with. */
export async function decodeText(bytes: Uint8Array, origin: string): Promise<Decoded> {
  const mark = MARKS.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  if (mark !== undefined) return decodeMarked(bytes.subarray(mark[1].length), mark[0], origin);
  const wide = unmarkedUtf16(bytes);
  if (wide !== undefined) return checked(await decodeAs(bytes, wide), [decodedNote(wide, origin)], origin);
  const strict = strictUtf8(bytes);
  if (strict !== undefined && !strict.includes('\u001b$')) return checked(strict, [], origin);
  return decodeLegacy(bytes, strict, origin);
}

/** The issue of a file whose kind is known and not read. */
export function unsupported(kind: string, origin: string): Issue {
  return issueOf('source.kind-unsupported', `This is ${kind}, which is not read as a report.`, origin);
}

async function decodeMarked(bytes: Uint8Array, encoding: string, origin: string): Promise<Decoded> {
  const notes = [issueOf('text.byte-order-mark', `A byte order mark of ${encoding} was dropped from the start.`, origin)];
  if (encoding !== 'utf-8') return checked(await decodeAs(bytes, encoding), [...notes, decodedNote(encoding, origin)], origin);
  const strict = strictUtf8(bytes);
  return strict === undefined ? checked(lenientUtf8(bytes), notes, origin) : checked(strict, notes, origin);
}

/** Bytes that are not UTF-8, or are ISO-2022 under its ASCII cloak (then `strict` is what UTF-8 would make of them). */
async function decodeLegacy(bytes: Uint8Array, strict: string | undefined, origin: string): Promise<Decoded> {
  if (strict === undefined && isBinary(bytes)) return { issue: binary(origin) };
  const lenient = strict === undefined ? lenientUtf8(bytes) : undefined;
  if (lenient !== undefined && isMostlyUtf8(lenient)) return checked(lenient, [], origin);
  const encoding = await detectLegacy(bytes);
  if (encoding === undefined) return strict === undefined ? { issue: binary(origin) } : checked(strict, [], origin);
  return checked(await decodeAs(bytes, encoding), [decodedNote(encoding, origin)], origin);
}

/** Adds the note about replaced characters, and refuses what turns out to be no text. */
function checked(text: string, notes: readonly Issue[], origin: string): Decoded {
  if (controlShare(text) > MOST_CONTROLS) return { issue: binary(origin) };
  const replaced = notes.length > 0 || text.includes('\ufffd') ? countReplaced(text) : 0;
  if (replaced === 0) return { text, notes };
  const message = `${replaced} ${replaced === 1 ? 'place' : 'places'} could not be decoded and hold the replacement character U+FFFD.`;
  return { text, notes: [...notes, issueOf('text.replaced', message, origin)] };
}

function binary(origin: string): Issue {
  return issueOf('text.binary', 'These bytes are not text in any encoding known here.', origin);
}

/** The warning that a text was decoded as something else than UTF-8. */
export function decodedNote(encoding: string, origin: string): Issue {
  return issueOf('text.decoded', `The text is not in UTF-8; it was decoded as ${encoding}.`, origin);
}

/** Bytes in a named encoding, whatever they hold. */
export async function decodeAs(bytes: Uint8Array, encoding: string): Promise<string> {
  // iconv-lite keeps unpaired surrogates of UTF-16 and lacks the ISO-2022 family; the platform's decoder is wrong on windows-1252 in Node 20.
  if (/^(utf-16|iso-2022)/.test(encoding)) return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const { default: iconv } = await import('iconv-lite');
  return iconv
    .decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, { stripBOM: false })
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function lenientUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** True where valid multi-byte characters outnumber broken bytes ten to one: UTF-8 with a few bytes damaged or cut off. */
function isMostlyUtf8(lenient: string): boolean {
  let valid = 0;
  let broken = 0;
  for (let i = 0; i < lenient.length; i++) {
    const unit = lenient.charCodeAt(i);
    if (unit === 0xfffd) broken++;
    else if (unit > 0x7f) valid++;
  }
  return valid >= broken * 10;
}

/** UTF-16 without a mark shows by zero bytes on one side of most pairs. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.02) return 'utf-16be';
  return undefined;
}

/** Zero bytes, or many control bytes, in something that is not UTF-8. */
function isBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (isControl(byte)) controls++;
  }
  return controls > bytes.length * MOST_CONTROLS;
}

function controlShare(text: string): number {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((isControl(unit) || (unit > 0x7f && unit < 0xa0 && unit !== 0x85)) && ++controls > text.length * MOST_CONTROLS) break;
  }
  return text.length === 0 ? 0 : controls / text.length;
}

/** C0 controls other than backspace (old teletype copy), tab, line and form feeds, carriage return, the old end-of-file mark and escape. */
function isControl(unit: number): boolean {
  return unit < 0x20 && !(unit >= 8 && unit <= 13) && unit !== 0x1a && unit !== 0x1b;
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}
