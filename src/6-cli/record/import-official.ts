import { EXIT } from '../exit-codes.ts';
import { cell } from '../screen.ts';
import { inRecord, recordCommand } from './record-command.ts';

export const importOfficialCommand = recordCommand({
  usage: 'import-official <file...>',
  summary: 'import an official record of visits and travels',
  description:
    'Imports the XML files of the Office of the Historian, US Department of State (visits by foreign leaders, travels of the President and the Secretary of State; public domain, https://github.com/HistoryAtState/visits and .../travels), so that `attache contacts` can say which contacts it knows. A folder stands for all XML files below it. A newer edition replaces the older one.',
  examples: `
attache import-official visits/data travels/president-travels
attache import-official 2024.xml --json`,
  perform: ({ words, options, screen }) =>
    inRecord(options, async (store) => {
      const { importOfficial } = await import('#desk/import-official.ts');
      const all = [];
      for await (const one of importOfficial(store, words)) {
        for (const issue of one.issues) screen.complaints.print(issue);
        all.push(one);
      }
      const told = all.filter(({ contacts }) => contacts > 0);
      const total = told.reduce((sum, { contacts }) => sum + contacts, 0);
      if (screen.json) await screen.value(all.map(({ file, contacts, issues }) => ({ file, contacts, issues: issues.length })));
      else {
        await screen.table(
          [
            { heading: 'File', most: 60 },
            { heading: 'Contacts', most: 10 },
          ],
          told.map(({ file, contacts }) => [cell(file), cell(contacts)]),
        );
        await screen.line(`${total} contacts in ${told.length} files.`);
      }
      if (total === 0) return EXIT.nothingRead;
      return all.some(({ issues }) => issues.some(({ severity }) => severity === 'error')) ? EXIT.someUnread : EXIT.allRead;
    }),
});
