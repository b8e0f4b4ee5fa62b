import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout: the nearest folder above this file, in source or compiled, that holds a package.json. */
export function checkout(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error(`no package.json above ${fileURLToPath(import.meta.url)}`);
    folder = above;
  }
  return folder;
}

/** The folder that holds `corpora/` and `score/`: what ATTACHE_SHARED names, else `../shared` beside the checkout; undefined where there is none. */
export function sharedFolder(): string | undefined {
  const folder = resolve(process.env.ATTACHE_SHARED ?? join(checkout(), '..', 'shared'));
  return existsSync(join(folder, 'corpora')) ? folder : undefined;
}
