import { IssueError, issueOf } from '#base/issue.ts';
import type { Verdict } from '#record/log/deed.ts';
import { cell } from '../screen.ts';
import { inRecord, recordCommand } from './record-command.ts';
import { withLimit } from './view-options.ts';

interface MergeOptions {
  readonly not?: true;
  readonly unsure?: true;
  readonly list?: true;
  readonly why?: string;
  readonly limit: number;
}

export const mergeCommand = recordCommand<MergeOptions>({
  usage: 'merge [actor...]',
  summary: 'say who is whom',
  description:
    'Judges two actors the same, not the same, or unsure. Nothing is moved: mentions stay as they are, and undoing the judgement returns every entry to its actor. Without actors, lists pairs that may be one, with the reason. One figure of one report is written REPORT#a3.',
  options: (command) =>
    withLimit(command, 30)
      .option('--not', 'they are not the same; they are not offered again')
      .option('--unsure', 'it cannot be told; they are not offered again')
      .option('--list', 'list the judgements that hold, with their numbers')
      .option('--why <reason>', 'the reason, for the log'),
  examples: `
attache merge
attache merge person/ishiba@3f2a90c1b7de person/shigeru-ishiba --why "named in full by the same outlet the day before"
attache merge person/john-smith person/john-a-smith --not
attache merge --list`,
  perform: ({ words, options, screen }) =>
    inRecord(options, async (store) => {
      const { candidates, judge, judgements } = await import('#desk/identity.ts');
      const { not, unsure, list, why, limit } = options;
      if (list) {
        const found = await judgements(store);
        if (screen.json) return void (await screen.value(found));
        if (found.length === 0) return screen.line('Nothing has been judged yet.');
        return screen.table(
          [
            { heading: 'Deed', most: 6 },
            { heading: 'Who', most: 40 },
            { heading: 'Verdict', most: 10 },
            { heading: 'Whom', most: 40 },
            { heading: 'By', most: 16 },
            { heading: 'Why', most: 60 },
          ],
          found.map((one) => [cell(one.deed), cell(one.a), cell(one.verdict), cell(one.b), cell(one.by), cell(one.why)]),
        );
      }
      if (words.length === 0) {
        const found = await candidates(store, limit);
        if (screen.json) return void (await screen.value(found));
        if (found.length === 0) return screen.line('No two actors look like one.');
        return screen.table(
          [
            { heading: 'Score', most: 5 },
            { heading: 'Who', most: 44 },
            { heading: 'Whom', most: 44 },
            { heading: 'Why', most: 1000 },
          ],
          found.map(({ a, b, names, score, reasons }) => [
            cell(score.toFixed(2)),
            [...cell(names[0]), ...cell(a, screen.styles.faint)],
            [...cell(names[1]), ...cell(b, screen.styles.faint)],
            cell(reasons.join(', ')),
          ]),
        );
      }
      if (words.length !== 2 || (not && unsure))
        throw new IssueError(issueOf('usage.wrong', 'Name two actors and one verdict.', words.join(' '), 'See `attache merge --help`.'));
      const verdict: Verdict = not ? 'different' : unsure ? 'unsure' : 'same';
      const done = await judge(store, words[0] as string, words[1] as string, verdict, why);
      if (screen.json) await screen.value(done);
      else await screen.line(`${words[0]} and ${words[1]}: ${verdict} (deed ${done.seq}; attache undo ${done.seq} takes it back)`);
    }),
});
