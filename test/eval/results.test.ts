import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SPEED } from '../../bench/measures.ts';
import { type CalibrationResult, calibrationSection } from '../../eval/calibration-page.ts';
import { deskSection } from '../../eval/desk-page.ts';
import { MEASURES } from '../../eval/measures.ts';
import { checkout } from '../../eval/places.ts';
import { readResult } from '../../eval/result.ts';
import { accuracySection, fillSection, recordSection, speedSection } from '../../eval/results-page.ts';

const page = readFileSync(join(checkout(), 'eval', 'RESULTS.md'), 'utf8');
const accuracy = readResult(join(checkout(), 'eval', 'baseline.json'));
const speed = readResult(join(checkout(), 'bench', 'baseline.json'));
const record = readResult(join(checkout(), 'bench', 'record-baseline.json'));

test('the baseline of accuracy has every measure', () => {
  expect(Object.keys(accuracy?.figures ?? {}).sort()).toEqual(MEASURES.map(({ id }) => id).sort());
});

test('the baseline of speed has every measure', () => {
  expect(Object.keys(speed?.figures ?? {}).sort()).toEqual(SPEED.map(({ id }) => id).sort());
});

test('eval/RESULTS.md says what eval/calibration.json says (node scripts/run-built.js eval/table writes it)', () => {
  const measured = JSON.parse(readFileSync(join(checkout(), 'eval', 'calibration.json'), 'utf8')) as CalibrationResult;
  expect(fillSection(page, 'calibration', calibrationSection(measured))).toBe(page);
});

test('eval/RESULTS.md says what the baselines say (node scripts/run-built.js eval/table writes it)', () => {
  if (accuracy === undefined || speed === undefined) throw new Error('a baseline is missing');
  expect(fillSection(fillSection(page, 'accuracy', accuracySection(accuracy)), 'speed', speedSection(speed))).toBe(page);
});

test('eval/RESULTS.md says what bench/record-baseline.json says (node scripts/run-built.js eval/table writes it)', () => {
  if (record === undefined) throw new Error('a baseline is missing');
  expect(fillSection(page, 'record', recordSection(record))).toBe(page);
});

test('eval/RESULTS.md says what bench/desk-baseline.json says (node scripts/run-built.js eval/table writes it)', () => {
  const desk = readResult(join(checkout(), 'bench', 'desk-baseline.json'));
  if (desk === undefined) throw new Error('a baseline is missing');
  expect(fillSection(page, 'desk', deskSection(desk))).toBe(page);
});
