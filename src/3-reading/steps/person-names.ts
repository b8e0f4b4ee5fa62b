import { type Span, slice } from '#base/span.ts';
import { fold } from '../world/fold.ts';
import type { Gender } from '../world/lists.ts';
import type { World } from '../world/world.ts';

/** A person's name as it stands at one place, its titles taken off. */
export interface PersonName {
  /** The name without titles and possessive. */
  readonly span: Span;
  /** Folded words without initials in the middle and without suffix: "donald trump" of "Donald J. Trump Jr.". */
  readonly words: readonly string[];
  /** "jr", "sr", "ii" and so on. */
  readonly suffix: string;
  /** What a title or the first name tells. */
  readonly gender?: Gender;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

/** Reads the name in an entity; `before` is the text before it, where a title may stand. Undefined where nothing is left but titles. */
export function personName(world: World, text: string, entity: Span): PersonName | undefined {
  const raw = slice(text, entity);
  const possessive = raw.match(/(?:['’]s|['’]|[,;:.](?<!\b(?:Jr|Sr|\p{Lu})\.))\s*$/u)?.[0].length ?? 0;
  const tokens = [...raw.slice(0, raw.length - possessive).matchAll(/[^\s,]+/g)].map((found) => ({ text: found[0], at: found.index }));
  let gender: Gender | undefined;
  let first = 0;
  while (first < tokens.length - 1 && isPrefix(world, tokens, first)) {
    gender = world.genderOf('title', (tokens[first] as { text: string }).text) ?? gender;
    first++;
  }
  gender ??= titleGender(world, text, entity.start);
  const left = tokens.slice(first);
  const folded = left.map((token) => fold(token.text)).filter((word) => word !== '');
  const suffix = folded.length > 1 && SUFFIX.test(folded.at(-1) as string) ? (folded.pop() as string) : '';
  const words = folded.flatMap((word) => word.split(' ')).filter((word, i, all) => word.length > 1 || i === 0 || i === all.length - 1);
  const start = left[0];
  const last = left.at(-1);
  if (!start || !last || words.length === 0 || (left.length === 1 && world.isTitleWord(start.text))) return undefined;
  if (words.length > 1) gender = world.genderOf('first', words[0] as string) ?? gender;
  const span = { start: entity.start + start.at, end: entity.start + last.at + last.text.length };
  return { span, words, suffix, ...(gender ? { gender } : {}) };
}

/** A title, or a state before one ("U.S. President Barack Obama"). */
function isPrefix(world: World, tokens: readonly { text: string }[], i: number): boolean {
  const token = (tokens[i] as { text: string }).text;
  if (world.isTitleWord(token)) return true;
  const next = tokens[i + 1]?.text;
  return next !== undefined && world.isTitleWord(next) && i + 2 < tokens.length && world.stateForm(token) !== undefined;
}

function titleGender(world: World, text: string, start: number): Gender | undefined {
  const title = text.slice(Math.max(0, start - 14), start).match(/(?<!\p{L})(\p{L}+)\.?[\s\u00a0]+$/u)?.[1];
  return title ? world.genderOf('title', title) : undefined;
}

/** True where two full names (two words or more) can be one person's: first names that fit and the same last word, or one is a run of the other's words. */
export function sameFullName(world: World, a: PersonName, b: PersonName): boolean {
  if (a.suffix !== b.suffix || (a.gender && b.gender && a.gender !== b.gender)) return false;
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (short.at(-1) === long.at(-1) && world.sameFirstName(short[0] as string, long[0] as string)) return true;
  const tail = long.slice(long.length - short.length);
  const head = long.slice(0, short.length);
  return short.every((word, i) => word === tail[i]) || short.every((word, i) => word === head[i]);
}
