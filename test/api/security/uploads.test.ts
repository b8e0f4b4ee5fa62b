import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipped } from '#api/zip.ts';
import { type Answered, askedDesk, type Desk } from '../asked-desk.ts';

/** Beginnings by which programs tell what a file is. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  pdf: '%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n',
  gif: 'GIF89a/*\u0001\u0000*/=1;',
  png: '\u0089PNG\r\n\u001a\n',
  jpg: '\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF',
  bmp: 'BM=1;',
  wav: 'RIFF=1;WAVE',
  zip: 'PK\u0003\u0004\u0014\u0000',
  gz: '\u001f\u008b\u0008',
  rtf: '{\\rtf1\\ansi{\\field{\\*\\fldinst HYPERLINK "javascript:fired(1)"}}',
  xml: '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;',
  svg: '<svg xmlns="http://www.w3.org/2000/svg" onload="fired(1)">',
  html: '<!doctype html><html><body onload="fired(1)">',
  eml: 'From: a@example.org\r\nContent-Type: text/html\r\n\r\n',
  mbox: 'From a@example.org Thu Nov 28 10:00:00 2024\nContent-Type: text/html\n\n',
  warc: 'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 10\r\n\r\n',
  exe: 'MZ\u0090\u0000',
  elf: '\u007fELF\u0002\u0001',
  sh: '#!/bin/sh\ntouch /tmp/fired\n',
  utf16: '\u00ff\u00fe<\u0000s\u0000c\u0000',
  utf7: '+ADw-script+AD4-fired(1)+ADw-/script+AD4-',
};

/** What one of the programs would run. */
const RESTS = [
  '<script>fired(1)</script>',
  '<img src=x onerror=fired(1)>',
  '*/fired(1)//',
  '<?php system($_GET[0]); ?>',
  '<iframe srcdoc="<script>parent.fired(1)</script>"></iframe>',
  '\n</x><html><meta http-equiv=refresh content="0;url=javascript:fired(1)">',
];

/** Endings that the files are given: what they say is not what they are. */
const ENDINGS = ['.txt', '.html', '.pdf', '.docx', '.svg', '.exe', '', '.md'];

const FILES = Object.entries(BEGINNINGS).flatMap(([kind, beginning], n) =>
  RESTS.map((rest, k) => ({
    name: `${kind}-${k}${ENDINGS[(n + k) % ENDINGS.length]}`,
    bytes: Buffer.from(`${beginning}${rest} Japan said that it agrees ${n} ${k}.`, 'latin1'),
  })),
);

let desk: Desk;
beforeAll(async () => {
  desk = await askedDesk();
});
afterAll(() => desk.close());

async function uploaded(name: string, bytes: Uint8Array): Promise<void> {
  const { status, json } = await desk.send('POST', `reports/upload?name=${encodeURIComponent(name)}`, Buffer.from(bytes));
  expect([name, status]).toEqual([name, 202]);
  for (;;) {
    const job = await desk.get(`jobs/${json.job}`);
    if (job.json.ended !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** A file is handed out to be kept, never shown: no browser takes it for a page. */
function expectHarmless({ status, headers }: Answered): void {
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'content-security-policy': 'sandbox',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(headers['content-disposition']).toMatch(/^attachment; filename="[\w ._-]+"/);
  expect(['application/octet-stream', 'text/plain; charset=utf-8']).toContain(headers['content-type']);
}

describe(`${FILES.length} files that are two things at once`, () => {
  test('each is read or turned away with a reason, and what is kept of it is handed out as a file', async () => {
    const members = await Promise.all(
      FILES.map(async ({ name, bytes }, n) => {
        const file = path.join(desk.place, `member-${n}`);
        await writeFile(file, bytes);
        return { name, path: file };
      }),
    );
    const parts: Uint8Array[] = [];
    for await (const part of zipped(members)) parts.push(part);
    await uploaded('all.zip', Buffer.concat(parts));
    const { reports } = (await desk.get('status')).json;
    const turned = (await desk.get('filtered?limit=1000')).json.items;
    const kept = (await desk.get('reports?limit=500')).json.items.flatMap((one: { copies: unknown[] }) => [one, ...one.copies]);
    expect(reports.all).toBe(kept.length);
    // Nothing is lost: members of members may be more.
    expect(kept.length + turned.length).toBeGreaterThanOrEqual(FILES.length);
    for (const { issue, reason } of turned) expect(issue?.message ?? reason).toMatch(/\w/);
    for (const { report } of kept) expectHarmless(await desk.get(`reports/${report.id}/original`));
  }, 120_000);

  test.each([
    ['page.txt', FILES.find(({ name }) => name.startsWith('html-0'))?.bytes],
    ['../../../etc/passwd.txt', Buffer.from('Japan said that it agrees, in a file whose name climbs.')],
    ['a"; filename=b.html', Buffer.from('Japan said that it agrees, in a file whose name has quotes.')],
    ['con.html\u202etxt.exe', Buffer.from('Japan said that it agrees, in a file whose name turns around.')],
  ])('by itself: %s', async (name, bytes) => {
    await uploaded(name, bytes as Buffer);
    const [{ report }] = (await desk.get('reports?limit=1')).json.items;
    expectHarmless(await desk.get(`reports/${report.id}/original`));
  });

  test('nothing that was sent is a file under the name it was given', async () => {
    const names = readdirSync(desk.place, { recursive: true, encoding: 'utf8' }).filter((one) => !/(?:^|\/)member-\d+$/.test(one));
    expect(names.filter((one) => /passwd|\.html|\.exe|\.svg|pdf-|gif-/.test(one))).toEqual([]);
    await expect(readFile('/tmp/fired')).rejects.toThrow(/ENOENT/);
  });
});
