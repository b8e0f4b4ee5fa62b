import type { Span } from '#base/span.ts';
import { bySpan } from '#base/span.ts';
import { outletNamed } from '../press.ts';
import { anyOf, creditedOutlet, credits } from './credits.ts';
import type { Ends, Line } from './lines.ts';
import type { About, Origin } from './origin.ts';

const BEFORE = new RegExp(
  String.raw`\b(?:${anyOf(credits.before.flatMap(alsoFirst))})(?: with| to| by| in| on)? (?:(?:the|The|Japan[’']s|China[’']s|South Korea[’']s|Britain[’']s|France[’']s|Germany[’']s) )?(?=\p{Lu})`,
  'gu',
);
const BEHIND = new RegExp(String.raw`\b(?:${anyOf(credits.behind)})\b`, 'gu');
const BETWEEN = new RegExp(String.raw`(?:[\s,](?:${anyOf(credits.between)})){0,3}[\s,]{0,2}$`, 'u');
const OTHERWISE = new RegExp(String.raw`^[\s/-]{0,2}(?:\p{Lu}[\p{L}]* )?(?:${anyOf(credits.otherwise)})\b`, 'u');
const LOSS = /^\s?(?:an? |its )?(?:\p{L}+ ){0,2}(?:profits?|loss(?:es)?|revenues?|earnings|that it|it |its )/u;
const THANKS = new RegExp(String.raw`^[([\s]{0,2}(?:${anyOf(credits.thanks)})[:/ ]{0,3}(.{2,60}?)[\s.)\]]{0,3}$`, 'du');
/** Words of the longest name of an outlet. */
const WORDS = 5;
/** Code units from the beginning of the report: in the lead, what it rests on is named as its source; soon after it, a second mention must confirm that. */
const [LEAD, SOON] = [320, 900];
/** Code units for each mention, where it is no passing one. */
const A_MENTION = 1500;

/** A phrase as it stands within a sentence, and as it begins one. */
function alsoFirst(phrase: string): readonly string[] {
  return [phrase, `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`];
}

interface Citation extends Span {
  readonly outlet: string;
}

/**
 * A report rests on another outlet where its lead gives that outlet as the source and no other; or where it does soon after the lead and comes back to it; or where a credit line thanks it. Named once further down, an outlet is
 * cited in passing: most reports do so, and would be there without it. Two outlets in the lead are weighed against each other by somebody.
 */
export function citing({ text, outlet }: About, ends: Ends, agency?: string): Origin | undefined {
  const own = [creditedOutlet(outlet ?? ''), agency];
  const begins = ends.first?.start ?? 0;
  const all = citationsIn(text, begins).filter((one) => !own.includes(one.outlet));
  const found = inLead(all, begins) ?? soonAndAgain(all, begins, text.length) ?? thanked(ends.last, own);
  if (found === undefined) return undefined;
  const [name, ground] = found;
  const spans = [...all, ...thanksIn(ends.last)].filter((one) => one.outlet === name).map(({ start, end }) => ({ start, end }));
  return { kind: 'citing', outlet: name, evidence: spans.toSorted(bySpan), ground };
}

type Found = readonly [outlet: string, ground: string];

function inLead(all: readonly Citation[], begins: number): Found | undefined {
  const names = new Set(all.filter(({ start }) => start < begins + LEAD).map((one) => one.outlet));
  const [name] = names;
  return names.size === 1 && name !== undefined ? [name, 'cited in the lead'] : undefined;
}

function soonAndAgain(all: readonly Citation[], begins: number, length: number): Found | undefined {
  if (all.some(({ start }) => start < begins + LEAD)) return undefined;
  const names = new Set(all.filter(({ start }) => start < begins + SOON).map((one) => one.outlet));
  const [name] = names;
  const times = all.filter((one) => one.outlet === name).length;
  if (names.size !== 1 || name === undefined || times < 2 || times * A_MENTION < length - begins) return undefined;
  return [name, `cited ${times} times`];
}

function thanked(last: readonly Line[], own: readonly (string | undefined)[]): Found | undefined {
  const name = thanksIn(last).find((one) => !own.includes(one.outlet))?.outlet;
  return name === undefined ? undefined : [name, 'credit line'];
}

function thanksIn(last: readonly Line[]): readonly Citation[] {
  return last.flatMap(({ words, start }) => {
    const match = THANKS.exec(words);
    const [at, end] = match?.indices?.[1] ?? [0, 0];
    const outlet = creditedOutlet(match?.[1] ?? '');
    return outlet === undefined ? [] : [{ outlet, start: start + at, end: start + end }];
  });
}

/** Whether a text says that its own outlet was told something: then it has a source of its own. */
export function toldItself({ text, outlet }: About): Span | undefined {
  const own = creditedOutlet(outlet ?? '');
  const asked = new RegExp(String.raw`\b(?:${anyOf(credits.here)})\b`, 'u').exec(text);
  if (asked !== null) return { start: asked.index, end: asked.index + asked[0].length };
  return own === undefined
    ? undefined
    : namesAfter(text, 0, /\b(?:told|interview with|spoke to) (?:the |The )?(?=\p{Lu})/gu).find((one) => one.outlet === own);
}

/** Each place at which an outlet is given as the source. */
function citationsIn(text: string, begins: number): readonly Citation[] {
  return [...namesAfter(text, begins, BEFORE), ...namesBefore(text, begins)].toSorted(bySpan);
}

function namesAfter(text: string, begins: number, cues: RegExp): readonly Citation[] {
  return [...text.matchAll(cues)].flatMap(({ 0: cue, index }) => {
    const start = index + cue.length;
    if (index < begins) return [];
    const words = [...text.slice(start, start + 60).matchAll(/[\p{L}\p{N}.&-]+(?:[’']\p{L}{2,})?/gu)].slice(0, WORDS);
    for (const last of words.toReversed()) {
      const end = start + last.index + last[0].length;
      const named = citedAs(text.slice(start, end));
      if (named !== undefined)
        return isOtherwise(text, end) ? [] : [{ outlet: named, start, end: end - (/\.$/.test(text.slice(start, end)) ? 1 : 0) }];
    }
    return [];
  });
}

function namesBefore(text: string, begins: number): readonly Citation[] {
  return [...text.matchAll(BEHIND)].flatMap(({ 0: cue, index }) => {
    if (index < begins || LOSS.test(text.slice(index + cue.length, index + cue.length + 40))) return [];
    const before = text.slice(Math.max(begins, index - 90), index);
    const end = index - (BETWEEN.exec(before)?.[0].length ?? 0);
    const words = [...text.slice(Math.max(begins, end - 60), end).matchAll(/[\p{L}\p{N}.&’'-]+/gu)].slice(-WORDS);
    for (const first of words) {
      const start = Math.max(begins, end - 60) + first.index;
      const named = citedAs(text.slice(start, end));
      if (named === undefined || !isSubject(text, start)) continue;
      return [{ outlet: named, start: start + (/^the /i.exec(text.slice(start, end))?.[0].length ?? 0), end }];
    }
    return [];
  });
}

function citedAs(name: string): string | undefined {
  return outletNamed(name.replace(/\.$/, '').replace(/^the /i, ''))?.name ?? (/^The \p{Lu}/u.test(name) ? creditedOutlet(name) : undefined);
}

function isOtherwise(text: string, end: number): boolean {
  return OTHERWISE.test(text.slice(end, end + 40)) || /^[/-]\p{Lu}/u.test(text.slice(end, end + 2));
}

/** What stands in a phrase with "of", "for" or "by" before the verb is not its subject. */
function isSubject(text: string, start: number): boolean {
  return !/\b(?:of|for|by|to|with|from|at|in|on|against|owns?)(?: the)? $/iu.test(text.slice(Math.max(0, start - 14), start));
}
