import type { Span } from '#base/span.ts';
import { fold, offices } from '../world/lists.ts';
import { stateForm } from '../world/states.ts';
import type { Cast, Figure } from './cast.ts';
import type { Ground } from './ground.ts';

/** An office that the words beside a person's name give. */
interface Office {
  readonly office: string;
  readonly state: number | undefined;
  readonly figure: Figure;
  readonly at: number;
}

export interface Offices {
  /** Every named office, by each of its words at the end: "foreign minister" under that and under "minister". */
  readonly byOffice: ReadonlyMap<string, readonly Office[]>;
}

const HEADS_OF_GOVERNMENT = /(?:^|\s)(?:president|prime minister|premier|chancellor|leader|king|emperor)$/;

/** The office at the end of a phrase ("Japanese Prime Minister"), the longest that the list has, and the state that the phrase names. */
export function officeIn(phrase: string): { office: string; state: number | undefined } | undefined {
  const words = fold(phrase.replace(/['’]s(?=\s|$)/g, ''))
    .split(' ')
    .filter(Boolean);
  for (let length = Math.min(4, words.length); length > 0; length--) {
    const office = words.slice(words.length - length).join(' ');
    if (offices.has(office)) return { office, state: stateIn(words.slice(0, words.length - length)) };
  }
  return undefined;
}

/** The first state that the words name, by one to three words. */
export function stateIn(words: readonly string[]): number | undefined {
  for (let i = 0; i < words.length; i++) {
    for (let length = Math.min(3, words.length - i); length > 0; length--) {
      const form = stateForm(
        words
          .slice(i, i + length)
          .join(' ')
          .toUpperCase(),
      );
      if (form && form.how !== 'seat') return form.state;
    }
  }
  return undefined;
}

/** Reads the offices that stand before the persons' names ("President Xi Jinping") or after them (", the prime minister of Japan,"). */
export function officesOf(ground: Ground, cast: Cast): Offices {
  const { text } = ground;
  const byOffice = new Map<string, Office[]>();
  const add = (found: { office: string; state: number | undefined }, figure: Figure, at: number): void => {
    const words = found.office.split(' ');
    for (let i = 0; i < words.length; i++) {
      const key = words.slice(i).join(' ');
      const list = byOffice.get(key);
      const entry = { ...found, figure, at };
      if (list) list.push(entry);
      else byOffice.set(key, [entry]);
    }
    if (HEADS_OF_GOVERNMENT.test(found.office) && found.office !== 'leader') {
      byOffice.set('leader', [...(byOffice.get('leader') ?? []).slice(-20), { ...found, figure, at }]);
    }
  };
  for (const { span, figure } of cast.named) {
    if (figure.kind !== 'person') continue;
    const before = text.slice(Math.max(0, span.start - 60), span.start).match(/(?:[\p{L}\p{M}.'’-]+[ \u00a0]+){1,6}$/u)?.[0];
    const found = before ? officeIn(before.trim()) : undefined;
    if (found) add(found, figure, span.start);
    const after = text
      .slice(span.end, span.end + 80)
      .match(/^,?\s+(?:the|a|an|its|his|her|their)?\s*((?:[\p{L}\p{M}.'’-]+\s?){1,6})/u)?.[1];
    if (!found && after && text[span.end] === ',') {
      const words = after.trim().split(/\s+/);
      for (let n = Math.min(5, words.length); n > 0; n--) {
        const office = officeIn(words.slice(0, n).join(' '));
        if (!office) continue;
        add({ office: office.office, state: office.state ?? stateIn(words.slice(n).map(fold)) }, figure, span.start);
        break;
      }
    }
  }
  return { byOffice };
}

/** The person whom an office stands for: of those with the office (and the state, where both tell one) the last named before, else the first after. */
export function holderOf(all: Offices, office: string, state: number | undefined, at: Span): Figure | undefined {
  const list = all.byOffice.get(office) ?? [];
  let after: Figure | undefined;
  for (let i = lastBefore(list, at.start), steps = 0; i >= 0 && steps < 50; i--, steps++) {
    const entry = list[i] as Office;
    if (state === undefined || entry.state === undefined || entry.state === state) return entry.figure;
  }
  for (let i = lastBefore(list, at.start) + 1, steps = 0; i < list.length && steps < 50 && !after; i++, steps++) {
    const entry = list[i] as Office;
    if (state === undefined || entry.state === undefined || entry.state === state) after = entry.figure;
  }
  return after;
}

function lastBefore(list: readonly Office[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Office).at < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
