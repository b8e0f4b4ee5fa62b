import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** True where the path holds a character of a pattern. */
export function isPattern(value: string): boolean {
  return /[*?[\]{}]/.test(value);
}

/**
 * Paths that match a shell pattern, in order: `*` and `?` within a name, `[a-z]`, `{a,b}`, and a `**` of its own for any folders between. Names that begin with a dot match only a pattern that does. For shells that do not expand, and for quoted patterns.
 */
export async function matchingPaths(pattern: string): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const plain of braceless(path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern)) {
    const absolute = plain.startsWith('/');
    const segments = plain.split('/').filter((segment) => segment !== '' && segment !== '.');
    for (const match of await walk(absolute ? '/' : '', segments)) found.add(match);
  }
  return [...found].sort();
}

async function walk(folder: string, segments: readonly string[]): Promise<readonly string[]> {
  const [segment, ...rest] = segments;
  if (segment === undefined) return folder === '' ? [] : [folder];
  if (segment !== '**' && !isPattern(segment))
    return (await exists(path.join(folder, segment))) ? walk(path.join(folder, segment), rest) : [];
  const found = segment === '**' ? [...(await walk(folder, rest))] : [];
  const fits = segment === '**' ? (name: string): boolean => !name.startsWith('.') : matcherOf(segment);
  for (const entry of await entriesOf(folder)) {
    const inner = path.join(folder, entry.name);
    if (!fits(entry.name)) continue;
    if (segment === '**') {
      if (entry.isDirectory()) found.push(...(await walk(inner, segments)));
      else if (rest.length === 0) found.push(inner);
    } else if (rest.length === 0 || entry.isDirectory() || entry.isSymbolicLink()) found.push(...(await walk(inner, rest)));
  }
  return found;
}

async function entriesOf(folder: string): Promise<readonly { name: string; isDirectory(): boolean; isSymbolicLink(): boolean }[]> {
  try {
    return await readdir(folder === '' ? '.' : folder, { withFileTypes: true });
  } catch (error) {
    // A pattern passes over what it cannot look into, as it does in a shell.
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}

/** Tests one name against one segment of a pattern. */
export function matcherOf(segment: string): (name: string) => boolean {
  const source = segment.replace(/\*+|\?|\[(!|\^)?(\]?[^\]]*)\]|[\\^$.|+(){}[\]]/g, (token, not, set) => {
    if (token.startsWith('*')) return '.*';
    if (token === '?') return '.';
    if (set === undefined) return `\\${token}`;
    return set === '' ? '\\[\\]' : `[${not === undefined ? '' : '^'}${String(set).replace(/[\\[\]^]/g, '\\$&')}]`;
  });
  const expression = new RegExp(`^${source}$`, 'su');
  return (name) => (!name.startsWith('.') || segment.startsWith('.')) && expression.test(name);
}

/** `a{b,c}d` as `abd` and `acd`, inner braces too. */
export function braceless(pattern: string): readonly string[] {
  const match = /\{([^{}]*,[^{}]*)\}/.exec(pattern);
  if (match === null) return [pattern];
  const [before, after] = [pattern.slice(0, match.index), pattern.slice(match.index + match[0].length)];
  return (match[1] as string).split(',').flatMap((choice) => braceless(before + choice + after));
}
