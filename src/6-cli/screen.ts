import { Complaints } from './complain.ts';
import { wrapped } from './display-width.ts';
import { type CellLine, type Column, grid, type Row, type Style, type Styles, stylesOf } from './grid.ts';
import { StreamOutput } from './output.ts';
import { printable } from './printable.ts';

/** Where a command prints: for people as wide as the screen, or JSON for programs. */
export interface Screen {
  readonly json: boolean;
  readonly columns: number;
  readonly styles: Styles;
  readonly complaints: Complaints;
  /** One line of words, broken at the width of the screen. What reports say goes through `printable` here. */
  readonly line: (text: string, style?: Style) => Promise<void>;
  readonly table: (columns: readonly Column[], rows: readonly Row[]) => Promise<void>;
  /** A piece of output as it is, such as a line of JSON. */
  readonly piece: (text: string) => Promise<void>;
  /** The whole answer as JSON. */
  readonly value: (value: unknown) => Promise<void>;
}

export interface ScreenOptions {
  readonly json: boolean;
  readonly color: boolean;
}

export function screenOf({ json, color }: ScreenOptions): Screen {
  const output = new StreamOutput(process.stdout);
  const columns = screenWidth();
  const styles = stylesOf(!json && wantsColour(color));
  return {
    json,
    columns,
    styles,
    complaints: new Complaints({ json, quiet: false }, (text) => process.stderr.write(text)),
    line: (text, style = styles.plain) => output.write(wrapped(printable(text), columns).map((one) => `${style(one)}\n`)),
    table: (heads, rows) => output.write(grid(heads, rows, columns, styles)),
    piece: (text) => output.write([text]),
    value: (value) => output.write([`${JSON.stringify(value, null, 2)}\n`]),
  };
}

/** A cell of one line. */
export function cell(text: string | number | undefined, style: Style = (plain) => plain): readonly CellLine[] {
  return text === undefined ? [] : [{ text: printable(String(text)), style }];
}

export function screenWidth(): number {
  const columns = process.stdout.columns ?? Number(process.env.COLUMNS);
  return columns >= 20 ? columns : 100;
}

/** Colours are for terminals, unless the user or the environment says otherwise. */
export function wantsColour(allowed: boolean): boolean {
  const { env, stdout } = process;
  const wanted =
    env.FORCE_COLOR !== undefined ? !['', '0', 'false'].includes(env.FORCE_COLOR) : stdout.isTTY === true && env.TERM !== 'dumb';
  return wanted && allowed && (env.NO_COLOR ?? '') === '';
}
