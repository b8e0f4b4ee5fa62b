import type { Span } from '#base/span.ts';
import type { Told } from '../questions/entry-rows.ts';
import type { Cite } from './brief.ts';
import { trimmed } from './clause.ts';
import { coreOf } from './core.ts';
import type { Material } from './material.ts';
import { capital, countText, dayText, oneLine, stopped } from './phrases.ts';

/** A line in the making: its words without where they are from, and what bears them, the first of all the entry itself. */
export interface Sentence {
  readonly text: string;
  readonly cites: readonly Cite[];
}

/** Independent origins that are cited for one sentence. */
const MOST_ORIGINS = 5;

/** Words of an entry as a cite. */
export function citeOf(one: Told, span: Span, { source }: Pick<Material, 'source'>): Cite {
  const { text, sha256 } = source(one.report.id);
  const { start, end } = trimmed(text, span);
  return { entry: one.id, report: one.report.id, start, end, words: text.slice(start, end), sha256 };
}

/** A whole line: the sentence, the outlet that reports it and the day, through whom it has it, and how many independent origins tell it. */
export function lineOf(one: Told, { text, cites }: Sentence, material: Material): Sentence {
  // That many reports name an agreement makes it no better known.
  const others = (one.kind === 'agreement' ? [] : material.same(one))
    .slice(1, MOST_ORIGINS)
    .filter((other) => !cites.some(({ entry }) => entry === other.id));
  const all = [...cites, ...others.map((other) => citeOf(other, coreOf(other), material))];
  const origins = 1 + others.length;
  const via = relaysOf(one, text, material);
  const parts = [
    `${sourceText(one.report)}${via.length === 0 ? '' : `, citing ${via.join(' and ')}`}`,
    ...(origins > 1 ? [`${countText(origins)} independent sources`] : []),
  ];
  const end = stopped(oneLine(text));
  const open = end.endsWith('.') ? end.slice(0, -1) : end;
  return { text: `${capital(open)} (${parts.join('; ')}).`, cites: all };
}

/** The outlet and day of a report, as a line ends with them. */
export function sourceText({ outlet, published }: Told['report']): string {
  const day = published === undefined ? undefined : dayText(published.slice(0, 10));
  if (outlet === undefined) return day === undefined ? 'undated report' : `report of ${day}`;
  return `${oneLine(outlet)}, ${day ?? 'undated'}`;
}

/** Names of those who relay it, but for those whom the sentence names already and the outlet itself. */
function relaysOf(one: Told, text: string, { attribution }: Material): readonly string[] {
  const names = (attribution(one.id)?.via ?? []).map(({ name }) => oneLine(name));
  return [...new Set(names)].filter((name) => !text.includes(name) && name !== one.report.outlet);
}
