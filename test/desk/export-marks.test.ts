import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPORT_FORMATS, type ExportFormat } from '#desk/export/format-names.ts';
import { setMark } from '#desk/marking.ts';
import type { Mark } from '#record/handling/mark.ts';
import { ENTRIES, REPORT_TEXT } from '../cli/record-example.ts';
import { exportOf, recordWith } from './export-record.ts';

const DATED = { ...ENTRIES, contacts: ENTRIES.contacts.map((one) => ({ ...one, when: '2024-05-03', place: 'Osthaven' })) };

let record: Awaited<ReturnType<typeof recordWith>>;
beforeAll(async () => {
  record = await recordWith(
    { id: 'told', text: REPORT_TEXT, entries: DATED, outlet: 'Example News', published: '2024-05-12' },
    { id: 'secret', text: REPORT_TEXT, entries: DATED, outlet: 'Other News', published: '2024-05-13' },
  );
  await setMark(record.store, { report: 'told' }, { mark: 'amber' });
  await setMark(record.store, { report: 'secret' }, { mark: 'red' });
});
afterAll(() => record.end());

const textOf = async (
  format: ExportFormat,
  question: { handling?: Mark; clearance?: Mark },
): Promise<{ text: string; problems: string[]; written: number }> => {
  const { files, problems, written } = await exportOf(record.store, format, question);
  return { text: Object.entries(files).flat().join('\n'), problems: problems.map(({ code, severity }) => `${code} ${severity}`), written };
};

/** How each format tells a mark. */
const TOLD: Readonly<Record<ExportFormat, RegExp>> = {
  jsonld: /"handling":"amber"/,
  annotation: /"handling: amber"/,
  csv: /"amber"/,
  plover: /"handling":"amber"/,
  csl: /"handling":"amber"/,
  ical: /CLASS:CONFIDENTIAL\r\n[\s\S]*X-ATTACHE-HANDLING:amber\r\n/,
  brat: /handling: amber/,
  record: /"handling":"amber"/,
};

describe.each(EXPORT_FORMATS)('%s', (format) => {
  test('says how an entry is to be handled, and leaves out what is red until it is asked for by name', async () => {
    const usual = await textOf(format, {});
    expect(usual.text).toMatch(TOLD[format]);
    expect(usual.text).not.toContain('Other News');
    expect(usual.problems).toContain('export.marked warning');
    const all = await textOf(format, { handling: 'red' });
    expect(all.text).toContain(format === 'brat' ? 'secret.ann' : 'secret');
    expect(all.problems).not.toContain('export.marked warning');
    expect(all.written).toBe(2 * usual.written);
  });

  test('of what is above the clearance there is nothing, and nothing is said of it', async () => {
    const amber = await textOf(format, { clearance: 'amber', handling: 'red' });
    expect(amber.text).not.toContain('Other News');
    expect(amber.problems).not.toContain('export.marked warning');
    const none = await textOf(format, { clearance: 'green' });
    expect([none.text, none.written]).toEqual(['', 0]);
  });
});
