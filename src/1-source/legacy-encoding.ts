/** Detection looks at this much, taken where the first byte outside ASCII stands: what comes before says nothing. */
const SAMPLE_BYTES = 65_536;

/** Below this (of 100) a guess is worse than saying so. */
const LEAST_CONFIDENCE = 10;

/** Names that differ between the detector and the decoders. windows-1252 stands for ISO-8859-1, of which it is a superset in practice. */
const DECODER_NAMES = new Map([
  ['ISO-8859-1', 'windows-1252'],
  ['ISO-8859-9', 'windows-1254'],
  ['ISO-8859-8', 'windows-1255'],
]);

/** Above this share of ASCII the few other bytes are quotation marks, dashes and the accents of names: too little for statistics. */
const PLAIN_SHARE = 0.97;

/** The most likely encoding of bytes that are not UTF-8, as the decoders name it; undefined where nothing is likely. */
export async function detectLegacy(bytes: Uint8Array): Promise<string | undefined> {
  const plain = plainWestern(bytes);
  if (plain !== undefined) return plain;
  const [{ default: chardet }, { default: iconv }] = await Promise.all([import('chardet'), import('iconv-lite')]);
  for (const match of chardet.analyse(sampleOf(bytes))) {
    if (match.confidence < LEAST_CONFIDENCE) return undefined;
    if (match.name === 'ASCII' || match.name.startsWith('UTF-')) continue;
    const name = (DECODER_NAMES.get(match.name) ?? match.name).toLowerCase();
    if (name.startsWith('iso-2022-jp') || iconv.encodingExists(name)) return name;
  }
  return undefined;
}

/** English prose with a few bytes outside ASCII is windows-1252, or comes from an old Macintosh where its quotation marks are those. */
function plainWestern(bytes: Uint8Array): 'windows-1252' | 'macintosh' | undefined {
  let high = 0;
  let macintosh = 0;
  for (const byte of bytes) {
    if (byte > 0x7f) high++;
    // “ ” ‘ ’ of Mac OS Roman; in windows-1252 they are Ò Ó Ô Õ, which English does without.
    if (byte >= 0xd2 && byte <= 0xd5) macintosh++;
  }
  if (high === 0 || high > bytes.length * (1 - PLAIN_SHARE)) return undefined;
  return macintosh > high / 2 ? 'macintosh' : 'windows-1252';
}

/** Begins at the line of the first byte that is not printable ASCII, so that no multi-byte character is cut at the start. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f || byte === 0x1b);
  const line = bytes.lastIndexOf(0x0a, Math.max(0, first)) + 1;
  const start = first - line > SAMPLE_BYTES / 2 ? first : line;
  return bytes.subarray(start, start + SAMPLE_BYTES);
}
