import { describe, expect, test } from 'vitest';
import { read, repositoryFiles } from './files.ts';
import { specifiersOf } from './imports.ts';

/** The one file that opens connections. */
const WAY_OUT = 'src/1-source/network/fetcher.ts';

/** Modules of Node and others that can reach another machine. */
const MODULES = /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns|dns\/promises|inspector|cluster)$|^(?:undici|axios|got|node-fetch|ws)$/;

/** What only looks at addresses, and the client of the database that the user names. */
const HARMLESS: Readonly<Record<string, RegExp>> = {
  'src/1-source/network/address.ts': /^node:net$/,
};

/** Globals of the platform that fetch. Methods of that name, as of our own fetcher, are others. */
const GLOBALS =
  /(?<![.\w#])(?:fetch|XMLHttpRequest|WebSocket|EventSource|WebTransport)\s*\(|\bglobalThis\s*(?:\.|\[\s*['"`])(?:fetch|WebSocket)|navigator\.sendBeacon/;

const sources = repositoryFiles().filter((path) => /\.tsx?$/.test(path) && path.startsWith('src/'));

function ways(path: string, text: string): readonly string[] {
  const imported = specifiersOf(text).filter((specifier) => MODULES.test(specifier) && !HARMLESS[path]?.test(specifier));
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/^\s*(?:async\s+)?fetch\(/gm, '');
  // A file may have a function of its own by that name.
  const global = /\b(?:const|function)\s+fetch\b/.test(code) ? code.replace(/(?<![.\w])fetch\(/g, '') : code;
  return [...imported, ...(GLOBALS.exec(global) ?? [])];
}

describe('only one file opens connections', () => {
  test('of all in src/', () => {
    expect(sources.filter((path) => path !== WAY_OUT && ways(path, read(path)).length > 0)).toEqual([]);
  });
  test('and that one does', () => expect(ways(WAY_OUT, read(WAY_OUT)).length).toBeGreaterThan(2));

  test.each([
    ["import { request } from 'node:http';", true],
    ["import https from 'https';", true],
    ["const net = await import('node:net');", true],
    ["import { lookup } from 'node:dns/promises';", true],
    ['const answer = await fetch(address);', true],
    ['new WebSocket(address);', true],
    ['globalThis.fetch(address);', true],
    ["globalThis['fetch'](address);", true],
    ["import path from 'node:path';", false],
    ['const answer = await fetcher.fetch(address);', false],
    ['async fetch(address: string): Promise<Fetched> {', false],
    ['// fetch(address) is not called here', false],
    ['refetch(address);', false],
    ['const fetch = load;\nawait fetch(id);', false],
    ['const fetch = load;\nglobalThis.fetch(id);', true],
  ])('%s: %s', (line, opens) => expect(ways('src/x.ts', line).length > 0).toBe(opens));
});
