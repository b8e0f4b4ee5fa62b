import { EXIT } from '../exit-codes.ts';
import { cell } from '../screen.ts';
import { recordCommand } from './record-command.ts';

export const doctorCommand = recordCommand<{ readonly model?: string }>({
  usage: 'doctor',
  summary: 'look at everything that the work rests on',
  description:
    'Looks at the runtime, the model, the process in which documents are opened, the record, its database and the disk, and says what to do where something is amiss. Changes nothing.',
  options: (command) => command.option('--model <dir>', 'folder of the model to look at (default: the one that comes with attache)'),
  examples: `
attache doctor
attache doctor --db postgres://desk@localhost/attache --json`,
  perform: async ({ options, screen }) => {
    const { examined } = await import('#desk/doctor.ts');
    const findings = await examined(options.data, options.model);
    const { alarm, plain, faint } = screen.styles;
    if (screen.json) await screen.value(findings);
    else
      await screen.table(
        [
          { heading: '', most: 8 },
          { heading: 'What', most: 20 },
          { heading: 'Found', most: 1000 },
        ],
        findings.map(({ about, state, found, remedy }) => [
          cell(state, state === 'well' ? plain : alarm),
          cell(about),
          [...cell(found), ...cell(remedy, faint)],
        ]),
      );
    return findings.some(({ state }) => state === 'wrong') ? EXIT.someUnread : EXIT.allRead;
  },
});
