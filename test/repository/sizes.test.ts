import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { isProgram, read, repositoryFiles, root } from './files.ts';

const LINES_OF_A_FILE = 400;
const LINES_OF_A_FUNCTION = 70;

const lineCount = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

test(`no program file has more than ${LINES_OF_A_FILE} lines`, () => {
  const programs = repositoryFiles().filter(isProgram);
  const sizes = programs.map((path) => ({ path, lines: lineCount(read(path)) }));
  expect(sizes.filter(({ lines }) => lines > LINES_OF_A_FILE)).toEqual([]);
  expect(programs.length).toBeGreaterThan(20);
});

// Biome measures functions on the syntax tree; this shows that it does so here, with the limit that is promised.
test(`no function body has more than ${LINES_OF_A_FUNCTION} lines`, () => {
  const planted = {
    'src/0-base/fits.ts': LINES_OF_A_FUNCTION,
    'src/0-base/long.ts': LINES_OF_A_FUNCTION + 1,
    'bench/long.ts': LINES_OF_A_FUNCTION + 1,
    'eval/long.ts': LINES_OF_A_FUNCTION + 1,
    'scripts/long.js': LINES_OF_A_FUNCTION + 1,
  };
  const report = lint(
    Object.entries(planted).map(([path, lines]) => [path, `export function f() {\n${'  console.log();\n'.repeat(lines)}}\n`]),
  );
  const found = Object.keys(planted).filter((path) => report.includes(`${path}:1:8 lint/complexity/noExcessiveLinesPerFunction`));
  expect(found).toEqual(Object.keys(planted).slice(1));
});

/** What Biome, configured as here, says about some files, which it gets in a folder of their own. */
function lint(files: readonly (readonly [path: string, source: string])[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'attache-lint-'));
  try {
    for (const name of ['biome.json', '.gitignore']) copyFileSync(join(root, name), join(folder, name));
    for (const [path, source] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), source);
    }
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const { stdout, stderr, error } = spawnSync(process.execPath, [biome, 'lint', '.'], { cwd: folder, encoding: 'utf8' });
    if (error) throw error;
    return stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
