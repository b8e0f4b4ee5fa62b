import picocolors from 'picocolors';
import { type Span, slice } from '#base/span.ts';
import type { Statement } from '#reading/reading.ts';
import { displayWidth, padded, wrapped } from '../../display-width.ts';
import { printable } from '../../printable.ts';
import type { Result } from '../result.ts';
import type { Format, Look } from './format.ts';

/** What a person likes to read: who says what, by which word, how, and through whom, as wide as the screen. */
export const table: Format = { wanted: 'reading', ending: '.txt', render: render };

type Style = (text: string) => string;

/** One line of a cell, before it is broken to the width of its column. */
interface CellLine {
  readonly text: string;
  readonly style: Style;
}

type Row = readonly (readonly CellLine[])[];

interface Column {
  readonly heading: string;
  /** Most columns of the screen it takes; the words take what is left. */
  readonly most: number;
}

const COLUMNS: readonly Column[] = [
  { heading: 'WHO', most: 24 },
  { heading: 'CUE', most: 18 },
  { heading: 'WORDS', most: Number.POSITIVE_INFINITY },
  { heading: 'HOW', most: 8 },
  { heading: 'VIA', most: 18 },
];
const WORDS = 2;
const GAP = 2;
/** Narrower than this, the words come below the rest. */
const LEAST_FOR_COLUMNS = 72;

interface Styles {
  readonly source: Style;
  readonly cue: Style;
  readonly content: Style;
  readonly strong: Style;
  readonly faint: Style;
  readonly alarm: Style;
}

function stylesOf(colour: boolean): Styles {
  const { cyan, yellow, green, bold, dim, red } = picocolors.createColors(colour);
  return { source: cyan, cue: yellow, content: green, strong: bold, faint: dim, alarm: red };
}

function* render(result: Result, look: Look): Generator<string> {
  const styles = stylesOf(look.colour);
  const { report, reading } = result;
  const count = reading.statements.length;
  const counted = report.unread === undefined ? [`${count} ${count === 1 ? 'statement' : 'statements'}`] : [];
  const facts = [report.id, report.outlet, report.published, ...counted].filter((fact) => fact !== undefined).map(printable);
  for (const line of wrapped(facts.join(' · '), look.columns)) yield `${styles.strong(line)}\n`;
  if (report.title !== undefined) for (const line of wrapped(printable(report.title), look.columns)) yield `${line}\n`;
  if (report.unread !== undefined) {
    for (const line of wrapped(`Unread: ${printable(report.unread.message)}`, look.columns)) yield `${styles.alarm(line)}\n`;
  } else if (count > 0) {
    const rows = reading.statements.map((statement) => rowOf(statement, result, styles));
    yield '\n';
    yield* look.columns < LEAST_FOR_COLUMNS ? stacked(rows, look.columns, styles) : inColumns(rows, look.columns, styles);
  }
  yield '\n';
}

function rowOf(statement: Statement, { report, reading }: Result, styles: Styles): Row {
  const names = new Map(reading.actors.map((actor) => [actor.id, printable(actor.name)]));
  const words = (spans: readonly Span[]): string => spans.map((span) => printable(slice(report.text, span))).join(' … ');
  const source = words(statement.source);
  const speaker = statement.speaker === undefined ? undefined : names.get(statement.speaker);
  const who: CellLine[] = speaker === undefined || speaker === source ? [] : [{ text: speaker, style: styles.strong }];
  if (source !== '') who.push({ text: source, style: styles.source });
  const how: CellLine[] = [{ text: statement.speech, style: styles.faint }];
  if (statement.polarity === 'negated') how.push({ text: 'negated', style: styles.alarm });
  const via = (statement.via ?? []).map((id) => ({ text: names.get(id) ?? id, style: styles.faint }));
  return [who, [{ text: words(statement.cue), style: styles.cue }], [{ text: words(statement.content), style: styles.content }], how, via];
}

function* inColumns(rows: readonly Row[], columns: number, styles: Styles): Generator<string> {
  const widths = widthsOf(rows, columns);
  const shown = widths.map((width, i) => ({ width, i })).filter(({ width }) => width > 0);
  const heading = shown.map(({ width, i }) => padded(COLUMNS[i]?.heading ?? '', width)).join(' '.repeat(GAP));
  yield `${styles.faint(heading.trimEnd())}\n`;
  for (const row of rows) {
    const cells = shown.map(({ width, i }) =>
      (row[i] ?? []).flatMap((line) => wrapped(line.text, width).map((text) => ({ text, style: line.style }))),
    );
    const height = Math.max(...cells.map((cell) => cell.length));
    for (let line = 0; line < height; line++) {
      const last = shown.findLastIndex((_, at) => (cells[at]?.[line]?.text ?? '') !== '');
      const parts = shown.slice(0, last + 1).map(({ width }, at) => {
        const here = cells[at]?.[line];
        const fill = at === last ? 0 : width - displayWidth(here?.text ?? '');
        return `${here === undefined ? '' : here.style(here.text)}${' '.repeat(Math.max(0, fill))}`;
      });
      yield `${parts.join(' '.repeat(GAP))}\n`;
    }
  }
}

/** Each column as wide as its widest cell asks, up to its limit; the words get the rest; an empty column goes. */
function widthsOf(rows: readonly Row[], columns: number): readonly number[] {
  const asked = COLUMNS.map(({ heading, most }, i) => {
    const widest = Math.max(0, ...rows.flatMap((row) => (row[i] ?? []).map((line) => displayWidth(line.text))));
    return widest === 0 ? 0 : Math.min(most, Math.max(heading.length, widest));
  });
  const taken = asked.reduce((sum, width, i) => (i === WORDS || width === 0 ? sum : sum + width + GAP), 0);
  return asked.map((width, i) => (i === WORDS && width > 0 ? Math.min(width, Math.max(12, columns - taken)) : width));
}

function* stacked(rows: readonly Row[], columns: number, styles: Styles): Generator<string> {
  const inner = Math.max(12, columns - 2);
  for (const [who = [], cue = [], words = [], how = [], via = []] of rows) {
    const relays = via.length === 0 ? [] : [{ text: `via ${via.map((line) => line.text).join(', ')}`, style: styles.faint }];
    for (const line of [...who, ...cue, ...how, ...relays]) {
      if (line.text !== '') for (const text of wrapped(line.text, columns)) yield `${line.style(text)}\n`;
    }
    for (const line of words) for (const text of wrapped(line.text, inner)) yield `  ${line.style(text)}\n`;
    yield '\n';
  }
}
