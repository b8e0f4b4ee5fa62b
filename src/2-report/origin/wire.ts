import { anyOf, creditedOutlet, credits, signedAgency } from './credits.ts';
import type { Ends, Line } from './lines.ts';
import type { About, Origin } from './origin.ts';

const CONTRIBUTED = new RegExp(String.raw`\b(?:${anyOf(credits.contributed)})\b`, 'iu');
const PICTURE = new RegExp(String.raw`\b(?:${anyOf(credits.pictures)})\b`, 'iu');
const UNNAMED = new RegExp(String.raw`^(?:From )?(?:${anyOf(credits.unnamed)})\.?$`, 'iu');
const PARTS = /\s{0,9}(?:[,/;|•]|\band\b|&| [-–—] | for | from | of )\s*/u;

/** Where a dateline has its agency: in brackets behind the place, between slashes, or behind the last comma, before a dash. */
const DATELINES = [
  /^([^()\n]{0,80})[([]([^()[\]\n]{2,40})[)\]]\s{0,2}(--?|[–—―=:]|(?=\p{Lu}))/du,
  /^([^/\n]{0,80})\/([^/\n]{2,30})\/(?=[\s.–—-])/du,
  /^(\p{Lu}{3}[^()\n]{0,60}?[\d,.] {0,2})(?:\d{1,2} )?(\p{Lu}[\p{L} ]{1,30}?) {0,2}(--?|[–—―=]) /du,
] as const;

interface Credit {
  readonly name: string;
  readonly agency: boolean;
  readonly start: number;
  readonly end: number;
  readonly ground: string;
}

/** Taken from an agency, or from another paper's service: signed in the dateline, in a credit line, after a copyright sign, in the byline, or published by the agency itself. */
export function wire(about: About, ends: Ends): Origin | undefined {
  const own = creditedOutlet(about.outlet ?? '');
  const found = [...creditsIn(ends)];
  const credit = found.find(({ agency }) => agency) ?? found.find(({ name }) => own !== undefined && name !== own);
  if (credit !== undefined)
    return { kind: 'wire', agency: credit.name, evidence: [{ start: credit.start, end: credit.end }], ground: credit.ground };
  return stated(about, own);
}

/** Where the outlet itself signs. */
export function ownCredit(about: About, ends: Ends): Origin | undefined {
  const own = creditedOutlet(about.outlet ?? '');
  const credit = [...creditsIn(ends)].find(({ name, ground }) => name === own && ground === 'dateline');
  return credit && { kind: 'own', evidence: [{ start: credit.start, end: credit.end }], ground: credit.ground };
}

function* creditsIn({ above, first, last }: Ends): Generator<Credit> {
  for (const line of first === undefined ? above : [...above, first]) yield* named(line, datelineCredit(line), 'dateline');
  for (const line of above) yield* headCredits(line);
  const closing = [...(first === undefined ? [] : [first]), ...last];
  for (const [at, line] of closing.entries()) {
    if (isShare(line.words)) continue;
    yield* signature(line);
    yield* copyright(line);
    if (at >= closing.length - 3) yield* named(line, closingCredit(line), 'credit line');
    if (line !== first) yield* loneCredit(line, last.length > 1 && at < closing.length - 3);
  }
  for (const line of above) {
    yield* signature(line);
    yield* copyright(line);
  }
}

/** An agency that gave a share of a report did not write it; its own writers that share a report with each other did. */
function isShare(words: string): boolean {
  return CONTRIBUTED.test(words) && !/\b(?:AP|Associated Press) (?:\p{L}+ )?(?:writers?|reporters?|journalists?)\b/u.test(words);
}

interface Found {
  readonly words: string;
  readonly at: number;
}

/** What stands in brackets, with the names it may hold. */
function* named(line: Line, found: Found | undefined, ground: string): Generator<Credit> {
  if (found === undefined || PICTURE.test(found.words)) return;
  for (const part of found.words.split(PARTS)) {
    const agency = signedAgency(part);
    const name = agency ?? creditedOutlet(part);
    if (name === undefined) continue;
    const start = line.start + found.at + found.words.indexOf(part);
    yield { name, agency: agency !== undefined, start, end: start + part.length, ground };
    return;
  }
}

function datelineCredit({ words }: Line): Found | undefined {
  for (const pattern of DATELINES) {
    const match = pattern.exec(words);
    const [at] = match?.indices?.[2] ?? [0];
    if (match === null || !isPlace(match[1] ?? '', match[3] !== '')) continue;
    return { words: match[2] as string, at };
  }
  return undefined;
}

/** Every word of a dateline before the agency begins with a capital or a figure; without a dash after it, something must show that it is no sentence. */
function isPlace(words: string, dash: boolean): boolean {
  if (words.trim() === '') return true;
  if (!/^\p{Lu}/u.test(words)) return false;
  const plain = words.split(/[\s,/]+/).filter((word) => word !== '' && !/^(?:of|and|the|de|la|le|del|da|on|in|el|al-\p{L}+)$/u.test(word));
  return plain.length <= 9 && plain.every((word) => /^["“(]?[\p{Lu}\d]/u.test(word)) && (dash || /\p{Lu}{3}|\d/u.test(words));
}

/** In brackets or after a dash, at the end of a line: "(AFP)", "— Reuters". */
function closingCredit({ words }: Line): Found | undefined {
  const match = /[([]([^()[\]\n]{2,40})[)\]]\s?\.?$/du.exec(words) ?? /(?:--|[–—―-])\s?(\p{Lu}[^\n()–—―]{1,40})$/du.exec(words);
  const [at] = match?.indices?.[1] ?? [0];
  return match === null ? undefined : { words: match[1] as string, at };
}

/** Above the report: bylines, and lines that are a credit and nothing else. */
function* headCredits(line: Line): Generator<Credit> {
  const byline = /^(?:By|BY|by|From|Source|SOURCE|Credit|Agency|Text):? (.{2,140})$/du.exec(line.words);
  if (byline !== null && !isShare(line.words)) {
    const [at] = byline.indices?.[1] ?? [0];
    yield* named(line, { words: byline[1] as string, at }, 'byline');
  }
  const writer = /^(.{2,40}?) (?:\p{L}+ ){0,2}(?:Writers?|Correspondents?|Reporters?|Staff)$/u.exec(line.words);
  if (writer !== null) yield* named(line, { words: writer[1] as string, at: 0 }, 'byline');
  yield* loneCredit(line, false);
}

/** A line of one or more names of agencies, with a date perhaps. Between paragraphs it is more likely the credit of a picture. */
function* loneCredit(line: Line, between: boolean): Generator<Credit> {
  if (between || PICTURE.test(line.words) || line.words.length > 90) return;
  const lead =
    /^(?:[-–—―*•([\s]{0,4}|(?:Source|SOURCE|Credit|Agency|Distributed by|Provided by|Courtesy of|Copyright):? )/u.exec(line.words)?.[0] ??
    '';
  const [words = '', ...rest] = line.words
    .slice(lead.length)
    .replace(/[)\].]$/, '')
    .split(/\s[|•·–—-]\s|,? (?=\p{L}{3,9}\.? \d{1,2},? \d{4})/u);
  if (rest.some((part) => !/\d/.test(part))) return;
  const parts = words.split(/\s*(?:[,/;&]|\band\b)\s*/u);
  const agencies = parts.map(signedAgency);
  if (agencies.some((agency) => agency === undefined)) return;
  const start = line.start + lead.length;
  yield { name: agencies[0] as string, agency: true, start, end: start + words.trimEnd().length, ground: 'credit line' };
}

const SIGNATURES = credits.signatures.flatMap(([agency, all]) =>
  all.map((words) => [agency, words.split('...').map((part) => part.trim())] as const),
);

/** Words that only one agency prints. */
function* signature(line: Line): Generator<Credit> {
  if (PICTURE.test(line.words)) return;
  for (const [name, [opening = '', closing = '']] of SIGNATURES) {
    const at = line.words.indexOf(opening);
    if (at < 0 || at > 3 || line.words.indexOf(closing, at) < 0) continue;
    yield { name, agency: true, start: line.start + at, end: line.start + at + opening.length, ground: 'signature' };
  }
}

function* copyright(line: Line): Generator<Credit> {
  const sign = /(?:\(c\)|©|\bcopyright\b)[\s\d©,(c)–-]{0,20}(?:by )?/iu.exec(line.words);
  if (sign === null) return;
  const at = sign.index + sign[0].length;
  const words = /^[^.,;|]{2,60}?(?=[.,;|]|\s?\d{4}|\s[-–—]| All | all |$)/u.exec(line.words.slice(at))?.[0];
  if (words !== undefined) yield* named(line, { words: words.replace(/\s\(.*$/u, ''), at }, 'copyright line');
}

/** What the source says: a byline of an agency, an outlet that is one. */
function stated({ outlet, byline }: About, own: string | undefined): Origin | undefined {
  const parts = (byline ?? '').split(PARTS).map((part) => part.replace(/ (?:staff|writers?|correspondents?|reporters?)$/iu, ''));
  const agency = parts.map(signedAgency).find((name) => name !== undefined);
  if (agency !== undefined) return { kind: 'wire', agency, evidence: [], stated: 'byline', ground: 'byline' };
  const other = parts
    .slice(1)
    .map(creditedOutlet)
    .find((name) => name !== undefined && own !== undefined && name !== own);
  if (other !== undefined) return { kind: 'wire', agency: other, evidence: [], stated: 'byline', ground: 'byline' };
  if (byline !== undefined && UNNAMED.test(byline.replace(/^By /, '')))
    return { kind: 'wire', evidence: [], stated: 'byline', ground: 'byline' };
  const published = signedAgency(outlet ?? '');
  return published === undefined ? undefined : { kind: 'wire', agency: published, evidence: [], stated: 'outlet', ground: 'outlet' };
}
