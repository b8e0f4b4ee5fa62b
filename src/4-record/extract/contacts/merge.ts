import { parseEdtf } from '#base/edtf.ts';
import { boundsOf, type EdtfBounds } from '#base/edtf-bounds.ts';
import type { ContactKind, ContactStatus } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';
import type { Mention } from './mention.ts';

/** A contact in the making: its mentions in order. */
export interface Gathered {
  readonly mentions: readonly Mention[];
  readonly kind: ContactKind;
  readonly sides: readonly Figure[];
  readonly status: ContactStatus;
  readonly when?: string;
}

/** How many contacts back a mention may reach: it keeps the time linear in very long texts. */
const REACH = 60;

/** Mentions of one contact brought together, in order of the first. What no mention gives sides to is left out. */
export function gathered(mentions: readonly Mention[]): Gathered[] {
  const out: Gathered[] = [];
  for (const mention of mentions) {
    const best = placeOf(out, mention);
    if (best >= 0) out[best] = joined(out[best] as Gathered, mention);
    else if (mention.sides.length > 0)
      out.push({
        mentions: [mention],
        kind: mention.kind,
        sides: mention.sides,
        status: statusOf(mention),
        ...(mention.when === undefined ? {} : { when: mention.when }),
      });
  }
  return out;
}

/** The last contact that a mention can be of, one of its own kind before others where it names no two sides ("the summit" after a summit and talks); else -1. */
function placeOf(out: readonly Gathered[], mention: Mention): number {
  const from = Math.max(0, out.length - REACH);
  const last = (fits: (one: Gathered) => boolean): number => {
    for (let i = out.length - 1; i >= from; i--) if (fits(out[i] as Gathered) && isSame(out[i] as Gathered, mention)) return i;
    return -1;
  };
  const own = mention.sides.length < 2 ? last((one) => one.kind === mention.kind) : -1;
  return own >= 0 ? own : last(() => true);
}

function statusOf(mention: Mention): ContactStatus {
  return mention.standing.status === 'none' ? 'held' : mention.standing.status;
}

const FACE_TO_FACE: ReadonlySet<ContactKind> = new Set(['meeting', 'visit', 'summit', 'talks']);

/** Kinds under which one contact can go: "talks" also for a call. */
function areKindred(a: ContactKind, b: ContactKind): boolean {
  if (a === b || (FACE_TO_FACE.has(a) && FACE_TO_FACE.has(b))) return true;
  return (a === 'call' && b === 'talks') || (a === 'talks' && b === 'call');
}

/** True where a mention tells of a contact that is known: its kind, date, sides and status allow it, and its words do not say that it is another. */
function isSame(known: Gathered, mention: Mention): boolean {
  if (mention.topic && isTopicOf(known, mention)) return true;
  if (!areKindred(known.kind, mention.kind)) return false;
  if (known.when !== undefined && mention.when !== undefined && !agree(known.when, mention.when)) return false;
  const chained = known.mentions.some((one) => one.chain !== undefined && one.chain === mention.chain);
  if (chained && shares(known, mention) >= Math.min(2, mention.sides.length)) return true;
  if (mention.fresh && !(known.when !== undefined && mention.when !== undefined)) return false;
  const last = known.mentions.at(-1) as Mention;
  if (isSummitOf(known, mention, last)) return fits(known.status, statusOf(mention), mention, known);
  const shared = shares(known, mention);
  if (mention.sides.length < 2) {
    // "the meeting", "his visit": the last contact of that kind.
    const sameGroup =
      mention.when !== undefined && known.when !== undefined && known.sides.length === 1 && known.sides[0]?.kind === 'group';
    if (sameGroup && mention.sides[0]?.kind === 'group') return true;
    // "The drills, held with Norway": the other side of the exercise of which one was named.
    if (mention.kind === known.kind && mention.kind === 'exercise' && mention.definite && known.sides.length < 2) return true;
    if (!mention.definite || !mention.bare || shared < mention.sides.length || !fits(known.status, statusOf(mention), mention, known))
      return false;
    return mention.kind === known.kind || (last.trigger > mention.trigger - 120 && areKindred(known.kind, mention.kind));
  }
  if (shared < 2 && !(known.sides.length < 2 && shared === 1)) return false;
  return fits(known.status, statusOf(mention), mention, known);
}

/** "a summit of African leaders ... As Kenya, Uganda and Rwanda met": three or more who meet soon after words on a summit of unnamed leaders. */
function isSummitOf(known: Gathered, mention: Mention, last: Mention): boolean {
  const unnamed = known.sides.length === 1 && known.sides[0]?.kind === 'group';
  return known.kind === 'summit' && unnamed && mention.kind !== 'talks' && mention.sides.length > 2 && mention.trigger - last.trigger < 80;
}

/** "They discussed trade" after words on a meeting tells what that was about. */
function isTopicOf(known: Gathered, mention: Mention): boolean {
  const last = known.mentions.at(-1) as Mention;
  return (
    mention.trigger - last.trigger < 150 &&
    shares(known, mention) === mention.sides.length &&
    known.kind !== 'message' &&
    known.kind !== 'exercise'
  );
}

function shares(known: Gathered, mention: Mention): number {
  return mention.sides.filter((figure) => known.sides.includes(figure)).length;
}

/** What is planned, wished for and called off can be one contact; what was held is another, unless the words are definite or tell no status. */
function fits(a: ContactStatus, b: ContactStatus, mention: Mention, known: Gathered): boolean {
  if (a === b || mention.standing.by === 'assumed' || known.mentions.every((one) => one.standing.by === 'assumed')) return true;
  const open = (status: ContactStatus): boolean => status === 'scheduled' || status === 'proposed' || status === 'cancelled';
  if (open(a) && open(b)) return true;
  const round = (status: ContactStatus): boolean => status === 'held' || status === 'ongoing';
  if (round(a) && round(b)) return mention.kind === 'talks' && known.kind === 'talks';
  return mention.definite && a === 'proposed' && b === 'held';
}

/** True where two EDTF values can be one time: they share a day. */
function agree(a: string, b: string): boolean {
  const [one, other] = [daysOf(a), daysOf(b)];
  return !one || !other || (one.earliest <= other.latest && other.earliest <= one.latest);
}

function daysOf(edtf: string): EdtfBounds | undefined {
  const value = parseEdtf(edtf);
  return value && boundsOf(value);
}

const RANK: Readonly<Record<ContactStatus, number>> = { cancelled: 5, ongoing: 4, held: 3, scheduled: 2, proposed: 1 };
const KIND_RANK: Readonly<Record<ContactKind, number>> = { exercise: 7, message: 6, summit: 5, call: 4, visit: 3, meeting: 2, talks: 1 };

function joined(known: Gathered, mention: Mention): Gathered {
  if (mention.topic) return { ...known, mentions: [...known.mentions, mention] };
  const when = moreExact(known.when, mention.when);
  const told = mention.standing.by !== 'assumed';
  const sure = known.mentions.some((one) => one.standing.by !== 'assumed');
  const status = statusOf(mention);
  return {
    mentions: [...known.mentions, mention],
    kind: KIND_RANK[mention.kind] > KIND_RANK[known.kind] && mention.sides.length > 1 ? mention.kind : known.kind,
    sides: [...new Set([...(isSummitOf(known, mention, known.mentions.at(-1) as Mention) ? [] : known.sides), ...mention.sides])],
    status: told && (!sure || RANK[status] > RANK[known.status]) ? status : known.status,
    ...(when === undefined ? {} : { when }),
  };
}

/** Of two times that agree the shorter one. */
function moreExact(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const length = (edtf: string): number => {
    const days = daysOf(edtf);
    return days ? days.latest - days.earliest : Number.POSITIVE_INFINITY;
  };
  return length(b) < length(a) ? b : a;
}
