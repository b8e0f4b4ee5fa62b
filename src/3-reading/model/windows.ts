import type { Pieces } from './pieces.ts';

/** Pieces `[start, end)` are decoded from this window; the encoder sees `[left, right)`, which adds context on both sides. */
export interface Window {
  readonly left: number;
  readonly start: number;
  readonly end: number;
  readonly right: number;
  /** How good the place is at which the window ends: see `cutRank`; 4 at the end of the text. */
  readonly rank: number;
}

/** The most pieces a window decodes, and the context it sees beside them. */
const CORE = 400;
const CONTEXT = 40;
const CLOSERS = new Set('"\'”’)]»');

/** How good a place the front of piece `i` is to cut: 4 empty line, 3 line break, 2 after a sentence's mark, 1 blank, 0 inside a word. */
function cutRank(text: string, pieces: Pieces, i: number): number {
  const space = (pieces.shapes[i] as number) % 4;
  if (space === 0) return 0;
  if (space > 1) return space + 1;
  let j = i - 1;
  while (j > 0 && CLOSERS.has(text[pieces.starts[j] as number] as string)) j--;
  const mark = text[pieces.starts[j] as number] as string;
  const first = String.fromCodePoint(text.codePointAt(pieces.starts[i] as number) ?? 0);
  return (mark === '.' || mark === '!' || mark === '?') && first === first.toUpperCase() ? 2 : 1;
}

/** Windows over a text, cut where a paragraph ends if one does, else where a sentence seems to, else at a blank. */
export function windowsOf(text: string, pieces: Pieces): readonly Window[] {
  const out: Window[] = [];
  const n = pieces.count;
  for (let start = 0; start < n; ) {
    let end = n;
    let rank = 4;
    if (n - start > CORE) {
      rank = -1;
      for (let i = start + CORE / 2; i <= start + CORE; i++) {
        const r = cutRank(text, pieces, i);
        if (r >= rank) {
          rank = r;
          end = i;
        }
      }
    }
    out.push({ left: Math.max(0, start - CONTEXT), start, end, right: Math.min(n, end + CONTEXT), rank });
    start = end;
  }
  return out;
}

/** The most windows whose features are held at once; a longer text is decoded in stretches, so that memory stays bounded. */
const STRETCH = 16;

/** Groups windows into stretches that end, where they can, with a paragraph. */
export function stretchesOf(windows: readonly Window[]): readonly (readonly Window[])[] {
  const out: Window[][] = [];
  let group: Window[] = [];
  for (const window of windows) {
    group.push(window);
    if ((group.length >= STRETCH / 2 && window.rank >= 4) || group.length >= STRETCH) {
      out.push(group);
      group = [];
    }
  }
  if (group.length > 0) {
    const last = out.at(-1);
    // A short remainder joins its neighbour: most reports then are one stretch and keep all their links.
    if (last && last.length + group.length <= STRETCH) last.push(...group);
    else out.push(group);
  }
  return out;
}
