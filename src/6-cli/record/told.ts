import type { Corroboration } from '#desk/questions/corroboration.ts';
import type { Item } from '#desk/questions/item.ts';
import type { CellLine, Style } from '../grid.ts';
import { cell, type Screen } from '../screen.ts';

/** How much of the words of an entry is shown in a list, in code units. */
const SHOWN = 320;

/** Whose words an entry rests on, as a line under it: "— Ishiba, via NHK". Nothing where the report says it in its own voice. */
function voiceOf({ attribution }: Pick<Item, 'attribution'>): string | undefined {
  if (attribution === undefined) return undefined;
  const { speaker, via } = attribution;
  return [`— ${speaker?.name ?? 'somebody'}`, ...(via.length > 0 ? [`via ${via.map(({ name }) => name).join(', ')}`] : [])].join(', ');
}

/** Where an entry stands: in which report, of which day. */
export function sourceOf({ report }: Pick<Item, 'report'>): string {
  return [report.outlet ?? report.title ?? report.id, report.published?.slice(0, 10) ?? `undated (kept ${report.day})`].join(', ');
}

/** Independent origins, where there is more than one report. */
export function originsOf({ origins, reports }: Corroboration): string | undefined {
  return reports < 2 ? undefined : `${origins} ${origins === 1 ? 'origin' : 'origins'}, ${reports} reports`;
}

/** The words of an entry with whose they are and where they stand. */
export function wordsCell(item: Item, text: string, { styles }: Screen): readonly CellLine[] {
  const marks = [item.status === 'proposed' ? undefined : item.status, item.flag, originsOf(item.corroboration)].filter(
    (one) => one !== undefined,
  );
  return [
    ...cell(short(text)),
    ...faintly(voiceOf(item), styles.faint),
    ...faintly([sourceOf(item), ...marks, item.id].join(' · '), styles.faint),
  ];
}

/** The words of the given fields of an entry, in their order in the text. */
export function wordsIn(item: Item, ...fields: readonly string[]): string {
  return item.words
    .filter(({ field }) => fields.length === 0 || fields.includes(field))
    .map(({ words }) => words)
    .join(' ... ');
}

function short(text: string): string {
  if (text.length <= SHOWN) return text;
  const cut = text.lastIndexOf(' ', SHOWN);
  return `${text.slice(0, cut > 0 ? cut : SHOWN)} ...`;
}

/** A stretch of days: one where both are the same. */
export function daysText(day: string, lastDay: string): string {
  return day === lastDay ? day : `${day} to ${lastDay}`;
}

function faintly(text: string | undefined, style: Style): readonly CellLine[] {
  return text === undefined ? [] : cell(text, style);
}
