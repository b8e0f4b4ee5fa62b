import type { components } from '../../api/schema.generated.ts';

export type KeptBrief = components['schemas']['KeptBrief'];
export type Brief = KeptBrief['brief'];
export type Section = Brief['sections'][number];
export type Line = Section['lines'][number];
export type Cite = Line['cites'][number];
export type Edit = components['schemas']['BriefEdit'];

/** A line with where it stands: its number counts through the brief, from 1. */
export interface PlacedLine {
  readonly line: Line;
  readonly section: Section;
  readonly number: number;
  /** Number of its note; absent where it cites nothing. */
  readonly note?: number;
}

/** All lines in their order. */
export function linesOf({ sections }: Pick<Brief, 'sections'>): readonly PlacedLine[] {
  let [number, note] = [0, 0];
  return sections.flatMap((section) =>
    section.lines.map((line) => ({ line, section, number: ++number, ...(line.cites.length > 0 && { note: ++note }) })),
  );
}

/** Lines of one matter, in the order in which they stand. A matter that comes again is a group of its own. */
export function groupsOf(lines: readonly PlacedLine[]): readonly { readonly matter: string; readonly lines: readonly PlacedLine[] }[] {
  const groups: { matter: string; lines: PlacedLine[] }[] = [];
  for (const one of lines) {
    const matter = one.line.matter ?? '';
    const last = groups.at(-1);
    if (last?.matter === matter) last.lines.push(one);
    else groups.push({ matter, lines: [one] });
  }
  return groups;
}
