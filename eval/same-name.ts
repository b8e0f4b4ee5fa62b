const TITLES =
  /^(?:the|a|an|late|former|then|mr|mrs|ms|dr|sir|president|president-elect|prime minister|secretary|secretary of state|foreign minister|sen|rep|gov|gen|king|queen|pope)\.? /;

const SAME: Readonly<Record<string, string>> = {
  us: 'united states',
  usa: 'united states',
  america: 'united states',
  'united states of america': 'united states',
  uk: 'united kingdom',
  britain: 'united kingdom',
  'great britain': 'united kingdom',
  eu: 'european union',
  un: 'united nations',
  dprk: 'north korea',
  'republic of korea': 'south korea',
  'russian federation': 'russia',
  "people's republic of china": 'china',
  prc: 'china',
  'north atlantic treaty organization': 'nato',
};

/** True where the folded names agree, or one is the last words of the other (a surname). No name is the same as none. */
export function sameName(a: string | undefined, b: string | undefined): boolean {
  const [one, other] = [folded(a), folded(b)];
  return one !== '' && other !== '' && (one === other || one.endsWith(` ${other}`) || other.endsWith(` ${one}`));
}

/** A name without case, accents, periods and leading titles. */
function folded(name = ''): string {
  const ascii = [...name.normalize('NFKD')].filter((character) => character <= '\u007f').join('');
  let rest = ascii.toLowerCase().replaceAll('.', '').replace(/\s+/g, ' ').trim().replace(/'s$/, '');
  for (let shorter = rest.replace(TITLES, ''); shorter !== rest; shorter = rest.replace(TITLES, '')) rest = shorter;
  return Object.hasOwn(SAME, rest) ? (SAME[rest] as string) : rest;
}
