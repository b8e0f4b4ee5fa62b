import { shareAt } from '#record/extract/calibration.ts';
import { type Case, fitted, type Method, methodFor } from './fit.ts';

/** A case and the report that it is of: what is learnt on a report is never asked about it. */
export interface ReportCase extends Case {
  readonly report: string;
}

/** How far confidences can be believed, before and after calibration; after is over reports that the curve was not fitted on. */
export interface Reliability {
  readonly cases: number;
  readonly reports: number;
  /** Share of right entries. */
  readonly right: number;
  /** `kept`: the beliefs as they are, since a curve does no better on reports that it was not fitted on; `none`: the cases may only test. */
  readonly method: Method | 'kept' | 'none';
  /** Expected calibration error: how far confidence and share of right ones are apart on average, over up to ten bins of at least twenty. */
  readonly errorBefore: number;
  readonly errorAfter: number;
  /** Mean squared error of the confidences. */
  readonly brierBefore: number;
  readonly brierAfter: number;
  /** By calibrated confidence, in fifths: cases, their mean confidence, their share of right ones. */
  readonly bins: readonly { readonly from: number; readonly cases: number; readonly confidence: number; readonly right: number }[];
}

const FOLDS = 10;
const MOST_BINS = 10;
const LEAST_IN_BIN = 20;
const SHOWN_BINS = 5;

/** Undefined where there is nothing to ask of. `fit` is false where beliefs are to be taken as they are. */
export function reliabilityOf(cases: readonly ReportCase[], fit = true): Reliability | undefined {
  if (cases.length === 0) return undefined;
  const learnt = fit ? crossValidated(cases) : cases;
  const gains = brier(learnt) < brier(cases);
  const held = gains ? learnt : cases;
  return {
    cases: cases.length,
    reports: new Set(cases.map(({ report }) => report)).size,
    right: share(cases),
    method: fit ? (gains ? methodFor(cases.length) : 'kept') : 'none',
    errorBefore: calibrationError(cases),
    errorAfter: calibrationError(held),
    brierBefore: brier(cases),
    brierAfter: brier(held),
    bins: binned(held, SHOWN_BINS).map((bin, i) => ({ from: i / SHOWN_BINS, cases: bin.length, confidence: mean(bin), right: share(bin) })),
  };
}

/** Each case with the confidence that a curve gives it which was fitted on other reports; with few reports, each of these in turn is left out. */
export function crossValidated(cases: readonly ReportCase[]): readonly ReportCase[] {
  const reports = [...new Set(cases.map(({ report }) => report))].sort();
  const foldOf = new Map(reports.map((report, i) => [report, i % (reports.length <= 2 * FOLDS ? reports.length : FOLDS)]));
  const folds = [...new Set(foldOf.values())];
  return folds.flatMap((fold) => {
    const curve = fitted(cases.filter(({ report }) => foldOf.get(report) !== fold));
    const held = cases.filter(({ report }) => foldOf.get(report) === fold);
    return curve === undefined ? held : held.map((one) => ({ ...one, belief: shareAt(curve, one.belief) }));
  });
}

/**
 * Over bins of about equally many cases in order of belief (Nguyen and O'Connor 2015), equal beliefs kept together, the distance between mean
 * belief and share of right ones, weighted by cases. 0 to 1. Bins too small to tell a share would take chance for error.
 */
export function calibrationError(cases: readonly Case[]): number {
  const size = Math.max(LEAST_IN_BIN, cases.length / MOST_BINS);
  const sorted = [...cases].sort((a, b) => a.belief - b.belief);
  const bins: Case[][] = [];
  for (const one of sorted) {
    const last = bins.at(-1);
    if (last !== undefined && (last.length < size || last.at(-1)?.belief === one.belief)) last.push(one);
    else bins.push([one]);
  }
  const tail = bins.length > 1 && (bins.at(-1)?.length ?? 0) < LEAST_IN_BIN ? (bins.pop() ?? []) : [];
  bins.at(-1)?.push(...tail);
  const apart = bins.reduce((sum, bin) => sum + bin.length * Math.abs(mean(bin) - share(bin)), 0);
  return cases.length === 0 ? 0 : apart / cases.length;
}

function binned(cases: readonly Case[], bins: number): readonly (readonly Case[])[] {
  const binOf = (belief: number): number => Math.min(bins - 1, Math.floor(belief * bins));
  return Array.from({ length: bins }, (_, bin) => cases.filter(({ belief }) => binOf(belief) === bin));
}

function mean(cases: readonly Case[]): number {
  return cases.length === 0 ? 0 : cases.reduce((sum, { belief }) => sum + belief, 0) / cases.length;
}

function share(cases: readonly Case[]): number {
  return cases.length === 0 ? 0 : cases.filter(({ right }) => right).length / cases.length;
}

function brier(cases: readonly Case[]): number {
  return cases.reduce((sum, { belief, right }) => sum + (belief - Number(right)) ** 2, 0) / cases.length;
}
