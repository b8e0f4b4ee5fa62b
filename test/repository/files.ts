import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout, with a closing slash. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every file that is or would be committed, by its path from the root with forward slashes. */
export function repositoryFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  // A tracked file that was deleted and not yet committed is still listed.
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(join(root, path))).sort();
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The files of a program, not of data: TypeScript, JavaScript, Python and shell. */
export function isProgram(path: string): boolean {
  return /\.(ts|js|mjs|cjs|py|sh)$/.test(path) && !path.endsWith('.generated.ts');
}
