const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'iw', 'ku', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);

/** Which way a language is written; `auto` where it is not known. */
export function directionOf(language: string | undefined): 'rtl' | 'ltr' | 'auto' {
  if (language === undefined) return 'auto';
  return RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
