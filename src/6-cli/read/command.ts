import { Command, InvalidArgumentError, Option } from 'commander';
import { isIsoDate } from '#base/iso-date.ts';
import { IssueError, issueOf } from '#base/issue.ts';
import { allowList } from '#source/network/address.ts';
import { EXIT_HELP, type ExitCode } from '../exit-codes.ts';
import { FORMAT_NAMES, type FormatName } from './formats/by-name.ts';
import { KINDS, type Kind, kindsArgument } from './kinds.ts';

/** What the user asked of `attache read`, checked. */
export interface ReadRequest {
  readonly files: readonly string[];
  readonly format: FormatName;
  readonly kind?: readonly Kind[];
  readonly published?: string;
  readonly outlet?: string;
  readonly out?: string;
  readonly jobs?: number;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly color: boolean;
  readonly model?: string;
  /** Paths of files that add to the world. */
  readonly world?: readonly string[];
  readonly allowNetwork?: readonly string[];
}

type Options = Omit<ReadRequest, 'files' | 'quiet' | 'json'> & { readonly quiet?: true; readonly json?: true };

const EXAMPLES = `
FILE is a text or Markdown file, a web page (.html), a PDF, a .docx, a mail (.eml, .mbox), a ZIP archive of these,
a .jsonl file (one report a line: "text", and where given "id", "date", "publisher", "title", "byline", "url"),
a folder (all of these below it), a quoted pattern such as 'archive/**/*.txt', the http(s) address of a page,
or - for standard input (one file, or such rows). Without FILE, standard input is read.

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
  return new Command('read')
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
    .option('--published <date>', 'date of reports that do not state theirs, as 2024-11-30 or 2024-11-30T09:00:00Z', dateArgument)
    .option('--outlet <name>', 'outlet of reports that do not state theirs', nameArgument)
    .option('-o, --out <dir>', 'write one file a report into this folder, named by its id, instead of printing')
    .option('-j, --jobs <number>', 'reports read at a time (default: number of cores, eight at most)', countArgument)
    .option('-q, --quiet', 'no progress and no warnings')
    .option('--json', 'print problems to standard error as JSON, one object a line')
    .option('--no-color', 'no colours (as with the environment variable NO_COLOR)')
    .option(
      '--allow-network <blocks>',
      'networks beside the public internet that pages may be fetched from, with commas between, as 10.1.0.0/16',
      networksArgument,
    )
    .option('--model <dir>', 'folder of the model to read with (default: the one that comes with attache)')
    .option(
      '--world <file>',
      'YAML file that adds states, outlets, organizations, offices, people or agreements, such as desks/japan-us.yaml; may be given again',
      (path: string, before: readonly string[] = []) => [...before, nameArgument(path)],
    )
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: Options) => finish(await perform(checkedRequest(files, options))));
}

function checkedRequest(files: readonly string[], options: Options): ReadRequest {
  const request = { ...options, quiet: options.quiet ?? false, json: options.json ?? false };
  if (files.length > 0) return { ...request, files };
  if (process.stdin.isTTY)
    throw new IssueError(issueOf('usage.wrong', 'Name a file to read, or - for standard input.', undefined, 'See `attache read --help`.'));
  return { ...request, files: ['-'] };
}

function dateArgument(value: string): string {
  if (!isIsoDate(value)) throw new InvalidArgumentError('It is no date such as 2024-11-30 or 2024-11-30T09:00:00Z.');
  return value;
}

function nameArgument(value: string): string {
  const name = value.trim();
  if (name === '') throw new InvalidArgumentError('It is empty.');
  return name;
}

function networksArgument(value: string): readonly string[] {
  const blocks = value.split(',').map((block) => block.trim());
  try {
    allowList(blocks);
  } catch (error) {
    if (error instanceof RangeError) throw new InvalidArgumentError(`${error.message}.`);
    throw error;
  }
  return blocks;
}

function countArgument(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError('It is no number from 1 to 999.');
  return Number(value);
}
