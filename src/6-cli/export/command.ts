import { InvalidArgumentError, Option } from 'commander';
import { MARKS } from '#desk/access/marks.ts';
import { EXPORTED_STATUSES } from '#desk/export/exported.ts';
import { EXPORT_FORMATS } from '#desk/export/format-names.ts';
import { ENTRY_KINDS } from '#record/entries/entry.ts';
import { recordCommand } from '../record/record-command.ts';
import { dayArgument, withClocks } from '../record/view-options.ts';
import type { ExportOptions } from './run.ts';

export const exportCommand = recordCommand<ExportOptions>({
  usage: 'export',
  summary: 'write the record, or a part of it, in a standard format',
  description:
    'Writes entries with their words, whose words they are, and where they stand in review; what was rejected only where --status asks for it. Every entry is checked again against the stored text: what does not hold is refused by name and left out, and the exit code is 1. Files are written whole or not at all. docs/exports.md describes each format.',
  options: (command) =>
    withClocks(command)
      .addOption(
        new Option('-f, --format <name>', 'csv and brat make a folder, the others one file').choices(EXPORT_FORMATS).makeOptionMandatory(),
      )
      .option('-o, --out <path>', 'file or new folder to write (default: standard output, for formats that are one file)')
      .addOption(
        new Option('-k, --kind <kinds>', `kinds of entry, with commas between: ${ENTRY_KINDS.join(', ')} (default: all)`).argParser(
          (value) => listOf(value, ENTRY_KINDS),
        ),
      )
      .addOption(
        new Option(
          '--status <statuses>',
          `where they stand, with commas between: ${EXPORTED_STATUSES.join(', ')} (default: all but rejected)`,
        ).argParser((value) => listOf(value, EXPORTED_STATUSES)),
      )
      .option('--from <date>', 'what was so on this day or later, as 2024-11-30', dayArgument)
      .option('--to <date>', 'what was so on this day or before', dayArgument)
      .option('--actor <actor>', 'entries in which this actor has a part, by id or name; several by naming it again', added)
      .option('--report <id>', 'entries of this report; several by naming it again', added)
      .addOption(
        new Option('--handling <mark>', 'the highest handling mark that may go out (default: amber+strict; red has to be named)').choices(
          MARKS,
        ),
      ),
  examples: `
attache export --format jsonld --out record.jsonld
attache export --format csv --kind position,contact --from 2024-01-01 --out positions-2024
attache export --format ical --actor state/JPN --out contacts.ics
attache export --format plover --status accepted,edited --known-at 2024-12-31
attache export --format csv --handling red --out for-the-minister
attache export --format record --out record.jsonl --json`,
  perform: async (call) => (await import('./run.ts')).performExport(call),
});

function listOf<T extends string>(value: string, all: readonly T[]): readonly T[] {
  const named = value.split(',').map((part) => part.trim().toLowerCase());
  const wrong = named.find((one) => !all.some((known) => known === one));
  if (wrong !== undefined) throw new InvalidArgumentError(`'${wrong}' is none of ${all.join(', ')}.`);
  return all.filter((one) => named.includes(one));
}

function added(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
