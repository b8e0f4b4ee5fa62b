import type { Shown, ShownEntry } from '#desk/questions/show.ts';
import { cell, type Screen } from '../screen.ts';
import { personLines } from './people.ts';
import { inRecord, recordCommand } from './record-command.ts';
import { agreementLines } from './register.ts';
import { sourceOf, wordsCell, wordsIn } from './told.ts';
import { asked, type Clocks, withClocks } from './view-options.ts';

export const showCommand = recordCommand<Clocks>({
  usage: 'show <id>',
  summary: 'anything by its id: a report, an entry, an actor, an agreement, a deed',
  description:
    "Shows what has an id, or the only thing whose id begins so (four letters at least): a report with its text and entries; an entry with the machine's value, the human one, all versions and reviews; an actor; an agreement. A number is a deed of the log.",
  options: withClocks,
  examples: `
attache show 3f2a90c1b7de
attache show p4ef2
attache show person/shigeru-ishiba
attache show 412 --json`,
  perform: ({ words, options, screen }) =>
    inRecord(options, async (store) => {
      const { show } = await import('#desk/questions/show.ts');
      const { asOf, knownAt } = options;
      const found = await show(store, words[0] ?? '', asked({ asOf, knownAt }));
      if (screen.json) return screen.value(found);
      return shown(found, screen);
    }),
});

async function shown(found: Shown, screen: Screen): Promise<void> {
  const { strong, faint } = screen.styles;
  if (found.type === 'actor') return personLines(found.actor, screen);
  if (found.type === 'agreement') return agreementLines(found.agreement, screen);
  if (found.type === 'report') return reportLines(found, screen);
  if (found.type === 'entry') return entryLines(found, screen);
  if (found.type === 'several') {
    await screen.line('Several ids begin so:', strong);
    for (const id of found.ids) await screen.line(`  ${id}`);
    return;
  }
  const { seq, at, by, kind, why, body } = found.deed;
  await screen.line(`Deed ${seq}: ${kind}${found.undone ? ' (undone)' : ''}`, strong);
  await screen.line(`${at}, by ${by}${why === undefined ? '' : `: ${why}`}`, faint);
  for (const [field, value] of Object.entries(body))
    await screen.line(`${field}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
}

async function reportLines(
  { report, known, text, family, kinship, revised, entries }: Extract<Shown, { type: 'report' }>,
  screen: Screen,
): Promise<void> {
  const { strong, faint, alarm } = screen.styles;
  await screen.line(report.title ?? report.name, strong);
  await screen.line(
    [report.id, report.outlet, report.byline, report.published, report.url, report.from, `known since ${known.slice(0, 19)}`]
      .filter((part) => part !== undefined)
      .join(' · '),
    faint,
  );
  const { kind, agency, outlet } = report.origin;
  await screen.line(
    `origin: ${[kind, agency ?? outlet].filter((part) => part !== undefined).join(', ')}${family === report.id ? '' : `; one with ${family}`}${kinship === undefined ? '' : ` (${kinship.reason})`}`,
    faint,
  );
  if (revised !== undefined) await screen.line(`A later text took its place: ${revised}`, alarm);
  if (report.unread !== undefined) await screen.line(`Not read: ${report.unread.message}`, alarm);
  await screen.line('');
  for (const line of text.split(/\r\n|\n/)) await screen.line(line);
  await screen.line('');
  await screen.table(
    [
      { heading: 'Entry', most: 18 },
      { heading: 'What', most: 34 },
      { heading: 'Words', most: 1000 },
    ],
    entries.map((one) => entryRow(one, screen)),
  );
}

function entryRow(one: ShownEntry, screen: Screen) {
  const actors = one.actors.map(({ name }) => name).join(', ');
  return [cell(one.id), [...cell(one.kind), ...cell(actors, screen.styles.faint)], wordsCell(one, wordsIn(one), screen)];
}

async function entryLines({ entry, versions, reviews, neighbours }: Extract<Shown, { type: 'entry' }>, screen: Screen): Promise<void> {
  const { strong, faint } = screen.styles;
  if (entry === undefined) await screen.line('It is no longer read in its report; what was is below.', strong);
  else {
    await screen.line(`${entry.kind} ${entry.id}: ${entry.status}`, strong);
    await screen.line(sourceOf(entry), faint);
    await screen.table(
      [
        { heading: 'Field', most: 14 },
        { heading: 'Value', most: 1000 },
      ],
      fieldRows(entry.value),
    );
  }
  if (reviews.length > 0) {
    await screen.table(
      [
        { heading: 'Deed', most: 6 },
        { heading: 'When', most: 19 },
        { heading: 'By', most: 16 },
        { heading: 'Verdict', most: 10 },
        { heading: 'Why', most: 1000 },
      ],
      reviews.map(({ deed, known, by, verdict, why, value, until }) => [
        cell(deed),
        cell(known.slice(0, 19)),
        cell(by),
        [...cell(verdict), ...(until === undefined ? [] : cell('taken back', faint))],
        [...cell(why), ...(value === undefined ? [] : cell(JSON.stringify(value), faint))],
      ]),
    );
  }
  for (const { seq, known, until, human, machine } of versions.length > 1 || versions.some((one) => one.human !== undefined)
    ? versions
    : []) {
    await screen.line(`read by deed ${seq} at ${known.slice(0, 19)}${until === undefined ? '' : `, until ${until.slice(0, 19)}`}`, faint);
    await screen.table(
      [
        { heading: 'Machine', most: 14 },
        { heading: '', most: 1000 },
      ],
      fieldRows(machine),
    );
    if (human !== undefined)
      await screen.table(
        [
          { heading: 'Human', most: 14 },
          { heading: '', most: 1000 },
        ],
        fieldRows(human),
      );
  }
  if (neighbours.length > 0) {
    await screen.line('Around it in the text', strong);
    await screen.table(
      [
        { heading: 'Entry', most: 18 },
        { heading: 'What', most: 34 },
        { heading: 'Words', most: 1000 },
      ],
      neighbours.map((one) => entryRow(one, screen)),
    );
  }
}

function fieldRows(value: object) {
  return Object.entries(value).map(([field, one]) => [cell(field), [one].flat().flatMap((part) => cell(textOf(part)))]);
}

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return 'words' in value
    ? `"${value.words}" (${'start' in value ? value.start : '?'} to ${'end' in value ? value.end : '?'})`
    : JSON.stringify(value);
}
