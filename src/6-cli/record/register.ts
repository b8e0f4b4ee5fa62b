import type { AgreementLine } from '#desk/questions/register.ts';
import { cell, type Screen } from '../screen.ts';
import { inRecord, recordCommand } from './record-command.ts';
import { wordsCell } from './told.ts';
import { asked, registerFor, scopeFor, type ViewOptions, withLimit, withView } from './view-options.ts';

interface RegisterOptions extends ViewOptions {
  readonly limit: number;
  readonly cursor?: string;
}

export const registerCommand = recordCommand<RegisterOptions>({
  usage: 'register [agreement]',
  summary: 'agreements, what holds under them, and who wants them changed',
  description:
    'Shows agreements that reports name: their names, parties and years, the provisions that are reported as holding (as of a date with --as-of) with the latest report that says so, and who wants what changed.',
  options: (command) => withLimit(withView(command), 20).option('--cursor <cursor>', 'go on where the answer before ended'),
  examples: `
attache register
attache register "status of forces" --as-of 2024-11-30
attache register --desk desks/japan-us.yaml --json`,
  perform: ({ words, options, screen }) =>
    inRecord(options, async (store) => {
      const { register } = await import('#desk/questions/register.ts');
      const { asOf, knownAt, withRejected, limit, cursor } = options;
      const agreement = words.length === 0 ? undefined : words.join(' ');
      const { scope } = await scopeFor(options);
      const { items, next } = await register(store, {
        ...asked({ asOf, knownAt, withRejected, limit, cursor, agreement }),
        ...asked({ scope }),
        ...(await registerFor(scope)),
      });
      if (screen.json) return screen.value({ items, next });
      if (items.length === 0) return screen.line('No agreement is like that.');
      for (const one of items) await agreementLines(one, screen);
      if (next !== undefined) await screen.line(`There is more: add --cursor '${next}'`, screen.styles.faint);
    }),
});

/** One agreement, for people. */
export async function agreementLines(
  { id, known, names, parties, years, reports, origins, provisions, wishes }: AgreementLine,
  screen: Screen,
): Promise<void> {
  const { strong, faint } = screen.styles;
  await screen.line(known?.names[0] ?? names[0]?.value ?? id, strong);
  const facts = [
    parties.map(({ name }) => name).join(', '),
    years[0]?.toString(),
    known?.signed === undefined ? undefined : `signed ${known.signed}`,
    known?.in_force === undefined ? undefined : `in force ${known.in_force}`,
  ];
  await screen.line(
    [...facts, `${reports} ${reports === 1 ? 'report' : 'reports'} of ${origins} ${origins === 1 ? 'origin' : 'origins'}`, id]
      .filter(Boolean)
      .join(' · '),
    faint,
  );
  if (provisions.length > 0) {
    await screen.table(
      [
        { heading: 'Holds', most: 12 },
        { heading: 'For', most: 30 },
        { heading: 'Provision', most: 1000 },
      ],
      provisions.map(({ latest, firstReported, lastReported, sources }) => [
        cell(latest.modality),
        [...cell(latest.bearer.name), ...(latest.counterpart === undefined ? [] : cell(`towards ${latest.counterpart.name}`, faint))],
        [
          ...wordsCell(latest, latest.action, screen),
          ...(sources.length > 1 ? cell(`reported from ${firstReported} to ${lastReported}`, faint) : []),
        ],
      ]),
    );
  }
  if (wishes.length > 0) {
    await screen.table(
      [
        { heading: 'When', most: 10 },
        { heading: 'Wishes', most: 30 },
        { heading: 'Stance', most: 14 },
        { heading: 'What', most: 1000 },
      ],
      wishes.map((wish) => [
        cell(wish.day),
        cell(wish.holder.name),
        cell(`${wish.value > 0 ? '+' : ''}${wish.value} ${wish.stance}`),
        wordsCell(wish, wish.object, screen),
      ]),
    );
  }
  await screen.line('');
}
