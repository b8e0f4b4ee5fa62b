import { bySpan, type Span, slice } from '#base/span.ts';
import type { Passage } from '#reading/passage.ts';
import type { Contact, ContactKind } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';
import type { Mention } from './contacts/mention.ts';
import { mentionsOf } from './contacts/mentions.ts';
import { type Gathered, gathered } from './contacts/merge.ts';
import type { Found } from './found.ts';

/** The contacts that a passage tells of: who meets, calls, visits or writes to whom, each once however often it is told of. */
export function contactsOf(passage: Passage, found: Found): readonly Contact<Figure>[] {
  const contacts = gathered(mentionsOf(passage, found))
    .filter(isContact)
    .map((one) => contactOf(passage, found, one));
  return once(contacts).map((contact, i) => ({ ...contact, id: `c${i + 1}` }));
}

/** Clauses that lie in each other can tell of one contact as planned and as called off, with the same words: the first stands. */
function once<C extends Omit<Contact<Figure>, 'id'>>(contacts: readonly C[]): readonly C[] {
  const isSameAs = (a: C, b: C): boolean =>
    a.kind === b.kind &&
    a.participants.length === b.participants.length &&
    a.participants.every((one, i) => one === b.participants[i]) &&
    a.evidence.length === b.evidence.length &&
    a.evidence.every(({ start, end }, i) => start === b.evidence[i]?.start && end === b.evidence[i]?.end);
  return contacts.filter((one, i) => !contacts.slice(Math.max(0, i - 60), i).some((earlier) => isSameAs(earlier, one)));
}

/** Two sides at least; one is enough of a body that meets and of a summit. */
function isContact({ sides, kind, status }: Gathered): boolean {
  if (sides.length > 1) return true;
  const [side] = sides;
  if (kind === 'summit') return side !== undefined && side.kind !== 'person';
  if (kind === 'meeting') return side?.kind === 'body' || side?.kind === 'organization' || side?.kind === 'group';
  return kind === 'talks' && (side?.kind === 'state' || side?.kind === 'government') && status !== 'held';
}

function contactOf(passage: Passage, found: Found, { mentions, kind, sides, status, when }: Gathered): Omit<Contact<Figure>, 'id'> {
  const place = mentions.find((mention) => mention.place)?.place;
  return {
    kind,
    participants: kind === 'visit' ? withoutRuled(found, sides) : sides,
    ...(when === undefined ? {} : { when }),
    ...(place ? { place: slice(passage.report.text, place) } : {}),
    status,
    agenda: distinct(mentions.flatMap((mention) => mention.agenda)),
    evidence: distinct(mentions.map((mention) => mention.evidence)),
    confidence: confidenceOf(mentions, kind, sides, when !== undefined),
  };
}

/** The host of a visit is a person or the state, not both. */
function withoutRuled(found: Found, sides: readonly Figure[]): readonly Figure[] {
  const ruled = sides.flatMap((side) =>
    (found.roles.get(side) ?? []).flatMap((role) => (role.status === 'current' && role.of ? [role.of] : [])),
  );
  const left = sides.filter((side) => side.state === undefined || !ruled.includes(side));
  return left.length > 1 ? left : sides;
}

/** Spans in order, without those inside another. */
function distinct(spans: readonly Span[]): Span[] {
  return spans
    .filter(
      (span, i) =>
        !spans.some(
          (other, j) =>
            j !== i && other.start <= span.start && other.end >= span.end && (j < i || other.end - other.start > span.end - span.start),
        ),
    )
    .sort(bySpan);
}

/**
 * Belief before calibration: sides that are named, a status that is worded, a date and several mentions speak for a contact; sides that are groups, a host that is
 * only a state, and words that alone tell of talk ("spoke with", "discussed") speak less for it.
 */
function confidenceOf(mentions: readonly Mention[], kind: ContactKind, sides: readonly Figure[], dated: boolean): number {
  const known = sides.filter((figure) => figure.kind !== 'group').length;
  const told = mentions.some((mention) => mention.standing.by !== 'assumed');
  const hosted = kind === 'visit' && sides.some((side) => side.state !== undefined);
  const talk = mentions.every((mention) => mention.topic) || (kind === 'call' && mentions.length === 1 && !dated);
  const raised = 0.25 + 0.15 * Math.min(2, known) + (sides.length > 1 ? 0.1 : 0) + (told ? 0.15 : 0) + (dated ? 0.1 : 0);
  return Math.max(0.05, Math.min(0.95, raised + 0.05 * Math.min(3, mentions.length - 1) - (hosted ? 0.1 : 0) - (talk ? 0.15 : 0)));
}
