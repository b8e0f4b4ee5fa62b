/** Longer addresses are no addresses of pages; in characters. */
const LONGEST = 4096;

/** An address of the web, made absolute; undefined for everything else. */
export function webAddress(text: string | undefined, base?: string): string | undefined {
  const given = text?.trim();
  if (!given || given.length > LONGEST || !URL.canParse(given, base)) return undefined;
  const url = new URL(given, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}
