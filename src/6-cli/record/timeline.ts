import { Option } from 'commander';
import type { TimelineLine } from '#desk/questions/timeline.ts';
import { LINES, type LineKind } from '#desk/questions/timeline-lines.ts';
import type { Row } from '../grid.ts';
import { cell, type Screen } from '../screen.ts';
import { inRecord, recordCommand } from './record-command.ts';
import { daysText, originsOf, sourceOf, wordsCell, wordsIn } from './told.ts';
import { asked, type ListOptions, listQuestion, registerFor, scopeFor, withList } from './view-options.ts';

interface TimelineOptions extends ListOptions {
  readonly newest?: true;
  readonly kind?: readonly LineKind[];
}

export const timelineCommand = recordCommand<TimelineOptions>({
  usage: 'timeline',
  summary: 'contacts, statements and signings in order of time',
  description:
    'Shows what happened and what was said, in order of time: contacts as planned, held or cancelled, statements, and when agreements of the record were signed. What several reports tell is one line with its sources.',
  options: (command) =>
    withList(command, 50).option('--newest', 'the latest first').addOption(new Option('--kind <kind...>', 'only these').choices(LINES)),
  examples: `
attache timeline --from 2024-11-01 --to 2024-11-30
attache timeline --newest --kind contact
attache timeline --desk desks/japan-us.yaml --as-of 2024-11-30`,
  perform: ({ options, screen }) =>
    inRecord(options, async (store) => {
      const { timeline } = await import('#desk/questions/timeline.ts');
      const { scope } = await scopeFor(options);
      const { newest, kind: lines } = options;
      const question = { ...listQuestion(options), ...asked({ scope, newest, lines }), ...(await registerFor(scope)) };
      const { items, next } = await timeline(store, question);
      if (screen.json) return screen.value({ items, next });
      if (items.length === 0) return screen.line('Nothing lies in these days.');
      await screen.table(
        [
          { heading: 'When', most: 24 },
          { heading: 'What', most: 12 },
          { heading: 'Who', most: 34 },
          { heading: 'Words', most: 1000 },
        ],
        items.map((line) => rowOf(line, screen)),
      );
      if (next !== undefined) await screen.line(`There is more: add --cursor '${next}'`, screen.styles.faint);
    }),
});

function rowOf(line: TimelineLine, screen: Screen): Row {
  const { faint } = screen.styles;
  if (line.line === 'signed') {
    return [
      cell(daysText(line.day, line.lastDay)),
      cell('signed'),
      cell([line.known.parties].flat().join(', ')),
      [...cell(line.known.names[0]), ...cell(`named in ${line.reports} ${line.reports === 1 ? 'report' : 'reports'}`, faint)],
    ];
  }
  const [first, ...others] = line.sources;
  if (first === undefined) return [cell(line.day)];
  const also =
    others.length === 0 ? [] : cell(`also ${others.map(sourceOf).join('; ')} (${originsOf(line.corroboration) ?? 'one report'})`, faint);
  if (line.line === 'contact') {
    const who = line.participants.map(({ name }) => name).join(', ');
    return [
      cell(daysText(line.day, line.lastDay)),
      [...cell(line.kind), ...cell(line.status, faint)],
      [...cell(who), ...cell(line.place, faint)],
      [...wordsCell(first, wordsIn(first, 'evidence', 'agenda'), screen), ...also],
    ];
  }
  const [statement] = line.sources;
  return [
    cell(line.day),
    cell(wordsIn(first, 'cue') || 'says'),
    cell(statement?.speaker?.name ?? wordsIn(first, 'source')),
    [...wordsCell(first, wordsIn(first, 'content'), screen), ...also],
  ];
}
