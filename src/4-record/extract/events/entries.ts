import { overlaps, type Span } from '#base/span.ts';
import type { Contact, ContactKind, PloverEvent, PloverType, Position, Stance } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';
import type { Found } from '../found.ts';
import type { Telling } from './tellings.ts';

/** The types of event that a position of a stance can be. */
const OF_STANCE: Readonly<Record<Stance, readonly PloverType[]>> = {
  demand: ['REQUEST', 'AGREE', 'THREATEN'],
  support: ['REQUEST', 'SUPPORT', 'AGREE', 'ACCUSE'],
  open: ['AGREE'],
  noncommittal: [],
  reserved: ['ACCUSE'],
  oppose: ['ACCUSE', 'REJECT'],
  refuse: ['REJECT', 'SANCTION'],
};

const CONTACT_TYPES: ReadonlySet<PloverType> = new Set(['CONSULT', 'AGREE', 'COOPERATE', 'MOBILIZE']);

/** The contact or position that a told event is too. */
export function entryOf(found: Found, one: Telling): string | undefined {
  const contact = found.contacts.find((candidate) => isContact(candidate, one));
  return (contact ?? found.positions.find((candidate) => isPosition(candidate, one)))?.id;
}

export function isContact(contact: Contact<Figure>, { type, trigger }: Pick<Telling, 'type' | 'trigger'>): boolean {
  return CONTACT_TYPES.has(type) && touches(contact.evidence, trigger);
}

function isPosition(position: Position<Figure>, { type, trigger, source }: Telling): boolean {
  return (
    source.includes(position.holder) &&
    OF_STANCE[position.stance].includes(type) &&
    touches([...position.evidence, position.object], trigger)
  );
}

function touches(spans: readonly Span[], trigger: Span): boolean {
  return spans.some((span) => overlaps(span, trigger));
}

const MODES: Readonly<Partial<Record<ContactKind, string>>> = { call: 'phone', visit: 'visit' };

/**
 * The event that a contact is: CONSULT where it was held or goes on, COOPERATE of an exercise; what is fixed for later is an intent (AGREE). Undefined of what is only
 * wished for or called off, and of what shows nobody who takes part.
 */
export function eventOfContact(contact: Contact<Figure>): Omit<PloverEvent<Figure>, 'id'> | undefined {
  const { kind, participants, status, evidence, when } = contact;
  const trigger = evidence[0];
  if (!trigger || participants.length < 2 || status === 'proposed' || status === 'cancelled') return undefined;
  const mode = status === 'scheduled' ? undefined : MODES[kind];
  const type: PloverType = status === 'scheduled' ? 'AGREE' : kind === 'exercise' ? 'COOPERATE' : 'CONSULT';
  const onesided = kind === 'visit' || kind === 'message' || kind === 'call';
  return {
    type,
    ...(mode !== undefined && { mode }),
    context: kind === 'exercise' ? 'military' : 'diplomatic',
    source: onesided ? participants.slice(0, 1) : participants,
    target: onesided ? participants.slice(1) : participants,
    ...(when !== undefined && { date: when }),
    trigger,
    entry: contact.id,
    confidence: 0.8 * contact.confidence,
  };
}
