import type { components } from '../../api/schema.generated.ts';
import { messages } from '../../messages/positions.ts';
import { dayWords } from '../../parts/day-words.ts';
import type { Point, PositionItem } from './points.ts';

/** Who says where a holder stands: somebody else with the outlet, or the outlet alone. */
export function sourceWords({ attribution, holder, report }: PositionItem): string {
  const outlet = report.outlet ?? messages.unnamedOutlet;
  const speaker = attribution?.speaker;
  return speaker === undefined || speaker.id === holder.id ? messages.told(outlet) : messages.said(speaker.name, outlet);
}

/** A point as it is called. */
export function pointWords({ day, positions }: Point): string {
  const [first, ...more] = positions;
  if (first === undefined) return dayWords(day);
  return messages.point(dayWords(day), first.holder.name, messages.stances[first.stance], first.object, sourceWords(first), more.length);
}

/** The words of a report that tell the stance. */
export function evidenceOf({ words }: PositionItem): readonly components['schemas']['FieldWords'][] {
  const evidence = words.filter(({ field }) => field === 'evidence');
  return evidence.length > 0 ? evidence : words.slice(0, 1);
}

/** A step of the ladder in words. */
export function stepWords(value: number): string {
  return messages.steps[`${value}` as keyof typeof messages.steps] ?? String(value);
}

/** What a matter is called: the issue, the agreement by its names, or neither. */
export function matterName(matter: components['schemas']['Matter'], names: ReadonlyMap<string, string>): string {
  if (matter.type === 'issue') return matter.name;
  if (matter.type === 'other') return messages.other;
  return names.get(matter.id) ?? readable(matter.id);
}

/** An id of an agreement without its signs: its parties stand in capitals behind. */
function readable(id: string): string {
  const [name = id, ...parties] = id.replace(/^agreement\//, '').split('+');
  const words = name.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${parties.length > 0 ? ` (${parties.join(', ')})` : ''}`;
}
