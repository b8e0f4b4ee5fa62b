import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Ended, start } from '../cli/spawned.ts';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for.
  readonly json: any;
}

/** A desk in a process of its own, as built. */
export interface RunningDesk {
  readonly address: string;
  readonly child: ChildProcess;
  /** Milliseconds from the start of the process to the first answer. */
  readonly opened: number;
  readonly ask: (method: string, path: string, body?: unknown) => Promise<Answer>;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for.
  readonly job: (method: string, path: string, body?: unknown) => Promise<any>;
  /** Ends it with a signal, and tells how it ended and how long that took. */
  readonly end: (signal?: NodeJS.Signals) => Promise<Ended & { readonly milliseconds: number }>;
}

/** An empty folder for a record, and what removes it. */
export function folderFor(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-desk-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Opens a desk on a record, and waits until it answers. */
export async function runningDesk(folder: string, words: readonly string[] = []): Promise<RunningDesk> {
  const begun = performance.now();
  const child = start(['desk', '--data', path.join(folder, 'record'), '--port', '0', '--json', '--by', 'Ada', ...words], folder);
  const output = collected(child);
  const line = await Promise.race([once(child.stdout as NodeJS.EventEmitter, 'data'), once(child, 'close')]);
  if (child.exitCode !== null) throw new Error(`the desk did not open: ${(await output).stderr}`);
  const { address } = JSON.parse(String(line[0])) as { address: string };
  await fetch(`${address}/livez`);
  const opened = performance.now() - begun;
  const ask: RunningDesk['ask'] = async (method, place, body) => {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const answer = await fetch(place.startsWith('/') ? address + place : `${address}/api/v1/${place}`, {
      method,
      ...(body !== undefined && {
        body: raw ? (body as string) : JSON.stringify(body),
        headers: { 'content-type': raw ? 'application/octet-stream' : 'application/json' },
      }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.startsWith('application/json;') && text !== '';
    return { status: answer.status, headers: answer.headers, text, json: isJson ? JSON.parse(text) : undefined };
  };
  return {
    address,
    child,
    opened,
    ask,
    job: async (method, place, body) => {
      const { json } = await ask(method, place, body);
      await ask('GET', `jobs/${json.job}/events`);
      return (await ask('GET', `jobs/${json.job}`)).json;
    },
    end: async (signal = 'SIGTERM') => {
      const asked = performance.now();
      child.kill(signal);
      return { ...(await output), milliseconds: performance.now() - asked };
    },
  };
}

async function collected(child: ChildProcess): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (piece) => {
    stdout += piece;
  });
  child.stderr?.setEncoding('utf8').on('data', (piece) => {
    stderr += piece;
  });
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}
