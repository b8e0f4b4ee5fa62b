const SEASONS: Readonly<Record<string, string>> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' };

/** An EDTF date in words: `2024-11`, `about 2027-03`, `2017-01-20 to 2021-01-20`, `since 1960`, `spring 2024`. */
export function whenInWords(edtf: string): string {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return dateInWords(from);
  if (isOpen(to)) return `since ${dateInWords(from)}`;
  return isOpen(from) ? `until ${dateInWords(to)}` : `${dateInWords(from)} to ${dateInWords(to)}`;
}

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function dateInWords(date: string): string {
  const [, plain = date, mark = ''] = /^(.*?)([~?%]*)$/.exec(date) ?? [];
  const season = /^(-?\d{4})-(2[1-4])$/.exec(plain);
  const words = season === null ? plain : `${SEASONS[season[2] ?? '']} ${season[1]}`;
  return `${mark === '' ? '' : mark === '?' ? 'perhaps ' : 'about '}${words}`;
}

/** Puts entries in order of time: by the start of their date, those without one last; equal ones stay in their order. */
export function inTime<E>(entries: readonly E[], dateOf: (entry: E) => string | undefined): readonly E[] {
  const key = (entry: E): string => (dateOf(entry) ?? '~').replace(/^(?:\.\.)?\//, '');
  return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
