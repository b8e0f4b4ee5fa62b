import { createHash } from 'node:crypto';

/** Text for a column: PostgreSQL takes no NUL, and no database half a surrogate pair. What is exact is in the JSON beside it. */
export function columnText(text: string): string {
  return (text as string & { toWellFormed(): string }).toWellFormed().replaceAll('\0', '\ufffd');
}

/** Code units of a text that is looked up by an index: PostgreSQL's take some 2,700 bytes. */
const LONGEST = 600;

/** Text for a column that is looked up: the end of a very long one is told by its hash. */
export function columnKey(text: string, longest = LONGEST): string {
  const plain = columnText(text);
  if (plain.length <= longest) return plain;
  return columnText(`${plain.slice(0, longest - 64)}${createHash('sha256').update(plain).digest('hex')}`);
}
