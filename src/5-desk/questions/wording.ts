import { tokensOf } from '#record/search/tokens.ts';

/** Words as they are compared: what inflection, case and small words change does not count. */
export interface Wording {
  /** The same for the same words. */
  readonly key: string;
  readonly stems: ReadonlySet<string>;
}

/** Shorter words carry little; numbers always count. */
const CARRIES = /^.{4,}$|\d/u;
/** Stems that two wordings must have at least, to be told alike by them. */
const LEAST = 3;
/** Share of the shorter one's stems that the longer one must have. */
const SHARE = 0.7;

export function wordingOf(text: string): Wording {
  const stems = tokensOf(text).map(({ stem }) => stem);
  const carrying = new Set(stems.filter((stem) => CARRIES.test(stem)));
  return { key: stems.join(' '), stems: carrying };
}

/** True for the same words, or where most of what the shorter one says the longer one says too. */
export function alike(a: Wording, b: Wording): boolean {
  if (a.key === b.key) return a.key !== '';
  const [short, long] = a.stems.size <= b.stems.size ? [a.stems, b.stems] : [b.stems, a.stems];
  if (short.size < LEAST) return short.size > 0 && short.size === long.size && [...short].every((stem) => long.has(stem));
  let shared = 0;
  for (const stem of short) if (long.has(stem)) shared++;
  return shared >= SHARE * short.size;
}
