import { Command, Option } from 'commander';
import { IssueError, issueOf } from '#base/issue.ts';
import { ROLES, type Role } from '#desk/access/caller.ts';
import { MARKS, type Mark } from '#desk/access/marks.ts';
import type { UserChange } from '#desk/accounts/change-user.ts';
import type { User } from '#desk/accounts/user.ts';
import type { ExitCode } from '../exit-codes.ts';
import { type Call, inRecord, recordCommand } from '../record/record-command.ts';
import { cell, type Screen } from '../screen.ts';

const list = recordCommand({
  usage: 'list',
  summary: 'who has an account, or had one',
  description:
    'Lists everybody who has an account, with role, clearance and how they sign in. Closed accounts are listed too: their names stay taken.',
  examples: 'attache users list --json',
  perform: ({ options, screen }) =>
    inRecord(options, async (store) => {
      const { users } = await import('#desk/accounts/user.ts');
      const found = await users(store);
      if (screen.json) return screen.value(found);
      if (found.length === 0)
        return screen.line('Nobody has an account: on this machine no login is asked. Next: attache users add NAME --role admin');
      const { faint } = screen.styles;
      return screen.table(
        [
          { heading: 'Name', most: 30 },
          { heading: 'Role', most: 10 },
          { heading: 'Sees up to', most: 12 },
          { heading: 'Signs in with', most: 40 },
          { heading: 'Last seen', most: 16 },
          { heading: 'State', most: 24 },
        ],
        found.map((one) => [
          [...cell(one.name), ...cell(one.full, faint)],
          cell(one.role),
          cell(one.clearance),
          cell([...(one.password ? ['password'] : []), ...(one.issuer === undefined ? [] : [one.issuer])].join(', ') || 'nothing'),
          cell(one.seen?.slice(0, 16) ?? 'never', faint),
          cell(one.disabled === undefined ? 'open' : `closed ${one.disabled.slice(0, 10)}`),
        ]),
      );
    }),
});

interface AddOptions {
  readonly role: Role;
  readonly clearance?: Mark;
  readonly fullName?: string;
  readonly password: boolean;
}

const add = recordCommand<AddOptions>({
  usage: 'add <name>',
  summary: 'add a person',
  description:
    'Adds a person. The password is typed unseen, or is the first line of standard input. The first person has to be an administrator: from then on everybody has to sign in. A name means one person for good.',
  options: (command) =>
    command
      .addOption(new Option('--role <role>', 'what this person may do').choices(ROLES).default('reader'))
      .addOption(
        new Option('--clearance <mark>', 'the highest handling mark that this person sees (default: amber, and red for the first)').choices(
          MARKS,
        ),
      )
      .option('--full-name <name>', 'how the person is called')
      .option('--no-password', 'without a password, which can be given later'),
  examples: `
attache users add ada --role admin
attache users add ben --role reviewer --clearance green --full-name "Ben Okri" < password.txt`,
  perform: ({ words, options, screen }) =>
    inRecord(
      options,
      async (store) => {
        const { role, clearance, fullName } = options;
        const [{ addUser }, { asName }] = await Promise.all([import('#desk/accounts/change-user.ts'), import('#desk/accounts/name.ts')]);
        const name = asName(words[0] as string);
        const password = options.password ? await passwordFor(name) : undefined;
        const user = await addUser(store, {
          ...{ name, role },
          ...(clearance !== undefined && { clearance }),
          ...(fullName !== undefined && { full: fullName }),
          ...(password !== undefined && { password }),
        });
        await told(screen, user, `${user.name} is added as ${user.role}, and sees up to ${user.clearance}.`);
      },
      { create: true },
    ),
});

/** A command that changes one person. */
function changing<O extends object = object>({
  change,
  says,
  ...rest
}: {
  readonly usage: string;
  readonly summary: string;
  readonly description: string;
  readonly examples: string;
  readonly change: (call: Call<O>) => Promise<UserChange> | UserChange;
  readonly says: (user: User) => string;
}) {
  return recordCommand<O>({
    ...rest,
    perform: (call) =>
      inRecord(call.options, async (store) => {
        const { changeUser } = await import('#desk/accounts/change-user.ts');
        const user = await changeUser(store, call.words[0] as string, await change(call));
        await told(call.screen, user, says(user));
      }),
  });
}

const role = changing({
  usage: 'role <name> <role>',
  summary: 'give another role',
  description: 'Gives a person another role: reader, reviewer, editor or admin. Their sessions end. The last administrator stays one.',
  examples: 'attache users role ben editor',
  change: ({ words }) => ({ role: oneOf(ROLES, words[1], 'role') }),
  says: ({ name, role: now }) => `${name} is ${now} now, and signs in again.`,
});

const clearance = changing({
  usage: 'clearance <name> <mark>',
  summary: 'give another clearance',
  description: 'Says up to which handling mark a person sees reports and entries: clear, green, amber, amber+strict or red.',
  examples: 'attache users clearance ben amber+strict',
  change: ({ words }) => ({ clearance: oneOf(MARKS, words[1], 'handling mark') }),
  says: ({ name, clearance: now }) => `${name} sees up to ${now} now.`,
});

const password = changing({
  usage: 'password <name>',
  summary: 'give a new password',
  description:
    'Gives a person a new password, typed unseen or as the first line of standard input. Their sessions end and their tokens are withdrawn.',
  examples: 'attache users password ben',
  change: async ({ words }) => ({ password: await passwordFor(words[0] as string) }),
  says: ({ name }) => `${name} has a new password. All sessions are ended and all tokens withdrawn.`,
});

const disable = changing({
  usage: 'disable <name>',
  summary: 'close an account',
  description:
    'Closes an account: its sessions end, its tokens are withdrawn, its name stays taken. The last administrator cannot be closed out.',
  examples: 'attache users disable ben',
  change: () => ({ disabled: true }),
  says: ({ name }) => `The account of ${name} is closed.`,
});

const enable = changing({
  usage: 'enable <name>',
  summary: 'open an account again',
  description: 'Opens an account again that was closed. Tokens stay withdrawn.',
  examples: 'attache users enable ben',
  change: () => ({ disabled: false }),
  says: ({ name }) => `The account of ${name} is open.`,
});

/** `attache users`, with what can be done in it. */
export function usersCommand(finish: (code: ExitCode) => void): Command {
  const command = new Command('users')
    .summary('who may sign in to the desk, and what they may do')
    .description('The accounts of a desk that several people use. As long as nobody has one, no login is asked on this machine.');
  for (const one of [list, add, role, clearance, password, disable, enable]) command.addCommand(one(finish));
  return command;
}

async function passwordFor(name: string): Promise<string> {
  return (await import('./typed-password.ts')).typedPassword(name);
}

function oneOf<T extends string>(all: readonly T[], word: string | undefined, what: string): T {
  const found = all.find((one) => one === word);
  if (found !== undefined) return found;
  throw new IssueError(issueOf('usage.wrong', `There is no such ${what}.`, word, `Take one of ${all.join(', ')}.`));
}

async function told(screen: Screen, user: User, line: string): Promise<void> {
  if (screen.json) await screen.value(user);
  else await screen.line(line);
}
