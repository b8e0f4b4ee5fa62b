import { datelineOf } from './dateline.ts';
import { headlineOf } from './headline.ts';

/** What the first lines of a text say of itself, where they leave no doubt. */
export interface Opening {
  readonly title?: string;
  readonly byline?: string;
  readonly outlet?: string;
  readonly published?: string;
}

/** Headline, byline and dateline stand before the first sentence: no more of the text is looked at. */
const OPENING_LINES = 6;
const OPENING_LENGTH = 2000;

/** A person's name or several, after "By": "By Jane Doe and John Q. Smith", "By JANE DOE". Ends the line, or a role follows after a comma. */
const BYLINE = /^By (\p{Lu}[\p{L}.’'-]*(?: (?:and )?\p{Lu}[\p{L}.’'-]*){1,6})(?:,|$)/u;

/** Reads the opening of a text. */
export function openingOf(text: string): Opening {
  const lines = text
    .slice(0, OPENING_LENGTH)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, OPENING_LINES);
  const title = headlineOf(lines);
  const body = title === undefined ? lines : lines.slice(1);
  const byline = body
    .slice(0, 2)
    .map((line) => BYLINE.exec(line)?.[1])
    .find((name) => name !== undefined);
  const dateline = body
    .slice(0, 3)
    .map(datelineOf)
    .find((found) => found !== undefined);
  return { ...(title !== undefined && { title }), ...(byline !== undefined && { byline }), ...dateline };
}
