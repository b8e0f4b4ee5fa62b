const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;
const DIRECTION = /[\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** A text as a brief shows it: on one line, and with signs that nobody sees, or that turn the direction of writing, made visible. */
export function shown(text: string): string {
  return (text as string & { toWellFormed(): string })
    .toWellFormed()
    .replace(DIRECTION, (sign) => `[U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`)
    .replace(/\s+/gu, ' ')
    .replace(CONTROLS, (sign) => `[U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`)
    .trim();
}
