/** Letters and digits that cannot be taken for one another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Groups of a made password and signs of each: some 99 bits. */
const [GROUPS, LENGTH] = [5, 4];

/** A password that nobody can guess and anybody can type. */
export function madePassword(): string {
  return Array.from({ length: GROUPS }, () => Array.from({ length: LENGTH }, randomSign).join('')).join('-');
}

/** Each sign as likely as any other: numbers above the last whole multiple are thrown away. */
function randomSign(): string {
  const limit = 256 - (256 % SIGNS.length);
  for (;;) {
    const [number = limit] = crypto.getRandomValues(new Uint8Array(1));
    if (number < limit) return SIGNS.charAt(number % SIGNS.length);
  }
}
