/**
 * An answer of the desk with the origin of its words told: whatever is of a report (an entry, a hit, an example) has it under `source`, beside the `words` that are quoted from it. Values of fields are never made into sentences.
 */
export function labelled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(labelled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key === 'report' && typeof one === 'object' ? 'source' : key, labelled(one)]),
  );
}

/** What an answer may hold of long things: entries of a list inside it, code units of a text. */
interface Bounds {
  readonly list: number;
  readonly text: number;
}

/** From what most answers keep to, to what every answer does. */
const BOUNDS: readonly Bounds[] = [
  { list: 40, text: 6000 },
  { list: 15, text: 2000 },
  { list: 6, text: 800 },
  { list: 2, text: 300 },
];

/** Longest answer as JSON, in code units. */
export const LONGEST = 60_000;

/** An answer that is no longer than `LONGEST`: lists inside it lose their ends and texts theirs, and say so (`leftOut`, `cut`). */
export function bounded(answer: object): object {
  if (JSON.stringify(answer).length <= LONGEST) return answer;
  let shortest: object = answer;
  for (const bounds of BOUNDS) {
    shortest = cutTo(answer, bounds, 0) as object;
    if (JSON.stringify(shortest).length <= LONGEST) return shortest;
  }
  return { cut: 'This is too long to be told whole; ask for less at a time.', ...headOf(shortest) };
}

function headOf(answer: object): object {
  return Object.fromEntries(Object.entries(answer).filter(([, value]) => typeof value !== 'object' && String(value).length < 500));
}

function cutTo(value: unknown, bounds: Bounds, depth: number): unknown {
  if (typeof value === 'string') return value.length > bounds.text ? `${value.slice(0, bounds.text)}` : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.slice(0, depth <= 1 ? value.length : bounds.list).map((one) => cutTo(one, bounds, depth + 1));
  const leftOut: Record<string, number> = {};
  const cut: string[] = [];
  const fields = Object.entries(value).map(([key, one]) => {
    if (Array.isArray(one) && depth > 0 && one.length > bounds.list) leftOut[key] = one.length - bounds.list;
    if (typeof one === 'string' && one.length > bounds.text) cut.push(key);
    return [key, cutTo(one, bounds, depth + 1)] as const;
  });
  return {
    ...Object.fromEntries(fields),
    ...(Object.keys(leftOut).length > 0 && { leftOut }),
    ...(cut.length > 0 && { cut }),
  };
}

/** Signs that a reader does not see, or that turn the direction of a line. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** JSON in which signs that cannot be seen are written as numbers: the same value, with nothing hidden in it. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value).replace(UNSEEN, (sign) =>
    Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
}
