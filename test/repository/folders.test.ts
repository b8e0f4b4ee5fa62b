import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { isProgram, read, repositoryFiles } from './files.ts';
import { aliasesOf, folderOf, specifiersOf, wrongImports } from './imports.ts';

const aliases = aliasesOf(manifest.imports);
const sources = repositoryFiles().filter((path) => /\.tsx?$/.test(path) && path.startsWith('src/'));

describe('imports point down', () => {
  test('in every file of src/', () => {
    expect(sources.flatMap((path) => wrongImports(path, read(path), aliases))).toEqual([]);
  });

  test('and the check sees them', () => {
    expect(sources.flatMap((path) => specifiersOf(read(path))).filter((specifier) => specifier.startsWith('#')).length).toBeGreaterThan(10);
  });

  test.each([
    ["import { a } from '#base/a.ts';", true],
    ["import type { A } from '#base/a.ts';", true],
    ["import { a } from './b.ts';", true],
    ["import { a } from '../steps/b.ts';", true],
    ["import { a } from '#reading/a.ts';", true],
    ["import { a } from 'node:fs';", true],
    ["import type { A } from '#cli/a.ts';", false],
    ["export * from '#cli/a.ts';", false],
    ["const a = await import('#cli/a.ts');", false],
    ["type A = import('#cli/a.ts').A;", false],
    ["import '#cli/a.ts';", false],
    ["import { a } from '../../0-base/a.ts';", false],
    ["import { a } from '../../../eval/a.ts';", false],
    ["import { a } from '#nowhere/a.ts';", false],
  ])('%s in src/3-reading/model: %s', (line, right) => {
    expect(wrongImports('src/3-reading/model/x.ts', line, aliases).length === 0).toBe(right);
  });

  test('every source lies in a numbered folder that has a package import', () => {
    expect(sources.filter((path) => ![...aliases.values()].includes(folderOf(path) ?? ''))).toEqual([]);
  });
});

test('no drawers: files are named after what they hold', () => {
  const drawer = /(^|[-_./])(utils?|helpers?|misc|common|stuff)([-_.]|\/|$)/i;
  expect(repositoryFiles().filter((path) => isProgram(path) && drawer.test(path))).toEqual([]);
  expect(['src/0-base/utils.ts', 'src/0-base/string-util.ts', 'src/util/a.ts', 'test/helpers.ts'].every((path) => drawer.test(path))).toBe(
    true,
  );
  expect(drawer.test('src/0-base/utility-poles.ts')).toBe(false);
});
