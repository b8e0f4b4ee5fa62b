import { civilDay, dayNumber } from '#base/calendar.ts';
import { type EdtfDate, parseEdtf } from '#base/edtf.ts';
import { issueOf } from '#base/issue.ts';
import type { Mark } from '../access/marks.ts';
import { inWords } from './attributed.ts';
import { contentLine, escapedText, NO_TEXT } from './calendar-lines.ts';
import type { ExportedEntryOf, ExportedReport, Piece, Telling } from './exported.ts';
import { mainWords } from './parts.ts';
import { unwritable } from './writable.ts';

type Contact = ExportedEntryOf<'contact'>;

const STATUS = {
  held: 'CONFIRMED',
  ongoing: 'CONFIRMED',
  scheduled: 'CONFIRMED',
  proposed: 'TENTATIVE',
  cancelled: 'CANCELLED',
} as const satisfies Record<Contact['value']['status'], string>;

/**
 * iCalendar (RFC 5545) of contacts: whole days, no times. Only what has a day or a range of days becomes an event; a month, a year, an uncertain date would be given a precision that
 * nobody reported, and is left out with a warning by name. The summary begins with whose words it is, where it is not the report's own.
 */
export async function* calendar(reports: AsyncIterable<ExportedReport>, { written, problem }: Telling): AsyncGenerator<Piece> {
  let begun = false;
  for await (const report of reports) {
    for (const entry of report.entries) {
      if (entry.kind !== 'contact') continue;
      const days = wholeDays(entry.value.when);
      const fault =
        days === undefined
          ? issueOf('export.left-out', `It has no day for a calendar (${entry.value.when ?? 'no date'}).`, entry.id)
          : unwritable(entry.id, [entry, headOf(report), namesOf(entry, report)], 'a calendar', NO_TEXT);
      if (fault !== undefined || days === undefined) {
        if (fault !== undefined) problem(fault);
        continue;
      }
      written();
      yield { file: '', text: `${begun ? '' : HEAD}${eventOf(entry, report, days)}` };
      begun = true;
    }
  }
  if (begun) yield { file: '', text: contentLine('END', 'VCALENDAR') };
}

/** Whom an event is for (RFC 5545, 3.8.1.3), of the marks of the Traffic Light Protocol; what bears none says nothing of it. */
const CLASS = {
  clear: 'PUBLIC',
  green: 'PRIVATE',
  amber: 'CONFIDENTIAL',
  'amber+strict': 'CONFIDENTIAL',
  red: 'CONFIDENTIAL',
} as const satisfies Record<Mark, string>;

const HEAD = [
  contentLine('BEGIN', 'VCALENDAR'),
  contentLine('VERSION', '2.0'),
  contentLine('PRODID', '-//attache//contacts of a record//EN'),
  contentLine('CALSCALE', 'GREGORIAN'),
].join('');

/** First day, and the day after the last: both as a calendar writes them. */
interface WholeDays {
  readonly start: string;
  readonly end: string;
}

function wholeDays(when: string | undefined): WholeDays | undefined {
  const value = when === undefined ? undefined : parseEdtf(when);
  if (value === undefined) return undefined;
  const [from, to] = value.kind === 'date' ? [value, value] : [value.from, value.to];
  const [first, last] = [numberOf(from), numberOf(to)];
  return first === undefined || last === undefined ? undefined : { start: compact(first), end: compact(last + 1) };
}

/** A certain day in days since 1970; years must have four digits in a calendar. */
function numberOf(date: EdtfDate | '..' | undefined): number | undefined {
  if (typeof date !== 'object' || date.qualifier !== undefined || date.masked !== undefined) return undefined;
  const { year, month, day } = date;
  if (typeof month !== 'number' || typeof day !== 'number' || year < 1 || year > 9998) return undefined;
  return dayNumber(year, month, day);
}

function compact(number: number): string {
  const { year, month, day } = civilDay(number);
  return `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
}

function eventOf(entry: Contact, report: ExportedReport, { start, end }: WholeDays): string {
  const { value, attribution, status, flag, confidence, mark, known, id, edit } = entry;
  const negated = attribution.some(({ polarity }) => polarity === 'negated');
  const according = inWords(attribution);
  const what = `${value.kind}: ${namesOf(entry, report).join(', ')}`;
  const text = (name: string, given: string | undefined): string => (given === undefined ? '' : contentLine(name, escapedText(given)));
  const description = [
    `"${mainWords(entry)}"`,
    ...(according === '' ? [] : [`According to ${according}`]),
    `Reported by ${report.outlet ?? report.name}, ${report.published ?? report.day} (${report.id})`,
    ...(value.agenda.length > 0 ? [`About: ${value.agenda.map(({ words }) => words).join('; ')}`] : []),
    `Status: ${value.status}; review: ${status}${flag === undefined ? '' : `, ${flag}`}${confidence === undefined ? '' : `; confidence ${confidence}`}`,
    ...(edit === undefined ? [] : [`Machine: ${JSON.stringify(edit.machine)}; human: ${JSON.stringify(edit.human)}`]),
  ].join('\n');
  return [
    contentLine('BEGIN', 'VEVENT'),
    text('UID', `urn:attache:entry:${id}`),
    contentLine('DTSTAMP', `${known.slice(0, 19).replace(/[-:]/g, '')}Z`),
    contentLine('DTSTART;VALUE=DATE', start),
    contentLine('DTEND;VALUE=DATE', end),
    text('SUMMARY', according === '' ? what : `According to ${according}: ${what}`),
    // What somebody denied is not settled by the report that says so.
    contentLine('STATUS', negated ? 'TENTATIVE' : STATUS[value.status]),
    contentLine('TRANSP', 'TRANSPARENT'),
    text('LOCATION', value.place),
    text('DESCRIPTION', description),
    report.url !== undefined && /^https?:[!-~]+$/.test(report.url) ? contentLine('URL', report.url) : '',
    text('CLASS', mark && CLASS[mark]),
    text('CATEGORIES', value.kind),
    text('X-ATTACHE-ACCORDING-TO', according === '' ? undefined : according),
    text('X-ATTACHE-REVIEW', status),
    text('X-ATTACHE-CONFIDENCE', confidence === undefined ? undefined : String(confidence)),
    text('X-ATTACHE-HANDLING', mark),
    text('X-ATTACHE-REPORT', report.id),
    contentLine('END', 'VEVENT'),
  ].join('');
}

function namesOf({ value }: Contact, { actors }: ExportedReport): readonly string[] {
  return value.participants.map((id) => actors.get(id)?.name ?? id);
}

function headOf({ outlet, name, published, url }: ExportedReport): readonly (string | undefined)[] {
  return [outlet, name, published, url];
}
