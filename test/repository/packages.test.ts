import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };
import { read, repositoryFiles } from './files.ts';

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { '': rootEntry, ...others } = lock.packages;
const locked = Object.entries(others as Readonly<Record<string, Locked>>);
const shipped = locked.filter(([, entry]) => !entry.dev && !entry.devOptional);
const named = { ...manifest.dependencies, ...manifest.devDependencies };

/** The newest of these that run on Node 20; npm there picks older ones in silence when it may choose. */
const PINNED = {
  'onnxruntime-node': '1.30.0',
  commander: '14.0.3',
  eld: '2.1.0',
  chardet: '2.2.0',
  'iconv-lite': '0.7.3',
  'typescript-7': 'npm:typescript@7.0.2',
  tailwindcss: '4.3.3',
  '@biomejs/biome': '2.5.15',
  vitest: '4.1.12',
  kysely: '0.28.18',
  '@photostructure/sqlite': '1.2.1',
  '@huggingface/tokenizers': '0.2.0',
};

describe('packages', () => {
  test.each(Object.entries(named))('%s is pinned to one version (%s)', (_, version) => {
    expect(version).toMatch(/^(?:npm:[a-z]+@)?\d+\.\d+\.\d+(?:-[a-z]+\.\d+)?$/);
  });

  test('those with a known trap are at the version that was tried', () => {
    expect(named).toMatchObject(PINNED);
  });

  test('the lock is that of package.json', () => {
    expect(rootEntry.dependencies).toEqual(manifest.dependencies);
    expect(rootEntry.devDependencies).toEqual(manifest.devDependencies);
    expect(lock.version).toBe(manifest.version);
  });

  test('every locked package has its checksum', () => {
    expect(locked.filter(([, entry]) => entry.integrity === undefined).map(([path]) => path)).toEqual([]);
  });

  // npm leaves out what the registry at hand does not have, and `npm ci` then refuses the lock.
  test('the lock knows the packages of all platforms', () => {
    const wanted = locked.flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {}));
    expect(wanted.length).toBeGreaterThan(8);
    expect(wanted.filter((name) => !locked.some(([path]) => path.endsWith(`node_modules/${name}`)))).toEqual([]);
  });

  // Most of them come with three: the server (fastify), the software kit of the Model Context Protocol, and the writer of PDF files.
  test('no more than 250 are shipped, those of other platforms left out', () => {
    const here = shipped.filter(([, entry]) => !entry.optional);
    expect(here.length).toBeGreaterThan(5);
    expect(here.length).toBeLessThanOrEqual(250);
  });

  test('those shipped have licences that go with Apache-2.0', () => {
    const fits =
      /^(MIT|MIT-0|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|Unlicense|BlueOak-1\.0\.0|\(?MIT OR CC0-1\.0\)?|\(MIT AND Zlib\))$/;
    // Its licence (MIT) is in a file and not in its package.json.
    const inFile = ['node_modules/png-js'];
    const doubtful = shipped.filter(([path, entry]) => !fits.test(entry.license ?? '') && !inFile.includes(path));
    expect(doubtful.map(([path, entry]) => [path, entry.license])).toEqual([]);
  });
});

describe('installing runs no script that downloads', () => {
  // That of the database only looks whether the binary that comes in its package fits.
  test('only these have an install script among the shipped packages', () => {
    const scripted = shipped.filter(([, entry]) => entry.hasInstallScript).map(([path]) => path);
    expect(scripted).toEqual(['node_modules/@photostructure/sqlite', 'node_modules/onnxruntime-node']);
  });

  test('npm 10 and 11 are told to skip it in .npmrc, npm 12 in package.json', () => {
    expect(read('.npmrc').split('\n')).toContain('onnxruntime-node-install=skip');
    expect(manifest.allowScripts).toEqual({ '@photostructure/sqlite': false, 'onnxruntime-node': false });
  });
});

describe('the package', () => {
  test('says what it is', () => {
    expect(manifest).toMatchObject({ name: 'attache', type: 'module', license: 'Apache-2.0', engines: { node: '>=20.19' } });
    expect(manifest.bin).toEqual({ attache: 'bin/attache.js' });
    expect(read('LICENSE')).toContain('Apache License\n                           Version 2.0, January 2004');
  });

  test('has a change log whose sections are this version or unreleased', () => {
    const sections = [...read('CHANGELOG.md').matchAll(/^## \[?([^\]\s]+)\]?/gm)].map((match) => match[1]);
    expect(sections[0]).toBe('Unreleased');
  });

  test('has scripts that exist', () => {
    const files = Object.values(manifest.scripts).flatMap((command) => /^node (scripts\/\S+)/.exec(command)?.[1] ?? []);
    expect(files.length).toBeGreaterThan(4);
    expect(files.filter((path) => !repositoryFiles().includes(path))).toEqual([]);
  });

  test('.ci/run calls the tests and nothing else', () => {
    const commands = read('.ci/run')
      .split('\n')
      .filter((line) => line !== '' && !/^(#|set |cd )/.test(line));
    expect(commands).toEqual(['npm test']);
  });

  test('nothing built or installed is committed', () => {
    expect(repositoryFiles().filter((path) => /^(dist|node_modules)\/|\.pyc$|\.tsbuildinfo$/.test(path))).toEqual([]);
  });
});
