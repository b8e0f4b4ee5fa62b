/** Where an entry stands. A withdrawn one was read by an earlier reading and is not by the present one. */
export const ENTRY_STATUSES = ['proposed', 'accepted', 'edited', 'rejected', 'withdrawn'] as const;
export type Status = (typeof ENTRY_STATUSES)[number];

/** A review that has not been taken back. */
export interface ActiveReview {
  readonly seq: number;
  readonly by: string;
  readonly verdict: string;
  readonly value: string | null;
}

export interface Standing {
  readonly status: Status;
  /** The fields that a person gave it, as JSON. */
  readonly human: string | null;
}

/**
 * Where an entry stands after its reviews: the last word of each reviewer counts. Rejecting takes one; accepting and editing take as many as the record asks for, and who edited
 * counts for the edit. Two who disagree leave it proposed, with what the last one made of it.
 */
export function standingOf(reviews: readonly ActiveReview[], reviewers: number): Standing {
  const last = new Map<string, ActiveReview>();
  for (const review of reviews.toSorted((a, b) => a.seq - b.seq)) last.set(review.by, review);
  const words = [...last.values()].filter(({ verdict }) => verdict !== 'proposed').toSorted((a, b) => a.seq - b.seq);
  const latest = words.at(-1);
  if (latest === undefined) return { status: 'proposed', human: null };
  const edit = words.findLast(({ verdict }) => verdict === 'edited');
  const human = latest.verdict === 'rejected' ? null : (edit?.value ?? null);
  if (latest.verdict === 'rejected')
    return { status: reviewers > 1 && words.some(({ verdict }) => verdict !== 'rejected') ? 'proposed' : 'rejected', human };
  const agreeing = words.filter(({ verdict, seq }) => verdict !== 'rejected' && seq >= (edit?.seq ?? 0));
  if (agreeing.length < reviewers || (reviewers > 1 && words.some(({ verdict }) => verdict === 'rejected')))
    return { status: 'proposed', human };
  return { status: edit === undefined ? 'accepted' : 'edited', human };
}

/** Where a version of an entry stands, and why somebody should look at it again. */
export interface Flagged {
  readonly status: string;
  readonly human: string | null;
  readonly flag: string | null;
}

/** A version of an entry: the number of the reading that gave it, and where it stood before anybody reviewed it. */
export interface Version {
  readonly seq: number;
  readonly given: Flagged;
}

/**
 * Where a version stands after its reviews (those of earlier versions too, without those taken back). What was said of an earlier version does not hold for what
 * nobody has seen: it is asked again with the human value kept, but what was rejected stays rejected.
 */
export function standingOfVersion({ seq, given }: Version, reviews: readonly ActiveReview[], reviewers: number): Flagged {
  const earlier = reviews.filter((review) => review.seq < seq);
  const before = earlier.length === 0 ? given : reopened({ ...standingOf(earlier, reviewers), flag: null });
  const own = reviews.filter((review) => review.seq > seq);
  if (own.length === 0) return before;
  const { status, human } = standingOf(own, reviewers);
  const kept = human ?? (status === 'rejected' ? null : before.human);
  return { status: status === 'accepted' && kept !== null ? 'edited' : status, human: kept, flag: null };
}

/** The machine's value has changed under what was judged. */
export function reopened({ status, human }: Flagged): Flagged {
  if (status === 'rejected') return { status, human, flag: null };
  return { status: 'proposed', human, flag: status === 'proposed' && human === null ? null : 'reading-changed' };
}
