import { packed } from './common-passwords.generated.ts';

const { bases, whole } = JSON.parse(packed) as { readonly bases: readonly string[]; readonly whole: readonly string[] };
const BASES: ReadonlySet<string> = new Set(bases);
const WHOLE: ReadonlySet<string> = new Set(whole);
const LONGEST_BASE = Math.max(...bases.map((one) => one.length));

/** Rows of signs in an order that people follow: letters, digits, keys side by side and below each other on the common keyboards. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertzuiop',
  'yxcvbnm',
  '!@#$%^&*()_+',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'qazwsxedcrfvtgbyhnujmikolp',
];
const NEXT: ReadonlySet<string> = new Set(
  [...ROWS, ...ROWS.map((row) => [...row].reverse().join(''))].flatMap((row) => [...row].slice(1).map((sign, at) => `${row[at]}${sign}`)),
);

/** Letters for the signs that stand in for them; some stand for two. */
const STAND_INS: readonly Readonly<Record<string, string>>[] = [
  { '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', $: 's', '5': 's', '7': 't', '8': 'b' },
  { '@': 'a', '4': 'a', '3': 'e', '1': 'l', '|': 'l', '0': 'o', $: 's', '5': 's', '7': 't', '8': 'b' },
];

/** With fewer pieces than this, a password is among the first that are tried. */
const FEWEST = 6;

/**
 * Why a password is one that many have, if it is: among the common ones, a repetition of something short, or a few pieces that each are a common word, a word of `own` (such as the person's name), a row of keys, a repeated sign or a
 * year. Signs between the pieces count one each.
 */
export function guessableBy(password: string, own: readonly string[] = []): string | undefined {
  const small = password.toLowerCase();
  if (WHOLE.has(small)) return 'it is one that many have';
  const unit = repeatedIn(small);
  if (unit !== undefined && unit.length < 12) return 'it repeats something short';
  return piecesOf(small, own) < FEWEST ? 'it is little more than words and rows of keys that many take' : undefined;
}

/** What a text repeats to its end, the last time perhaps not whole. */
function repeatedIn(text: string): string | undefined {
  for (let length = 1; length <= text.length / 2; length++) if (text.startsWith(text.slice(length))) return text.slice(0, length);
  return undefined;
}

/** The least number of pieces and single signs that make up a text. */
function piecesOf(text: string, own: readonly string[]): number {
  const readings = [text, ...STAND_INS.map((letters) => [...text].map((sign) => letters[sign] ?? sign).join(''))].filter(
    (one) => one.length === text.length,
  );
  const words = new Set(own.map((one) => one.toLowerCase()).filter((one) => one.length >= 3));
  const longest = Math.max(LONGEST_BASE, ...[...words].map((one) => one.length));
  const least = [0];
  for (let end = 1; end <= text.length; end++) {
    let best = (least[end - 1] as number) + 1;
    for (let start = Math.max(0, end - Math.max(longest, 40)); start <= end - 3; start++) {
      const isPiece = isRow(text, start, end) || readings.some((one) => isWord(one.slice(start, end), words));
      if (isPiece) best = Math.min(best, (least[start] as number) + 1);
    }
    least.push(best);
  }
  return least[text.length] as number;
}

function isWord(piece: string, own: ReadonlySet<string>): boolean {
  return BASES.has(piece) || own.has(piece) || /^(?:19|20)\d\d$/.test(piece);
}

/** The same sign again and again, or signs in the order of a row. */
function isRow(text: string, start: number, end: number): boolean {
  let [isSame, isNext] = [true, true];
  for (let at = start + 1; at < end && (isSame || isNext); at++) {
    const pair = text.slice(at - 1, at + 1);
    isSame &&= pair[0] === pair[1];
    isNext &&= NEXT.has(pair);
  }
  return isSame || isNext;
}
