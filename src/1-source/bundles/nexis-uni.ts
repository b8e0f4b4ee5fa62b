import { bundleFrom, type Shape, type Sighting } from './bundle.ts';
import { bundleDate } from './bundle-date.ts';
import { isRights, particularsOf } from './head-fields.ts';
import { joined, linesOf, sliceOf, type TextLine } from './text-lines.ts';

/** The line after each article. */
const CLOSING = /^[ \t]{0,80}End of Document[ \t\r]{0,80}$/gm;
/** The line before its text. */
const BODY = /^Body:?$/;
const LABEL = /^(Section|Length|Byline|Dateline|Highlight|Load-Date|Copyright|Correction):?(?:\s|$)/;
/** Headings after the text; "Classification" only where its fields follow. */
const CLOSING_LABEL =
  /^(?:Load-Date|Language|Publication-Type|Journal Code|Subject|Industry|Geographic|Company|Organization|Person|Ticker):/;

/** Nexis Uni, Nexis Advance and Lexis+ as they export DOCX and RTF, with or without cover and list of contents. */
export const NEXIS_UNI: Shape = {
  split: (text) => {
    const sightings: Sighting[] = [];
    let from = 0;
    for (const mark of text.matchAll(CLOSING)) {
      sightings.push(sighting(text, sightings.length + 1, from, mark.index, false));
      from = mark.index + mark[0].length;
    }
    if (sightings.length === 0) return undefined;
    const rest = sighting(text, sightings.length + 1, from, text.length, true);
    if (rest.sure) sightings.push(rest);
    return bundleFrom(sightings, shortfallOf(text, sightings.length));
  },
};

function sighting(text: string, number: number, from: number, end: number, cutOff: boolean): Sighting {
  const lines = linesOf(text, from, end);
  const body = lines.findIndex(({ words }, i) => BODY.test(words) && isHead(lines, i));
  const above = body < 0 ? lines : lines.slice(0, body);
  const head = headOf(above);
  const stop = body < 0 ? 0 : tailStart(lines, body + 1);
  const labels = new Set(lines.map(({ words }) => LABEL.exec(words)?.[1]).filter((label) => label !== undefined));
  return {
    article: {
      number,
      // The cover and the list of contents are no part of the first article.
      start: head.start ?? from,
      end,
      particulars: head.particulars,
      text: body < 0 ? '' : sliceOf(text, withoutEmpty(lines.slice(body + 1, stop))),
      cutOff,
    },
    sure: body >= 0 && labels.size >= 2,
  };
}

/** True where fields of a head stand not far above. */
function isHead(lines: readonly TextLine[], at: number): boolean {
  return lines.slice(Math.max(0, at - 40), at).some(({ words }) => /^(?:Length|Section|Byline|Copyright)\b/.test(words));
}

function headOf(lines: readonly TextLine[]): { readonly start?: number; readonly particulars: ReturnType<typeof particularsOf> } {
  // The list of contents may name dates and fields too: the head is what stands last.
  const measured = lines.findLastIndex(({ words }) => words.startsWith('Length:'));
  const dated = lines.slice(0, measured < 0 ? lines.length : measured).findLastIndex(({ words }) => bundleDate(words) !== undefined);
  const outlet = dated < 0 ? -1 : lastWords(lines, dated - 1);
  const title = paragraphAbove(lines, dated < 0 ? aboveFields(lines) : outlet - 1);
  const fields = lines.slice(Math.max(0, dated));
  const value = (label: string): string | undefined =>
    fields
      .findLast(({ words }) => words.startsWith(`${label}:`))
      ?.words.slice(label.length + 1)
      .trim();
  const start = title[0]?.start;
  return {
    ...(start !== undefined && { start }),
    particulars: particularsOf({
      title: joined(title),
      outlet: title.length === 0 ? undefined : lines[outlet]?.words,
      copyright: fields.findLast(({ words }) => isRights(words) && /\d{4}/.test(words))?.words,
      published: dated < 0 ? undefined : bundleDate(lines[dated]?.words ?? ''),
      section: value('Section'),
      byline: value('Byline'),
    }),
  };
}

/** The last line that is no field of the head. */
function aboveFields(lines: readonly TextLine[]): number {
  return lines.findLastIndex(({ words }) => words !== '' && !LABEL.test(words) && !isRights(words));
}

function lastWords(lines: readonly TextLine[], from: number): number {
  let at = from;
  while (at >= 0 && lines[at]?.words === '') at--;
  return at;
}

function paragraphAbove(lines: readonly TextLine[], from: number): readonly TextLine[] {
  const end = lastWords(lines, from);
  let start = end;
  while (start > 0 && lines[start - 1]?.words !== '') start--;
  return end < 0 ? [] : lines.slice(start, end + 1);
}

/** The first line after the text: its fields at the end, with the heading above them and the captions of pictures before. */
function tailStart(lines: readonly TextLine[], from: number): number {
  const loaded = lines.findLastIndex(({ words }, i) => i >= from && words.startsWith('Load-Date:'));
  const end = loaded < 0 ? lines.length : loaded;
  const heading = lines.findLastIndex(({ words }, i) => i >= from && i < end && words === 'Classification');
  const fielded = heading >= 0 && lines.slice(heading + 1, heading + 6).some(({ words }) => CLOSING_LABEL.test(words));
  const stop = fielded ? heading : end;
  const graphic = lines.findLastIndex(({ words }, i) => i >= from && i < stop && words === 'Graphic');
  return graphic >= 0 && stop - graphic <= 40 ? graphic : stop;
}

function withoutEmpty(lines: readonly TextLine[]): readonly TextLine[] {
  return lines.filter(({ words }) => words !== '');
}

/** The cover says how many articles there are. */
function shortfallOf(text: string, found: number): string | undefined {
  const stated = /^[ \t]{0,80}Documents? \((\d{1,6})\)[ \t\r]{0,80}$/m.exec(text.slice(0, 20_000))?.[1];
  if (stated === undefined || Number(stated) <= found) return undefined;
  return `The bundle says that it holds ${stated} articles, and ${found} are in it.`;
}
