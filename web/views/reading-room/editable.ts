import type { EntryKind } from './report.ts';

/** How a field is edited. */
type FieldType = 'text' | 'edtf' | 'year' | 'actor' | 'actors' | 'agreement' | 'choice' | 'words' | 'many-words';

export interface EditableField {
  readonly name: string;
  readonly type: FieldType;
  readonly choices?: readonly string[];
  readonly required?: true;
}

const field = (name: string, type: FieldType, choices?: readonly string[]): EditableField => ({
  name,
  type,
  ...(choices !== undefined && { choices }),
});
const must = (name: string, type: FieldType, choices?: readonly string[]): EditableField => ({
  ...field(name, type, choices),
  required: true,
});

/** The fields of each kind that a person can put right, as the API takes them. */
export const EDITABLE: Readonly<Record<EntryKind, readonly EditableField[]>> = {
  role: [
    must('person', 'actor'),
    must('title', 'text'),
    field('of', 'actor'),
    field('ofName', 'text'),
    must('status', 'choice', ['current', 'former', 'incoming', 'acting', 'late']),
    field('from', 'edtf'),
    field('to', 'edtf'),
    must('evidence', 'many-words'),
  ],
  statement: [
    field('speaker', 'actor'),
    field('via', 'actors'),
    field('addressee', 'actor'),
    must('speech', 'choice', ['direct', 'indirect', 'mixed']),
    must('polarity', 'choice', ['affirmed', 'negated']),
    field('said', 'edtf'),
    must('content', 'many-words'),
    must('source', 'many-words'),
    must('cue', 'many-words'),
    field('occasion', 'words'),
  ],
  agreement: [
    must('name', 'text'),
    must('parties', 'actors'),
    field('year', 'year'),
    field('known', 'text'),
    must('mentions', 'many-words'),
  ],
  provision: [
    must('bearer', 'actor'),
    must('modality', 'choice', ['right', 'power', 'duty', 'prohibition', 'permission']),
    must('action', 'words'),
    field('counterpart', 'actor'),
    field('agreement', 'agreement'),
    must('evidence', 'many-words'),
  ],
  position: [
    must('holder', 'actor'),
    must('stance', 'choice', ['demand', 'support', 'open', 'noncommittal', 'reserved', 'oppose', 'refuse']),
    must('object', 'words'),
    field('agreement', 'agreement'),
    must('evidence', 'many-words'),
  ],
  contact: [
    must('kind', 'choice', ['meeting', 'call', 'visit', 'summit', 'talks', 'message', 'exercise']),
    must('participants', 'actors'),
    field('when', 'edtf'),
    field('place', 'text'),
    must('status', 'choice', ['held', 'ongoing', 'scheduled', 'proposed', 'cancelled']),
    must('agenda', 'many-words'),
    must('evidence', 'many-words'),
  ],
  concern: [field('holder', 'actor'), must('about', 'words'), field('by', 'actor'), must('evidence', 'many-words')],
  event: [
    must('type', 'choice', [
      ...['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST'],
      ...['ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'],
    ]),
    field('mode', 'text'),
    field('context', 'text'),
    must('source', 'actors'),
    must('target', 'actors'),
    field('date', 'edtf'),
    must('trigger', 'words'),
  ],
};
