import type { Report } from './report.ts';

/** What is marked in the text, in the order of nesting: the outermost first. */
export const LAYERS = ['content', 'source', 'agreement', 'actor', 'cue'] as const;
export type Layer = (typeof LAYERS)[number];

/** Words of the text that are marked. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly layer: Layer | 'other';
  /** Id of the entry that has these words; absent for those who are merely named. */
  readonly entry?: string;
}

/** A stretch of text in which the same marks hold. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly layers: readonly Layer[];
  /** Ids of the entries whose words these are, those of the fewest words first. */
  readonly entries: readonly string[];
}

/** All that can be marked in a report. */
export function marksOf({ entries, figures }: Pick<Report, 'entries' | 'figures'>): readonly Mark[] {
  const ofEntries = entries.flatMap(({ id, kind, words }) =>
    words.map(({ start, end, field }): Mark => ({ start, end, layer: layerOf(kind, field), entry: id })),
  );
  const named = figures.flatMap(({ mentions }) => mentions.map(({ start, end }): Mark => ({ start, end, layer: 'actor' })));
  return [...ofEntries, ...named].filter(({ start, end }) => end > start);
}

function layerOf(kind: string, field: string): Mark['layer'] {
  if (kind === 'statement' && (field === 'source' || field === 'cue' || field === 'content')) return field;
  return kind === 'agreement' && field === 'mentions' ? 'agreement' : 'other';
}

/** Where an entry stands in the text. */
export interface Anchor {
  readonly entry: string;
  readonly at: number;
}

/** A part of the text that is laid out on its own: some paragraphs, or a piece of a very long one. */
export interface Section {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** Code units of a section, about: what is laid out at a time. */
const SECTION = 6000;

/** Cuts a text into sections, at the ends of lines where there are any, else at blanks. */
export function sectionsOf(text: string): readonly Section[] {
  const sections: Section[] = [];
  let start = 0;
  while (start < text.length) {
    const end = endOf(text, start);
    sections.push({ index: sections.length, start, end });
    start = end;
  }
  return sections;
}

function endOf(text: string, start: number): number {
  const least = start + SECTION;
  if (least >= text.length) return text.length;
  const line = text.indexOf('\n', least);
  if (line >= 0 && line < least + SECTION) return line + 1;
  const blank = text.indexOf(' ', least);
  if (blank >= 0 && blank < least + SECTION) return blank + 1;
  // A pair of surrogates stays together.
  const cut = Math.min(text.length, least + SECTION);
  return isLowSurrogate(text.charCodeAt(cut)) ? cut + 1 : cut;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The section that holds a place. */
export function sectionAt(sections: readonly Section[], at: number): number {
  let [low, high] = [0, sections.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sections[middle] as Section).start <= at) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** The marks that reach into each section. */
export function marksBySection(sections: readonly Section[], marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const found: Mark[][] = sections.map(() => []);
  for (const mark of marks) {
    for (let at = sectionAt(sections, mark.start); at < sections.length && (sections[at] as Section).start < mark.end; at++)
      found[at]?.push(mark);
  }
  return found;
}

/** The lines of a section that hold anything but blanks. */
export function paragraphsOf(
  text: string,
  { start, end }: Pick<Section, 'start' | 'end'>,
): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  let at = start;
  while (at < end) {
    const line = text.indexOf('\n', at);
    const stop = line < 0 || line > end ? end : line;
    if (text.slice(at, stop).trim() !== '') found.push({ start: at, end: stop });
    at = stop + 1;
  }
  return found;
}

/** Cuts a paragraph where marks begin and end; of the layers, those that are wanted. */
export function segmentsOf(
  paragraph: { readonly start: number; readonly end: number },
  marks: readonly Mark[],
  wanted: ReadonlySet<Layer>,
): readonly Segment[] {
  const own = marks.filter((mark) => mark.start < paragraph.end && mark.end > paragraph.start);
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const { start, end } of own) {
    cuts.add(Math.max(start, paragraph.start));
    cuts.add(Math.min(end, paragraph.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const shortest = own.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  return places.slice(1).map((end, at) => {
    const start = places[at] as number;
    const here = shortest.filter((mark) => mark.start <= start && mark.end >= end);
    const layers = new Set(here.map(({ layer }) => layer));
    return {
      start,
      end,
      layers: LAYERS.filter((layer) => wanted.has(layer) && layers.has(layer)),
      entries: [...new Set(here.flatMap(({ entry }) => entry ?? []))],
    };
  });
}
