import { cell } from '../screen.ts';
import { inRecord, recordCommand } from './record-command.ts';
import { asked, type Clocks, withClocks, withLimit } from './view-options.ts';

interface OriginsOptions extends Clocks {
  readonly outlet?: string;
  readonly limit: number;
}

export const originsCommand = recordCommand<OriginsOptions>({
  usage: 'origins',
  summary: 'which outlet relays whom, and which reports are one',
  description:
    'Shows how many independent origins the reports have, which outlet relays which agency or other outlet (with the words that prove it), and which reports are copies of one, with the reason.',
  options: (command) => withLimit(withClocks(command), 20).option('--outlet <name>', 'only what this outlet relays'),
  examples: `
attache origins
attache origins --outlet "Japan Times" --json`,
  perform: ({ options, screen }) =>
    inRecord(options, async (store) => {
      const { originsView } = await import('#desk/questions/origins.ts');
      const { asOf, knownAt, outlet, limit } = options;
      const found = await originsView(store, asked({ asOf, knownAt, outlet, limit }));
      if (screen.json) return screen.value(found);
      const { faint, strong } = screen.styles;
      await screen.line(
        `${found.reports} reports, ${found.families} independent origins: ${found.kinds.map(({ origin, reports }) => `${reports} ${origin}`).join(', ')}`,
      );
      if (found.relays.length > 0) {
        await screen.line('Who relays whom', strong);
        await screen.table(
          [
            { heading: 'Outlet', most: 30 },
            { heading: 'From', most: 30 },
            { heading: 'How', most: 8 },
            { heading: 'Reports', most: 8 },
            { heading: 'For example', most: 1000 },
          ],
          found.relays.map((relay) => [
            cell(relay.outlet),
            cell(relay.from),
            cell(relay.how),
            cell(relay.reports),
            relay.examples.flatMap(({ report, words }) =>
              cell([report.title ?? report.id, report.day, ...words.slice(0, 1).map((one) => `"${one.words}"`)].join(', '), faint),
            ),
          ]),
        );
      }
      for (const { head, members } of found.largest) {
        await screen.line(`${members.length} reports of one origin: ${head.title ?? head.id}`, strong);
        await screen.table(
          [
            { heading: 'Report', most: 14 },
            { heading: 'Outlet', most: 30 },
            { heading: 'Day', most: 10 },
            { heading: 'Why', most: 1000 },
          ],
          members.map(({ report, origin, reason, of }) => [
            cell(report.id),
            cell(report.outlet ?? origin),
            cell(report.day),
            cell(reason === undefined ? 'the first' : `${reason} (${of})`, faint),
          ]),
        );
      }
    }),
});
