import { Option } from 'commander';
import { ENTRY_STATUSES } from '#record/review/status.ts';
import { cell } from '../screen.ts';
import { inRecord, recordCommand } from './record-command.ts';
import { wordsCell, wordsIn } from './told.ts';
import { asked, type ListOptions, listQuestion, scopeFor, withList } from './view-options.ts';

interface StatementsOptions extends ListOptions {
  readonly speaker?: string;
  readonly addressee?: string;
  readonly via?: string;
  readonly about?: string;
  readonly agreement?: string;
  readonly outlet?: string;
  readonly status?: readonly string[];
  readonly oldest?: true;
}

export const statementsCommand = recordCommand<StatementsOptions>({
  usage: 'statements',
  summary: 'who said what to whom, through whom',
  description:
    'Lists statements, the latest first: the words, who says them, through which outlets, in which report, and how many independent origins have them.',
  options: (command) =>
    withList(command, 20)
      .option('--speaker <name>', 'id or name of who says it')
      .option('--addressee <name>', 'id or name of whom it is said to')
      .option('--via <name>', 'id or name of an outlet or intermediary that relays it')
      .option('--about <words>', 'words that must be in what is said, in any inflection')
      .option('--agreement <id>', 'id of an agreement that what is said mentions')
      .option('--outlet <name>', 'outlet of the report')
      .addOption(new Option('--status <status...>', 'only these').choices(ENTRY_STATUSES))
      .option('--oldest', 'the oldest first'),
  examples: `
attache statements --speaker "Shigeru Ishiba"
attache statements --about "status of forces" --from 2024-10-01 --as-of 2024-11-30
attache statements --desk desks/japan-us.yaml --json`,
  perform: ({ options, screen }) =>
    inRecord(options, async (store) => {
      const { statements } = await import('#desk/questions/statements.ts');
      const { speaker, addressee, via, about, agreement, outlet, status, oldest } = options;
      const question = {
        ...listQuestion(options),
        ...asked({ speaker, addressee, via, about, agreement, outlet, status }),
        newest: oldest === undefined,
        ...(await scopeFor(options)),
      };
      const { items, next } = await statements(store, question);
      if (screen.json) return screen.value({ items, next });
      if (items.length === 0) return screen.line('No statement is like that.');
      await screen.table(
        [
          { heading: 'When', most: 10 },
          { heading: 'Who', most: 30 },
          { heading: 'Says', most: 18 },
          { heading: 'Words', most: 1000 },
        ],
        items.map((one) => [
          cell(one.day),
          [
            ...cell(one.speaker?.name ?? wordsIn(one, 'source')),
            ...(one.addressee === undefined ? [] : cell(`to ${one.addressee.name}`, screen.styles.faint)),
          ],
          [
            ...cell(wordsIn(one, 'cue')),
            ...cell([...(one.polarity === 'negated' ? ['negated'] : []), one.speech].join(', '), screen.styles.faint),
          ],
          wordsCell(one, wordsIn(one, 'content'), screen),
        ]),
      );
      if (next !== undefined) await screen.line(`There is more: add --cursor ${next}`, screen.styles.faint);
    }),
});
