import { IssueError, issueOf } from '#base/issue.ts';
import { isServer } from '#record/store/open.ts';
import { EXIT } from '../exit-codes.ts';
import { inRecord, recordCommand } from './record-command.ts';

export const backupCommand = recordCommand({
  usage: 'backup <folder>',
  summary: 'copy the record, while it is used',
  description:
    'Copies the record as it stands into a new folder: one file, checked, with a manifest that holds its hash. A record in PostgreSQL is backed up with the tools of PostgreSQL.',
  examples: `
attache backup backups/2024-11-30
attache backup /media/stick/attache --json`,
  perform: ({ words, options, screen }) =>
    inRecord(options, async (store) => {
      const { backUp } = await import('#record/store/sqlite/backup-folder.ts');
      const [folder = ''] = words;
      const manifest = await backUp(store.database, folder, store.now);
      if (screen.json) return screen.value(manifest);
      return screen.line(`${manifest.deeds} deeds, ${(manifest.bytes / 1e6).toFixed(1)} MB are in ${folder}.`);
    }),
});

export const restoreCommand = recordCommand({
  usage: 'restore <folder>',
  summary: 'make a record of a backup',
  description:
    'Makes a record of a backup, in a folder (--data) that has none. A backup that is damaged is refused, and nothing is put in place; the log, all texts and all entries are checked.',
  examples: 'attache restore backups/2024-11-30 --data attache-restored',
  perform: async ({ words, options, screen }) => {
    if (isServer(options.data))
      throw new IssueError(issueOf('usage.wrong', 'A backup is restored into a folder.', undefined, 'Name a folder with --data.'));
    const { restore } = await import('#record/store/sqlite/backup-folder.ts');
    const found = await restore(words[0] ?? '', options.data);
    if (screen.json) await screen.value(found);
    else await screen.line(`The record is in ${options.data}: ${found.deeds} deeds, ${found.entries} entries, all checked.`);
    return EXIT.allRead;
  },
});
