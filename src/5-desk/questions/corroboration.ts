import { STANCES } from '#reading/reading.ts';
import type { EntryKind } from '#record/entries/entry.ts';
import { wordsIn } from '#record/entries/worded.ts';
import { compare } from './asking.ts';
import { oneContact } from './contact-likeness.ts';
import { dayPlus, daysApart, lengthOf } from './day-ranges.ts';
import type { Told } from './entry-rows.ts';
import type { Who } from './who.ts';
import { alike, type Wording, wordingOf } from './wording.ts';

/** How many say the same. */
export interface Corroboration {
  /** Independent origins: a wire story and its reprints are one. */
  readonly origins: number;
  readonly reports: number;
  /** Ids of the entries that say the same, this one included. */
  readonly entries: readonly string[];
}

/** Days that reports of one matter may lie apart: evening and morning papers, two sides of the date line. */
export const NEXT_DAY = 1;
/** What is dated no nearer than this corroborates nothing that depends on its day. */
export const VAGUE = 31;

/** Counts who says the same as each of `entries` among `pool`, as `corroborating` does for one. */
export function corroborated(entries: readonly Told[], pool: readonly Told[], who: Who): ReadonlyMap<string, Corroboration> {
  const count = corroborating(entries, pool, who);
  return new Map(entries.map((one) => [one.id, count(one)]));
}

/**
 * Counts who says the same as one of `entries` among `pool`. The same are, kind by kind:
 * - statement: the same speaker, both affirmed or both negated, the same addressee where both name one, contents alike, days that overlap or follow each other
 * - position: the same holder, on the same agreement (where both name one) or with objects alike, stances on the same side at most a step apart, such days
 * - contact: as `oneContact` tells
 * - concern: the same holder and the same one who causes it, what it is about alike, such days
 * - event: the same type, sources and targets that share an actor each, such days
 * - provision: the same bearer and modality, the same agreement where both name one, actions alike; whenever reported
 * - role: the same person, title, organization and status; whenever reported
 * - agreement: the same agreement of the record
 */
export function corroborating(entries: readonly Told[], pool: readonly Told[], who: Who): (one: Told) => Corroboration {
  const wordings = new Map<Told, Wording>();
  const wording = (one: Told): Wording => {
    const known = wordings.get(one) ?? wordingOf(matterOf(one));
    wordings.set(one, known);
    return known;
  };
  const buckets = new Map<string, Told[]>();
  const all = [...new Map([...pool, ...entries].map((one) => [one.id, one])).values()];
  for (const one of all) {
    for (const key of keysOf(one, who)) {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [one]);
      else bucket.push(one);
    }
  }
  for (const bucket of buckets.values()) bucket.sort((a, b) => compare(a.day, b.day));
  return (one) => {
    const near = new Set(keysOf(one, who).flatMap((key) => nearby(buckets.get(key) ?? [], one)));
    return countOf([...near].filter((other) => other.id === one.id || sameMatter(one, other, who, wording)));
  };
}

/** Counts entries that say the same. */
export function countOf(same: readonly Told[]): Corroboration {
  return {
    origins: new Set(same.map(({ family }) => family)).size,
    reports: new Set(same.map(({ report }) => report.id)).size,
    entries: same.map(({ id }) => id).toSorted(),
  };
}

/** Kinds of which it does not matter on which day they are reported. */
const LASTING: ReadonlySet<EntryKind> = new Set(['provision', 'role', 'agreement']);

/** Of a list in the order of days, those that can be near enough. */
function nearby(bucket: readonly Told[], one: Told): readonly Told[] {
  if (LASTING.has(one.kind)) return bucket;
  if (lengthOf(one) > VAGUE) return [one];
  const first = lowerBound(bucket, dayPlus(one.day, -VAGUE - 3));
  const end = lowerBound(bucket, dayPlus(one.lastDay, 3));
  return bucket.slice(first, end);
}

function lowerBound(bucket: readonly Told[], day: string): number {
  let [low, high] = [0, bucket.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bucket[middle] as Told).day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Loose = Readonly<Record<string, unknown>>;

/** Whom an entry is about first of all, by which those that can say the same are found. */
export const PRINCIPALS: Readonly<Record<EntryKind, readonly string[]>> = {
  role: ['person'],
  statement: ['speaker'],
  agreement: [],
  provision: ['bearer'],
  position: ['holder'],
  contact: ['participants'],
  concern: ['holder'],
  event: ['source'],
};

function keysOf(one: Told, who: Who): readonly string[] {
  if (one.kind === 'agreement') return [`agreement ${one.agreement}`];
  const actors = principalsOf(one);
  // A state stands for those of it: contacts are found by state too.
  const names = actors.map((id) => (one.kind === 'contact' ? (who.of(id).country ?? who.of(id).id) : who.of(id).id));
  return names.length === 0 ? [one.kind] : [...new Set(names)].map((name) => `${one.kind} ${name}`);
}

/** Ids of the actors of an entry's principal field. */
export function principalsOf({ kind, value }: Told): readonly string[] {
  const fields = value as unknown as Loose;
  return PRINCIPALS[kind].flatMap((field) => [fields[field] ?? []].flat()).filter((id) => typeof id === 'string');
}

/** The words that tell what an entry is about. */
function matterOf({ kind, value }: Told): string {
  const fields = value as unknown as Loose;
  const field = { statement: 'content', position: 'object', concern: 'about', provision: 'action' }[kind as string];
  return [...wordsIn(field === undefined ? undefined : fields[field])].map(({ words }) => words).join(' ');
}

function sameMatter(a: Told, b: Told, who: Who, wording: (one: Told) => Wording): boolean {
  if (a.kind === 'contact') return oneContact(a as Told<'contact'>, b as Told<'contact'>, who) !== undefined;
  if (!LASTING.has(a.kind) && (lengthOf(b) > VAGUE || daysApart(a, b) > NEXT_DAY)) return false;
  const [x, y] = [a.value as unknown as Loose, b.value as unknown as Loose];
  const sameActor = (field: string): boolean => nameIn(x[field], who) === nameIn(y[field], who);
  const sameOrUntold = (field: string): boolean => x[field] === undefined || y[field] === undefined || sameActor(field);
  const sameWords = (): boolean => alike(wording(a), wording(b));
  const sameAgreement = a.agreement === undefined || b.agreement === undefined || a.agreement === b.agreement;
  if (a.kind === 'statement') return x.polarity === y.polarity && sameOrUntold('addressee') && sameWords();
  if (a.kind === 'position')
    return sameSide(x.stance, y.stance) && (a.agreement !== undefined && a.agreement === b.agreement ? true : sameAgreement && sameWords());
  if (a.kind === 'concern') return sameActor('by') && sameWords();
  if (a.kind === 'provision') return x.modality === y.modality && sameAgreement && sameWords();
  if (a.kind === 'event') return x.type === y.type && shareActor(x.source, y.source, who) && shareActor(x.target, y.target, who);
  if (a.kind === 'role') return x.status === y.status && folded(x.title) === folded(y.title) && ownerOf(x, who) === ownerOf(y, who);
  return true;
}

function folded(title: unknown): string {
  return String(title).toLowerCase();
}

function ownerOf({ of, ofName }: Loose, who: Who): string | undefined {
  return typeof of === 'string' ? who.of(of).id : (ofName as string | undefined);
}

function nameIn(id: unknown, who: Who): string | undefined {
  return typeof id === 'string' ? who.of(id).id : undefined;
}

function shareActor(a: unknown, b: unknown, who: Who): boolean {
  const [one, other] = [a, b].map((ids) => ((ids ?? []) as readonly string[]).map((id) => who.of(id).id)) as [string[], string[]];
  return one.length === 0 && other.length === 0 ? true : one.some((id) => other.includes(id));
}

/** -3 (refuse) to 3 (demand). */
export function ladderValue(stance: string): number {
  return 3 - STANCES.indexOf(stance as (typeof STANCES)[number]);
}

function sameSide(a: unknown, b: unknown): boolean {
  const [x, y] = [ladderValue(String(a)), ladderValue(String(b))];
  return Math.sign(x) === Math.sign(y) && Math.abs(x - y) <= 1;
}
