import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Brief } from '#desk/brief/brief.ts';
import { faultsOf } from '#desk/brief/check/check.ts';
import { composed } from '#desk/brief/compose.ts';
import { evidenceFor } from '#desk/brief/evidence.ts';
import { exportedBrief } from '#desk/brief/export/export.ts';
import { BRIEF_FORMATS } from '#desk/brief/export/format-names.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { NOTHING } from '../../contract/scenario.ts';
import { keep, type Written } from '../export-record.ts';
import { acceptAll, recordOf, reports, scope } from './brief-record.ts';
import { membersOfZip, pdfTextOf } from './read-back.ts';

const SAID = '"The canal <script>alert(1)</script> is *ours* & [theirs](http://evil.example) \u202etsrif\u202c,"';
const TEXT = `Of water\n\n${SAID} Carla Huaman said on Saturday.\n`;
const place = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

/** A report whose outlet, title, address and words try to be more than text. */
const HOSTILE: Written = {
  id: 'hostile',
  outlet: '<img src=x onerror=alert(1)> *Post*',
  title: '=HYPERLINK("http://evil.example") [x](javascript:alert(1)) \u202egnorw\u202c',
  published: '2025-03-01',
  url: 'javascript:alert(1)',
  text: TEXT,
  entries: {
    ...NOTHING,
    actors: [{ id: 'a1', name: 'Carla Huaman', kind: 'person', aliases: [], mentions: [place('Carla Huaman')], roles: [] }],
    statements: [
      {
        id: 's1',
        source: [place('Carla Huaman')],
        cue: [place('said')],
        content: [place(SAID)],
        speech: 'direct',
        polarity: 'affirmed',
        speaker: 'a1',
        confidence: 0.9,
      },
    ],
  },
};

let store: RecordStore;
let end: () => Promise<void>;
let brief: Brief;
const lines: string[] = [];
const files: Record<string, Buffer> = {};

beforeAll(async () => {
  ({ store, end } = await recordOf(reports));
  await keep(store, HOSTILE);
  await acceptAll(store);
  brief = {
    ...(await composed(store, { scope, day: '2025-03-14', place: 'Lima', clearance: 'red', id: 'b1' })),
    occasion: 'Meeting <b>in</b> *Lima*',
  };
  lines.push(...brief.sections.flatMap((section) => section.lines.map(({ text }) => text)));
  for (const format of BRIEF_FORMATS) files[format] = Buffer.from((await exportedBrief(store, brief, format)).body as string);
});
afterAll(() => end());

test('what is composed holds', async () => {
  expect(faultsOf(brief, await evidenceFor(store, brief))).toEqual([]);
  expect(lines.length).toBeGreaterThan(15);
  expect(lines.join('\n')).toContain('<script>');
});

test.each(BRIEF_FORMATS)('%s: the same brief gives the same bytes', async (format) => {
  const again = Buffer.from((await exportedBrief(store, brief, format)).body as string);
  expect(again.equals(files[format] as Buffer)).toBe(true);
});

describe('DOCX', () => {
  test('each line that cites has a footnote of its own, with outlet, title, hash and words', async () => {
    const members = await membersOfZip(files.docx as Buffer);
    const document = members.get('word/document.xml') as string;
    const notes = members.get('word/footnotes.xml') as string;
    const references = [...document.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map((match) => match[1]);
    const ids = [...notes.matchAll(/<w:footnote w:id="(\d+)"/g)].map((match) => match[1]);
    const cited = brief.sections.flatMap((section) => section.lines.filter(({ cites }) => cites.length > 0));
    expect(references).toHaveLength(cited.length);
    expect(ids).toEqual(expect.arrayContaining(references));
    const [{ cites }] = cited as [(typeof cited)[number]];
    expect(notes).toContain(cites[0]?.sha256);
    expect(document).toMatch(/w:pStyle w:val="Heading1"/);
    expect([...members.values()].join('')).toContain('PAGE');
    expect(members.get('word/styles.xml')).toContain('en-GB');
  });

  test('hostile text is text', async () => {
    const document = (await membersOfZip(files.docx as Buffer)).get('word/document.xml') as string;
    expect(document).toContain('&lt;script&gt;');
    expect(document).not.toContain('<script');
    expect(document).not.toContain('\u202e');
  });

  test('its times are those of the brief', async () => {
    const core = (await membersOfZip(files.docx as Buffer)).get('docProps/core.xml') as string;
    expect(core).toContain(`${brief.knownAt.slice(0, 19)}Z`);
  });
});

test('the text of the PDF can be read, with every line and every hash', async () => {
  const pages = await pdfTextOf(files.pdf as Buffer);
  expect(pages).toMatch(/^Page 1 of \d+$/m);
  const text = pages.replace(/^Page \d+ of \d+$/gm, '').replace(/\s+/g, '');
  for (const line of lines.filter((one) => !/[<\u202e]/.test(one))) expect(text).toContain(line.replace(/\s+/g, ''));
  for (const { cites } of brief.sections.flatMap((section) => section.lines))
    for (const { sha256 } of cites) expect(text).toContain(sha256);
});

describe('HTML', () => {
  test('has no script, nothing that loads, and a policy that allows neither', () => {
    const html = String(files.html);
    expect(html).toMatch(
      /Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'"/,
    );
    const tags = html.match(/<[^>]*>/g) ?? [];
    expect(tags.filter((tag) => /^<(?:script|img|iframe|link|base|form)|\son\w+=|href="(?!#|https?:)/i.test(tag))).toEqual([]);
    expect(html).not.toContain('\u202e');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('[U+202E]');
  });

  test('notes lead back', () => {
    const html = String(files.html);
    const numbers = [...html.matchAll(/id="r(\d+)"/g)].map((match) => match[1]);
    expect(numbers.length).toBeGreaterThan(10);
    for (const number of numbers) expect(html).toContain(`href="#r${number}"`);
  });
});

test('Markdown has a footnote for each reference, and no mark of a report does anything', () => {
  const markdown = String(files.md);
  const [references, notes] = [/\[\^(\d+)\](?!:)/g, /^\[\^(\d+)\]:/gm].map((pattern) =>
    [...markdown.matchAll(pattern)].map((match) => match[1]),
  );
  expect(references).toEqual(notes);
  expect(markdown).toContain('\\<script\\>');
  expect(markdown).toContain('\\*ours\\*');
  expect(markdown).not.toMatch(/(?<!\\)<|\]\(|\u202e|(?<!\\):\/\//);
});

test('CSL-JSON has each report that is cited once', () => {
  const items = JSON.parse(String(files.csl)) as { readonly id: string; readonly custom: { readonly sha256: string } }[];
  const cited = new Set(brief.sections.flatMap((section) => section.lines.flatMap(({ cites }) => cites.map(({ sha256 }) => sha256))));
  expect(new Set(items.map(({ custom }) => custom.sha256))).toEqual(cited);
  expect(items).toHaveLength(cited.size);
});

test('every format tells what the brief rests on', async () => {
  const [word, pdf] = [[...(await membersOfZip(files.docx as Buffer)).values()].join(''), await pdfTextOf(files.pdf as Buffer)];
  const plain = [word, pdf, String(files.html), String(files.md)].map((one) => one.replace(/\s+|\\/g, ''));
  for (const text of plain) expect(text).toContain(`restson${brief.coverage.reports}reportsof`);
});

test('a handling mark stands on every page of a brief that bears one', async () => {
  const marked = { ...brief, mark: 'amber' as const };
  const docx = await membersOfZip(Buffer.from((await exportedBrief(store, marked, 'docx')).body as Uint8Array));
  expect([...docx].filter(([name, xml]) => /word\/(header|footer)\d/.test(name) && xml.includes('TLP:AMBER'))).toHaveLength(2);
  expect(String((await exportedBrief(store, marked, 'html')).body).match(/TLP:AMBER/g)).toHaveLength(2);
  const error = await exportedBrief(store, marked, 'md', 'green').catch((one: unknown) => one);
  expect(error).toMatchObject({ issue: { code: 'access.denied' } });
});
