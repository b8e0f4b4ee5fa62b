import { isUtf8 } from 'node:buffer';
import { type Decoded, decodeAs, decodedNote, decodeText } from './decode.ts';

/** A page may say in its first bytes how it is encoded (HTML Standard, prescan). */
const PRESCAN = 1024;

/**
 * The markup of a page: UTF-8 where the bytes are that, else as the answer that brought it (`stated`) or the page itself names it, else as its bytes look. Only
 * the names of the Encoding Standard count, among which there is no UTF-7 and nothing that is no character set.
 */
export async function decodePage(bytes: Uint8Array, origin: string, stated?: string): Promise<Decoded> {
  const head = Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1');
  const name = encodingOf(stated) ?? encodingOf(head.match(/<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w:.-]{2,40})/i)?.[1]);
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0xef;
  const ascii = name?.startsWith('iso-2022') === true && bytes.includes(0x1b);
  if (!name || marked || name.startsWith('utf-') || (isUtf8(bytes) && !ascii)) return decodeText(bytes, origin);
  const { default: iconv } = await import('iconv-lite');
  if (!ascii && !iconv.encodingExists(name)) return decodeText(bytes, origin);
  return { text: await decodeAs(bytes, name), notes: [decodedNote(name, origin)] };
}

/** The encoding that a label stands for (Encoding Standard, 4.2); none for a label that the platform does not know. */
function encodingOf(label: string | undefined): string | undefined {
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
