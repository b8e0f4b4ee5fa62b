import { Command, InvalidArgumentError, Option } from 'commander';
import { PERMISSIONS, type Permission } from '#desk/access/caller.ts';
import type { ExitCode } from '../exit-codes.ts';
import { inRecord, recordCommand } from '../record/record-command.ts';
import { cell } from '../screen.ts';

const list = recordCommand<{ readonly of?: string }>({
  usage: 'list',
  summary: 'the tokens, and whose they are',
  description: 'Lists tokens: whose, what for, until when, last used. The tokens themselves are kept nowhere.',
  options: (command) => command.option('--of <name>', 'only those of this person'),
  examples: 'attache tokens list --of ben',
  perform: ({ options, screen }) =>
    inRecord(options, async (store) => {
      const { tokensOf } = await import('#desk/accounts/tokens.ts');
      const found = await tokensOf(store, options.of);
      if (screen.json) return screen.value(found);
      if (found.length === 0) return screen.line('There are no tokens.');
      const now = store.now.toISOString();
      return screen.table(
        [
          { heading: 'Id', most: 20 },
          { heading: 'Of', most: 20 },
          { heading: 'For', most: 40 },
          { heading: 'May', most: 24 },
          { heading: 'Until', most: 10 },
          { heading: 'Last used', most: 16 },
          { heading: 'State', most: 10 },
        ],
        found.map(({ id, name, label, scopes, expires, seen, withdrawn }) => [
          cell(id),
          cell(name),
          cell(label),
          cell(scopes.join(', ')),
          cell(expires.slice(0, 10)),
          cell(seen?.slice(0, 16) ?? 'never'),
          cell(withdrawn !== undefined ? 'withdrawn' : expires <= now ? 'expired' : 'holds'),
        ]),
      );
    }),
});

interface AddOptions {
  readonly label: string;
  readonly scope: readonly Permission[];
  readonly days?: number;
}

const add = recordCommand<AddOptions>({
  usage: 'add <name>',
  summary: 'make a token for a program',
  description:
    'Makes a token with which a program acts in the name of a person: it may do what its scopes say and this person may at the time. It is printed this once.',
  options: (command) =>
    command
      .requiredOption('--label <text>', 'what it is for')
      .addOption(new Option('--scope <permission...>', 'what it may do').choices(PERMISSIONS).default(['read']))
      .option('--days <number>', 'days that it holds, 366 at most (default: 90)', daysArgument),
  examples: `
attache tokens add ben --label "nightly export"
attache tokens add ben --label "feed of the agency" --scope read edit --days 30`,
  perform: ({ words, options, screen }) =>
    inRecord(options, async (store) => {
      const { makeToken } = await import('#desk/accounts/tokens.ts');
      const { label, scope, days } = options;
      const made = await makeToken(store, words[0] as string, { label, scopes: scope, ...(days !== undefined && { days }) });
      if (screen.json) return screen.value(made);
      await screen.line(
        `The token of ${made.name} for ${made.scopes.join(', ')}, until ${made.expires.slice(0, 10)} (id ${made.id}). It is shown this once:`,
      );
      return screen.line(made.token);
    }),
});

const withdraw = recordCommand({
  usage: 'withdraw <id>',
  summary: 'withdraw a token for good',
  description: 'Withdraws a token for good: the next request with it is refused.',
  examples: 'attache tokens withdraw 3f2a90c1b7de41aa02c7',
  perform: ({ words, options, screen }) =>
    inRecord(options, async (store) => {
      const { withdrawToken } = await import('#desk/accounts/tokens.ts');
      const operator = { name: options.by, role: 'admin', clearance: 'red', via: 'local' } as const;
      const withdrawn = await withdrawToken(store, operator, words[0] as string);
      if (screen.json) await screen.value(withdrawn);
      else await screen.line(`The token ${withdrawn.id} of ${withdrawn.name} is withdrawn.`);
    }),
});

/** `attache tokens`, with what can be done in it. */
export function tokensCommand(finish: (code: ExitCode) => void): Command {
  const command = new Command('tokens')
    .summary('tokens with which programs use the API')
    .description('Tokens with which programs use the API of the desk in the name of a person.');
  for (const one of [list, add, withdraw]) command.addCommand(one(finish));
  return command;
}

function daysArgument(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value) || Number(value) > 366) throw new InvalidArgumentError('It is no number of days from 1 to 366.');
  return Number(value);
}
