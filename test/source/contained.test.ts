import { afterAll, describe, expect, test } from 'vitest';
import { ContainedParser } from '#source/contained/parser.ts';
import { pdfOf } from './kinds/pdf-file.ts';
import { zipOf } from './kinds/zip.ts';
import { builtParser, itemsIn, line } from './opened.ts';

describe('a child that misbehaves costs its document and no other', () => {
  const deadlines = { page: 700, pdf: 700, word: 700, rtf: 700, mail: 700 };
  const parser = new ContainedParser(new URL('./children/misbehaving.mjs', import.meta.url), deadlines);
  afterAll(() => parser.close());
  const outcome = async (origin: string): Promise<string> => {
    const done = await parser.parse({ kind: 'page', origin, content: '' });
    return 'issue' in done ? done.issue.code : done.document.text;
  };
  test.each([
    ['sleep', 'source.too-slow'],
    ['spin', 'source.too-slow'],
    ['exit', 'source.damaged'],
    ['fill', /source\.(?:damaged|too-slow)/],
  ])('%s: %s', async (behaviour, code) => {
    expect(await outcome(behaviour)).toMatch(code);
    expect(await outcome('well')).toMatch(/^well /);
  });

  test('it sees nothing of our environment', async () => expect(await outcome('well')).toBe('well 0'));
});

describe('files of every kind', () => {
  const parser = builtParser();
  afterAll(() => parser.close());
  const items = async (name: string, bytes: Uint8Array): Promise<string[]> => (await itemsIn(name, bytes, parser)).map(line);
  const mailbox = Buffer.from('From a@b Sat Oct 3\nSubject: 1\n\nOne.\n\nFrom c@d Sat Oct 3\n\nTwo.\n');
  test.each([
    ['a.txt', Buffer.from('Text.'), ['a: Text.']],
    ['a.html', Buffer.from('<p>One.</p>'), ['a: One.']],
    ['page', Buffer.from('<!doctype html><p>One.</p>'), ['page: One.']],
    ['a.pdf', pdfOf([['One.']]), ['a: One.']],
    ['misnamed.txt', pdfOf([['One.']]), ['misnamed: One.']],
    ['a.eml', Buffer.from('Subject: s\n\nOne.'), ['a: One.']],
    ['a.mbox', mailbox, ['a-1: One.', 'a-2: Two.']],
    ['a.mbox', Buffer.from(''), ['text.empty']],
    [
      'a.zip',
      zipOf({ 'b.txt': 'Two.', 'c/d.pdf': pdfOf([['Four.']]), 'rows.jsonl': '{"id":"r","text":"Row."}\n' }),
      ['b: Two.', 'd: Four.', 'r: Row.'],
    ],
    ['a.zip', zipOf({ 'b.zip': zipOf({ 'c.txt': 'x' }), 'd.txt': 'Two.' }), ['source.kind-unsupported', 'd: Two.']],
    ['a.zip', zipOf({}), ['text.empty']],
    ['a.zip', zipOf({ 'a.txt': 'First.', 'b.txt': Buffer.alloc(20_000_000) }), ['a: First.', 'source.too-large']],
    ['a.pdf', Buffer.from('%PDF-1.4'), ['source.damaged']],
    ['a.docx', Buffer.from('PK\u0003\u0004'), ['source.damaged']],
    ['empty.html', Buffer.from(''), ['text.empty']],
  ])('%s', async (name, bytes, expected) => expect(await items(name, bytes)).toEqual(expected));
});
