import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const LAUNCHER = fileURLToPath(new URL('../../bin/attache.js', import.meta.url));

/** Starts the program as a user would, away from any terminal. */
export function start(words: readonly string[], cwd: string, env: Record<string, string> = {}): ChildProcess {
  const { NO_COLOR: _no, FORCE_COLOR: _force, COLUMNS: _columns, NODE_OPTIONS: _options, ...own } = process.env;
  return spawn(process.execPath, [LAUNCHER, ...words], { cwd, env: { ...own, ...env } });
}

/** Where a slow machine has come to after five seconds; that this is said is tested with a clock of its own. */
const PROGRESS = /^Reading\b.*\n/gm;

/** Waits for a program to end. */
export function ended(child: ChildProcess): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (piece) => {
    stdout += piece;
  });
  child.stderr?.setEncoding('utf8').on('data', (piece) => {
    stderr += piece;
  });
  return new Promise((resolve, reject) =>
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr: stderr.replace(PROGRESS, '') })),
  );
}

/** Runs the program to its end, with the given standard input. */
export async function attache(
  words: readonly string[],
  cwd: string,
  stdin: string | Uint8Array = '',
  env: Record<string, string> = {},
): Promise<Ended> {
  const child = start(words, cwd, env);
  child.stdin?.on('error', () => {
    // It may end before it has read everything; the exit code tells.
  });
  child.stdin?.end(stdin);
  return ended(child);
}
