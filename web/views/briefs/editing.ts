import type { Brief, Cite, Edit, Line, Section } from './brief.ts';

type Sections = Brief['sections'];

/** The brief's lines as the API takes them back: whose each line is, it finds out itself. */
export function editOf(sections: Sections): Edit {
  return {
    sections: sections.map(({ title, lines }) => ({
      title,
      lines: lines.map(({ id, text, matter, cites }) => ({ id, text, ...(matter !== undefined && { matter }), cites })),
    })),
  } as Edit;
}

/** With another text of one line. */
export function withText(sections: Sections, id: string, text: string): Sections {
  return sections.map((section) => ({ ...section, lines: section.lines.map((line) => (line.id === id ? { ...line, text } : line)) }));
}

/** Without one line. */
export function without(sections: Sections, id: string): Sections {
  return sections.map((section) => ({ ...section, lines: section.lines.filter((line) => line.id !== id) }));
}

/** A line a place further up (-1) or down (1) in its section; the same sections where it cannot go on. A line that leaves its matter takes the matter of the line whose place it has. */
export function moved(sections: Sections, id: string, by: -1 | 1): Sections {
  return sections.map((section) => {
    const at = section.lines.findIndex((line) => line.id === id);
    const [own, other] = [section.lines[at], section.lines[at + by]];
    if (own === undefined || other === undefined) return section;
    const lines = [...section.lines];
    lines[at] = other;
    lines[at + by] = own;
    return { ...section, lines };
  });
}

/** Whether a line can be moved so. */
export function canMove({ lines }: Section, id: string, by: -1 | 1): boolean {
  const at = lines.findIndex((line) => line.id === id);
  return at >= 0 && lines[at + by] !== undefined;
}

/** With a new line at the end of a section. */
export function added(sections: Sections, title: string, line: { readonly text: string; readonly cites: readonly Cite[] }): Sections {
  const own = { ...line, id: newId(sections), by: '' } as unknown as Line;
  return sections.map((section) => (section.title === title ? { ...section, lines: [...section.lines, own] } : section));
}

/** An id that no line has. */
export function newId(sections: Sections): string {
  const used = new Set(sections.flatMap(({ lines }) => lines.map(({ id }) => id)));
  let number = used.size + 1;
  while (used.has(`l${number}`)) number++;
  return `l${number}`;
}
