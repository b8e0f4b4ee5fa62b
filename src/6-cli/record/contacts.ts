import { Option } from 'commander';
import type { OfficialAnswer } from '#desk/official/match.ts';
import type { ContactLine } from '#desk/questions/contact-lines.ts';
import { cell, type Screen } from '../screen.ts';
import { inRecord, recordCommand } from './record-command.ts';
import { daysText, originsOf, sourceOf, wordsCell, wordsIn } from './told.ts';
import { asked, type ListOptions, listQuestion, scopeFor, withList } from './view-options.ts';

interface ContactsOptions extends ListOptions {
  readonly with?: readonly string[];
  readonly kind?: string;
  readonly status?: string;
  readonly oldest?: true;
  readonly official: boolean;
}

const KINDS = ['meeting', 'call', 'visit', 'summit', 'talks', 'message', 'exercise'];
const STATUSES = ['held', 'ongoing', 'scheduled', 'proposed', 'cancelled'];

export const contactsCommand = recordCommand<ContactsOptions>({
  usage: 'contacts',
  summary: 'who called, met or will meet whom, and whether the official record knows it',
  description:
    'Lists contacts, the latest first: who, when, where, as planned, held or cancelled by the latest report, with all reports that tell of it. Where an official record was imported (attache import-official), says which contacts it knows, and lists what only one of the two has.',
  options: (command) =>
    withList(command, 30)
      .option('--with <name...>', 'ids or names of who must take part')
      .addOption(new Option('--kind <kind>', 'only this kind').choices(KINDS))
      .addOption(new Option('--status <status>', 'only these, as the latest report has it').choices(STATUSES))
      .option('--oldest', 'the oldest first')
      .option('--no-official', 'without the official record'),
  examples: `
attache contacts --with Japan --with "United States" --from 2024-11-01
attache contacts --status scheduled --as-of 2024-11-30
attache contacts --desk desks/japan-us.yaml --json`,
  perform: ({ options, screen }) =>
    inRecord(options, async (store) => {
      const [{ contacts }, { besideOfficial }] = await Promise.all([
        import('#desk/questions/contacts.ts'),
        import('#desk/official-contacts.ts'),
      ]);
      const { with: sides, kind, status, oldest } = options;
      const { scope } = await scopeFor(options);
      const question = { ...listQuestion(options), ...asked({ with: sides, kind, status, scope }), newest: oldest === undefined };
      const { items, next } = await contacts(store, question as Parameters<typeof contacts>[1]);
      const official = options.official
        ? await besideOfficial(store, items, scope?.desk, asked({ from: options.from, to: options.to }))
        : undefined;
      if (screen.json) return screen.value({ items, next, official });
      if (items.length === 0) await screen.line('No contact is like that.');
      const answers = new Map(official?.answers.map(({ contact, answer }) => [contact.id, answer]));
      await screen.table(
        [
          { heading: 'When', most: 24 },
          { heading: 'What', most: 12 },
          { heading: 'Who', most: 34 },
          { heading: 'Words', most: 1000 },
        ],
        items.map((one) => rowOf(one, answers.get(one.id), screen)),
      );
      if (next !== undefined) await screen.line(`There is more: add --cursor '${next}'`, screen.styles.faint);
      if (official !== undefined && official.onlyOfficial.length > 0) {
        await screen.line('In the official record alone', screen.styles.strong);
        await screen.table(
          [
            { heading: 'When', most: 24 },
            { heading: 'What', most: 12 },
            { heading: 'Who', most: 50 },
            { heading: 'Remark', most: 1000 },
          ],
          official.onlyOfficial.map(({ from, to, kind: what, persons, countries, place, remark }) => [
            cell(daysText(from, to)),
            cell(what),
            cell(persons.map(({ name, role }) => [role, name].filter(Boolean).join(' ')).join(', ') || countries.join(', ')),
            cell([place, remark].filter(Boolean).join('. ')),
          ]),
        );
      }
    }),
});

function rowOf(one: ContactLine, answer: OfficialAnswer | undefined, screen: Screen) {
  const { faint, alarm } = screen.styles;
  const [first, ...others] = one.sources;
  const changed =
    new Set(one.history.map(({ status }) => status)).size > 1
      ? cell(`was ${one.history.map(({ status, report }) => `${status} (${report.day})`).join(', then ')}`, faint)
      : [];
  const also =
    others.length === 0 ? [] : cell(`also ${others.map(sourceOf).join('; ')} (${originsOf(one.corroboration) ?? 'one report'})`, faint);
  const known =
    answer === undefined || answer.verdict === 'outside'
      ? []
      : cell(
          `official record: ${answer.verdict === 'known' ? `${answer.record.id}, ${answer.certainty}. ` : ''}${answer.reason}`,
          answer.verdict === 'known' ? faint : alarm,
        );
  return [
    cell(daysText(one.day, one.lastDay)),
    [...cell(one.kind), ...cell(one.status, faint)],
    [...cell(one.participants.map(({ name }) => name).join(', ')), ...cell(one.place, faint)],
    [...(first === undefined ? [] : wordsCell(first, wordsIn(first, 'evidence', 'agenda'), screen)), ...changed, ...also, ...known],
  ];
}
