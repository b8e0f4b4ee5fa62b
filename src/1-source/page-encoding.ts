import { type Decoded, decodeAs, decodeText } from './decode.ts';

/** A page may say in its first bytes how it is encoded (HTML Standard, prescan). */
const PRESCAN = 1024;

/** The markup of a page: UTF-8 where the bytes are that, else as the page says, else as its bytes look. A page cannot ask for UTF-7. */
export async function decodePage(bytes: Uint8Array, origin: string): Promise<Decoded> {
  const head = Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1');
  const label = head.match(/<meta[^>]{0,200}?charset\s*=\s*["']?([\w:.-]{2,40})/i)?.[1]?.toLowerCase();
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0xef;
  if (!label || marked || /^utf-?(?:7|8|16)/.test(label)) return decodeText(bytes, origin);
  const { default: iconv } = await import('iconv-lite');
  return iconv.encodingExists(label) ? { text: await decodeAs(bytes, label), notes: [] } : decodeText(bytes, origin);
}
