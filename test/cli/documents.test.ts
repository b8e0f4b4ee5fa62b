import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfOf } from '../source/kinds/pdf-file.ts';
import { zipOf } from '../source/kinds/zip.ts';
import { attache } from './spawned.ts';

const PAGE =
  '<!doctype html><html><head><meta property="og:site_name" content="Harbour Times"></head><body><article><h1>Pact</h1><p>“We will keep the pact,” said Tomas Okoro, the foreign minister of Norland.</p></article></body></html>';

let folder = '';
let server: Server;
let address = '';
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'attache-documents-'));
  writeFileSync(path.join(folder, 'page.html'), PAGE);
  writeFileSync(path.join(folder, 'paper.pdf'), pdfOf([['Tomas Okoro said the pact holds.']]));
  writeFileSync(path.join(folder, 'all.zip'), zipOf({ 'one.html': PAGE, 'two.txt': 'Ada Verin said no.' }));
  writeFileSync(path.join(folder, 'broken.pdf'), '%PDF-1.7 nothing');
  server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(PAGE));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pact`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const ids = async (...words: string[]): Promise<[number | null, string[]]> => {
  const { code, stdout } = await attache(['read', '--format', 'jsonl', ...words], folder);
  const readings = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return [
    code,
    readings.map(({ report, statements }) => `${report.id} ${report.unread?.code ?? statements.length} ${report.outlet ?? ''}`.trim()),
  ];
};

describe('documents', () => {
  test('a page', async () => expect(await ids('page.html')).toEqual([0, ['page 1 Harbour Times']]));
  test('a PDF', async () => expect(await ids('paper.pdf')).toEqual([0, ['paper 1']]));
  test('an archive', async () => expect(await ids('all.zip')).toEqual([0, ['one 1 Harbour Times', 'two 1']]));
  test('a broken one says what is wrong, and the rest is read', async () =>
    expect(await ids('broken.pdf', 'paper.pdf')).toEqual([1, ['broken source.damaged', 'paper 1']]));
});

describe('the address of a page', () => {
  test('of this machine is not fetched', async () => expect(await ids(address)).toEqual([3, ['pact network.refused']]));
  test('but where the network is opened', async () =>
    expect(await ids(address, '--allow-network', '127.0.0.0/8')).toEqual([0, ['pact 1 Harbour Times']]));
  test('a wrong network is refused', async () =>
    expect(await attache(['read', address, '--allow-network', 'intranet'], folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no block'),
    }));
});
