// `npm test`: sets up what is missing, then runs every check and every test, and closes with how many passed and failed.
// A check (format and lint, types, dead exports) counts as one; so does each test. With arguments, runs the tests they name and no checks.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool, say, setUp } from './setup.js';
import { closingLine, countTests, NONE, plus } from './tally.js';

const CHECKS = [
  { name: 'format and lint', package: '@biomejs/biome', bin: 'biome', args: ['check', '.', '--diagnostic-level=warn'] },
  { name: 'types', package: 'typescript-7', bin: 'tsc', args: ['-p', 'tsconfig.json'] },
  { name: 'types of the pages', package: 'typescript-7', bin: 'tsc', args: ['-p', 'web/tsconfig.json'] },
  { name: 'dead exports and dependencies', package: 'knip', bin: 'knip', args: ['--no-progress', '--treat-config-hints-as-errors'] },
];

function check({ name, package: packageName, bin, args }) {
  say(`Checking ${name} (${bin} ${args.join(' ')}) ...`);
  const passed = runTool(packageName, bin, args) === 0;
  say(passed ? `  ${name}: passed` : `  ${name}: FAILED`);
  return passed ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 };
}

async function tests(names) {
  const folder = mkdtempSync(join(tmpdir(), 'attache-test-'));
  const output = join(folder, 'tests.json');
  try {
    say('Running the tests (vitest run) ...');
    // Imported late: until the set-up has run, its packages may not be there.
    const { provideChromium } = await import('./chromium.js');
    process.env.ATTACHE_CHROMIUM = provideChromium() ?? '';
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${output}`, ...names];
    return countTests(runTool('vitest', 'vitest', args), () => JSON.parse(readFileSync(output, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const names = process.argv.slice(2);
setUp();
const checks = names.length === 0 ? CHECKS.map(check) : [];
const total = [...checks, await tests(names)].reduce(plus, NONE);
process.exitCode = total.failed > 0 ? 1 : 0;
process.stdout.write(`${closingLine(total)}\n`);
