import { PLOVER_TYPES } from '#reading/reading.ts';
import { MARKED_KINDS } from './marked.ts';

/** One line of the table of accuracy: what is measured, what it should reach on the development set, what others reach on test data. */
export interface Measure {
  readonly id: string;
  readonly group: string;
  readonly what: string;
  /** Percent on the development set. */
  readonly goal?: number;
  /** Published figures, percent; on test data unless said otherwise. */
  readonly peers: string;
}

const POLNEAR = 'PolNeAR dev, exact F1';
const TOKENS = 'PolNeAR dev, F1 by token';
const EWT = 'UD EWT dev, from raw text';
const GUM = 'UD GUM dev, from raw text';
const UNER = 'UNER EWT dev, exact F1';
const GAP = 'GAP validation, F1';
const RECORD = 'marked reports, F1';
const PLOVER = 'PLOVER records';
const OFFICIAL = 'official record of journeys';
const RECORD_PARTS = 'marked reports, precision and recall';

export const MEASURES: readonly Measure[] = [
  {
    id: 'polnear.source',
    group: POLNEAR,
    what: 'source',
    goal: 80,
    peers: 'two annotators 79.5; BERT-Cofe 83.2, BERT-base 81.1, CRF 50.6, CoreNLP 13.9',
  },
  { id: 'polnear.cue', group: POLNEAR, what: 'cue', goal: 73, peers: 'two annotators 71.4; BERT-Cofe 75.3, BERT-base 74.0, CRF 53.4' },
  {
    id: 'polnear.content',
    group: POLNEAR,
    what: 'content',
    goal: 70,
    peers: 'two annotators 70.6; BERT-Cofe 72.9, BERT-base 68.9, CRF 28.6, CoreNLP 17.5',
  },
  {
    id: 'polnear.linked',
    group: POLNEAR,
    what: 'linked attributions',
    goal: 70,
    peers: 'two annotators 74.7; the systems above do not link',
  },
  { id: 'polnear.source.token', group: TOKENS, what: 'source', peers: '' },
  { id: 'polnear.cue.token', group: TOKENS, what: 'cue', peers: '' },
  { id: 'polnear.content.token', group: TOKENS, what: 'content', peers: 'two annotators 91.6' },
  { id: 'ewt.sentences', group: EWT, what: 'sentences', goal: 88, peers: '' },
  { id: 'ewt.words', group: EWT, what: 'words', peers: '' },
  { id: 'ewt.upos', group: EWT, what: 'UPOS', goal: 95.5, peers: '' },
  { id: 'ewt.uas', group: EWT, what: 'UAS', peers: '' },
  { id: 'ewt.las', group: EWT, what: 'LAS', goal: 86, peers: 'UDPipe 2 89.9, Stanza 86.8, UDPipe 1.2 77.0' },
  { id: 'gum.sentences', group: GUM, what: 'sentences', goal: 95, peers: '' },
  { id: 'gum.words', group: GUM, what: 'words', peers: '' },
  { id: 'gum.upos', group: GUM, what: 'UPOS', goal: 95.5, peers: '' },
  { id: 'gum.uas', group: GUM, what: 'UAS', peers: '' },
  { id: 'gum.las', group: GUM, what: 'LAS', goal: 86, peers: 'UDPipe 2 91.5, Stanza 88.2, UDPipe 1.2 76.2' },
  { id: 'ner.all', group: UNER, what: 'names', goal: 82, peers: 'XLM-R large 86.0' },
  { id: 'ner.PER', group: UNER, what: 'PER', peers: '' },
  { id: 'ner.ORG', group: UNER, what: 'ORG', peers: '' },
  { id: 'ner.LOC', group: UNER, what: 'LOC', peers: '' },
  { id: 'gap.overall', group: GAP, what: 'overall', goal: 78, peers: '' },
  { id: 'gap.masculine', group: GAP, what: 'masculine', peers: '' },
  { id: 'gap.feminine', group: GAP, what: 'feminine', peers: '' },
  { id: 'gap.chains', group: GAP, what: "overall, by the model's chains alone", peers: '' },
  { id: 'record.roles', group: RECORD, what: 'roles', goal: 80, peers: '' },
  { id: 'record.agreements', group: RECORD, what: 'agreements', goal: 70, peers: '' },
  { id: 'record.contacts', group: RECORD, what: 'contacts', goal: 60, peers: '' },
  { id: 'record.positions', group: RECORD, what: 'positions', goal: 50, peers: '' },
  { id: 'record.concerns', group: RECORD, what: 'concerns', goal: 45, peers: '' },
  { id: 'record.provisions', group: RECORD, what: 'provisions', goal: 45, peers: '' },
  { id: 'record.mean', group: RECORD, what: 'mean of the six', peers: '' },
  { id: 'plover.macro', group: PLOVER, what: 'event type, macro-F1', goal: 60, peers: '' },
  { id: 'plover.sides', group: PLOVER, what: 'source and target both right, %', goal: 55, peers: '' },
  { id: 'plover.accuracy', group: PLOVER, what: 'event type right, %', peers: '' },
  { id: 'plover.source', group: PLOVER, what: 'source right, %', peers: '' },
  { id: 'plover.target', group: PLOVER, what: 'target right, %', peers: '' },
  ...PLOVER_TYPES.map((type) => ({ id: `plover.${type}`, group: PLOVER, what: `${type}, F1`, peers: '' })),
  { id: 'official.participants', group: OFFICIAL, what: 'participants of meetings, F1', goal: 90, peers: '' },
  { id: 'official.exact', group: OFFICIAL, what: 'remarks with exactly their participants, %', peers: '' },
  ...MARKED_KINDS.flatMap((kind) =>
    ['precision', 'recall'].map((part) => ({ id: `record.${kind}.${part}`, group: RECORD_PARTS, what: `${kind}, ${part}`, peers: '' })),
  ),
];
