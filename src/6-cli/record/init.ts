import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { IssueError, issueOf } from '#base/issue.ts';
import { isServer } from '#record/store/open.ts';
import { EXIT } from '../exit-codes.ts';
import { inRecord, recordCommand } from './record-command.ts';
import { DESK_FILE } from './view-options.ts';

export const initCommand = recordCommand<{ readonly desk?: string }>({
  usage: 'init',
  summary: 'make an empty record',
  description:
    'Makes an empty record: a folder with one file, or the tables in a PostgreSQL database. A record that is there already is left as it is.',
  options: (command) =>
    command.option(
      '--desk <file>',
      'the relationship that is followed: this desk file is checked and copied into the folder, and limits the views from then on',
    ),
  examples: `
attache init
attache init --desk desks/japan-us.yaml
attache init --data japan-desk
attache init --db postgres://desk@localhost/attache`,
  perform: ({ options, screen }) =>
    inRecord(
      options,
      async (store) => {
        const found = await store.db
          .selectFrom('log')
          .select(({ fn }) => fn.countAll<number>().as('deeds'))
          .executeTakeFirstOrThrow();
        const isNew = Number(found.deeds) === 0;
        if (options.desk !== undefined) await keepDesk(options.desk, options.data);
        if (screen.json) await screen.value({ data: options.data, empty: isNew });
        else if (isNew) await screen.line(`An empty record is in ${options.data}. Next: attache add REPORT...`);
        else await screen.line(`There is a record in ${options.data} already; nothing was changed.`);
        return EXIT.allRead;
      },
      { create: true },
    ),
});

/** Puts a desk file, once it is known to be right, into the folder of the record. */
async function keepDesk(file: string, data: string): Promise<void> {
  const { loadDesk } = await import('#desk/desk-file/read-desk.ts');
  await loadDesk(file);
  if (isServer(data))
    throw new IssueError(
      issueOf(
        'usage.wrong',
        'A record on a server has no folder to keep a desk file in.',
        undefined,
        'Name the desk file with --desk where you look.',
      ),
    );
  await copyFile(file, path.join(data, DESK_FILE));
}
