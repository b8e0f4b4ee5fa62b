import { parseEdtf } from '#base/edtf.ts';
import { boundsOf, type EdtfBounds } from '#base/edtf-bounds.ts';
import { shippedWorld, type World } from '#reading/world/world.ts';
import type { OfficialContact, ReportedContact } from './contact.ts';
import { type Likeness, likenessOf } from './likeness.ts';
import type { OfficialIndex } from './official-index.ts';
import { outsideBecause } from './scope.ts';
import { isoDay, type Side, sidesOf } from './sides.ts';

/**
 * How sure it is that an official contact is the one asked about. `certain`: a named person of both, both sides and the days agree; `likely`: the same to the month, or states and
 * days alone with no other like it; `possible`: nothing speaks against it.
 */
type Certainty = 'certain' | 'likely' | 'possible';

/** What an official record says of a contact; `reason` is a sentence for people. */
export type OfficialAnswer =
  | {
      readonly verdict: 'known';
      readonly certainty: Certainty;
      readonly record: OfficialContact;
      /** Ids of others that are as like. */
      readonly others: readonly string[];
      readonly reason: string;
    }
  | { readonly verdict: 'missing'; readonly reason: string }
  /** It is none that the official record would have. */
  | { readonly verdict: 'outside'; readonly reason: string };

/** Days by which records of one contact may differ: it is tomorrow elsewhere. */
const TOLERANCE = 1;

/** Whether an official record knows a contact. Pure; takes time that grows with the days of the contact alone. */
export function matchOfficial(contact: ReportedContact, index: OfficialIndex, world: World = shippedWorld): OfficialAnswer {
  const value = contact.when === undefined ? undefined : parseEdtf(contact.when);
  const side = sidesOf(contact, value && boundsOf(value).earliest, world);
  const outside = outsideBecause(contact, side, value && boundsOf(value), index, world);
  if (value !== undefined && side.canBeKnown) {
    const days = boundsOf(value);
    if (Number.isFinite(days.earliest) && Number.isFinite(days.latest)) {
      const known = bestOf(side, days, index, world);
      // What lies outside of the record's scope can share days and states with something in it, but not persons.
      if (known !== undefined && (outside === undefined || known.certainty === 'certain')) return known;
    }
  }
  if (outside !== undefined) return { verdict: 'outside', reason: outside };
  return { verdict: 'missing', reason: `The official record has no visit or trip of these on ${contact.when}.` };
}

function bestOf(
  side: Side,
  days: EdtfBounds,
  index: OfficialIndex,
  world: World,
): Extract<OfficialAnswer, { verdict: 'known' }> | undefined {
  const alike = index
    .during(days.earliest - TOLERANCE, days.latest + TOLERANCE)
    .flatMap((one) => {
      const likeness = likenessOf(side, days, one, world);
      return likeness === undefined ? [] : [{ record: one.contact, likeness }];
    })
    .sort((a, b) => b.likeness.score - a.likeness.score || (a.record.id < b.record.id ? -1 : 1));
  const [best] = alike;
  if (best === undefined) return undefined;
  const others = alike.slice(1).flatMap(({ record, likeness }) => (likeness.score === best.likeness.score ? [record.id] : []));
  const certainty = certaintyOf(best.likeness, days.latest - days.earliest, others.length > 0);
  return { verdict: 'known', certainty, record: best.record, others, reason: reasonOf(best.likeness, best.record, days) };
}

function certaintyOf({ named, sides, agrees }: Likeness, length: number, isShared: boolean): Certainty {
  if (isShared || length > 366) return 'possible';
  if (named > 0 && sides && length <= 7) return 'certain';
  if (named > 0 && sides && length <= 31) return 'likely';
  return agrees && length <= 7 ? 'likely' : 'possible';
}

function reasonOf({ people, states, isPlace }: Likeness, { id, from, to }: OfficialContact, days: EdtfBounds): string {
  const who = [...people, ...states].join(', ');
  const when = from === to ? from : `${from} to ${to}`;
  const asked = days.earliest === days.latest ? isoDay(days.earliest) : `${isoDay(days.earliest)} to ${isoDay(days.latest)}`;
  return `${id} has ${who} on ${when}${isPlace ? ', at that place' : ''}; asked for ${asked}.`;
}
