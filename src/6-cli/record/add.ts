import { FILE_HELP, withReadingOptions } from '../reading-options.ts';
import type { AddCommandOptions } from './add-run.ts';
import { recordCommand } from './record-command.ts';

export const addCommand = recordCommand<AddCommandOptions>({
  usage: 'add [file...]',
  summary: 'read reports into the record',
  description: `Reads reports and keeps them: their bytes, their text, and every entry with its words. What is told as read is on the disk. A report that is there already is not kept twice; a changed text under the same address is a revision.
${FILE_HELP}`,
  options: (command) =>
    withReadingOptions(command)
      .option('--again', 'read again, without files, the reports of the record that another model or version of attache read')
      .option('-q, --quiet', 'no line for each report, no progress, no warnings'),
  examples: `
attache add report.txt
attache add archive/ --outlet "Kyodo News" --data japan-desk
attache add bundle.jsonl --json
attache add --again
attache add https://example.org/report.html`,
  perform: async (call) => (await import('./add-run.ts')).performAdd(call),
});
