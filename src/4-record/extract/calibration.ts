import { CURVES } from './calibration.generated.ts';
import type { Found } from './found.ts';

/** Kinds of entry that carry a confidence. */
export const CALIBRATED_KINDS = ['statements', 'agreements', 'provisions', 'positions', 'contacts', 'concerns', 'events'] as const;
export type CalibratedKind = (typeof CALIBRATED_KINDS)[number];

/**
 * How often entries of a raw belief are right: corners of a line that never falls, in order of the belief. Left of the first and right
 * of the last corner it is level.
 */
export type Curve = readonly (readonly [belief: number, share: number])[];

const CURVE: Partial<Readonly<Record<CalibratedKind, Curve>>> = CURVES;

/** The entries with the confidence that their beliefs earned on the development cases; a kind without a curve keeps its beliefs. */
export function calibrated(found: Found): Found {
  const { statements, agreements, provisions, positions, contacts, concerns, events } = found;
  return {
    ...found,
    statements: believed(statements, CURVE.statements),
    agreements: believed(agreements, CURVE.agreements),
    provisions: believed(provisions, CURVE.provisions),
    positions: believed(positions, CURVE.positions),
    contacts: believed(contacts, CURVE.contacts),
    concerns: believed(concerns, CURVE.concerns),
    events: believed(events, CURVE.events),
  };
}

function believed<E extends { readonly confidence: number }>(entries: readonly E[], curve: Curve | undefined): readonly E[] {
  return curve === undefined ? entries : entries.map((entry) => ({ ...entry, confidence: shareAt(curve, entry.confidence) }));
}

/** The height of a curve at a belief, to three digits. */
export function shareAt(curve: Curve, belief: number): number {
  const after = curve.findIndex(([x]) => x >= belief);
  const [right, left] = after < 0 ? [curve.at(-1), curve.at(-1)] : [curve[after], curve[Math.max(0, after - 1)]];
  if (left === undefined || right === undefined) return belief;
  const [[x0, y0], [x1, y1]] = [left, right];
  const height = x1 === x0 ? y1 : y0 + ((y1 - y0) * (belief - x0)) / (x1 - x0);
  return Math.round(1000 * (after === 0 ? y1 : height)) / 1000;
}
