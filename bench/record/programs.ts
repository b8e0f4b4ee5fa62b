import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { checkout } from '../../eval/places.ts';

/** A program that works on a record. */
export interface Program {
  readonly child: ChildProcess;
  /** Whole lines that it has said so far. */
  readonly lines: () => readonly string[];
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly stderr: string }>;
}

/** Starts a task of `record-child.ts`, as compiled. `before` are words before the command, such as those of another program that starts it. */
export function program(words: readonly (string | number)[], before: readonly string[] = []): Program {
  const file = path.join(checkout(), 'dist', 'bench', 'record-child.js');
  const [command, ...args] = [...before, process.execPath, file, ...words.map(String)] as [string, ...string[]];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    stdout += piece;
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    stderr += piece;
  });
  return {
    child,
    lines: () => stdout.split('\n').slice(0, -1),
    ended: new Promise((resolve, reject) => child.on('error', reject).on('close', (code, signal) => resolve({ code, signal, stderr }))),
  };
}

/** Runs a task to its end and gives its lines. Throws where it fails. */
export async function finished(words: readonly (string | number)[], before: readonly string[] = []): Promise<readonly string[]> {
  const { ended, lines } = program(words, before);
  const { code, stderr } = await ended;
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${stderr}`);
  return lines();
}
