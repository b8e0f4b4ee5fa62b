/** What a code unit is to words: not known yet, what parts words, what is passed over within one, and from `ALONE` on a word by itself (a character of Chinese or Japanese). */
const [UNKNOWN, BREAK, PASSED, ALONE] = [0xfffff, 0, 1, 0x10000];
/** The offset and the prime of FNV-1a, and the factor of the rolling sum over a row of words. */
const [OFFSET, PRIME, FACTOR] = [0x811c9dc5, 0x01000193, 0x9e3779b1];

/** Code units as they are compared: small, without accents. Filled as texts need it. */
const folded = new Uint32Array(0x10000).fill(UNKNOWN);

function foldedUnit(unit: number): number {
  const char = String.fromCharCode(unit);
  let found = BREAK;
  // Apostrophes stand within words and are typed in several ways; accents can be units of their own, and invisible marks show where a word may be broken.
  if (/['’ʼ`\u00ad\u200b-\u200d\p{M}]/u.test(char)) found = PASSED;
  else if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char)) found = ALONE + unit;
  else if (/[\p{L}\p{N}]/u.test(char)) found = char.toLowerCase().normalize('NFKD').charCodeAt(0);
  folded[unit] = found;
  return found;
}

/** Hashes of the words of a text (FNV-1a, mixed), in their order: without case, accents and punctuation, so that house styles make no difference. A Chinese or Japanese character is a word. */
export function wordHashes(text: string): Uint32Array {
  const hashes = new Uint32Array(text.length);
  let count = 0;
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let unit = folded[code] as number;
    if (unit === UNKNOWN) unit = foldedUnit(code);
    if (unit === PASSED) continue;
    if (unit !== BREAK && unit < ALONE) {
      hash = Math.imul((hash === 0 ? OFFSET : hash) ^ unit, PRIME);
      continue;
    }
    if (hash !== 0) hashes[count++] = mixed(hash);
    hash = 0;
    if (unit >= ALONE) hashes[count++] = mixed(unit);
  }
  if (hash !== 0) hashes[count++] = mixed(hash);
  return hashes.subarray(0, count);
}

/** Spreads a number over all 32 bits (the finalizer of MurmurHash3). */
function mixed(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** Hashes of the rows of so many words, one from each word on (a rolling sum, as of Karp and Rabin 1987, mixed). */
export function rowHashes(words: Uint32Array, width: number): Uint32Array {
  const rows = new Uint32Array(Math.max(0, words.length - width + 1));
  let leaving = 1;
  for (let factor = 0; factor < width; factor++) leaving = Math.imul(leaving, FACTOR);
  let sum = 0;
  for (let at = 0; at < words.length; at++) {
    sum = (Math.imul(sum, FACTOR) + (words[at] as number)) | 0;
    if (at >= width) sum = (sum - Math.imul(words[at - width] as number, leaving)) | 0;
    if (at >= width - 1) rows[at - width + 1] = mixed(sum);
  }
  return rows;
}
