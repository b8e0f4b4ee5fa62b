/** Controls of the terminal and of the direction of writing, which a report's text must not reach the screen with. */
const UNSAFE = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Surrogate}]/gu;

/** A text for one line of a screen: blanks and line breaks become single spaces, what could steer the terminal becomes a visible mark. */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNSAFE, '\ufffd').trim();
}
