/** One line of the table of speed. */
export interface SpeedMeasure {
  readonly id: string;
  readonly what: string;
  readonly unit: string;
  readonly digits: number;
  /** The bound to keep to, and on which side of it a figure should be. */
  readonly goal?: { readonly side: 'most' | 'least'; readonly bound: number };
  readonly peers: string;
}

export const SPEED: readonly SpeedMeasure[] = [
  {
    id: 'words',
    what: 'words a second',
    unit: '',
    digits: 0,
    goal: { side: 'least', bound: 5000 },
    peers: 'spaCy 9,400 to 10,000, Stanza 880, CoreNLP with coreference about 200 (none of them finds attributions as read here)',
  },
  { id: 'reports', what: 'reports a second', unit: '', digits: 1, peers: 'Citron 1.5 to 3' },
  { id: 'share', what: 'share of time in the model', unit: '%', digits: 1, peers: '' },
  { id: 'ratio', what: 'full reading over the bare ONNX runs', unit: '×', digits: 2, goal: { side: 'most', bound: 1.25 }, peers: '' },
  { id: 'memory', what: 'peak memory (resident)', unit: 'MB', digits: 0, goal: { side: 'most', bound: 700 }, peers: '' },
  { id: 'cold', what: 'cold start: 400 words read and printed', unit: 's', digits: 2, goal: { side: 'most', bound: 1.5 }, peers: '' },
];

export function meetsGoal({ goal }: SpeedMeasure, value: number): boolean {
  if (goal === undefined) return true;
  return goal.side === 'least' ? value >= goal.bound : value <= goal.bound;
}

/** A goal as a table says it, such as `≥ 5000` or `≤ 1.5 s`. */
export function goalText({ goal, unit }: SpeedMeasure): string {
  return goal === undefined ? '' : `${goal.side === 'least' ? '≥' : '≤'} ${goal.bound}${unit === '' ? '' : ` ${unit}`}`;
}

export function valueText({ digits, unit }: SpeedMeasure, value: number): string {
  return `${value.toFixed(digits)}${unit === '' ? '' : ` ${unit}`}`;
}
