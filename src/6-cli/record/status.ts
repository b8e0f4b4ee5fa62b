import { cell } from '../screen.ts';
import { inRecord, recordCommand } from './record-command.ts';

export const statusCommand = recordCommand({
  usage: 'status',
  summary: 'how much there is of everything',
  description:
    'Counts reports (read, unread and why), what sources offered besides, entries by kind and where they stand, outlets, feeds; and names the last thing that was done.',
  examples: `
attache status
attache status --db postgres://desk@localhost/attache --json`,
  perform: ({ options, screen }) =>
    inRecord(options, async (store) => {
      const { recordStatus } = await import('#desk/questions/status.ts');
      const found = await recordStatus(store);
      if (screen.json) return screen.value(found);
      const { reports, items, entries, outlets, lastDeed, database, actors, feeds } = found;
      const { faint } = screen.styles;
      if (reports.all === 0) await screen.line('There is no report yet. Next: attache add REPORT...');
      else {
        await screen.line(
          `${reports.all} reports of ${reports.origins} origins, ${reports.firstDay} to ${reports.lastDay}: ${reports.read} read${reports.revised === 0 ? '' : `, ${reports.revised} replaced by a later text`}`,
        );
        for (const { count, message } of reports.unread) await screen.line(`  ${count} not read: ${message}`, faint);
      }
      for (const { outcome, reason, count } of items) await screen.line(`  ${count} ${outcome}: ${reason}`, faint);
      if (entries.length > 0) {
        await screen.table(
          [
            { heading: 'Kind', most: 12 },
            { heading: 'Entries', most: 10 },
            { heading: 'Where they stand', most: 60 },
            { heading: 'To look at again', most: 16 },
          ],
          entries.map(({ kind, all, statuses, flagged }) => [
            cell(kind),
            cell(all),
            cell(statuses.map(({ value, count }) => `${count} ${value}`).join(', ')),
            cell(flagged === 0 ? undefined : flagged),
          ]),
        );
      }
      const most = outlets.slice(0, 8).map(({ value, count }) => `${value} ${count}`);
      await screen.line(
        [`${actors} actors`, `${feeds} feeds`, ...(most.length > 0 ? [`outlets: ${most.join(', ')}`] : [])].join(' · '),
        faint,
      );
      await screen.line(
        `${database.kind}, ${(database.bytes / 1e6).toFixed(1)} MB${lastDeed === undefined ? '' : `; last deed ${lastDeed.seq}: ${lastDeed.kind} by ${lastDeed.by} at ${lastDeed.at.slice(0, 19)}`}`,
        faint,
      );
    }),
});
