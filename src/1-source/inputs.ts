import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Issue, issueOf } from '#base/issue.ts';
import { isPattern, matchingPaths } from './glob.ts';
import { kindOfEnding } from './signature.ts';

/** A file, standard input or a page to read. */
export interface Input {
  /** As the user would name it; `-` is standard input, an http address a page. */
  readonly path: string;
  /** In bytes, where it can be told beforehand. */
  readonly size?: number;
}

export interface Inputs {
  readonly inputs: readonly Input[];
  readonly issues: readonly Issue[];
  /** True where the arguments name one plain file (or standard input) and nothing else, by their form alone. */
  readonly single: boolean;
}

const READ_ENDINGS = new Set([
  ...['', '.txt', '.text', '.md', '.markdown', '.jsonl', '.ndjson'],
  ...['.htm', '.html', '.xhtml', '.pdf', '.docx', '.rtf', '.eml', '.mbox', '.zip', '.warc', '.wacz', '.gz'],
]);

/** True for the endings of files that hold one JSON object a line. */
export function holdsRows(file: string): boolean {
  return /\.(?:jsonl|ndjson)$/i.test(file);
}

/** True for the address of a page. */
export function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

/**
 * The files that arguments name: files and addresses of pages as they are, folders with all files below them that can be read, patterns with what they match, each file once
 * and in a fixed order. What is not there becomes an issue and does not stop the rest.
 */
export async function inputsOf(names: readonly string[]): Promise<Inputs> {
  const found: (Input | Issue)[] = [];
  let plain = true;
  for (const name of names) {
    const here = await inputsOfName(name);
    found.push(...here);
    plain &&= here.length === 1 && here[0] !== undefined && (!('path' in here[0]) || here[0].path === name) && !holdsRows(name);
  }
  const issues = found.filter((one) => 'code' in one);
  return { inputs: await once(found.filter((one) => 'path' in one)), issues, single: plain && names.length === 1 };
}

async function inputsOfName(name: string): Promise<readonly (Input | Issue)[]> {
  if (name === '-' || isAddress(name)) return [{ path: name }];
  const here = await lookAt(name);
  if (here === 'missing' && isPattern(name)) {
    const matches = await matchingPaths(name);
    if (matches.length === 0) return [issueOf('source.missing', 'No file matches this pattern.', name)];
    const files = matches.map(async (match) => inputsOfPath(match, await lookAt(match)));
    return (await Promise.all(files)).flat();
  }
  return inputsOfPath(name, here);
}

type Look = 'missing' | 'folder' | { readonly size?: number } | { readonly issue: Issue };

async function lookAt(file: string): Promise<Look> {
  try {
    const stats = await stat(file);
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? { size: stats.size } : {};
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
    return { issue: issueOf('source.not-accessible', `It cannot be looked at (${code ?? error}).`, file) };
  }
}

async function inputsOfPath(file: string, look: Look): Promise<readonly (Input | Issue)[]> {
  if (look === 'missing') return [issueOf('source.missing', 'There is no such file or folder.', file)];
  if (look === 'folder') return inputsOfFolder(file);
  return 'issue' in look ? [look.issue] : [{ path: file, ...look }];
}

/** All files below a folder that may hold reports; hidden ones are passed over, other kinds are named in one warning. */
async function inputsOfFolder(folder: string): Promise<readonly (Input | Issue)[]> {
  const found: (Input | Issue)[] = [];
  const others = new Map<string, number>();
  await walk(folder, new Set(), found, others);
  const counts = [...others].sort().map(([ending, count]) => `${count} ${ending}`);
  if (counts.length > 0) found.push(issueOf('source.left-out', `Files of other kinds were left out: ${counts.join(', ')}.`, folder));
  return found;
}

async function walk(folder: string, seen: Set<string>, found: (Input | Issue)[], others: Map<string, number>): Promise<void> {
  const real = await realpath(folder);
  // A link back up the tree would never end.
  if (seen.has(real)) return;
  seen.add(real);
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) =>
    issueOf('source.not-accessible', `The folder cannot be listed (${error.code}).`, folder),
  );
  if (!Array.isArray(names)) {
    found.push(names as Issue);
    return;
  }
  for (const name of names.sort()) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const file = path.join(folder, name);
    const look = await lookAt(file);
    const ending = path.extname(name).toLowerCase();
    if (look === 'folder') await walk(file, seen, found, others);
    else if (READ_ENDINGS.has(ending) || kindOfEnding(ending) !== undefined) found.push(...(await inputsOfPath(file, look)));
    else others.set(ending, (others.get(ending) ?? 0) + 1);
  }
}

/** Drops files that were named before, by another path too. */
async function once(inputs: readonly Input[]): Promise<readonly Input[]> {
  const seen = new Set<string>();
  const kept: Input[] = [];
  for (const input of inputs) {
    const real = input.path === '-' || isAddress(input.path) ? input.path : await realpath(input.path).catch(() => input.path);
    if (seen.has(real)) continue;
    seen.add(real);
    kept.push(input);
  }
  return kept;
}
