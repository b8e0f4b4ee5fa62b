import { Command, Option } from 'commander';
import type { ExitCode } from '../exit-codes.ts';
import { recordCommand } from '../record/record-command.ts';
import { type Clocks, dayArgument, withClocks } from '../record/view-options.ts';

interface ComposeOptions extends Clocks {
  readonly desk?: string;
  readonly day: string;
  readonly occasion?: string;
  readonly place?: string;
}

const compose = recordCommand<ComposeOptions>({
  usage: 'compose',
  summary: 'compose a brief from what was accepted, and keep it',
  description:
    'Composes a brief for an occasion from the accepted entries of a desk: agreements, positions with shifts, contacts, what was said of late, concerns, open points, and what the record does not know. Each line names its source in a footnote.',
  options: (command) =>
    withClocks(command)
      .option('--desk <file>', 'the desk file of the relationship (default: desk.yaml in the folder of the record)')
      .requiredOption('--day <date>', 'day of the occasion, as 2024-11-30', dayArgument)
      .option('--occasion <words>', 'what it is for (default: "Meeting of" the parties)')
      .option('--place <name>', 'where'),
  examples: 'attache brief compose --desk desks/japan-us.yaml --day 2025-02-07 --place Washington',
  perform: async (call) => (await import('./run.ts')).performCompose(call),
});

const list = recordCommand({
  usage: 'list',
  summary: 'the briefs that are kept',
  description: 'Lists the briefs that are kept, the latest day first.',
  examples: 'attache brief list',
  perform: async (call) => (await import('./run.ts')).performList(call),
});

const show = recordCommand({
  usage: 'show <id>',
  summary: 'a brief, line by line',
  description:
    'Shows a brief with the ids of its lines and the numbers of sources that each cites; with --json as it is kept, which `attache brief edit` takes.',
  examples: 'attache brief show b1f0c2d3e4a5 --json > brief.json',
  perform: async (call) => (await import('./run.ts')).performShow(call),
});

const edit = recordCommand({
  usage: 'edit <id> <file>',
  summary: 'keep a changed brief, if every line still holds',
  description:
    'Takes a brief that was shown with --json and changed: its occasion, place, and the lines of its sections. Every line is checked: quoted words, numbers, names, speakers and the firmness of verbs must be those of the evidence. Lines that do not hold are refused by name, and nothing is kept then.',
  examples: 'attache brief edit b1f0c2d3e4a5 brief.json',
  perform: async (call) => (await import('./run.ts')).performEdit(call),
});

const check = recordCommand({
  usage: 'check <id>',
  summary: 'whether a brief still holds',
  description: 'Checks every line of a brief against the record as it is now, and names those that do not hold.',
  examples: 'attache brief check b1f0c2d3e4a5',
  perform: async (call) => (await import('./run.ts')).performCheck(call),
});

const exporting = recordCommand<{ readonly format: 'docx' | 'pdf' | 'html' | 'md' | 'csl'; readonly out: string }>({
  usage: 'export <id>',
  summary: 'write a brief to a file',
  description:
    'Writes a brief as a document with footnotes, or its sources as CSL-JSON. It is checked first; nothing is written where a line does not hold.',
  options: (command) =>
    command
      .addOption(new Option('--format <name>', 'how').choices(['docx', 'pdf', 'html', 'md', 'csl']).makeOptionMandatory())
      .requiredOption('--out <file>', 'where to'),
  examples: 'attache brief export b1f0c2d3e4a5 --format docx --out brief.docx',
  perform: async (call) => (await import('./run.ts')).performExport(call),
});

/** `attache brief` and its commands. */
export function briefCommand(finish: (code: ExitCode) => void): Command {
  const command = new Command('brief')
    .summary('compose a brief for a meeting, and write it')
    .description('Composes, edits, checks and writes briefs. Each line of a brief rests on words of accepted entries.');
  for (const make of [compose, list, show, edit, check, exporting]) command.addCommand(make(finish));
  return command;
}
