import { packed } from './words.generated.ts';

/** The lists of data/brief-words.yaml, as compiled. */
interface BriefWords {
  /** Degree (1 weakest to 5 firmest) and verbs, each with all its forms. */
  readonly firmness: readonly (readonly [number, readonly (readonly string[])[]])[];
  readonly sides: { readonly for: readonly string[]; readonly against: readonly string[] };
  readonly negations: readonly string[];
  readonly statuses: Readonly<Record<string, readonly string[]>>;
  readonly articled: readonly string[];
  readonly bodies: readonly string[];
  readonly openers: readonly string[];
  readonly template: readonly string[];
}

const words = JSON.parse(packed) as BriefWords;

export const articledStates: ReadonlySet<string> = new Set(words.articled);
export const articledBodies: ReadonlySet<string> = new Set(words.bodies);
export const openers: ReadonlySet<string> = new Set(words.openers);
/** Words of our own in composed sentences. */
export const templateWords: ReadonlySet<string> = new Set(words.template);

interface FirmVerb {
  /** The base form, by which two forms are told to be one verb. */
  readonly verb: string;
  readonly degree: number;
  /** 1 where it speaks for a thing, -1 where against it, 0 where neither. */
  readonly side: number;
}

function sideOf(verb: string): number {
  return words.sides.for.includes(verb) ? 1 : words.sides.against.includes(verb) ? -1 : 0;
}

const verbs: ReadonlyMap<string, FirmVerb> = new Map(
  words.firmness.flatMap(([degree, all]) =>
    all.flatMap((forms) =>
      forms.map((form): [string, FirmVerb] => [form, { verb: forms[0] as string, degree, side: sideOf(forms[0] as string) }]),
    ),
  ),
);

/** Degree of what says no more than that something was said. */
export const NEUTRAL = 2;

const VERB = alternatives([...verbs.keys()]);
const NEGATION = alternatives(words.negations);
const CONTRACTED = /\b\p{L}+n['’]t\b/giu;

/** A word found in a text, in small letters. */
export interface FoundWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Where a text has one of several words or phrases, whole and in any case; of those that begin alike the longest. */
function alternatives(all: readonly string[]): RegExp {
  const sorted = all.toSorted((a, b) => b.length - a.length).map((one) => one.replaceAll(' ', '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${sorted.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
}

function found(text: string, pattern: RegExp): readonly FoundWord[] {
  return [...text.matchAll(pattern)].map((match) => ({
    word: match[0].toLowerCase().replace(/\s+/g, ' '),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The verbs of the list in a text, in their order. */
export function verbsIn(text: string): readonly (FoundWord & FirmVerb)[] {
  return found(text, VERB).map((one) => ({ ...one, ...(verbs.get(one.word) as FirmVerb) }));
}

/** The words in a text that deny, in their order. */
export function negationsIn(text: string): readonly FoundWord[] {
  return [...found(text, NEGATION), ...found(text, CONTRACTED)].sort((a, b) => a.start - b.start);
}

const STATUS = new Map(Object.entries(words.statuses).map(([status, all]) => [status, alternatives(all)]));

/** The words in a text that tell where a contact stands, each with the status that it tells. */
export function statusesIn(text: string): readonly (FoundWord & { readonly status: string })[] {
  return [...STATUS].flatMap(([status, pattern]) => found(text, pattern).map((one) => ({ ...one, status })));
}
