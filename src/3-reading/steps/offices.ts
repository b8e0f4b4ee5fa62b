import { type Span, slice } from '#base/span.ts';
import { fold } from '../world/fold.ts';
import type { World } from '../world/world.ts';
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

/** Short forms before names, folded. */
const SHORT: Readonly<Record<string, string>> = { sen: 'senator', rep: 'representative', gov: 'governor', gen: 'general' };

const HEADS_OF_GOVERNMENT = /(?:^|\s)(?:president|prime minister|premier|chancellor|leader|king|emperor)$/;

/** The office at the end of a phrase ("Japanese Prime Minister"), the longest that the list has, and the state that the phrase names. */
export function officeIn(world: World, phrase: string): { office: string; state: number | undefined } | undefined {
  const words = fold(phrase.replace(/['’]s(?=\s|$)/g, ''))
    .split(' ')
    .filter(Boolean)
    .map((word) => SHORT[word] ?? word);
  for (let length = Math.min(4, words.length); length > 0; length--) {
    const office = words.slice(words.length - length).join(' ');
    if (world.offices.has(office)) return { office, state: stateIn(world, words.slice(0, words.length - length)) };
  }
  return undefined;
}

/** The first state that the words name, by one to three words. */
export function stateIn(world: World, words: readonly string[]): number | undefined {
  for (let i = 0; i < words.length; i++) {
    for (let length = Math.min(3, words.length - i); length > 0; length--) {
      const form = world.stateForm(
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
  const { text, world } = ground;
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
  const states = new Map<string, number | undefined>();
  for (const { span, figure } of cast.named) {
    if (figure.kind !== 'person') continue;
    const name = slice(text, span);
    if (!states.has(name)) states.set(name, stateOfPerson(ground, name));
    const tied = states.get(name);
    const before = text.slice(Math.max(0, span.start - 60), span.start).match(/(?:[\p{L}\p{M}.'’-]+[ \u00a0]+){1,6}$/u)?.[0];
    const found = before ? officeIn(world, before.trim()) : undefined;
    if (found) add({ ...found, state: found.state ?? tied }, figure, span.start);
    const after = text
      .slice(span.end, span.end + 80)
      .match(/^,?\s{1,9}(?:the|a|an|its|his|her|their)?\s{0,9}((?:[\p{L}\p{M}.'’-]+\s?){1,6})/u)?.[1];
    if (!found && after && text[span.end] === ',') {
      const words = after.trim().split(/\s+/);
      for (let n = Math.min(5, words.length); n > 0; n--) {
        const office = officeIn(world, words.slice(0, n).join(' '));
        if (!office) continue;
        add({ office: office.office, state: office.state ?? stateIn(world, words.slice(n).map(fold)) ?? tied }, figure, span.start);
        break;
      }
    }
  }
  return { byOffice };
}

/** The one state whose offices the world file has a person in up to the report's day. */
function stateOfPerson({ world, day }: Ground, name: string): number | undefined {
  const states = new Set(world.officesHeld(name).flatMap(({ state, from }) => (day === undefined || from <= day ? [state] : [])));
  return states.size === 1 ? [...states][0] : undefined;
}

/** The person of the report who holds an office of a state on the report's day by the world file. */
export function holderByWorld(
  { world, day }: Ground,
  byName: ReadonlyMap<string, Figure>,
  office: string,
  state: number,
): Figure | undefined {
  if (day === undefined) return undefined;
  const titles = /^(?:leader|premier)$/.test(office) ? ['Prime Minister', 'President', 'Chancellor'] : [office];
  for (const title of titles) {
    const name = world.holderOf(title, { state }, day)?.name;
    const figure = name === undefined ? undefined : (byName.get(fold(name)) ?? byName.get(fold(name).split(' ').at(-1) as string));
    if (figure?.kind === 'person') return figure;
  }
  return undefined;
}

/**
 * The person whom an office stands for: of those with the office (and the state, where both tell one) the last named before, else the first after. Where nobody has it by
 * this title, one who has it by another ("Iran's top diplomat").
 */
export function holderOf(world: World, all: Offices, office: string, state: number | undefined, at: Span): Figure | undefined {
  const named = holderAmong(all.byOffice.get(office) ?? [], state, at);
  if (named) return named;
  const generic = state !== undefined || /(?:diplomat|^head of.*)$/.test(office);
  const [, ...others] = generic ? world.titlesLike(office, state) : [];
  for (const other of others) {
    const holder = holderAmong(
      (all.byOffice.get(other) ?? []).filter((entry) => state === undefined || entry.state === state),
      state,
      at,
    );
    if (holder) return holder;
  }
  return undefined;
}

function holderAmong(list: readonly Office[], state: number | undefined, at: Span): Figure | undefined {
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
