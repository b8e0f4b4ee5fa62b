import { existsSync, readFileSync } from 'node:fs';

/** The version in the package's own package.json, found upwards from here: sources and compiled files lie at different depths. */
export function packageVersion(): string {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    const file = new URL('package.json', folder);
    if (existsSync(file)) return String(JSON.parse(readFileSync(file, 'utf8')).version);
    if (folder.pathname === '/') throw new Error('the package has no package.json');
  }
}
