import { picked } from '../kinds.ts';
import type { Result } from '../result.ts';
import type { Format } from './format.ts';

/** A reading as one JSON value: an object for one report, an array for several. */
export const json: Format = {
  wanted: 'reading',
  ending: '.json',
  array: true,
  render: (result, { kinds }) => [prettyJson(readingOf(picked(result, kinds))), '\n'],
};

/** The same, one line a report. */
export const jsonl: Format = {
  wanted: 'reading',
  ending: '.jsonl',
  render: (result, { kinds }) => [JSON.stringify(readingOf(picked(result, kinds))), '\n'],
};

function readingOf({ report, reading }: Result): object {
  return { report, ...reading };
}

/** What fits is put on one line. */
const LINE = 100;

/** JSON with two blanks of indentation, and short objects and arrays (a span, a list of spans) on one line. */
export function prettyJson(value: unknown, indentation = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const list = Array.isArray(value);
  const [open, close] = list ? '[]' : '{}';
  const deeper = `${indentation}  `;
  const entries = list ? value.map((entry) => ['', entry]) : Object.entries(value).filter(([, entry]) => entry !== undefined);
  const parts = entries.map(([key, entry]) => `${list ? '' : `${JSON.stringify(key)}: `}${prettyJson(entry, deeper)}`);
  const line = parts.join(', ');
  if (indentation.length + line.length <= LINE && !line.includes('\n')) return `${open}${line}${close}`;
  return `${open}\n${deeper}${parts.join(`,\n${deeper}`)}\n${indentation}${close}`;
}
