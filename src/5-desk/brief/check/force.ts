import type { Stance } from '#reading/reading.ts';
import { ladderValue } from '../../questions/corroboration.ts';
import { STANCE_TEXTS } from '../stances.ts';
import { NEUTRAL, negationsIn, statusesIn, verbsIn } from '../words.ts';
import { type Cited, type Fault, normal, type Parsed } from './support.ts';

/** How firm a stance is, on the scale of verbs. */
const DEGREES: Readonly<Record<Stance, number>> = { demand: 5, support: 3, open: 1, noncommittal: 2, reserved: 3, oppose: 4, refuse: 5 };

/** No verb may be firmer than those of the evidence; the word of saying itself not firmer than the one that the report has. */
export function wrongForce({ rest }: Parsed, cited: readonly Cited[]): Fault | undefined {
  const verbs = verbsIn(rest);
  // Of contacts the words that tell where they stand are looked at elsewhere.
  if (verbs.length === 0 || cited.every(({ entry }) => entry.told.kind === 'contact')) return undefined;
  const given = cited.flatMap(({ cite }) => verbsIn(normal(cite.words)));
  const same = new Set(given.map(({ verb }) => verb));
  const most = Math.max(...cited.map(degreeOf), ...given.map(({ degree }) => degree));
  const cue = cueDegree(cited);
  const sides = new Set([...given.map(({ side }) => side), ...cited.map(sideOf)]);
  for (const [at, { word, verb, degree, side }] of verbs.entries()) {
    if (side !== 0 && !same.has(verb) && !sides.has(side)) return { word, why: 'it takes another side than what the report has' };
    const isMain = at === 0 && cue !== undefined;
    if (isMain ? degree <= cue || cueVerbs(cited).has(verb) : same.has(verb) || degree <= most) continue;
    return { word, why: 'it is firmer than what the report has' };
  }
  return undefined;
}

function cuesOf({ entry }: Cited): readonly string[] {
  const { cue } = entry.told.value as { readonly cue?: readonly { readonly words: string }[] };
  return (cue ?? []).map(({ words }) => words);
}

/** The firmest word of saying of the statements that are cited; undefined where no listed verb says so. */
function cueDegree(cited: readonly Cited[]): number | undefined {
  const statements = cited.filter(({ entry }) => entry.told.kind === 'statement');
  const degrees = statements.flatMap((one) => cuesOf(one).flatMap((cue) => verbsIn(cue).map(({ degree }) => degree)));
  return degrees.length === 0 ? undefined : Math.max(...degrees);
}

function cueVerbs(cited: readonly Cited[]): ReadonlySet<string> {
  return new Set(cited.flatMap((one) => cuesOf(one).flatMap((cue) => verbsIn(cue).map(({ verb }) => verb))));
}

function degreeOf({ entry: { told } }: Cited): number {
  const { stance } = told.value as { readonly stance?: Stance };
  return stance === undefined ? NEUTRAL : DEGREES[stance];
}

/** Whether a position is for its object or against it. */
function sideOf({ entry: { told } }: Cited): number {
  const { stance } = told.value as { readonly stance?: Stance };
  return stance === undefined ? 0 : Math.sign(ladderValue(stance));
}

/** What is denied stays denied, and nothing else is: the line has as many words that deny as what it rests on. */
export function wrongNegation({ rest, quotes }: Parsed, cited: readonly Cited[]): Fault | undefined {
  const own = negationsIn(rest);
  const texts = cited.map((one) => unquoted(one, quotes));
  const given = texts.flatMap((text) => negationsIn(text));
  const added = own.find(({ word }) => !given.some((one) => one.word === word));
  if (added !== undefined) return { word: added.word, why: 'the evidence does not deny so' };
  const byEntry = new Map<string, number>();
  for (const [at, { entry }] of cited.entries())
    if (entry.told.kind !== 'role') byEntry.set(entry.told.id, (byEntry.get(entry.told.id) ?? 0) + negationsIn(texts[at] as string).length);
  const counts = [...byEntry.values()];
  const least = counts.length === 0 ? 0 : Math.min(...counts);
  const [lacking] = given;
  if (own.length < least && lacking !== undefined) return { word: lacking.word, why: 'the line leaves it out, and so says the opposite' };
  const most = counts.reduce((sum, count) => sum + count, 0);
  const extra = own[most];
  return extra === undefined ? undefined : { word: extra.word, why: 'the evidence does not deny so often' };
}

/** Of cited words those that the line tells in its own: without what is spoken, and what it has in quotation marks. */
function unquoted({ cite, entry }: Cited, quotes: readonly string[]): string {
  const { speech, cue, content } = entry.told.value as {
    readonly speech?: string;
    readonly cue?: readonly { readonly words: string }[];
    readonly content?: readonly { readonly words: string }[];
  };
  if (speech === 'direct') return [...(cue ?? [])].map(({ words }) => words).join(' ');
  let words = cite.words.replace(/["“][^"“”]*["”]/gu, ' ');
  if (words === cite.words)
    for (const { words: said } of content ?? [])
      if (quotes.some((quote) => normal(said).includes(normal(quote)))) words = words.replace(said, ' ');
  const plain = normal(words);
  return quotes.some((quote) => covers(normal(quote), plain)) ? ' ' : words;
}

/** Whether a quotation is all of some words, or their beginning. */
function covers(quote: string, words: string): boolean {
  const start = quote.replace(/\s*…$/u, '').slice(0, 60);
  return words.startsWith(start) && start.length >= Math.min(20, words.length);
}

/** What a contact is told as must fit where it stands: what is planned has not taken place. */
export function wrongStatus({ rest, text }: Parsed, cited: readonly Cited[]): Fault | undefined {
  const contacts = cited.filter(({ entry }) => entry.told.kind === 'contact');
  if (contacts.length === 0 || contacts.length < cited.filter(({ entry }) => entry.told.kind !== 'role').length) return undefined;
  const statuses = new Set(contacts.map(({ entry }) => (entry.told.value as { readonly status: string }).status));
  // Brackets hold where it stands in a line that gives the words of the report.
  const told = statusesIn(rest.trim() === '' ? text : rest);
  const wrong = told.find(
    ({ status, word }) => !statuses.has(status) && !told.some((one) => statuses.has(one.status) && one.word.includes(word)),
  );
  if (wrong !== undefined) return { word: wrong.word, why: `the contact is ${[...statuses].join(' or ')}` };
  return told.length > 0
    ? undefined
    : {
        word: rest.trim().split(/\s+/u).slice(0, 6).join(' '),
        why: `the line does not say that the contact is ${[...statuses].join(' or ')}`,
      };
}

/** A step on the ladder that a source stands behind must be that of the position it reports. */
export function wrongStance({ text, tails }: Parsed, cited: readonly Cited[]): Fault | undefined {
  for (const { start, reports } of tails) {
    const before = text.slice(0, start).trimEnd();
    const told = [...STANCE_TEXTS]
      .filter(([words]) => new RegExp(`(?:from|to|:|;) ${words}$`, 'u').test(before))
      .map(([, stance]) => stance);
    const [stance] = told;
    if (stance === undefined) {
      if (/^Shift: |differ on where/u.test(text))
        return { word: before.split(' ').slice(-2).join(' '), why: 'it is none of the steps of the ladder' };
      continue;
    }
    const holds = cited.some(
      ({ entry }) => reports.includes(entry.report) && (entry.told.value as { readonly stance?: Stance }).stance === stance,
    );
    if (!holds) return { word: before.split(' ').slice(-2).join(' '), why: 'the position that is cited is another' };
  }
  return undefined;
}
