// `npm start`: sets up what is missing, then reads the sample reports and prints what they say.
import { join } from 'node:path';
import { root, run, say, setUp } from './setup.js';

setUp();
say('Reading the sample reports: attache read "samples/*.txt" --format table');
process.exitCode = run(process.execPath, [join(root, 'bin', 'attache.js'), 'read', join('samples', '*.txt'), '--format', 'table']);
