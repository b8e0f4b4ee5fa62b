import { type Command, InvalidArgumentError } from 'commander';
import { isIsoDate } from '#base/iso-date.ts';
import { allowList } from '#source/network/address.ts';

/** What all commands take that read reports. */
export interface ReadingOptions {
  readonly published?: string;
  readonly outlet?: string;
  readonly jobs?: number;
  readonly model?: string;
  /** Paths of files that add to the world. */
  readonly world?: readonly string[];
  readonly allowNetwork?: readonly string[];
}

/** What a report may be, for the help. */
export const FILE_HELP = `
FILE is a text or Markdown file, a web page (.html), a PDF, a .docx or .rtf, a bundle of Nexis or Factiva,
a mail (.eml, .mbox), a web archive (.warc, .wacz), a ZIP archive of these,
a .jsonl file (one report a line: "text", and where given "id", "date", "publisher", "title", "byline", "url"),
a folder (all of these below it), a quoted pattern such as 'archive/**/*.txt', the http(s) address of a page,
or - for standard input (one file, or such rows).`;

export function withReadingOptions(command: Command): Command {
  const given = command
    .option('--published <date>', 'date of reports that do not state theirs, as 2024-11-30 or 2024-11-30T09:00:00Z', dateArgument)
    .option('--outlet <name>', 'outlet of reports that do not state theirs', nameArgument)
    .option('-j, --jobs <number>', 'reports read at a time (default: number of cores, eight at most)', countArgument);
  return withReader(withNetwork(given));
}

/** What may be reached. */
export function withNetwork(command: Command): Command {
  return command.option(
    '--allow-network <blocks>',
    'networks beside the public internet that pages may be fetched from, with commas between, as 10.1.0.0/16',
    networksArgument,
  );
}

/** What is read with. */
export function withReader(command: Command): Command {
  return command
    .option('--model <dir>', 'folder of the model to read with (default: the one that comes with attache)')
    .option(
      '--world <file>',
      'YAML file that adds states, outlets, organizations, offices, people or agreements, such as desks/japan-us.yaml; may be given again',
      (path: string, before: readonly string[] = []) => [...before, nameArgument(path)],
    );
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
