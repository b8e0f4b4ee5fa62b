import { type Position, STANCES, type Stance } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';

/** A position before it has an id. */
export type Draft = Omit<Position<Figure>, 'id'>;

/** How far a stance is from the middle of the ladder. */
function firmness(stance: Stance): number {
  return Math.abs(STANCES.indexOf(stance) - STANCES.indexOf('noncommittal'));
}

/** The words that carry a meaning of their own, by their beginnings ("denuclearization", "denuclearize"). */
function stems(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 6)));
}

function isSame(a: Draft, b: Draft, text: string): boolean {
  if (a.holder !== b.holder) return false;
  const shared = Math.min(a.object.end, b.object.end) - Math.max(a.object.start, b.object.start);
  const longer = Math.max(a.object.end - a.object.start, b.object.end - b.object.start);
  const sameSide = side(a.stance) === side(b.stance);
  if (shared > 0) return sameSide || shared * 2 >= longer;
  if (!sameSide) return false;
  if (text.slice(a.object.start, a.object.end) === text.slice(b.object.start, b.object.end)) return true;
  const [one, two] = [a, b].map((draft) => stems(text.slice(draft.object.start, draft.object.end))) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  const common = [...one].filter((stem) => two.has(stem)).length;
  return common > 0 && common * 3 >= Math.min(one.size, two.size) * 2 && common * 2 >= Math.max(one.size, two.size);
}

function side(stance: Stance): number {
  return Math.sign(STANCES.indexOf('noncommittal') - STANCES.indexOf(stance));
}

/** One position for a holder and an object: the firmest wording, of equally firm ones the surest, then the first. In order of the text. */
export function merged(drafts: readonly Draft[], text: string): Draft[] {
  const out: Draft[] = [];
  const ranked = [...drafts].sort(
    (a, b) =>
      firmness(b.stance) - firmness(a.stance) ||
      b.confidence - a.confidence ||
      b.object.end - b.object.start - (a.object.end - a.object.start) ||
      a.object.start - b.object.start,
  );
  for (const draft of ranked) if (!out.some((known) => isSame(known, draft, text))) out.push(draft);
  return out.sort((a, b) => a.object.start - b.object.start || a.holder.index - b.holder.index);
}
