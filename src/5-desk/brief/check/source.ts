import { countText } from '../phrases.ts';
import { type Cited, type Fault, normal, type Parsed } from './support.ts';

/** Every line tells which report it is from, through whom that has it, and of how many independent origins; and tells it rightly. */
export function wrongSource({ tails, text }: Parsed, cited: readonly Cited[]): Fault | undefined {
  const word = text.slice(-60);
  if (tails.length === 0)
    return { word, why: 'the line does not end with the outlet that reports it and the day, as "(Altiplano Wire, 21 August 2013)"' };
  const relays = new Set(cited.flatMap(({ entry }) => entry.relays.map(normal)));
  const bearing = cited.filter(({ entry }) => entry.told.kind !== 'role');
  const origins = new Set((bearing.length > 0 ? bearing : cited).map(({ entry }) => entry.told.family)).size;
  for (const { citing, origins: told } of tails) {
    const stranger = citing.find((names) => !relays.has(names) && !names.split(/, | and /u).every((one) => relays.has(one)));
    if (stranger !== undefined) return { word: stranger, why: 'the evidence is not relayed by them' };
    if (told !== undefined && told !== countText(origins))
      return { word: `${told} independent sources`, why: `what is cited is of ${countText(origins)}` };
  }
  return undefined;
}
