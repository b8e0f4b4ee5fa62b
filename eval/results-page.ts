import { goalText, SPEED, valueText } from '../bench/measures.ts';
import { RECORD, recordValue } from '../bench/record/measures.ts';
import { MEASURES } from './measures.ts';
import type { Result } from './result.ts';

/** Puts `content` between the lines `<!-- name -->` and `<!-- /name -->` of a page. Throws where the page has no such lines. */
export function fillSection(page: string, name: string, content: string): string {
  const open = `<!-- ${name} -->\n`;
  const start = page.indexOf(open);
  const end = page.indexOf(`<!-- /${name} -->`);
  if (start < 0 || end < start) throw new Error(`the page has no section between <!-- ${name} --> and <!-- /${name} -->`);
  return `${page.slice(0, start + open.length)}\n${content}\n\n${page.slice(end)}`;
}

/** The section on accuracy: how it was taken, and every measure with its goal and its peers. */
export function accuracySection(result: Result): string {
  const rows = MEASURES.map(({ id, group, what, goal, peers }) => {
    const value = result.figures[id];
    return [group, what, value?.toFixed(1) ?? '', goal === undefined ? '' : `≥ ${goal}`, peers];
  });
  return `${origin(result)}\n\n${markdown(['set', 'what', 'figure', 'goal', 'peers'], rows)}`;
}

/** The section on speed. */
export function speedSection(result: Result): string {
  const rows = SPEED.map((measure) => {
    const value = result.figures[measure.id];
    return [measure.what, value === undefined ? '' : valueText(measure, value), goalText(measure), measure.peers];
  });
  return `${origin(result)}\n\n${markdown(['what', 'figure', 'goal', 'peers'], rows)}`;
}

/** The section on the record: a column for each size that was measured. */
export function recordSection(result: Result): string {
  const ids = Object.keys(result.figures).map((id) => id.split('.') as [string, string, string]);
  const sizes = [...new Set(ids.map(([, database, statements]) => `${database}.${statements}`))].toSorted((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  const header = sizes.map((size) => {
    const [database, statements] = size.split('.');
    return `${Number(statements).toLocaleString('en')} statements, ${database === 'sqlite' ? 'SQLite' : 'PostgreSQL'}`;
  });
  const rows = RECORD.map((measure) => [
    measure.what,
    ...sizes.map((size) => recordValue(measure, result.figures[`${measure.id}.${size}`])),
    measure.most === undefined ? '' : `≤ ${measure.most} ${measure.unit}`,
  ]);
  return `${origin(result)}\n\n${markdown(['what', ...header, 'goal'], rows)}`;
}

/** How figures came about. */
export function origin({ command, date, machine }: Result): string {
  return `\`${command}\`, ${date}, on ${machine}.`;
}

/** A table in Markdown. */
export function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`.replace(/ {2,}/g, ' ');
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
