/** The first bytes of common kinds of file that are no plain text. */
const SIGNATURES: readonly (readonly [kind: string, start: string])[] = [
  ['a PDF document', '%PDF-'],
  ['an RTF document', '{\\rtf'],
  ['a ZIP archive or an office document', 'PK\u0003\u0004'],
  ['a gzip archive', '\u001f\u008b'],
  ['a bzip2 archive', 'BZh'],
  ['an XZ archive', '\u00fd7zXZ'],
  ['a Zstandard archive', '\u0028\u00b5\u002f\u00fd'],
  ['an old office document', '\u00d0\u00cf\u0011\u00e0'],
  ['a PNG image', '\u0089PNG'],
  ['a JPEG image', '\u00ff\u00d8\u00ff'],
  ['a GIF image', 'GIF8'],
  ['a WARC web archive', 'WARC/'],
  ['an SQLite database', 'SQLite format 3\u0000'],
  ['a program', '\u007fELF'],
];

/** Endings of kinds that hold reports in a form that is not read. */
const ENDINGS = new Map([
  ['.doc', 'an old office document'],
  ['.odt', 'an office document'],
  ['.epub', 'an e-book'],
  ['.xml', 'an XML document'],
  ['.json', 'a JSON document'],
  ['.csv', 'a table'],
  ['.tsv', 'a table'],
]);

/** Says in words what a file is whose first bytes tell that it is no plain text. */
export function signatureOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  const known = SIGNATURES.find(([, start]) => head.startsWith(start));
  if (known !== undefined) return known[0];
  return /^\s{0,64}<(?:!doctype html|html[\s>])/i.test(head) ? 'an HTML page' : undefined;
}

/** The same from the ending of a file's name, in any case. */
export function kindOfEnding(ending: string): string | undefined {
  return ENDINGS.get(ending.toLowerCase());
}
