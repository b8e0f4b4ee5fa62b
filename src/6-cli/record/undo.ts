import { IssueError, issueOf } from '#base/issue.ts';
import { UNDOABLE } from '#record/log/deed.ts';
import { cell } from '../screen.ts';
import { inRecord, recordCommand } from './record-command.ts';
import { withLimit } from './view-options.ts';

interface UndoOptions {
  readonly list?: true;
  readonly why?: string;
  readonly limit: number;
}

export const undoCommand = recordCommand<UndoOptions>({
  usage: 'undo [deed]',
  summary: 'take back what was done',
  description:
    'Takes back a deed by its number: a judgement, a review, the following of a feed, or another undoing. Without a number, the last such deed that you did yourself. What was undone stays in the log.',
  options: (command) =>
    withLimit(command, 20)
      .option('--list', 'list the latest deeds, with their numbers')
      .option('--why <reason>', 'the reason, for the log'),
  examples: `
attache undo
attache undo 412 --why "the other John Smith"
attache undo --list`,
  perform: ({ words, options, screen }) =>
    inRecord(options, async (store) => {
      const { list, why, limit, by } = options;
      const { lastUndoable, latestDeeds } = await import('#desk/log.ts');
      if (list) {
        const found = await latestDeeds(store, limit);
        if (screen.json) return void (await screen.value(found));
        return screen.table(
          [
            { heading: 'Deed', most: 6 },
            { heading: 'When', most: 20 },
            { heading: 'By', most: 16 },
            { heading: 'What', most: 12 },
            { heading: 'Of', most: 1000 },
          ],
          found.map(({ seq, at, by: whose, kind, about, undone }) => [
            cell(seq),
            cell(at.slice(0, 19)),
            cell(whose),
            [
              ...cell(kind, UNDOABLE.has(kind) && !undone ? screen.styles.plain : screen.styles.faint),
              ...cell(undone ? 'undone' : undefined, screen.styles.faint),
            ],
            cell(about),
          ]),
        );
      }
      const [word] = words;
      if (word !== undefined && !/^[1-9]\d*$/.test(word))
        throw new IssueError(issueOf('usage.wrong', 'A deed has a number.', word, '`attache undo --list` shows the latest.'));
      const deed = word === undefined ? await lastUndoable(store, by) : Number(word);
      if (deed === undefined)
        throw new IssueError(
          issueOf(
            'deed.not-possible',
            `There is nothing of ${by} to undo.`,
            undefined,
            '`attache undo --list` shows the latest deeds of all.',
          ),
        );
      const done = await store.do('undone', { deed }, why);
      if (screen.json) await screen.value(done);
      else await screen.line(`Deed ${deed} is undone (deed ${done.seq}; attache undo ${done.seq} brings it back)`);
    }),
});
