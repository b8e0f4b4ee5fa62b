import type { Watched, WatchedPoll } from '#desk/watch.ts';
import { EXIT } from '../exit-codes.ts';
import { interruption } from '../interruption.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { withNetwork, withReader } from '../reading-options.ts';
import type { Screen } from '../screen.ts';
import { inRecord, recordCommand } from './record-command.ts';

interface WatchOptions extends ReadingOptions {
  readonly once?: true;
}

export const watchCommand = recordCommand<WatchOptions>({
  usage: 'watch',
  summary: 'ask the feeds and read what is new',
  description:
    'Asks the feeds that are followed whenever they are due, and reads what is new into the record, until it is interrupted. Each item ends as read, there already, filtered, or failed and tried again. Sites are asked on condition that something has changed, few times at once, and not for what their robots.txt excludes.',
  options: (command) => withReader(withNetwork(command)).option('--once', 'ask each feed that is due once, then end'),
  examples: `
attache watch
attache watch --once --json`,
  perform: ({ options, screen }) =>
    inRecord(options, async (store) => {
      const [{ watch, feedsOf }, { readerVersion }, { watchMeans }, { loadOverlay }] = await Promise.all([
        import('#desk/watch.ts'),
        import('#desk/reader-version.ts'),
        import('#desk/watch-means.ts'),
        import('#reading/world/load.ts'),
      ]);
      const count = (await feedsOf(store)).length;
      if (count === 0) {
        await screen.line('No feed is followed. Next: attache feeds add ADDRESS');
        return EXIT.nothingRead;
      }
      if (!screen.json)
        await screen.line(
          `Watching ${count} ${count === 1 ? 'feed' : 'feeds'}${options.once ? '' : '; Ctrl-C ends'}.`,
          screen.styles.faint,
        );
      const release = await store.database.claim('watch');
      const interrupted = interruption();
      const { model, allowNetwork, once = false } = options;
      const { means, close } = watchMeans(allowNetwork ?? []);
      let wrong = false;
      try {
        const overlays = await Promise.all((options.world ?? []).map(loadOverlay));
        const reading = { overlays, ...(model !== undefined && { model }) };
        for await (const polled of watch(store, { means, reading, reader: await readerVersion(model), once, signal: interrupted.signal })) {
          wrong ||= polled.state.lastError !== undefined || polled.items.some(({ outcome }) => outcome === 'failed' || outcome === 'kept');
          await told(polled, screen);
        }
      } finally {
        close();
        interrupted.end();
        await release();
      }
      return interrupted.code() ?? (wrong ? EXIT.someUnread : EXIT.allRead);
    }),
});

async function told({ feed, items, state, notes }: WatchedPoll, screen: Screen): Promise<void> {
  for (const issue of [...notes, ...(state.lastError === undefined ? [] : [state.lastError])]) screen.complaints.print(issue);
  if (screen.json) return screen.piece(`${JSON.stringify({ feed, items, next: state.nextPoll })}\n`);
  const count = (outcome: Watched['outcome']): number => items.filter((one) => one.outcome === outcome).length;
  const parts = [
    [count('read'), 'read'],
    [count('kept'), 'kept unread'],
    [count('duplicate'), 'there already'],
    [count('filtered'), 'filtered'],
    [count('failed'), 'failed'],
  ].flatMap(([number, what]) => (number === 0 ? [] : [`${number} ${what}`]));
  await screen.line(`${new Date().toISOString().slice(11, 16)} ${state.title ?? feed}: ${parts.join(', ') || 'nothing new'}`);
  for (const { outcome, item, id, issue } of items) {
    if (outcome === 'read') await screen.line(`  ${id}  ${item}`);
    if (issue !== undefined) screen.complaints.print({ ...issue, given: issue.given ?? item });
  }
}
