import type { Passage } from '#reading/passage.ts';
import type { PloverEvent } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';
import { entryOf, eventOfContact, isContact } from './events/entries.ts';
import { merged } from './events/merged.ts';
import { type Telling, tellingsOf } from './events/tellings.ts';
import type { Found } from './found.ts';

type Event = Omit<PloverEvent<Figure>, 'id'>;

/** The events of a passage in PLOVER, in order of their triggers. Those that are contacts or positions too name the entry. */
export function eventsOf(passage: Passage, found: Found): readonly PloverEvent<Figure>[] {
  const told = merged(tellingsOf(passage, found));
  const untold = found.contacts.filter((contact) => !told.some((one) => isContact(contact, one)));
  return [...once(told.map((one) => eventOf(found, one))), ...untold.flatMap((contact) => eventOfContact(contact) ?? [])]
    .sort((a, b) => a.trigger.start - b.trigger.start)
    .map((event, i) => ({ id: `e${i + 1}`, ...event }));
}

/** A contact that is told of twice ("paid a visit", "held talks") is one event. */
function once(events: readonly Event[]): Event[] {
  return events.filter(
    ({ type, entry }, i) => !entry?.startsWith('c') || events.findIndex((other) => other.entry === entry && other.type === type) === i,
  );
}

function eventOf(found: Found, one: Telling): Event {
  const { type, mode, context, source, target, date, trigger, confidence } = one;
  const entry = entryOf(found, one);
  return {
    type,
    ...(mode !== undefined && { mode }),
    ...(context !== undefined && { context }),
    source,
    target,
    ...(date !== undefined && { date }),
    trigger,
    ...(entry !== undefined && { entry }),
    confidence,
  };
}
