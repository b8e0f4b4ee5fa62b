import type { Hit } from '#desk/search.ts';
import { FIELDS } from '#record/search/query.ts';
import { EXIT } from '../exit-codes.ts';
import type { Row } from '../grid.ts';
import { cell, type Screen } from '../screen.ts';
import { inRecord, recordCommand } from './record-command.ts';
import { type Clocks, withClocks, withLimit } from './view-options.ts';

interface SearchOptions extends Clocks {
  readonly limit: number;
  readonly from?: number;
}

const FIELD_HELP = Object.entries(FIELDS)
  .map(([field, meaning]) => `  ${`${field}:`.padEnd(12)}${meaning}`)
  .join('\n');

export const searchCommand = recordCommand<SearchOptions>({
  usage: 'search <query...>',
  summary: 'find words in reports and entries',
  description: `Finds entries and passages, the latest first, and shows the words. Inflected forms are found too; "words in quotes" only as written, one after the other; negotiat* finds all that begin so.
Words must all be there; OR takes either, - before one excludes it, ( ) group. Japanese and Chinese are found as well. Beside words one can ask for:
${FIELD_HELP}`,
  options: (command) =>
    withClocks(withLimit(command, 20)).option('--from <number>', 'go on from the number that the answer before ended with', Number),
  examples: `
attache search tariffs
attache search '"status of forces" speaker:Ishiba'
attache search kind:position stance:oppose agreement:jcpoa after:2024-01
attache search '(base OR bases) -Okinawa' --known-at 2024-11-30`,
  perform: ({ words, options, screen }) =>
    inRecord(options, async (store) => {
      const { search } = await import('#desk/search.ts');
      const { asOf, knownAt, limit, from } = options;
      // A word that was quoted for the shell is a phrase of the query only where it has quotation marks of its own.
      const asked = {
        query: words.join(' '),
        limit,
        ...(asOf !== undefined && { asOf }),
        ...(knownAt !== undefined && { knownAt }),
        ...(from !== undefined && { cursor: from }),
      };
      const answer = await search(store, asked);
      if (screen.json) await screen.value(answer);
      else {
        await screen.table(
          [
            { heading: 'When', most: 10 },
            { heading: 'Where', most: 24 },
            { heading: 'What', most: 22 },
            { heading: 'Words', most: 1000 },
          ],
          answer.hits.map((hit) => rowOf(hit, screen)),
        );
        if (answer.hits.length === 0) await screen.line('Nothing found.');
        if (answer.next !== undefined) await screen.line(`There is more: add --from ${answer.next}`, screen.styles.faint);
      }
      return EXIT.allRead;
    }),
});

function rowOf({ report, entry, words, span, marks }: Hit, { styles }: Screen): Row {
  return [
    cell(report.published === undefined ? 'undated' : report.day),
    [...cell(report.outlet ?? report.title), ...cell(report.id, styles.faint)],
    entry === undefined
      ? cell('passage', styles.faint)
      : [
          ...cell(entry.kind),
          ...cell(entry.id, styles.faint),
          ...cell(entry.status === 'proposed' ? undefined : entry.status, styles.faint),
        ],
    cell(around(words, marks[0] === undefined ? 0 : marks[0].start - span.start)),
  ];
}

/** Words to show: all of a short one, of a long one those around what was found. */
function around(words: string, at: number): string {
  const [before, after] = [120, 180];
  if (words.length <= before + after) return words;
  const start = at <= before ? 0 : words.indexOf(' ', at - before) + 1;
  const cut = words.indexOf(' ', at + after);
  return `${start > 0 ? '... ' : ''}${words.slice(start, cut < 0 ? undefined : cut)}${cut < 0 ? '' : ' ...'}`;
}
