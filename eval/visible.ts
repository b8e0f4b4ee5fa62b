/** Offsets among the visible characters only, so that texts compare whatever blanks lie between their words. */
export interface Visible {
  /** The text without its blanks. */
  readonly text: string;
  /** For each UTF-16 offset of the full text (its length included), how many visible units stand before it. */
  readonly before: Uint32Array;
  /** For each visible unit, its offset in the full text. */
  readonly at: Uint32Array;
}

export function visible(full: string): Visible {
  const before = new Uint32Array(full.length + 1);
  const at = new Uint32Array(full.length);
  let text = '';
  for (let i = 0; i < full.length; i += 1) {
    before[i] = text.length;
    const unit = full.charAt(i);
    if (isBlank(unit)) continue;
    at[text.length] = i;
    text += unit;
  }
  before[full.length] = text.length;
  return { text, before, at: at.subarray(0, text.length) };
}

/** The characters that the shared task's scorer drops (category Zs) and those that end lines. */
export function isBlank(unit: string): boolean {
  return /[\p{Zs}\t\n\v\f\r\u2028\u2029]/u.test(unit);
}
