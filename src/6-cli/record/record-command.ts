import { userInfo } from 'node:os';
import { Command, InvalidArgumentError, Option } from 'commander';
import { isServer } from '#record/store/open.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { EXIT, EXIT_HELP, type ExitCode } from '../exit-codes.ts';
import type { Screen } from '../screen.ts';

/** Where the record is, where nothing else is said. */
const DEFAULT_PLACE = 'attache-data';

/** What every command on a record takes. */
export interface RecordOptions {
  /** A folder, or the address of a PostgreSQL database. */
  readonly data: string;
  readonly by: string;
  readonly json: boolean;
  readonly color: boolean;
}

/** What a command is called with. */
export interface Call<O> {
  readonly words: readonly string[];
  readonly options: RecordOptions & O;
  readonly screen: Screen;
}

export interface RecordCommand<O> {
  /** Name and arguments, as commander takes them. */
  readonly usage: string;
  readonly summary: string;
  readonly description: string;
  readonly options?: (command: Command) => Command;
  readonly examples: string;
  readonly perform: (call: Call<O>) => Promise<ExitCode>;
}

/** A command that works on a record: its options, its help, and the way into it. */
export function recordCommand<O extends object>({
  usage,
  summary,
  description,
  options = (one) => one,
  examples,
  perform,
}: RecordCommand<O>): (finish: (code: ExitCode) => void) => Command {
  return (finish) => {
    const command = options(new Command().summary(summary).description(description));
    const [name, ...args] = usage.split(' ');
    command.name(name as string);
    for (const argument of args) command.argument(argument);
    return command
      .option('--data <place>', 'folder of the record, or postgres://... for a record on a server', DEFAULT_PLACE)
      .addOption(
        new Option('--db <address>', 'record in a PostgreSQL database, in place of --data: postgres://user@host/name')
          .argParser(databaseAddress)
          .conflicts('data'),
      )
      .option('--by <name>', 'who does it, for the log', accountName())
      .option('--json', 'print JSON, and problems to standard error as JSON, one object a line')
      .option('--no-color', 'no colours (as with the environment variable NO_COLOR)')
      .addHelpText('after', `\nExamples:\n${examples.trim().replace(/^/gm, '  ')}\n\n${EXIT_HELP}`)
      .action(async function (this: Command) {
        const { db, ...given } = this.opts<O & Partial<RecordOptions> & { readonly db?: string }>();
        const { screenOf } = await import('../screen.ts');
        const all = { ...given, ...(db !== undefined && { data: db }), json: given.json ?? false } as unknown as RecordOptions & O;
        finish(await perform({ words: this.args, options: all, screen: screenOf(all) }));
      });
  };
}

function databaseAddress(given: string): string {
  if (!isServer(given)) throw new InvalidArgumentError('It begins with postgres://.');
  return given;
}

/** Opens the record, lets something be done with it, and closes it whatever happens. What is done may give an exit code; else all is well. */
export async function inRecord(
  { data, by }: RecordOptions,
  act: (store: RecordStore) => Promise<unknown>,
  { create = false } = {},
): Promise<ExitCode> {
  const [{ openDatabase }, { RecordStore }] = await Promise.all([import('#record/store/open.ts'), import('#record/store/record-store.ts')]);
  const store = new RecordStore(await openDatabase(data, { create }), { by });
  try {
    const code = await act(store);
    return typeof code === 'number' ? (code as ExitCode) : EXIT.allRead;
  } finally {
    await store.close();
  }
}

/** The name of the account, which needs none on some systems. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // No account has this number, as in some containers.
    return 'somebody';
  }
}
