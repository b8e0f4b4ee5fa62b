// `npm start`: sets up what is missing, reads the sample reports into a record and opens the desk on it, until Ctrl-C. Options go to `attache desk`.
import { join } from 'node:path';
import { root, run, say, setUp } from './setup.js';

function attache(...words) {
  say(`attache ${words.map((word) => (/[*]/.test(word) ? `'${word}'` : word)).join(' ')}`);
  return run(process.execPath, [join(root, 'bin', 'attache.js'), ...words]);
}

setUp();
// The samples keep a place of their own: what is in attache-data is yours.
const record = ['--data', join('attache-data', 'samples')];
// Where nobody sits before it, no browser is opened.
const open = process.stdout.isTTY ? ['--open'] : [];
process.exitCode = attache('add', join('samples', '*.txt'), ...record) || attache('desk', ...record, ...open, ...process.argv.slice(2));
