import { isIsoDate } from '#base/iso-date.ts';

/** What a dateline says beside the place. */
export interface Dateline {
  /** As the text names it: "AP", "Kyodo". */
  readonly outlet?: string;
  readonly published?: string;
}

/** News agencies and broadcasters that sign datelines, by the names they sign with. Anything else in those brackets (a state, a province) is no outlet. */
const SIGNATURES = new Set(
  [
    'AP|Associated Press|The Associated Press|Reuters|Thomson Reuters|AFP|Agence France-Presse|UPI|United Press International|Bloomberg|CNN',
    'Kyodo|Kyodo News|Jiji|Jiji Press|Yonhap|Xinhua|TASS|Tass|RIA Novosti|Interfax|DPA|dpa|ANSA|EFE|PA|Press Association|ANI|PTI|IANS|BBC',
    'Bernama|Antara|Anadolu|AA|IRNA|SPA|WAM|MENA|CNA|Focus Taiwan|NHK|VOA|RFE/RL|RFA|Politico|POLITICO|NBC News|CBS News|ABC News|Fox News',
  ]
    .join('|')
    .split('|'),
);

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `PLACE, region, date (Agency) --`: a place in capitals, up to three parts after commas, an agency in brackets, a dash. */
const DATELINE = /^(\p{Lu}[\p{Lu}\p{M} .’'/-]*\p{Lu}\.?)((?:, [^,()–—―-]{1,30}){0,3}) *(?:\(([^()]{2,40})\))? *(?:--+|[–—―-]) /u;
/** The agency alone: `(Reuters) - `. */
const SIGNED = /^\(([^()]{2,40})\) *(?:--+|[–—―-]) */u;
/** `Nov. 30, 2024` or `30 November 2024` among the parts. */
const FULL_DATE = /\b(?:(\p{L}{3,9})\.? (\d{1,2}), (\d{4})|(\d{1,2}) (\p{L}{3,9})\.? (\d{4}))\b/u;

/** `PLACE, region, 3 September 2019`: without a dash, where the line ends there or a sentence begins: the whole date leaves no doubt. */
const DATED =
  /^\p{Lu}[\p{Lu}\p{M} .’'/-]{0,60}\p{Lu}\.?((?:, [^,()–—―.-]{1,30}){0,2}, (?:\d{1,2} \p{L}{3,9} \d{4}|\p{L}{3,9}\.? \d{1,2}, \d{4}))(?:\.?$|\. (?=\p{Lu}))/u;

/** Reads the dateline that a line of text begins with; undefined where it begins with none. A date without a year is not taken. */
export function datelineOf(line: string): Dateline | undefined {
  const match = DATELINE.exec(line);
  const agency = match?.[3] ?? SIGNED.exec(line)?.[1];
  const signed = agency !== undefined && SIGNATURES.has(agency);
  const dated = match === null && !signed ? DATED.exec(line) : null;
  if (match === null && dated === null && !signed) return undefined;
  const published = dateOf(match?.[2] ?? dated?.[1] ?? '');
  return { ...(signed && { outlet: agency }), ...(published !== undefined && { published }) };
}

function dateOf(parts: string): string | undefined {
  const match = FULL_DATE.exec(parts);
  if (match === null) return undefined;
  const month = MONTHS.indexOf((match[1] ?? match[5] ?? '').slice(0, 3).toLowerCase()) + 1;
  const day = Number(match[2] ?? match[4]);
  const date = `${match[3] ?? match[6]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(date) ? date : undefined;
}
