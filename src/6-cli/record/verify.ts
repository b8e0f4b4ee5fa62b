import { EXIT } from '../exit-codes.ts';
import { progressLine } from '../progress-line.ts';
import { inRecord, recordCommand } from './record-command.ts';

export const verifyCommand = recordCommand<{ readonly rebuild?: true }>({
  usage: 'verify',
  summary: 'check the record from the ground',
  description:
    'Checks that no deed of the log was changed, left out or put in, that every text and file is what it was when it arrived, and that every entry stands on the words it names. With --rebuild, also makes all tables again from the log, beside the record, and compares.',
  options: (command) => command.option('--rebuild', 'make all tables again from the log, and compare'),
  examples: `
attache verify
attache verify --rebuild --json`,
  perform: ({ options, screen }) =>
    inRecord(options, async (store) => {
      const { verify } = await import('#record/store/verify.ts');
      const line = progressLine('Verifying', screen.json);
      const found = await verify(store.database, { rebuild: options.rebuild ?? false, progress: line.show }).finally(line.end);
      for (const issue of found.issues) screen.complaints.print(issue);
      if (screen.json) await screen.value(found);
      else {
        const of = `${found.deeds} deeds, ${found.contents} texts and files, ${found.entries} entries${found.rebuilt ? ', all tables made again' : ''}`;
        await screen.line(found.issues.length === 0 ? `All is well: ${of}.` : `${found.issues.length} faults in ${of}.`);
      }
      return found.issues.length === 0 ? EXIT.allRead : EXIT.someUnread;
    }),
});
