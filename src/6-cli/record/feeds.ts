import { readFile } from 'node:fs/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { IssueError, issueOf } from '#base/issue.ts';
import type { KeptFeed, KeptFeedSettings } from '#desk/watch.ts';
import type { ExitCode } from '../exit-codes.ts';
import { writeWhole } from '../output.ts';
import { cell, type Screen } from '../screen.ts';
import { inRecord, recordCommand } from './record-command.ts';
import { withLimit } from './view-options.ts';

const list = recordCommand({
  usage: 'list',
  summary: 'the feeds that are followed, and how they are',
  description:
    'Lists the feeds that are followed: when each was last asked with success, what its items ended as, what is wrong with it, and when it is asked again.',
  examples: 'attache feeds list --json',
  perform: ({ options, screen }) =>
    inRecord(options, async (store) => {
      const { feedsOf } = await import('#desk/watch.ts');
      const feeds = await feedsOf(store);
      if (screen.json) return screen.value(feeds);
      if (feeds.length === 0) return screen.line('No feed is followed. Next: attache feeds add ADDRESS');
      return screen.table(
        [
          { heading: 'Feed', most: 60 },
          { heading: 'Last success', most: 19 },
          { heading: 'Read', most: 6 },
          { heading: 'There', most: 6 },
          { heading: 'Filtered', most: 8 },
          { heading: 'Failed', most: 6 },
          { heading: 'Skipped', most: 8 },
          { heading: 'Next', most: 19 },
        ],
        feeds.map((one) => rowOf(one, screen)),
      );
    }),
});

function rowOf({ feed, settings, state }: KeptFeed, { styles }: Screen) {
  const { alarm, faint } = styles;
  const counts = state?.counts;
  const wrong = state?.gone === undefined ? state?.lastError?.message : 'gone for good';
  return [
    [...cell(settings.name ?? state?.title), ...cell(feed, faint), ...cell(wrong, alarm)],
    cell(state?.lastSuccess?.slice(0, 19) ?? 'never'),
    cell(counts?.read ?? 0),
    cell(counts?.duplicate ?? 0),
    cell(counts?.filtered ?? 0),
    cell(counts?.failed ?? 0),
    cell(counts?.skipped ?? 0),
    cell(state === undefined ? 'at once' : state.gone === undefined ? state.nextPoll?.slice(0, 19) : 'never'),
  ];
}

interface AddOptions {
  readonly name?: string;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly text?: 'auto' | 'full' | 'summary' | 'page';
  readonly every?: number;
  readonly why?: string;
}

const RULES =
  'words, "phrases" and begin* of words that must all occur; title:, url:, author:, category: or text: before one says where; may be given again';

const add = recordCommand<AddOptions>({
  usage: 'add <address...>',
  summary: 'follow feeds',
  description: 'Follows feeds (RSS, Atom, JSON Feed), or changes how one is followed. They are asked by `attache watch`, never by this.',
  options: (command) =>
    command
      .option('--name <name>', 'what to call it')
      .option('--include <rule>', `take only items that fit one of these rules: ${RULES}`, gathered)
      .option('--exclude <rule>', 'leave out items that fit one of these rules', gathered)
      .addOption(
        new Option(
          '--text <from>',
          'where the text comes from: the feed where it carries the whole and else the page (auto), always the feed (full), its summary alone, always the page',
        ).choices(['auto', 'full', 'summary', 'page']),
      )
      .option('--every <minutes>', 'minutes between polls, 5 at least (default: what the feed asks for, else 30)', minutesArgument)
      .option('--why <reason>', 'the reason, for the log'),
  examples: `
attache feeds add https://example.org/world.rss --name "Example, world" --include 'Japan' --include '"status of forces"'
attache feeds add https://example.org/all.atom --exclude 'category:sport' --every 60`,
  perform: ({ words, options, screen }) =>
    inRecord(
      options,
      async (store) => {
        const { name, include, exclude, text, every, why } = options;
        const settings: KeptFeedSettings = {
          ...(name !== undefined && { name }),
          ...(include !== undefined && { include }),
          ...(exclude !== undefined && { exclude }),
          ...(text !== undefined && { text }),
          ...(every !== undefined && { interval: every * 60 }),
        };
        const { follow } = await import('#desk/following.ts');
        await follow(
          store,
          words.map((feed) => ({ feed, settings })),
          why,
        );
        await told(screen, words, 'followed');
      },
      { create: true },
    ),
});

async function told(screen: Screen, feeds: readonly string[], what: string): Promise<void> {
  if (screen.json) await screen.value(feeds.map((feed) => ({ feed, [what]: true })));
  else for (const feed of feeds) await screen.line(`${feed}: ${what}`);
}

const remove = recordCommand<{ readonly why?: string }>({
  usage: 'remove <address...>',
  summary: 'follow feeds no longer',
  description: 'Follows feeds no longer. What they brought stays; `attache undo` follows them again.',
  options: (command) => command.option('--why <reason>', 'the reason, for the log'),
  examples: 'attache feeds remove https://example.org/world.rss',
  perform: ({ words, options, screen }) =>
    inRecord(options, async (store) => {
      const { unfollow } = await import('#desk/following.ts');
      await unfollow(store, words, options.why);
      await told(screen, words, 'not followed any more');
    }),
});

const importOpml = recordCommand({
  usage: 'import <file>',
  summary: 'follow the feeds of an OPML file',
  description: 'Follows all feeds of an OPML file, as feed readers write them. Those that are followed already stay as they are.',
  examples: 'attache feeds import subscriptions.opml',
  perform: ({ words, options, screen }) =>
    inRecord(
      options,
      async (store) => {
        const [file = ''] = words;
        const { followOutlines } = await import('#desk/following.ts');
        const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
          throw new IssueError(
            issueOf(error.code === 'ENOENT' ? 'source.missing' : 'source.not-accessible', `It cannot be read (${error.code}).`, file),
            { cause: error },
          );
        });
        const { followed, notes } = await followOutlines(store, bytes, file);
        for (const note of notes) screen.complaints.print(note);
        await told(screen, followed, 'followed');
        if (!screen.json && followed.length === 0) await screen.line('There is no feed in it that is not followed already.');
      },
      { create: true },
    ),
});

const exportOpml = recordCommand<{ readonly out?: string }>({
  usage: 'export',
  summary: 'write the feeds as OPML',
  description: 'Writes the feeds that are followed as OPML, for other feed readers.',
  options: (command) => command.option('-o, --out <file>', 'write into this file instead of printing'),
  examples: 'attache feeds export --out feeds.opml',
  perform: ({ options, screen }) =>
    inRecord(options, async (store) => {
      const { outlinesOf } = await import('#desk/following.ts');
      const { text, feeds } = await outlinesOf(store);
      if (options.out === undefined) process.stdout.write(text);
      else {
        await writeWhole(options.out, [text]);
        if (!screen.json) await screen.line(`${feeds} feeds are in ${options.out}.`);
      }
    }),
});

interface ItemsOptions {
  readonly outcome?: 'filtered' | 'failed' | 'duplicate';
  readonly limit: number;
}

const items = recordCommand<ItemsOptions>({
  usage: 'items [address]',
  summary: 'what was filtered, failed or there already',
  description:
    'Lists items that gave no report, the latest first, with the reason: the rule that filtered them, what went wrong and when they are tried again, which report they repeat.',
  options: (command) =>
    withLimit(command, 30).addOption(new Option('--outcome <outcome>', 'only these').choices(['filtered', 'failed', 'duplicate'])),
  examples: `
attache feeds items --outcome filtered
attache feeds items https://example.org/world.rss --outcome failed --json`,
  perform: ({ words, options, screen }) =>
    inRecord(options, async (store) => {
      const { turnedItems } = await import('#desk/filtered-items.ts');
      const [source] = words;
      const found = await turnedItems(store, {
        limit: options.limit,
        ...(source !== undefined && { source }),
        ...(options.outcome !== undefined && { outcome: options.outcome }),
      });
      if (screen.json) return screen.value(found);
      if (found.length === 0) return screen.line('Nothing was turned away.');
      return screen.table(
        [
          { heading: 'When', most: 19 },
          { heading: 'Outcome', most: 9 },
          { heading: 'Item', most: 60 },
          { heading: 'Why', most: 1000 },
        ],
        found.map(({ at, outcome, item, reason, report, issue, again }) => [
          cell(at.slice(0, 19)),
          cell(outcome),
          cell(item),
          [
            ...cell(issue?.message ?? [reason, report].filter(Boolean).join(' of ')),
            ...cell(again === undefined ? undefined : `tried again at ${again.slice(0, 19)}`, screen.styles.faint),
          ],
        ]),
      );
    }),
});

/** `attache feeds`, with what can be done in it. */
export function feedsCommand(finish: (code: ExitCode) => void): Command {
  const command = new Command('feeds')
    .summary('follow feeds, and see how they are')
    .description('The feeds that `attache watch` asks: which are followed and how, how they are, what was turned away.');
  for (const one of [list, add, remove, importOpml, exportOpml, items]) command.addCommand(one(finish));
  return command;
}

function gathered(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function minutesArgument(value: string): number {
  if (!/^[1-9]\d{0,4}$/.test(value) || Number(value) < 5) throw new InvalidArgumentError('It is no number of minutes from 5 on.');
  return Number(value);
}
