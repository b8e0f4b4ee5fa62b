import { PLOVER_TYPES, STANCES } from '#reading/reading.ts';
import type { EntryKind } from './entry.ts';

/** What a field of an entry holds. `entry` is the id of another entry, `edtf` a date of ISO 8601-2. */
type FieldType = 'text' | 'edtf' | 'year' | 'actor' | 'actors' | 'entry' | 'choice' | 'words' | 'many-words';

export interface Field {
  /** Name in the record. */
  readonly field: string;
  /** Name in exports, where kinds share one table or the name would mislead. */
  readonly name: string;
  readonly type: FieldType;
  readonly about: string;
  readonly choices?: readonly string[];
  readonly required?: true;
}

const field = (name: string, type: FieldType, about: string, more: Partial<Field> = {}): Field => ({
  field: name,
  name,
  type,
  about,
  ...more,
});
const must = { required: true } as const;
const EVIDENCE = field('evidence', 'many-words', 'further words that show it', must);
const AGREEMENT = field('agreement', 'entry', 'the agreement that it is about');

/** The fields of each kind of entry, in the order in which exports list them; what every entry has is not among them. The one list that CSV, JSON-LD and the codebook are made from. */
export const FIELDS: Readonly<Record<EntryKind, readonly Field[]>> = {
  role: [
    field('person', 'actor', 'who has the office or position', must),
    field('title', 'text', 'as worded, without the state', must),
    field('of', 'actor', 'the state or organization'),
    field('ofName', 'text', 'its name, where it is no actor of the record', { name: 'of_text' }),
    field('status', 'choice', 'as of the date of the report', {
      name: 'role_status',
      choices: ['current', 'former', 'incoming', 'acting', 'late'],
      required: true,
    }),
    field('from', 'edtf', 'since when'),
    field('to', 'edtf', 'until when'),
    EVIDENCE,
  ],
  statement: [
    field('speaker', 'actor', 'who speaks, where that can be told'),
    field('via', 'actors', 'outlets and intermediaries that relay it, nearest to the reader first'),
    field('addressee', 'actor', 'to whom'),
    field('speech', 'choice', 'in quotation marks, not, or partly', { choices: ['direct', 'indirect', 'mixed'], required: true }),
    field('polarity', 'choice', 'negated: denied, declined to say, stopped short of', { choices: ['affirmed', 'negated'], required: true }),
    field('said', 'edtf', 'when it was said'),
    field('content', 'many-words', 'what is said', must),
    field('source', 'many-words', 'the words that name the speaker', must),
    field('cue', 'many-words', 'the words of saying', must),
    field('occasion', 'words', 'what it is said in: a policy address, a phone call'),
  ],
  agreement: [
    field('name', 'text', 'the best form of its name in the report', must),
    field('parties', 'actors', 'between whom', must),
    field('year', 'year', 'year of conclusion, stated or derived'),
    field('known', 'text', 'id in the register of known agreements', { name: 'register' }),
    field('mentions', 'many-words', 'all words that refer to it', must),
  ],
  provision: [
    field('bearer', 'actor', 'who is bound or entitled', must),
    field('modality', 'choice', 'what it is to them', { choices: ['right', 'power', 'duty', 'prohibition', 'permission'], required: true }),
    field('action', 'words', 'to do or to leave undone', must),
    field('counterpart', 'actor', 'towards whom'),
    AGREEMENT,
    EVIDENCE,
  ],
  position: [
    field('holder', 'actor', 'who stands there', must),
    field('stance', 'choice', 'from the firmest wish (+3) to the firmest refusal (-3)', { choices: STANCES, required: true }),
    field('object', 'words', 'what it is about', must),
    AGREEMENT,
    field('statement', 'entry', 'the statement that bears it; none: the report says it in its own voice'),
    EVIDENCE,
  ],
  contact: [
    field('kind', 'choice', 'what it is', {
      name: 'contact_kind',
      choices: ['meeting', 'call', 'visit', 'summit', 'talks', 'message', 'exercise'],
      required: true,
    }),
    field('participants', 'actors', 'between whom', must),
    field('when', 'edtf', 'when'),
    field('place', 'text', 'as worded'),
    field('status', 'choice', 'whether it took place', {
      name: 'contact_status',
      choices: ['held', 'ongoing', 'scheduled', 'proposed', 'cancelled'],
      required: true,
    }),
    field('agenda', 'many-words', 'what it was or will be about', must),
    EVIDENCE,
  ],
  concern: [
    field('holder', 'actor', 'who sees the threat or risk; none: the report states it'),
    field('about', 'words', 'the threat or risk', must),
    field('by', 'actor', 'whose behaviour it is'),
    EVIDENCE,
  ],
  event: [
    field('type', 'choice', 'type of PLOVER', { name: 'event_type', choices: PLOVER_TYPES, required: true }),
    field('mode', 'text', 'mode of PLOVER'),
    field('context', 'text', 'context of PLOVER'),
    field('source', 'actors', 'who does it', must),
    field('target', 'actors', 'to whom', must),
    field('date', 'edtf', 'when'),
    field('trigger', 'words', 'the words that tell of it', must),
    field('entry', 'entry', 'the contact or position that is this event too', { name: 'same_as' }),
  ],
};

/** What each kind is, in a sentence. */
export const KIND_ABOUT: Readonly<Record<EntryKind, string>> = {
  role: 'An office or position that a person has, had or will have, as of the date of the report.',
  statement: 'Somebody says, writes, thinks, intends or feels something, and the report says so.',
  agreement: 'A named or described arrangement between parties.',
  provision: 'A rule that the report states as holding now under an agreement or law.',
  position: 'Where an actor stands on a course of action, an agreement or its change.',
  contact: 'Actors communicate with each other directly.',
  concern: 'An actor sees a threat or risk, or the report states one in its own voice.',
  event: 'Who does what to whom, after PLOVER.',
};
