import { PLOVER_TYPES, STANCES } from '#reading/reading.ts';
import type { EntryKind, Values } from './entry.ts';

/** The fields of each kind of entry that a person may put another value into. */
const EDITABLE: { readonly [K in EntryKind]: readonly Exclude<keyof Values[K], 'id' | 'confidence'>[] } = {
  role: ['person', 'title', 'of', 'ofName', 'status', 'from', 'to', 'evidence'],
  statement: ['source', 'cue', 'content', 'speech', 'polarity', 'speaker', 'via', 'addressee', 'occasion', 'said'],
  agreement: ['name', 'parties', 'year', 'known', 'mentions'],
  provision: ['bearer', 'modality', 'action', 'counterpart', 'agreement', 'evidence'],
  position: ['holder', 'object', 'agreement', 'stance', 'statement', 'evidence'],
  contact: ['kind', 'participants', 'when', 'place', 'status', 'agenda', 'evidence'],
  concern: ['holder', 'about', 'by', 'evidence'],
  event: ['type', 'mode', 'context', 'source', 'target', 'date', 'trigger', 'entry'],
};

/** Fields that take one of a few values, by kind and field. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  'role.status': ['current', 'former', 'incoming', 'acting', 'late'],
  'statement.speech': ['direct', 'indirect', 'mixed'],
  'statement.polarity': ['affirmed', 'negated'],
  'provision.modality': ['right', 'power', 'duty', 'prohibition', 'permission'],
  'position.stance': STANCES,
  'contact.kind': ['meeting', 'call', 'visit', 'summit', 'talks', 'message', 'exercise'],
  'contact.status': ['held', 'ongoing', 'scheduled', 'proposed', 'cancelled'],
  'event.type': PLOVER_TYPES,
};

/** Why an edit cannot be made, if so. Whether its words are the report's and its actors the record's is asked elsewhere. */
export function wrongEdit(kind: EntryKind, value: Readonly<Record<string, unknown>>): string | undefined {
  const fields: readonly string[] = EDITABLE[kind];
  for (const [field, one] of Object.entries(value)) {
    if (!fields.includes(field)) return `The field "${field}" of a ${kind} cannot be edited; these can: ${fields.join(', ')}.`;
    const choices = CHOICES[`${kind}.${field}`];
    if (choices !== undefined && !choices.includes(one as string))
      return `"${String(one)}" is no ${field} of a ${kind}; there are: ${choices.join(', ')}.`;
  }
  return undefined;
}
