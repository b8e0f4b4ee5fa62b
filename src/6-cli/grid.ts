import picocolors from 'picocolors';
import { displayWidth, padded, wrapped } from './display-width.ts';

/** Rows of cells set in columns as wide as the screen allows, or below each other where it is too narrow for that. */

export type Style = (text: string) => string;

/** One line of a cell, before it is broken to the width of its column. */
export interface CellLine {
  readonly text: string;
  readonly style: Style;
  /** Columns that it is set in from the left. */
  readonly indent?: number;
  /** As in the row above: shown only where rows stand alone. */
  readonly ditto?: boolean;
}

type Cell = readonly CellLine[];
export type Row = readonly Cell[];

export interface Column {
  readonly heading: string;
  /** Most columns of the screen it takes; one column without a limit takes what is left. */
  readonly most: number;
}

export interface Styles {
  readonly source: Style;
  readonly cue: Style;
  readonly content: Style;
  readonly strong: Style;
  readonly faint: Style;
  readonly alarm: Style;
  readonly plain: Style;
}

export function stylesOf(colour: boolean): Styles {
  const { cyan, yellow, green, bold, dim, red } = picocolors.createColors(colour);
  return { source: cyan, cue: yellow, content: green, strong: bold, faint: dim, alarm: red, plain: (text) => text };
}

const GAP = 2;
const LEAST_WORDS = 12;
/** Narrower than this, cells stand below each other. */
const LEAST_FOR_COLUMNS = 72;

export function* grid(columns: readonly Column[], rows: readonly Row[], width: number, styles: Styles): Generator<string> {
  yield* width < LEAST_FOR_COLUMNS ? stacked(columns, rows, width) : inColumns(columns, rows, width, styles);
}

function* inColumns(columns: readonly Column[], rows: readonly Row[], width: number, styles: Styles): Generator<string> {
  const widths = widthsOf(columns, rows, width);
  const shown = widths.map((most, i) => ({ most, i })).filter(({ most }) => most > 0);
  const heading = shown.map(({ most, i }) => padded(columns[i]?.heading ?? '', most)).join(' '.repeat(GAP));
  if (heading.trim() !== '') yield `${styles.faint(heading.trimEnd())}\n`;
  for (const row of rows) {
    const cells = shown.map(({ most, i }) => (row[i] ?? []).flatMap((line) => (line.ditto ? [] : broken(line, most))));
    const height = Math.max(...cells.map((cell) => cell.length));
    for (let line = 0; line < height; line++) {
      const last = shown.findLastIndex((_, at) => (cells[at]?.[line]?.text ?? '') !== '');
      const parts = shown.slice(0, last + 1).map(({ most }, at) => {
        const here = cells[at]?.[line];
        const fill = at === last ? 0 : most - displayWidth(here?.text ?? '');
        return `${here === undefined ? '' : here.style(here.text)}${' '.repeat(Math.max(0, fill))}`;
      });
      yield `${parts.join(' '.repeat(GAP))}\n`;
    }
  }
}

/** A line broken to a width, its indentation before each piece. */
function broken({ text, style, indent = 0 }: CellLine, width: number): readonly CellLine[] {
  const before = width - indent >= LEAST_WORDS ? indent : 0;
  return wrapped(text, width - before).map((piece) => ({ text: `${' '.repeat(before)}${piece}`, style }));
}

/** Each column as wide as its widest cell asks, up to its limit; the one without a limit gets the rest; an empty column goes. */
function widthsOf(columns: readonly Column[], rows: readonly Row[], width: number): readonly number[] {
  const asked = columns.map(({ heading, most }, i) => {
    const widest = Math.max(0, ...rows.flatMap((row) => (row[i] ?? []).map(({ text, indent = 0 }) => indent + displayWidth(text))));
    return widest === 0 ? 0 : Math.min(most, Math.max(heading.length, widest));
  });
  const free = columns.findIndex(({ most }) => most === Number.POSITIVE_INFINITY);
  const taken = asked.reduce((sum, one, i) => (i === free || one === 0 ? sum : sum + one + GAP), 0);
  return asked.map((one, i) => (i === free && one > 0 ? Math.min(one, Math.max(LEAST_WORDS, width - taken)) : one));
}

/** The cells that tell what a row is run on in a line; its words stand below them. */
function* stacked(columns: readonly Column[], rows: readonly Row[], width: number): Generator<string> {
  const free = columns.findIndex(({ most }) => most === Number.POSITIVE_INFINITY);
  const inner = Math.max(LEAST_WORDS, width - 2);
  for (const [r, row] of rows.entries()) {
    if (r > 0) yield '\n';
    const told = row.flatMap((cell, i) => (i === free ? [] : cell));
    yield* running(
      told.filter(({ text }) => text !== ''),
      width,
    );
    for (const line of row[free] ?? []) for (const { text, style } of broken(line, inner)) yield `  ${style(text)}\n`;
  }
}

const BETWEEN = ' · ';

/** Pieces one after another, as many on a line as there is room for. */
function* running(pieces: readonly CellLine[], width: number): Generator<string> {
  let line = '';
  let used = 0;
  for (const piece of pieces.flatMap((one) => broken(one, width))) {
    const needed = displayWidth(piece.text);
    const joins = used > 0 && used + BETWEEN.length + needed <= width;
    if (used > 0 && !joins) yield `${line}\n`;
    line = joins ? `${line}${BETWEEN}${piece.style(piece.text)}` : piece.style(piece.text);
    used = joins ? used + BETWEEN.length + needed : needed;
  }
  if (used > 0) yield `${line}\n`;
}
