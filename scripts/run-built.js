// `node scripts/run-built.js bench/run ARGS...`: sets up what is missing, then runs a compiled program of the checkout.
import { join } from 'node:path';
import { root, run, setUp } from './setup.js';

const [program, ...args] = process.argv.slice(2);
if (program === undefined) throw new Error('usage: node scripts/run-built.js PROGRAM [ARGS...]');

setUp();
process.exitCode = run(process.execPath, [join(root, 'dist', `${program}.js`), ...args]);
