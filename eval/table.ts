import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CalibrationResult, calibrationSection } from './calibration-page.ts';
import { deskSection } from './desk-page.ts';
import { checkout } from './places.ts';
import { readResult } from './result.ts';
import { accuracySection, fillSection, recordSection, speedSection } from './results-page.ts';

// Writes the tables of eval/RESULTS.md from eval/baseline.json, eval/calibration.json, bench/baseline.json, bench/record-baseline.json and bench/desk-baseline.json, so that no figure is copied by hand.
const page = join(checkout(), 'eval', 'RESULTS.md');
const accuracy = readResult(join(checkout(), 'eval', 'baseline.json'));
const speed = readResult(join(checkout(), 'bench', 'baseline.json'));
const record = readResult(join(checkout(), 'bench', 'record-baseline.json'));
const desk = readResult(join(checkout(), 'bench', 'desk-baseline.json'));
let text = await readFile(page, 'utf8');
if (accuracy !== undefined) text = fillSection(text, 'accuracy', accuracySection(accuracy));
if (speed !== undefined) text = fillSection(text, 'speed', speedSection(speed));
if (record !== undefined) text = fillSection(text, 'record', recordSection(record));
if (desk !== undefined) text = fillSection(text, 'desk', deskSection(desk));
const calibration = join(checkout(), 'eval', 'calibration.json');
if (existsSync(calibration)) {
  const measured = JSON.parse(await readFile(calibration, 'utf8')) as CalibrationResult;
  text = fillSection(text, 'calibration', calibrationSection(measured));
}
await writeFile(page, text);
