import type { Brief, BriefLine } from '#desk/brief/brief.ts';

/** A line changed in one thing. */
export interface Mutation {
  readonly kind: 'quotation' | 'number' | 'name' | 'speaker' | 'date' | 'negation' | 'firmness';
  readonly text: string;
  readonly what: string;
}

const QUOTED = /“([^“”]+)”/gu;
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Every letter of every quotation, every number, every name and every speaker of a line, each changed alone. */
export function mutationsOf({ text }: BriefLine, strangers: readonly string[]): readonly Mutation[] {
  return [...quotations(text), ...numbers(text), ...names(text), ...speakers(text, strangers)];
}

function quotations(text: string): readonly Mutation[] {
  return [...text.matchAll(QUOTED)].flatMap((match) =>
    [...(match[1] as string)].flatMap((letter, at) => {
      if (!/[\p{L}\p{N}]/u.test(letter)) return [];
      const place = match.index + 1 + [...(match[1] as string)].slice(0, at).join('').length;
      const other = letter === 'x' ? 'y' : 'x';
      return [
        {
          kind: 'quotation' as const,
          what: `${letter} at ${place}`,
          text: `${text.slice(0, place)}${other}${text.slice(place + letter.length)}`,
        },
        { kind: 'quotation' as const, what: `${letter} doubled at ${place}`, text: `${text.slice(0, place)}${letter}${text.slice(place)}` },
      ];
    }),
  );
}

function numbers(text: string): readonly Mutation[] {
  const digits = [...text.matchAll(/\d+/gu)].flatMap((match) =>
    [Number(match[0]) + 1, Number(match[0]) * 10 + 7].map((other) => ({
      kind: 'number' as const,
      what: `${match[0]} to ${other}`,
      text: `${text.slice(0, match.index)}${other}${text.slice(match.index + match[0].length)}`,
    })),
  );
  const words = [...text.matchAll(new RegExp(`\\b(?:${NUMBERS.join('|')})\\b`, 'gu'))].map((match) => {
    const other = NUMBERS[(NUMBERS.indexOf(match[0]) + 2) % NUMBERS.length] as string;
    return {
      kind: 'number' as const,
      what: `${match[0]} to ${other}`,
      text: `${text.slice(0, match.index)}${other}${text.slice(match.index + match[0].length)}`,
    };
  });
  const months = [...text.matchAll(new RegExp(`\\b(?:${MONTHS.join('|')})\\b`, 'gu'))].map((match) => {
    const other = MONTHS[(MONTHS.indexOf(match[0]) + 5) % 12] as string;
    return {
      kind: 'date' as const,
      what: `${match[0]} to ${other}`,
      text: `${text.slice(0, match.index)}${other}${text.slice(match.index + match[0].length)}`,
    };
  });
  return [...digits, ...words, ...months];
}

/** One letter of each capitalized word. */
function names(text: string): readonly Mutation[] {
  return [...text.matchAll(/\p{Lu}\p{L}{3,}/gu)].map((match) => {
    const at = match.index + 2;
    const other = text[at] === 'q' ? 'z' : 'q';
    return { kind: 'name' as const, what: `${match[0]}`, text: `${text.slice(0, at)}${other}${text.slice(at + 1)}` };
  });
}

/** Another name in the place of who the line begins with (or whom it is told by). */
function speakers(text: string, strangers: readonly string[]): readonly Mutation[] {
  const match = /^(According to )?((?:The )?\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)*)(?=[ ,])/u.exec(text);
  if (match === null) return [];
  const start = (match[1] ?? '').length;
  return strangers
    .filter((name) => name !== match[2])
    .map((name) => ({
      kind: 'speaker' as const,
      what: `${match[2]} to ${name}`,
      text: `${text.slice(0, start)}${name}${text.slice(match[0].length)}`,
    }));
}

/** A brief with one line changed. */
export function withLine(brief: Brief, id: string, change: (line: BriefLine) => BriefLine): Brief {
  return {
    ...brief,
    sections: brief.sections.map((section) => ({ ...section, lines: section.lines.map((line) => (line.id === id ? change(line) : line)) })),
  };
}
