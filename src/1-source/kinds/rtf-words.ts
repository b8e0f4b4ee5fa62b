/** Control words that stand for a character (RTF 1.9.1, "Special Characters"). A soft hyphen shows nothing, one that does not break is a hyphen. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['line', '\n'],
  ['lbr', '\n'],
  ['softline', '\n'],
  ['tab', '\t'],
  ['cell', '\t'],
  ['nestcell', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['ltrmark', '\u200e'],
  ['rtlmark', '\u200f'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['zwbo', '\u200b'],
  ['zwnbo', '\ufeff'],
  ['~', '\u00a0'],
  ['_', '-'],
  ['-', ''],
  ['\t', '\t'],
]);

/** Words (and an escaped end of line) after which a new paragraph begins. */
export const BREAKS: ReadonlySet<string> = new Set(['par', 'sect', 'page', 'column', 'row', 'nestrow', '\n', '\r']);

/** Groups that hold no text of the report: tables of styles, pictures, heads and feet of pages, notes, remarks, instructions of fields, numbers of lists. */
export const ASIDE: ReadonlySet<string> = new Set([
  ...[
    'colortbl',
    'stylesheet',
    'filetbl',
    'listtable',
    'listoverridetable',
    'revtbl',
    'rsidtbl',
    'xmlnstbl',
    'generator',
    'pict',
    'object',
  ],
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf', 'footnote', 'annotation', 'atnid', 'atnauthor'],
  ...[
    'fldinst',
    'listtext',
    'pntext',
    'pn',
    'shp',
    'shpinst',
    'do',
    'nonesttables',
    'bkmkstart',
    'bkmkend',
    'tc',
    'tcn',
    'xe',
    'rxe',
    'txe',
  ],
  ...['themedata', 'colorschememapping', 'latentstyles', 'datastore', 'datafield', 'docvar', 'private', 'template', 'ftnsep', 'ftnsepc'],
  ...['aftnsep', 'aftnsepc', 'aftncn', 'ftncn', 'pgptbl', 'mmathPr', 'falt', 'panose', 'fname', 'fontemb', 'background', 'nextfile'],
]);

/** Character sets of fonts (\fcharset) and the code page that each means; 0 and 1 mean that of the document. */
const CHARSETS: ReadonlyMap<number, number> = new Map([
  [77, 10000],
  [128, 932],
  [129, 949],
  [130, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
  [254, 437],
  [255, 850],
]);

/** The code page of text in a font. In a document of two bytes to a character, a font of charset 0 is still Western. */
export function codePageOf(charset: number, ofDocument: number): number {
  return CHARSETS.get(charset) ?? ([932, 936, 949, 950].includes(ofDocument) ? 1252 : ofDocument);
}
