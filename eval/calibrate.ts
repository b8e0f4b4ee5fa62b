import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Reader } from '#reading/reader.ts';
import { CALIBRATED_KINDS, type CalibratedKind, type Curve } from '#record/extract/calibration.ts';
import { type Beliefs, eventBeliefs, recordBeliefs, statementBeliefs } from './beliefs.ts';
import type { CalibrationResult } from './calibration-page.ts';
import { fitted } from './fit.ts';
import { machine } from './machine.ts';
import { checkout, sharedFolder } from './places.ts';
import { reliabilityOf } from './reliability.ts';
import { today } from './result.ts';
import { runTool } from './tool.ts';

const HELP = `usage: node scripts/run-built.js eval/calibrate [--help]
Learns from the development cases how often entries of a given belief are right, kind by kind; writes the curves to
src/4-record/extract/calibration.generated.ts, and how well they keep on reports they were not fitted on to eval/calibration.json.
`;

async function main(): Promise<void> {
  const shared = sharedFolder();
  if (shared === undefined)
    throw new Error('there are no corpora: put them in ../shared/corpora, or name the folder above them in ATTACHE_SHARED');
  const reader = await Reader.open();
  const corpora = join(shared, 'corpora');
  const learnt: Beliefs = { ...(await statementBeliefs(reader, corpora)), ...(await recordBeliefs(reader, shared)) };
  // PLOVER's records are for tests alone: they tell how far the beliefs hold, and nothing is fitted on them.
  const tested = await eventBeliefs(reader, corpora);
  await reader.close();
  const kinds = Object.fromEntries(
    CALIBRATED_KINDS.flatMap((kind) => {
      const reliability = reliabilityOf(learnt[kind] ?? []) ?? reliabilityOf(tested[kind] ?? [], false);
      return reliability === undefined ? [] : [[kind, reliability]];
    }),
  );
  const curves = CALIBRATED_KINDS.flatMap((kind) => {
    const curve = kinds[kind]?.method === 'kept' ? undefined : fitted(learnt[kind] ?? []);
    return curve === undefined ? [] : [{ kind, curve }];
  });
  await writeFile(join(checkout(), 'src', '4-record', 'extract', 'calibration.generated.ts'), moduleOf(curves));
  const result: CalibrationResult = { date: today(), machine: machine(), command: 'node scripts/run-built.js eval/calibrate', kinds };
  await writeFile(join(checkout(), 'eval', 'calibration.json'), `${JSON.stringify(result, shortened, 2)}\n`);
}

function shortened(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value;
}

/** The text of the generated module, a line a corner. */
function moduleOf(curves: readonly { readonly kind: CalibratedKind; readonly curve: Curve }[]): string {
  const kinds = curves.map(
    ({ kind, curve }) => `  ${kind}: [\n${curve.map(([belief, share]) => `    [${belief}, ${share}],\n`).join('')}  ],\n`,
  );
  const comment = '// Made by `node scripts/run-built.js eval/calibrate` from the development cases: do not edit.\n';
  return `${comment}export const CURVES = {${kinds.length === 0 ? '' : `\n${kinds.join('')}`}} as const;\n`;
}

await runTool(
  'calibrate',
  HELP,
  (args) => {
    if (args.some((arg) => arg !== '--help')) throw new Error(`${args.join(' ')}: it takes no arguments`);
    return args.length > 0 ? undefined : {};
  },
  main,
);
