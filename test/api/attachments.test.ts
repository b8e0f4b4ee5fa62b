import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import yauzl from 'yauzl';
import { contentDisposition } from '#api/attachments.ts';
import { zipped } from '#api/zip.ts';

test.each([
  ['report.pdf', 'attachment; filename="report.pdf"'],
  ['../../etc/passwd', 'attachment; filename="passwd"'],
  ['C:\\Windows\\win.ini', 'attachment; filename="win.ini"'],
  ['.htaccess', 'attachment; filename="htaccess"'],
  ['a"; filename="b.exe', `attachment; filename="a__ filename__b.exe"; filename*=UTF-8''a_%3B%20filename%3D_b.exe`],
  ['line\r\nSet-Cookie: x=1', `attachment; filename="line__Set-Cookie_ x_1"; filename*=UTF-8''line__Set-Cookie_%20x%3D1`],
  ['résumé.txt', 'attachment; filename="re_sume_.txt"; filename*=UTF-8\'\'r%C3%A9sum%C3%A9.txt'],
  ['外務省.pdf', 'attachment; filename="___.pdf"; filename*=UTF-8\'\'%E5%A4%96%E5%8B%99%E7%9C%81.pdf'],
  ['invoice\u202Efdp.exe', 'attachment; filename="invoice_fdp.exe"'],
  ['con.txt', 'attachment; filename="file-con.txt"'],
  ['NUL', 'attachment; filename="file-NUL"'],
  ['...', 'attachment; filename="file"'],
  ['', 'attachment; filename="file"'],
  ['\ud800x', 'attachment; filename="_x"'],
  ["it's (1)*.txt", 'attachment; filename="it_s _1__.txt"; filename*=UTF-8\'\'it%27s%20%281%29_.txt'],
])('%j is given as %s', (name, header) => expect(contentDisposition(name)).toBe(header));

test('no name breaks out of the header, or leads elsewhere', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const header = contentDisposition(name);
      expect(header).toMatch(
        /^attachment; filename="[A-Za-z0-9 ._-]{1,400}"(?:; filename\*=UTF-8''[A-Za-z0-9._~%&+,;=@#$^`{}[\]!-]{1,1500})?$/,
      );
      expect(header).not.toMatch(/[\r\n/\\]|filename="[. ]/);
    }),
    { numRuns: 2000 },
  );
});

test('an archive holds its files as they are, whatever reads it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-zip-'));
  const contents = { 'a.csv': 'x,y\n1,2\n', 'empty.txt': '', 'größe.txt': 'é'.repeat(200_000) };
  const files = Object.entries(contents).map(([name, text], at) => {
    const file = path.join(folder, String(at));
    writeFileSync(file, text);
    return { name, path: file };
  });
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(files)) pieces.push(piece);
  rmSync(folder, { recursive: true });
  const archive = await new Promise<yauzl.ZipFile>((resolve, reject) =>
    yauzl.fromBuffer(Buffer.concat(pieces), { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip))),
  );
  const read: Record<string, string> = {};
  await new Promise<void>((resolve, reject) => {
    archive.on('end', resolve).on('error', reject);
    archive.on('entry', (entry: yauzl.Entry) =>
      archive.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error);
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk as Buffer);
        read[entry.fileName] = Buffer.concat(chunks).toString();
        archive.readEntry();
      }),
    );
    archive.readEntry();
  });
  expect(read).toEqual(contents);
});
