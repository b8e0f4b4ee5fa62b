import { bundleFrom, type Shape, type Sighting } from './bundle.ts';
import { bundleDate } from './bundle-date.ts';
import { isRights, particularsOf } from './head-fields.ts';
import { joined, linesOf, sliceOf, type TextLine } from './text-lines.ts';

/** The line before each article: "3 of 200 DOCUMENTS", in German "Dokument 3 von 200", in French "Document 3 de 200". */
const SEPARATOR =
  /^[ \t]{0,80}(?:(\d{1,6}) of \d{1,6} DOCUMENTS?|Dokument (\d{1,6}) von \d{1,6}|Document (\d{1,6}) de \d{1,6})[ \t\r]{0,80}$/gm;

/** A label in capitals with its value. */
const LABEL = /^(\p{Lu}[\p{Lu}-]{2,24}):(?:\s|$)/u;

/** Fields of the head, in the languages of the separator, and those after which the body may already have begun. */
const FIELDS: Readonly<Record<string, 'byline' | 'section' | 'length' | 'title' | 'body' | 'other'>> = {
  ...{ BYLINE: 'byline', AUTOR: 'byline', AUTEUR: 'byline', SECTION: 'section', RUBRIK: 'section', RUBRIQUE: 'section' },
  ...{ LENGTH: 'length', LÄNGE: 'length', LONGUEUR: 'length', HEADLINE: 'title', TITEL: 'title', TITRE: 'title', BODY: 'body' },
  ...{ DATELINE: 'other', HIGHLIGHT: 'other', SERIES: 'other', ORTSZEILE: 'other' },
};

/** Fields that follow the body. */
const TAIL = new Set([
  ...[
    'LOAD-DATE',
    'LANGUAGE',
    'PUBLICATION-TYPE',
    'PUB-TYPE',
    'JOURNAL-CODE',
    'CORRECTION-DATE',
    'CORRECTION',
    'DISTRIBUTION',
    'DOCUMENT-TYPE',
  ],
  ...[
    'GRAPHIC',
    'GRAPHICS',
    'SUBJECT',
    'ORGANIZATION',
    'COMPANY',
    'PERSON',
    'GEOGRAPHIC',
    'COUNTRY',
    'INDUSTRY',
    'TICKER',
    'ACC-NO',
    'URL',
  ],
  ...['UPDATE', 'SPRACHE', 'GRAFIK', 'ZEITUNG-CODE', 'LANGUE', 'DATE-CHARGEMENT', 'TYPE-PUBLICATION', 'CODE-REVUE'],
]);

/** Lines of a head before its date, blocks of a head before its length, and blocks within or after the fields at the end that belong to none of them. */
const NEAR = { date: 12, fields: 8, loose: 3 } as const;

/** Missing articles that are named. */
const NAMED = 10;

/** LexisNexis as it exported text, RTF and HTML until 2019, and as it still writes them in some countries. */
export const NEXIS_CLASSIC: Shape = {
  split: (text) => {
    const marks = [...text.matchAll(SEPARATOR)];
    const sightings = marks.map((mark, i) =>
      sighting(text, Number(mark[1] ?? mark[2] ?? mark[3]), mark.index, mark.index + mark[0].length, marks[i + 1]?.index ?? text.length),
    );
    return bundleFrom(sightings, shortfallOf(sightings.map(({ article }) => article.number)));
  },
};

/** Lines that stand together, or a field with what belongs to it. */
interface Block {
  readonly lines: readonly TextLine[];
  readonly label?: string;
  /** Words without the label. */
  readonly value: string;
}

function sighting(text: string, number: number, start: number, from: number, end: number): Sighting {
  const lines = linesOf(text, from, end);
  const opening = lines.map((line, i) => [line, i] as const).filter(([{ words }]) => words !== '');
  const dated = opening.slice(0, NEAR.date).find(([{ words }]) => bundleDate(words) !== undefined && !isRights(words));
  const at = dated?.[1] ?? opening[0]?.[1] ?? 0;
  const above = lines.slice(0, at + (dated ? 0 : 1));
  const blocks = blocksOf(lines.slice(at + 1));
  const head = headOf(blocks, editionEnd(blocks, lines[at + 1]?.words !== ''));
  const stop = tailStart(blocks, head.end);
  const tail = blocks.slice(stop);
  const body = [...head.started, ...blocks.slice(head.end, stop).flatMap((block) => block.lines)];
  const id = tail.find(({ label }) => label === 'ACC-NO')?.value;
  const rights = [...above, ...tail.flatMap((block) => block.lines)].map(({ words }) => words);
  const particulars = particularsOf({
    ...head.fields,
    outlet: joined(above.filter(({ words }) => !isRights(words))),
    copyright: rights.find((words) => isRights(words) && /\d{4}/.test(words)),
    published: dated && bundleDate(dated[0].words),
  });
  const labelled = blocks.some(({ label }) => label !== undefined && (TAIL.has(label) || FIELDS[label] !== undefined));
  return {
    article: { number, start, end, ...(id && { id }), particulars, text: sliceOf(text, body), cutOff: tail.length === 0 },
    sure: dated !== undefined && (labelled || rights.some(isRights)),
  };
}

function blocksOf(lines: readonly TextLine[]): readonly Block[] {
  const groups: TextLine[][] = [];
  let fresh = true;
  for (const line of lines) {
    if (line.words === '') fresh = true;
    else {
      if (fresh || LABEL.test(line.words)) groups.push([]);
      groups.at(-1)?.push(line);
      fresh = false;
    }
  }
  return groups.map((group) => {
    const words = joined(group);
    const label = LABEL.exec(words)?.[1];
    return { lines: group, ...(label && { label }), value: label ? words.slice(label.length + 1).trim() : words };
  });
}

/** The first block after the edition, which stands beneath the date or in a block of its own. */
function editionEnd(blocks: readonly Block[], beneath: boolean): number {
  const at = beneath && blocks[0]?.label === undefined ? 1 : 0;
  const next = blocks[at];
  const edition =
    next && next.label === undefined && next.value.length < 60 && /\b(?:edition|correction appended)\b|\bfinal$/i.test(next.value);
  return edition && blocks[at + 1]?.label === undefined ? at + 1 : at;
}

interface Head {
  readonly fields: { readonly title?: string; readonly byline?: string; readonly section?: string };
  /** The first block of the body. */
  readonly end: number;
  /** What stands of the body behind its label. */
  readonly started: readonly TextLine[];
}

function headOf(blocks: readonly Block[], from: number): Head {
  const fields: { title?: string; byline?: string; section?: string } = {};
  let measured = false;
  let at = from;
  for (; at < blocks.length; at++) {
    const { label, value, lines } = blocks[at] as Block;
    const field = label === undefined ? undefined : FIELDS[label];
    if (isClosing(blocks[at] as Block)) break;
    if (label === 'BODY') return { fields, end: at + 1, started: behindLabel(lines) };
    if (field === 'length') measured = true;
    else if (field === 'byline' || field === 'section' || field === 'title') fields[field] = value;
    else if (field === undefined && (label === undefined || measured)) {
      const more = blocks.slice(at + 1, at + 1 + NEAR.fields).some((block) => block.label === 'BODY' || (!measured && isLength(block)));
      if (!more && (measured || fields.title !== undefined || at + 1 === blocks.length)) break;
      fields.title ??= value;
    }
  }
  return { fields, end: at, started: [] };
}

function isLength({ label }: Block): boolean {
  return label !== undefined && FIELDS[label] === 'length';
}

function behindLabel(lines: readonly TextLine[]): readonly TextLine[] {
  const first = lines[0] as TextLine;
  const words = first.words.replace(/^[\p{Lu}-]{1,30}:\s{0,9}/u, '');
  const start = first.end - words.length;
  return words === '' ? lines.slice(1) : [{ start, end: first.end, words }, ...lines.slice(1)];
}

/** The first of the blocks that close an article: fields and rights, and the few blocks between them that belong to them. */
function tailStart(blocks: readonly Block[], from: number): number {
  let start = blocks.length;
  let loose = 0;
  for (let at = blocks.length - 1; at >= from && loose <= NEAR.loose; at--) {
    if (isClosing(blocks[at] as Block)) [start, loose] = [at, 0];
    else loose++;
  }
  return start;
}

function isClosing({ label, value }: Block): boolean {
  return label === undefined ? isRights(value) : TAIL.has(label);
}

/** The numbers that are passed over. */
function shortfallOf(numbers: readonly number[]): string | undefined {
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
  const there = new Set(numbers);
  const gaps: number[] = [];
  for (let number = first; number < last && gaps.length <= NAMED; number++) if (!there.has(number)) gaps.push(number);
  if (gaps.length === 0) return undefined;
  return `Articles are missing from the bundle: number ${gaps.slice(0, NAMED).join(', ')}${gaps.length > NAMED ? ' and more' : ''}.`;
}
