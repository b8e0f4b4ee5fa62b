import { type Issue, issueOf } from '#base/issue.ts';
import { decode } from './decode.ts';
import type { Item, Particulars } from './item.ts';
import { jsonOf } from './json.ts';
import { type ByteLine, byteLines } from './lines.ts';

/** A row may be as long as a file: a book fits, a machine's dump does not. */
const ROW_LIMIT = 64 * 1024 * 1024;

type Row = Readonly<Record<string, unknown>>;

/**
 * Reads a stream of JSON objects, one a line, each a report: `text`, and where given `id`, `date` (or `published`), `publisher` (or
 * `outlet`), `title`, `byline`, `url`; other fields are left alone. A line that is no such row becomes an issue with its number, and the
 * rest is read. A row without id is named by `stem` and its line.
 */
export async function* rowItems(chunks: AsyncIterable<Uint8Array>, origin: string, stem: string): AsyncGenerator<Item> {
  for await (const line of byteLines(chunks, ROW_LIMIT)) {
    const item = await itemOfLine(line, `${origin}:${line.number}`, `${stem}-${line.number}`);
    if (item !== undefined) yield item;
  }
}

/** True where a first line looks like such a row, to tell rows from text on standard input. */
export function looksLikeRow(line: string): boolean {
  if (!line.trimStart().startsWith('{')) return false;
  const row = parseRow(line);
  return typeof row === 'object' && typeof row.text === 'string';
}

async function itemOfLine(line: ByteLine, origin: string, id: string): Promise<Item | undefined> {
  const lost = (issue: Issue): Item => ({ kind: 'lost', issue, bytes: line.size });
  if (line.bytes === undefined) return lost(issueOf('row.too-long', `The row has more than ${ROW_LIMIT / 1024 / 1024} MB.`, origin));
  const decoded = await decode(line.bytes, origin);
  if ('issue' in decoded) return lost(issueOf('row.broken', 'The row is not text.', origin));
  if (decoded.text.trim() === '') return undefined;
  const row = parseRow(decoded.text);
  if (typeof row === 'string') return lost(issueOf('row.broken', `The row is not a JSON object: ${row}`, origin));
  if (typeof row.text !== 'string') return lost(issueOf('row.without-text', 'The row has no text.', origin));
  const [text, replaced] = wellFormed(row.text, origin);
  const notes = [...decoded.notes, ...replaced];
  return { kind: 'text', origin, id: idOf(row) ?? id, text, particulars: particularsOf(row), notes, bytes: line.size };
}

/** The object on a line, or why there is none. */
function parseRow(line: string): Row | string {
  try {
    const value: unknown = jsonOf(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Row;
    return Array.isArray(value) ? 'it is an array' : `it is ${value === null ? 'null' : `a ${typeof value}`}`;
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    return error.message;
  }
}

/** JSON can escape half of a surrogate pair, which no file can hold: it becomes U+FFFD, one code unit for one. */
function wellFormed(text: string, origin: string): [string, readonly Issue[]] {
  if (!/\p{Surrogate}/u.test(text)) return [text, []];
  return [
    text.replace(/\p{Surrogate}/gu, '\ufffd'),
    [issueOf('text.replaced', 'Halves of surrogate pairs were replaced by U+FFFD.', origin)],
  ];
}

function idOf(row: Row): string | undefined {
  const id = row.id;
  return typeof id === 'number' ? String(id) : wordsOf(id);
}

function particularsOf(row: Row): Particulars {
  const outlet = wordsOf(row.publisher) ?? wordsOf(row.outlet);
  const published = wordsOf(row.date) ?? wordsOf(row.published);
  const [title, byline, url] = [wordsOf(row.title), wordsOf(row.byline), wordsOf(row.url)];
  return {
    ...(outlet !== undefined && { outlet }),
    ...(byline !== undefined && { byline }),
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
  };
}

function wordsOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const words = value.trim().replace(/\p{Surrogate}/gu, '\ufffd');
  return words === '' ? undefined : words;
}
