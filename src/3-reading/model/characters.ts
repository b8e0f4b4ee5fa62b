/**
 * Character classes of the word-piece tokenizer, one code point at a time so that offsets survive.
 * They follow BERT's BasicTokenizer (Devlin et al. 2019): white space parts words, punctuation and Chinese characters stand alone,
 * control and format characters vanish, everything else is lower-cased and loses its combining marks.
 */
export type CharacterClass = 'space' | 'skip' | 'single' | 'word';

const SPACES = new Set('\t\n\v\f\r \u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000');
for (let c = 0x2000; c <= 0x200a; c++) SPACES.add(String.fromCharCode(c));
const BREAKS = new Set('\n\v\f\r\u0085\u2028\u2029');

const CJK: readonly (readonly [number, number])[] = [
  [0x4e00, 0x9fff],
  [0x3400, 0x4dbf],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b73f],
  [0x2b740, 0x2b81f],
  [0x2b820, 0x2ceaf],
  [0xf900, 0xfaff],
  [0x2f800, 0x2fa1f],
];

function classify(c: string): CharacterClass {
  if (SPACES.has(c)) return 'space';
  const point = c.codePointAt(0) ?? 0;
  if (point < 128) return point < 32 || point === 127 ? 'skip' : /[0-9a-z]/i.test(c) ? 'word' : 'single';
  if (CJK.some(([a, b]) => a <= point && point <= b)) return 'single';
  if (/[\p{Cc}\p{Cf}]/u.test(c)) return 'skip';
  return /\p{P}/u.test(c) ? 'single' : 'word';
}

/** A table that is filled as characters turn up: the classes of a page are asked for millions of times. */
function remembered<T>(compute: (c: string) => T): (c: string) => T {
  const known = new Map<string, T>();
  return (c) => {
    let value = known.get(c);
    if (value === undefined) {
      value = compute(c);
      known.set(c, value);
    }
    return value;
  };
}

export const classOf = remembered(classify);

/** Lower case without combining marks. May be empty (a lone combining mark) or longer than one unit. */
export const folded = remembered((c) =>
  c
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, ''),
);

/** 0 without case, 1 lower, 2 upper. */
const caseOfCharacter = remembered((c) => {
  const lower = c.toLowerCase();
  return lower === c.toUpperCase() ? 0 : c === lower ? 1 : 2;
});

export function isBreak(c: string): boolean {
  return BREAKS.has(c);
}

/** Letter case of a piece: 0 no letters, 1 lower, 2 capitalised, 3 upper, 4 mixed. */
export function caseOf(text: string, start: number, end: number): number {
  let first = 0;
  let lower = false;
  let upper = false;
  for (let i = start; i < end; ) {
    const c = String.fromCodePoint(text.codePointAt(i) ?? 0);
    i += c.length;
    const k = caseOfCharacter(c);
    if (k === 0) continue;
    if (first === 0) first = k;
    else if (k === 2) upper = true;
    else lower = true;
  }
  if (first === 0) return 0;
  if (first === 1) return upper ? 4 : 1;
  if (!upper) return 2;
  return lower ? 4 : 3;
}
