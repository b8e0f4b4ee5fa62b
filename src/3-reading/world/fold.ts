const PLAIN = /^[A-Za-z]+$/;
const ASCII = /^[\x20-\x7e]*$/;

/** Small letters, without accents, periods, apostrophes or doubled blanks, hyphens as blanks: the form in which names are compared. */
export function fold(name: string): string {
  // Most names that are asked about are one plain word.
  if (PLAIN.test(name)) return name.toLowerCase();
  const plain = ASCII.test(name) ? name : name.normalize('NFKD').replace(/\p{M}+/gu, '');
  return plain
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .replace(/[\s\-‐‑–]+/g, ' ')
    .trim();
}
