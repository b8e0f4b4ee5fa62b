import type { CalibratedKind } from '#record/extract/calibration.ts';
import { FEW } from './fit.ts';
import type { Reliability } from './reliability.ts';
import { markdown } from './results-page.ts';

/** What eval/calibration.json holds. */
export interface CalibrationResult {
  readonly date: string;
  readonly machine: string;
  /** The command that gives it again, from the checkout. */
  readonly command: string;
  readonly kinds: Readonly<Partial<Record<CalibratedKind, Reliability>>>;
}

const percent = (share: number): string => (100 * share).toFixed(1);

/** The section on calibration: how far confidence is from the share of right entries, before and after, and how far by fifths of it. */
export function calibrationSection({ date, machine, command, kinds }: CalibrationResult): string {
  const rows = Object.entries(kinds).map(([kind, one]) => [
    kind,
    `${one.cases}${one.cases < FEW ? ' (few)' : ''}`,
    String(one.reports),
    percent(one.right),
    one.method,
    `${percent(one.errorBefore)} → ${percent(one.errorAfter)}`,
    `${one.brierBefore.toFixed(3)} → ${one.brierAfter.toFixed(3)}`,
  ]);
  const header = [
    'kind',
    'entries',
    'reports',
    'right, %',
    'fitted by',
    'calibration error, % before → after',
    'Brier score before → after',
  ];
  const fifths = Object.entries(kinds).map(([kind, { bins }]) => [
    kind,
    ...bins.map(({ cases, confidence, right }) => (cases === 0 ? '' : `${percent(confidence)} / ${percent(right)} (${cases})`)),
  ]);
  const bounds = ['kind', '0 to 0.2', '0.2 to 0.4', '0.4 to 0.6', '0.6 to 0.8', '0.8 to 1'];
  return [
    `\`${command}\`, ${date}, on ${machine}.`,
    markdown(header, rows),
    'Mean confidence / share of right entries, in percent, and how many entries, by fifths of the confidence after calibration:',
    markdown(bounds, fifths),
  ].join('\n\n');
}
