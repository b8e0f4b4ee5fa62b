import { IssueError, issueOf } from '#base/issue.ts';
import { MARKS } from '#desk/access/marks.ts';
import { inRecord, recordCommand } from './record-command.ts';

/** What is said where a mark is to be taken off. */
const NONE = 'none';

export const markCommand = recordCommand<{ readonly why?: string }>({
  usage: 'mark <id> <mark>',
  summary: 'say how a report or an entry is to be handled',
  description: `Sets a handling mark of the Traffic Light Protocol 2.0 on a report or an entry: ${MARKS.join(', ')}; ${NONE} takes it off. A mark on a report holds for all of it. A mark on an entry holds for its words: what else stands on them, or rests on the entry, bears it too. Whoever may not see a mark finds nothing that bears it. Exports leave out what is red unless it is asked for.`,
  options: (command) => command.option('--why <reason>', 'the reason, for the log'),
  examples: `
attache mark 3f2a90c1b7de amber
attache mark p4ef20c1b7de3f2a red --why "told in confidence"
attache mark 3f2a90c1b7de none`,
  perform: ({ words, options, screen }) =>
    inRecord(options, async (store) => {
      const [id = '', given = ''] = words;
      const mark = given === NONE ? null : MARKS.find((one) => one === given.toLowerCase());
      if (mark === undefined)
        throw new IssueError(issueOf('usage.wrong', 'There is no such mark.', given, `There are: ${[...MARKS, NONE].join(', ')}.`));
      const [{ idsOf }, { setMark }] = await Promise.all([import('#desk/questions/show.ts'), import('#desk/marking.ts')]);
      const found = (await idsOf(store.db, id)).filter(({ type }) => type === 'report' || type === 'entry');
      if (found.length > 1)
        throw new IssueError(issueOf('usage.wrong', 'Several ids begin so.', id, `Name one of ${found.map((one) => one.id).join(', ')}.`));
      const [only] = found;
      if (only === undefined) throw new IssueError(issueOf('record.unknown', 'There is no report and no entry of this id.', id));
      const about = only.type === 'report' ? { report: only.id } : { entry: only.id };
      const done = await setMark(store, about, { mark, ...(options.why !== undefined && { why: options.why }) });
      if (screen.json) await screen.value(done);
      else
        await screen.line(
          `${only.type} ${only.id}: ${mark ?? 'no mark of its own'} (deed ${done.seq}; attache undo ${done.seq} takes it back)`,
        );
    }),
});
