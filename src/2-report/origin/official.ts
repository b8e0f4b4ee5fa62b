import { anyOf, credits } from './credits.ts';
import type { Ends } from './lines.ts';
import type { About, Origin } from './origin.ts';

const RELEASE = new RegExp(String.raw`^(?:${anyOf(credits.releases)})(?=$|[^\p{L}])`, 'u');
const STATEMENT = new RegExp(
  String.raw`^(?:${anyOf(credits.statements)}) (?:by|of|from) (?:the )?(?:(?:\p{Lu}[\p{L}.]*|of|and) ){0,4}?(?:${anyOf(credits.speakers)})(?!\p{L})`,
  'u',
);
const NAMES = String.raw`(?:,? (?:of|in|to|for|and)? ?(?:the )?(?:\p{Lu}[\p{L}.'’-]{0,20} ?){1,4})`;
const AUTHORITY = new RegExp(
  String.raw`^(?:(?:The|the) )?(?:(?:\p{Lu}[\p{L}.]{0,14} ){0,2}(?:${anyOf(credits.offices)}) (?:the )?(?:${anyOf(credits.subjects)})(?:,? (?:and )?(?:${anyOf(credits.subjects)})){0,2}${NAMES}?|(?:${anyOf(credits.authorities)})(?: (?:of|in) (?:the )?\p{Lu}[\p{L}. ]{1,40}| Press (?:Office|Service|Release)s?)?|(?:\p{Lu}[\p{L}.]{0,14} ){1,3}(?:Foreign|Defense|Defence|Finance) (?:Ministry|Office))(?: \([\p{L}. ]{1,30}\))?$`,
  'u',
);
/** Lines from the top among which a release says that it is one. */
const LINES = 5;

/** A release of an authority: it says so in its first lines, or an authority is the outlet, the author or the host. */
export function official({ outlet, byline, url }: About, { above, first }: Ends): Origin | undefined {
  for (const [at, { words, start }] of [...above, ...(first === undefined ? [] : [first])].slice(0, LINES).entries()) {
    // A headline speaks of a statement too: a release has it in its title or in a line that is no sentence.
    const proof = RELEASE.exec(words)?.[0] ?? (at < 3 && !/[.!?]$/.test(words) ? STATEMENT.exec(words)?.[0] : undefined);
    const letterhead = words.length <= 90 && AUTHORITY.test(words);
    if (proof !== undefined || letterhead)
      return {
        kind: 'official',
        evidence: [{ start, end: start + (words.length <= 120 ? words : (proof as string)).length }],
        ground: 'release',
      };
  }
  if (outlet !== undefined && AUTHORITY.test(outlet.trim())) return { kind: 'official', evidence: [], stated: 'outlet', ground: 'outlet' };
  if (byline !== undefined && AUTHORITY.test(byline.trim())) return { kind: 'official', evidence: [], stated: 'byline', ground: 'byline' };
  return url !== undefined && isOfficialHost(url) ? { kind: 'official', evidence: [], stated: 'url', ground: 'address' } : undefined;
}

function isOfficialHost(url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return credits.hosts.some(
    (ending) => host.endsWith(ending.startsWith('.') ? ending : `.${ending}`) || host === ending.replace(/^\./, ''),
  );
}
