import { posix } from 'node:path';

/** What a package import stands for: `#reading/reader.ts` is in src/3-reading. */
export type Aliases = ReadonlyMap<string, string>;

/** Reads `"#base/*.ts": { "source": "./src/0-base/*.ts" }` as #base → src/0-base. */
export function aliasesOf(imports: Readonly<Record<string, { readonly source: string }>>): Aliases {
  return new Map(Object.entries(imports).map(([key, { source }]) => [posix.dirname(key), posix.normalize(posix.dirname(source))]));
}

const SPECIFIER = /(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*(['"])([^'"\n]+)\1/g;

/** Every module that a source file names: static, dynamic, re-exported, and in types. */
export function specifiersOf(source: string): readonly string[] {
  return [...source.matchAll(SPECIFIER)].map((match) => match[2] ?? '');
}

/** The imports of a file of src/ that point upwards or around the package imports, each with why. Other files may import what they like. */
export function wrongImports(path: string, source: string, aliases: Aliases): readonly string[] {
  const own = folderOf(path);
  if (own === undefined) return [];
  return specifiersOf(source).flatMap((specifier) => {
    const wrong = wrongWith(own, path, specifier, aliases);
    return wrong === undefined ? [] : [`${path}: '${specifier}' ${wrong}`];
  });
}

function wrongWith(own: string, path: string, specifier: string, aliases: Aliases): string | undefined {
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier);
    return folderOf(target) === own ? undefined : 'leaves its folder: import it by its package import';
  }
  if (!specifier.startsWith('#')) return undefined;
  const target = aliases.get(specifier.slice(0, specifier.indexOf('/')));
  if (target === undefined) return 'is no package import';
  return numberOf(target) <= numberOf(own) ? undefined : `points up from ${own} to ${target}`;
}

/** `src/3-reading` for `src/3-reading/model/pieces.ts`; undefined outside the numbered folders. */
export function folderOf(path: string): string | undefined {
  return /^src\/\d+-[^/]+/.exec(path)?.[0];
}

function numberOf(folder: string): number {
  return Number.parseInt(posix.basename(folder), 10);
}
