import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './places.ts';
import { fillSection } from './results-page.ts';

// Writes the transcript of README.md from a real run of the command that stands above it.
const program = join(checkout(), 'bin', 'attache.js');
const args = ['read', 'samples/columbia-river.txt', '--quiet'];
const printed = execFileSync(process.execPath, [program, ...args], {
  cwd: checkout(),
  encoding: 'utf8',
  env: { ...process.env, COLUMNS: '100', NO_COLOR: '1' },
});
const page = join(checkout(), 'README.md');
writeFileSync(page, fillSection(readFileSync(page, 'utf8'), 'transcript', `\`\`\`\n${printed.trimEnd()}\n\`\`\``));
