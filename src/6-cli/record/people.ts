import type { PersonLine } from '#desk/questions/people.ts';
import { cell, type Screen } from '../screen.ts';
import { inRecord, recordCommand } from './record-command.ts';
import { sourceOf } from './told.ts';
import { asked, type Clocks, withClocks, withLimit } from './view-options.ts';

interface PeopleOptions extends Clocks {
  readonly country?: string;
  readonly kind?: readonly string[];
  readonly limit: number;
  readonly cursor?: string;
}

export const peopleCommand = recordCommand<PeopleOptions>({
  usage: 'people [name]',
  summary: 'who is in the record, with their roles through time',
  description:
    'Shows actors (persons, states, bodies, organizations, outlets) by name or id: the forms of their names, their roles through time with the reports that tell them, and how often they are heard of.',
  options: (command) =>
    withLimit(withClocks(command), 20)
      .option('--country <code>', 'of this state, ISO 3166-1 as JPN')
      .option(
        '--kind <kind...>',
        'only these kinds: person, state, government, body, organization, outlet, group (default: all but groups)',
      )
      .option('--cursor <cursor>', 'go on where the answer before ended'),
  examples: `
attache people Ishiba
attache people --country JPN --kind person
attache people person/shigeru-ishiba --known-at 2024-11-30`,
  perform: ({ words, options, screen }) =>
    inRecord(options, async (store) => {
      const { people } = await import('#desk/questions/people.ts');
      const { asOf, knownAt, country, kind, limit, cursor } = options;
      const name = words.length === 0 ? undefined : words.join(' ');
      const { items, next } = await people(store, asked({ asOf, knownAt, country, kinds: kind, limit, cursor, name }));
      if (screen.json) return screen.value({ items, next });
      if (items.length === 0) return screen.line('Nobody is called like that.');
      for (const one of items) await personLines(one, screen);
      if (next !== undefined) await screen.line(`There is more: add --cursor '${next}'`, screen.styles.faint);
    }),
});

/** One actor, for people. */
export async function personLines(
  { id, name, kind, country, aliases, members, judgements, roles, ...counts }: PersonLine,
  screen: Screen,
): Promise<void> {
  const { strong, faint } = screen.styles;
  await screen.line(name, strong);
  const { reports, statements, positions, contacts, firstSeen, lastSeen } = counts;
  const seen = firstSeen === undefined ? [] : [`${reports} ${reports === 1 ? 'report' : 'reports'}, ${firstSeen} to ${lastSeen}`];
  const heard = [
    [statements, 'statement'],
    [positions, 'position'],
    [contacts, 'contact'],
  ].flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}${count === 1 ? '' : 's'}`]));
  await screen.line([kind, country, ...seen, ...heard, id].filter((part) => part !== undefined).join(' · '), faint);
  const others = aliases.filter((alias) => alias !== name);
  if (others.length > 0) await screen.line(`also: ${others.slice(0, 12).join(', ')}`, faint);
  for (const { deed, a, b, verdict, by, why } of judgements)
    await screen.line(`deed ${deed}: ${a} ${verdict} ${b}, by ${by}${why === undefined ? '' : `: ${why}`}`, faint);
  if (roles.length > 0) {
    await screen.table(
      [
        { heading: 'Status', most: 9 },
        { heading: 'Role', most: 50 },
        { heading: 'When', most: 24 },
        { heading: 'Told by', most: 1000 },
      ],
      roles.map(({ title, of, ofName, status, from, to, firstReported, lastReported, sources }) => [
        cell(status),
        cell([title, of?.name ?? ofName].filter((part) => part !== undefined).join(', ')),
        cell(
          from === undefined && to === undefined
            ? `reported ${firstReported}${lastReported === firstReported ? '' : ` to ${lastReported}`}`
            : `${from ?? '..'} to ${to ?? '..'}`,
        ),
        cell(sources.slice(0, 4).map(sourceOf).join('; '), faint),
      ]),
    );
  }
  await screen.line('');
}
