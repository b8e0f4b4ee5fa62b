import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { IssueError, issueOf } from '#base/issue.ts';

/** Takes a password from the keyboard, unseen and twice, or as the first line of what is piped in. Never from the command line, where every program of the machine could read it. Throws IssueError (usage.wrong, run.interrupted). */
export async function typedPassword(name: string): Promise<string> {
  if (process.stdin.isTTY !== true) return pipedLine();
  const first = await unseen(`Password for ${name}: `);
  if (first === (await unseen('Again: '))) return first;
  throw new IssueError(issueOf('usage.wrong', 'The two are not the same.', 'password', 'Run the command again.'));
}

async function pipedLine(): Promise<string> {
  process.stdin.setEncoding('utf8');
  let text = '';
  for await (const piece of process.stdin) {
    text += piece;
    if (text.includes('\n') || text.length > 10_000) break;
  }
  const line = text.split(/\r?\n/, 1)[0] ?? '';
  if (line !== '') return line;
  throw new IssueError(issueOf('usage.wrong', 'No password was given.', 'password', 'Type it at the terminal, or pipe it in.'));
}

async function unseen(prompt: string): Promise<string> {
  const nowhere = new Writable({ write: (_piece, _encoding, done) => done() });
  const keyboard = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  process.stderr.write(prompt);
  const stop = new AbortController();
  keyboard.once('SIGINT', () => stop.abort());
  keyboard.once('close', () => stop.abort());
  try {
    return await keyboard.question('', { signal: stop.signal });
  } catch (error) {
    throw new IssueError(issueOf('run.interrupted', 'No password was typed.', undefined, 'Nothing was changed.'), { cause: error });
  } finally {
    keyboard.close();
    process.stderr.write('\n');
  }
}
