import { createHash } from 'node:crypto';

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** In UTF-8; file systems allow 255, and endings and temporary names need room. */
const LONGEST = 180;

/**
 * A name for a file that no file system takes for something else: no separators, reserved characters, controls or leading dots, and of
 * bounded length. Ordinary ids (letters of any script, digits, `.`, `-`, `_`, blanks within) stay as they are.
 */
export function safeFileName(id: string): string {
  const plain = id
    .replace(/[^\p{L}\p{M}\p{N}\p{Emoji_Presentation} ._,;@#%&()+=~'’!-]/gu, '_')
    .replace(/^[. -]+/, '_')
    .replace(/(?<![. ])[. ]+$/, '_');
  const name = plain === '' ? '_' : DEVICES.test(plain) ? `_${plain}` : plain;
  if (Buffer.byteLength(name) <= LONGEST) return name;
  const mark = createHash('sha256').update(id).digest('hex').slice(0, 12);
  return `${start(name, LONGEST - mark.length - 1)}-${mark}`;
}

/** Gives each id a file name of its own within one run: `name`, `name-2`, `name-3`, also where names differ in case or normal form alone. */
export class FileNames {
  readonly #used = new Set<string>();

  take(id: string): { readonly name: string; readonly repeated: boolean } {
    const base = safeFileName(id);
    let name = base;
    for (let number = 2; this.#used.has(folded(name)); number++) name = `${base}-${number}`;
    this.#used.add(folded(name));
    return { name, repeated: name !== base };
  }
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** The longest start that fits into so many bytes of UTF-8, whole characters only. */
function start(name: string, bytes: number): string {
  let used = 0;
  let end = 0;
  for (const character of name) {
    used += Buffer.byteLength(character);
    if (used > bytes) break;
    end += character.length;
  }
  return name.slice(0, end);
}
