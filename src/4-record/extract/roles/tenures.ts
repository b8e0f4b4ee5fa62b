import { slice } from '#base/span.ts';
import type { Passage } from '#reading/passage.ts';
import type { RoleStatus } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';
import { fold } from '#reading/world/fold.ts';
import type { Tenure } from '#reading/world/tenures.ts';

/** Titles that the world file words otherwise. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  premier: ['prime minister'],
  'prime minister': ['premier', 'taoiseach', 'chancellor'],
  secretary: ['secretary of state', 'secretary of defense', 'secretary of the treasury'],
  'defense secretary': ['secretary of defense'],
  'treasury secretary': ['secretary of the treasury'],
  'secretary general': ['secretary-general', 'secretary general'],
  'foreign secretary': ['foreign minister'],
  'minister of foreign affairs': ['foreign minister'],
  'foreign affairs minister': ['foreign minister'],
  'external affairs minister': ['foreign minister'],
  leader: ['president', 'prime minister', 'general secretary', 'supreme leader', 'chancellor', 'king', 'chairman'],
  king: ['king'],
};

/** How long after it was last seen an office is taken to be the same person's still, in years; only its state is told by that. */
const SEEN_SLACK = 8;

/** The offices that the world file has of a person under a title, the one of the report's date first. */
export function tenureOf(passage: Passage, figure: Figure, title: string): Tenure | undefined {
  const { scene, report } = passage;
  const on = report.published?.slice(0, 10);
  const wanted = fold(title);
  const titles = new Set([wanted, ...(SAME[wanted] ?? [])].map(fold));
  const all = scene.ground.world.officesHeld(nameOf(passage, figure)).filter((tenure) => titles.has(fold(tenure.title)));
  if (on === undefined) return all[0];
  const begun = all.filter((tenure) => begins(tenure, on));
  return begun.find((tenure) => covers(tenure, on)) ?? begun[0];
}

/** A person's state by the offices that the world file has of the person up to the report's date. */
export function stateByTenure(passage: Passage, figure: Figure): number | undefined {
  const on = passage.report.published?.slice(0, 10);
  const all = passage.scene.ground.world.officesHeld(nameOf(passage, figure)).filter((tenure) => on === undefined || begins(tenure, on));
  const states = new Set(all.map((tenure) => tenure.state));
  return states.size === 1 ? all[0]?.state : undefined;
}

/** True where all offices of a person whose days the world file knows are over. */
export function isOutOfOffice(passage: Passage, figure: Figure): boolean {
  const on = passage.report.published?.slice(0, 10);
  const all = passage.scene.ground.world.officesHeld(nameOf(passage, figure));
  const sure = all.filter(({ exact }) => exact);
  return on !== undefined && sure.length > 0 && sure.every(({ to }) => to !== undefined && to < on);
}

/** The status that the days of a tenure give on the report's date; undefined where they are not exact or still to come. */
export function statusByTenure({ report }: Passage, tenure: Tenure): RoleStatus | undefined {
  const on = report.published?.slice(0, 10);
  if (!tenure.exact || on === undefined || tenure.from > on) return undefined;
  return covers(tenure, on) ? 'current' : 'former';
}

function covers({ from, to }: Tenure, day: string): boolean {
  return from <= day && (to === undefined || day <= to);
}

/** True for an office that was or may have been held on a day or before; one that was only seen may have begun some years before. */
function begins({ exact, from, to }: Tenure, day: string): boolean {
  if (exact) return from <= day;
  return shifted(from, -SEEN_SLACK) <= day && (to === undefined || day <= shifted(to, SEEN_SLACK));
}

function shifted(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}

/** The fullest form of a person's name in the report. */
function nameOf({ scene }: Passage, figure: Figure): string {
  const forms = [...figure.mentions.values()]
    .filter(({ named }) => named)
    .map(({ span }) => slice(scene.ground.text, span).replace(/['’]s?$/, ''));
  const name =
    figure.composed ?? forms.reduce((best, form) => (form.split(' ').length > best.split(' ').length ? form : best), forms[0] ?? '');
  return name.replaceAll(',', '');
}
