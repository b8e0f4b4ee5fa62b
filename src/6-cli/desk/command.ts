import { InvalidArgumentError } from 'commander';
import { withNetwork } from '../reading-options.ts';
import { recordCommand } from '../record/record-command.ts';
import type { DeskOptions } from './run.ts';

export const deskCommand = recordCommand<DeskOptions>({
  usage: 'desk',
  summary: 'open the desk: the record in the browser, and its API',
  description:
    'Serves the desk on this machine until it is interrupted: its pages, and the API that they use (/api/v1/openapi.json). A record that is not there yet is made. Nobody has to sign in on this machine unless --login says so or somebody has an account; for other machines (--host) everybody has to.',
  options: (command) =>
    withNetwork(command)
      .option('--port <number>', 'port to listen at; 0 for any that is free', portArgument, 4180)
      .option('--host <address>', 'address to listen at; others than this machine can reach it where it is not the usual one', '127.0.0.1')
      .option(
        '--desks <folder>',
        'folder of the desk files (default: desks here where there is such a folder, else in the folder of the record)',
      )
      .option(
        '--name <host>',
        'name by which people reach a proxy before the desk; may be given again',
        (name: string, before: readonly string[] = []) => [...before, name.toLowerCase()],
      )
      .option('--open', 'open it in the browser')
      .option('--login', 'ask everybody to sign in; for the first administrator a code is printed')
      .option(
        '--log <file>',
        'write a line of JSON for each request into this file (- for standard error): who asked for what kind of thing, never what was given',
      )
      .option('--model <dir>', 'folder of the model to read with (default: the one that comes with attache)'),
  examples: `
attache desk --open
attache desk --data japan-desk --port 8080
attache desk --name desk.example.org --login
attache desk --host 0.0.0.0 --login --log requests.jsonl`,
  perform: async (call) => (await import('./run.ts')).performDesk(call),
});

function portArgument(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) throw new InvalidArgumentError('It is no port from 0 to 65535.');
  return Number(value);
}
