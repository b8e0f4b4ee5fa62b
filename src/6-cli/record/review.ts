import { Command, InvalidArgumentError, Option } from 'commander';
import type { Judgement, Waiting } from '#desk/review.ts';
import type { EntryKind } from '#record/entries/entry.ts';
import { ENTRY_KINDS } from '#record/entries/entry.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { cell } from '../screen.ts';
import { type Call, inRecord, recordCommand } from './record-command.ts';
import { withLimit } from './view-options.ts';

interface ListOptions {
  readonly kind?: readonly EntryKind[];
  readonly report?: string;
  readonly flagged?: true;
  readonly all?: true;
  readonly limit: number;
}

const list = recordCommand<ListOptions>({
  usage: 'list',
  summary: 'entries that wait for a person',
  description:
    'Lists entries that nobody has decided on: first those to be looked at again (their words or their reading changed), then the least sure. What you have reviewed yourself is left out.',
  options: (command) =>
    withLimit(command, 20)
      .addOption(
        new Option('-k, --kind <kinds>', `kinds of entry, with commas between: ${ENTRY_KINDS.join(', ')}`).argParser(kindsArgument),
      )
      .option('--report <id>', 'of one report')
      .option('--flagged', 'only those to be looked at again')
      .option('--all', 'also those that you have reviewed'),
  examples: `
attache review list --kind position,contact
attache review list --flagged --json`,
  perform: ({ options, screen }) =>
    inRecord(options, async (store) => {
      const { waiting } = await import('#desk/review.ts');
      const { kind, report, flagged, all, limit, by } = options;
      const found = await waiting(store, {
        limit,
        ...(kind !== undefined && { kinds: kind }),
        ...(report !== undefined && { report }),
        ...(flagged !== undefined && { flagged }),
        ...(all === undefined && { by }),
      });
      if (screen.json) return void (await screen.value(found));
      if (found.length === 0) return screen.line('Nothing waits for you.');
      const columns = [
        { heading: 'Entry', most: 18 },
        { heading: 'Sure', most: 4 },
        { heading: 'What', most: 40 },
        { heading: 'Words', most: 1000 },
      ];
      await screen.table(
        columns,
        found.map((one) => [
          [...cell(one.id), ...cell(one.kind, screen.styles.faint), ...cell(one.flag, screen.styles.alarm)],
          cell(one.confidence === undefined ? undefined : one.confidence.toFixed(2)),
          [...cell(factsOf(one)), ...cell([one.outlet, one.day].filter((fact) => fact !== undefined).join(', '), screen.styles.faint)],
          cell(one.words.map(({ words }) => words).join(' ... ')),
        ]),
      );
    }),
});

/** The fields that are neither words nor bookkeeping. */
function factsOf({ value, human }: Waiting): string {
  const all = { ...value, ...human };
  return Object.entries(all)
    .filter(
      ([field, one]) =>
        !['id', 'confidence', 'statement', 'agreement', 'entry'].includes(field) &&
        (typeof one !== 'object' || (Array.isArray(one) && typeof one[0] === 'string')),
    )
    .map(([field, one]) => `${field} ${[one].flat().join(', ')}`)
    .join('; ');
}

interface VerdictOptions {
  readonly why?: string;
  readonly set?: readonly (readonly [string, unknown])[];
}

function verdict(name: string, of: Judgement['verdict'], summary: string, examples: string): (finish: (code: ExitCode) => void) => Command {
  return recordCommand<VerdictOptions>({
    usage: `${name} <entry...>`,
    summary,
    description: `${summary.charAt(0).toUpperCase()}${summary.slice(1)}. It goes to the log under your name and can be undone.`,
    options: (command) => {
      command.option('--why <reason>', 'the reason, for the log');
      if (of !== 'edited') return command;
      return command.requiredOption(
        '--set <field=value...>',
        'field and its right value (JSON, or plain words); a span as {"start":12,"end":30,"words":"..."}',
        (pair: string, before: [string, unknown][] = []) => [...before, fieldArgument(pair)],
      );
    },
    examples,
    perform: (call) => decided(call, of),
  });
}

async function decided({ words, options, screen }: Call<VerdictOptions>, of: Judgement['verdict']): Promise<ExitCode> {
  return inRecord(options, async (store) => {
    const { review } = await import('#desk/review.ts');
    const { why, set } = options;
    const done = await review(store, words, {
      verdict: of,
      ...(why !== undefined && { why }),
      ...(set !== undefined && { value: Object.fromEntries(set) }),
    });
    if (screen.json) await screen.value(done);
    else
      for (const [at, { seq }] of done.entries()) await screen.line(`${words[at]}: ${of} (deed ${seq}; attache undo ${seq} takes it back)`);
  });
}

const agreement = recordCommand({
  usage: 'agreement',
  summary: 'how far reviewers agree',
  description: "Shows, kind by kind, how far reviewers agree beyond chance: Cohen's kappa for each pair, Krippendorff's alpha for all.",
  examples: 'attache review agreement --json',
  perform: ({ options, screen }) =>
    inRecord(options, async (store) => {
      const { agreementByKind } = await import('#desk/review.ts');
      const found = await agreementByKind(store);
      if (screen.json) return void (await screen.value(found));
      if (found.length === 0) return screen.line('No entry has been reviewed by two persons yet.');
      const figure = (value: number | undefined): string => value?.toFixed(2) ?? '-';
      await screen.table(
        [
          { heading: 'Kind', most: 12 },
          { heading: 'Reviewers', most: 40 },
          { heading: 'Entries', most: 8 },
          { heading: 'Agree', most: 6 },
          { heading: 'Kappa', most: 6 },
          { heading: 'Alpha', most: 6 },
        ],
        found.flatMap(({ kind, pairs, alpha }) =>
          pairs.map(({ reviewers, entries, observed, kappa }, at) => [
            cell(at === 0 ? kind : ''),
            cell(reviewers.join(', ')),
            cell(entries),
            cell(figure(observed)),
            cell(figure(kappa)),
            cell(at === 0 ? figure(alpha) : ''),
          ]),
        ),
      );
    }),
});

const reviewers = recordCommand({
  usage: 'reviewers <number>',
  summary: 'how many must agree before an entry is accepted',
  description:
    'Sets how many persons must agree before an entry counts as accepted or edited: 1 or 2. With 2, nobody is the second reviewer of his or her own work.',
  examples: 'attache review reviewers 2',
  perform: ({ words, options, screen }) =>
    inRecord(options, async (store) => {
      const value = Number(words[0]);
      if (value !== 1 && value !== 2) throw new InvalidArgumentError('It is neither 1 nor 2.');
      const done = await store.do('set', { setting: 'reviewers', value });
      if (screen.json) await screen.value(done);
      else await screen.line(`From now on ${value === 1 ? 'one reviewer decides' : 'two reviewers must agree'}.`);
      return EXIT.allRead;
    }),
});

/** `attache review`, with what can be done in it. */
export function reviewCommand(finish: (code: ExitCode) => void): Command {
  const command = new Command('review')
    .summary('accept, edit or reject entries')
    .description('What persons say of entries: the queue, their verdicts, and how far they agree.');
  for (const one of [
    list,
    verdict('accept', 'accepted', 'say that entries are right', 'attache review accept p4ef26a2bfeebf4ef'),
    verdict(
      'edit',
      'edited',
      "say what is right instead; the machine's value is kept beside it",
      `attache review edit p4ef26a2bfeebf4ef --set stance=oppose --why "it opposes the delay"`,
    ),
    verdict('reject', 'rejected', 'say that entries are wrong', 'attache review reject s74238a7c08d89cee --why "irony"'),
    verdict('reopen', 'proposed', 'take your word back and ask for a new review', 'attache review reopen p4ef26a2bfeebf4ef'),
    agreement,
    reviewers,
  ])
    command.addCommand(one(finish));
  return command;
}

function kindsArgument(value: string): readonly EntryKind[] {
  const kinds = value.split(',').map((kind) => kind.trim());
  const wrong = kinds.find((kind) => !(ENTRY_KINDS as readonly string[]).includes(kind));
  if (wrong !== undefined) throw new InvalidArgumentError(`There is no kind "${wrong}". There are: ${ENTRY_KINDS.join(', ')}.`);
  return kinds as EntryKind[];
}

function fieldArgument(pair: string): [string, unknown] {
  const at = pair.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('It is not of the form field=value.');
  const [field, text] = [pair.slice(0, at), pair.slice(at + 1)];
  try {
    return [field, JSON.parse(text)];
  } catch {
    // Plain words stand for themselves.
    return [field, text];
  }
}
