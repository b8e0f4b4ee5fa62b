import type { Scale } from './scale.ts';

/** A figure of a record, with its unit and the most that it may be. Ids are followed by the database and the number of statements. */
export interface RecordMeasure {
  readonly id: string;
  readonly what: string;
  readonly unit: string;
  readonly most?: number;
}

export const RECORD: readonly RecordMeasure[] = [
  { id: 'cost', what: 'reading into the record over reading alone', unit: '×', most: 1.1 },
  { id: 'keep', what: 'a report of 20 statements kept', unit: 'ms' },
  { id: 'rate', what: 'entries a second', unit: '' },
  { id: 'bytes', what: 'bytes of the database a statement', unit: '' },
  { id: 'size', what: 'size of the database', unit: 'MB' },
  { id: 'search50', what: 'search, median of 200 queries', unit: 'ms' },
  { id: 'search95', what: 'search, 95 of 100', unit: 'ms', most: 50 },
  { id: 'searchMost', what: 'search, slowest', unit: 'ms' },
  { id: 'positions50', what: 'positions of a desk, median', unit: 'ms' },
  { id: 'positionsMost', what: 'positions of a desk, slowest', unit: 'ms', most: 300 },
  { id: 'timeline50', what: 'timeline of a desk, median', unit: 'ms' },
  { id: 'timelineMost', what: 'timeline of a desk, slowest', unit: 'ms', most: 300 },
];

/** The figures of a record of so many statements, by the ids above. */
export function figuresOfScale(scale: Scale): Readonly<Record<string, number>> {
  const { statements, entries, keep, bytes, search, positions, timeline } = scale;
  return {
    ...(keep !== undefined && { keep, rate: ((entries / statements) * 20 * 1000) / keep }),
    bytes: bytes / statements,
    size: bytes / 1e6,
    ...{ search50: search.p50, search95: search.p95, searchMost: search.most },
    ...{ positions50: positions.p50, positionsMost: positions.most, timeline50: timeline.p50, timelineMost: timeline.most },
  };
}

/** A figure as it is printed. */
export function recordValue({ unit }: RecordMeasure, value: number | undefined): string {
  return value === undefined ? '' : `${value.toFixed(value < 100 ? 2 : 0)} ${unit}`.trim();
}
