import { standoff } from '#desk/export/standoff.ts';
import { picked } from '../kinds.ts';
import type { Format } from './format.ts';
import { markedEntries } from './marked.ts';

/** Standoff annotation of brat, with the text that its offsets count in beside it. */
export const brat: Format = {
  wanted: 'reading',
  ending: '.ann',
  render: (result, { kinds }) => standoff(result.report.text, markedEntries(picked(result, kinds))),
  companion: { ending: '.txt', render: ({ report }) => [report.text] },
};
