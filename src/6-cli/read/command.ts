import { Command, Option } from 'commander';
import { IssueError, issueOf } from '#base/issue.ts';
import { EXIT_HELP, type ExitCode } from '../exit-codes.ts';
import { FILE_HELP, type ReadingOptions, withReadingOptions } from '../reading-options.ts';
import { FORMAT_NAMES, type FormatName } from './formats/by-name.ts';
import { KINDS, type Kind, kindsArgument } from './kinds.ts';

/** What the user asked of `attache read`, checked. */
export interface ReadRequest extends ReadingOptions {
  readonly files: readonly string[];
  readonly format: FormatName;
  readonly kind?: readonly Kind[];
  readonly out?: string;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly color: boolean;
}

type Options = Omit<ReadRequest, 'files' | 'quiet' | 'json'> & { readonly quiet?: true; readonly json?: true };

const EXAMPLES = `${FILE_HELP} Without FILE, standard input is read.

Examples:
  attache read report.txt
  attache read report.txt --kind positions,contacts
  attache read report.txt --format json --published 2024-11-30 --outlet "Taipei Times"
  attache read report.txt --world desks/japan-us.yaml
  attache read archive.jsonl --format json --out readings --jobs 4
  attache read https://example.org/report.html
  curl -s https://example.org/report.txt | attache read - --format annotation

${EXIT_HELP}`;

/** The command \`read\`; \`perform\` does it and tells how it ended. */
export function readCommand(perform: (request: ReadRequest) => Promise<ExitCode>, finish: (code: ExitCode) => void): Command {
  const command = new Command('read')
    .summary('read reports and print who said what, who stands where, who met whom')
    .description(
      'Reads reports in English and prints what each says, with its words: statements, people and their roles, agreements and provisions, positions, contacts, concerns, events.',
    )
    .argument('[FILE...]', 'files, folders, patterns, or - for standard input')
    .addOption(
      new Option('-f, --format <name>', 'how to print: json is one object for one file and an array for several')
        .choices(FORMAT_NAMES)
        .default('table'),
    )
    .option(
      '-k, --kind <kinds>',
      `kinds of entry to print, with commas between: ${KINDS.join(', ')} (default: all; conllu has none)`,
      kindsArgument,
    )
    .option('-o, --out <dir>', 'write one file a report into this folder, named by its id, instead of printing')
    .option('-q, --quiet', 'no progress and no warnings')
    .option('--json', 'print problems to standard error as JSON, one object a line')
    .option('--no-color', 'no colours (as with the environment variable NO_COLOR)')
    .addHelpText('after', EXAMPLES);
  return withReadingOptions(command).action(async (files: string[], options: Options) =>
    finish(await perform(checkedRequest(files, options))),
  );
}

function checkedRequest(files: readonly string[], options: Options): ReadRequest {
  const request = { ...options, quiet: options.quiet ?? false, json: options.json ?? false };
  if (files.length > 0) return { ...request, files };
  if (process.stdin.isTTY)
    throw new IssueError(issueOf('usage.wrong', 'Name a file to read, or - for standard input.', undefined, 'See `attache read --help`.'));
  return { ...request, files: ['-'] };
}
