import { collectionOf } from '#desk/export/annotation.ts';
import { picked } from '../kinds.ts';
import type { Format } from './format.ts';
import { prettyJson } from './json.ts';
import { markedEntries } from './marked.ts';

/** W3C Web Annotation in JSON-LD: a collection for each report, several collections make an array. */
export const annotation: Format = {
  wanted: 'reading',
  ending: '.jsonld',
  array: true,
  render: (result, { kinds }) => {
    const shown = picked(result, kinds);
    const { report } = shown;
    const label = report.unread === undefined ? report.id : `${report.id} (unread: ${report.unread.message})`;
    return [prettyJson(collectionOf(report, label, markedEntries(shown))), '\n'];
  },
};
