import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import type { RecordStore } from '#record/store/record-store.ts';
import { columns } from '../eval/columns.ts';
import type { Figures } from '../eval/figures.ts';
import { machine } from '../eval/machine.ts';
import { checkout } from '../eval/places.ts';
import { readResult, resultJson, today } from '../eval/result.ts';
import { positive, runTool } from '../eval/tool.ts';
import { costOfKeeping } from './record/cost.ts';
import { ENDURED, enduranceRows } from './record/endurance.ts';
import { figuresOfScale, RECORD, recordValue } from './record/measures.ts';
import { bytesOfFolder, scaled } from './record/scale.ts';
import { benchTexts } from './texts.ts';

const HELP = `usage: node scripts/run-built.js bench/record [options]
What it costs to keep a record: reading into it against reading alone, and questions of a record of many statements. Figures go beside those of bench/record-baseline.json.
  --statements N  statements of the record that is asked (100000 unless given; 1000000 takes an hour)
  --db ADDRESS    a PostgreSQL database that may be filled, in place of a folder
  --keep FOLDER   fill the record in FOLDER, and go on with what it has
  --reports N     texts that are read for the cost of keeping (120 unless given; 0 for none)
  --endure WHAT   in place of all that, one or more of (with commas between): kills (a program killed 100 times in 200 reports), offers (10,000 reports
                  offered five times by eight programs), texts (100,000 odd texts), same (1,000 reports in both databases); "all" for all
  --json FILE     write the figures to FILE as well
  --help          print this
`;

interface Options {
  readonly statements: number;
  readonly reports: number;
  readonly endure?: string;
  readonly db?: string;
  readonly keep?: string;
  readonly json?: string;
}

function options(args: readonly string[]): Options | undefined {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { statements: text, reports: text, db: text, keep: text, json: text, endure: text, help: { type: 'boolean' } },
  });
  if (values.help === true) return undefined;
  return {
    statements: positive('--statements', values.statements) ?? 100_000,
    reports: values.reports === '0' ? 0 : (positive('--reports', values.reports) ?? 120),
    ...(values.endure !== undefined && { endure: values.endure }),
    ...(values.db !== undefined && { db: values.db }),
    ...(values.keep !== undefined && { keep: values.keep }),
    ...(values.json !== undefined && { json: values.json }),
  };
}

function table(figures: Figures, before: Figures, suffix: string): string {
  const rows = RECORD.flatMap((measure) => {
    const { id, what, unit, most } = measure;
    const value = figures[id];
    if (value === undefined) return [];
    const star = most !== undefined && value > most ? '*' : '';
    const goal = most === undefined ? '' : `≤ ${most} ${unit}`;
    return [[what, `${recordValue(measure, value)}${star}`, goal, recordValue(measure, before[`${id}${suffix}`])]];
  });
  return columns([['what', 'figure', 'goal', 'baseline'], ...rows], [1, 2, 3]);
}

async function sizeOfServer(store: RecordStore): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`.execute(store.db);
  return Number(rows[0]?.bytes ?? 0);
}

async function main(_: readonly string[], { statements, reports, endure, db, keep, json }: Options): Promise<void> {
  if (endure !== undefined) {
    for await (const { what, figure, goal, isMet } of enduranceRows(endure === 'all' ? ENDURED : endure.split(','))) {
      process.stdout.write(`${what}: ${figure} (${goal})${isMet ? '' : '*'}\n`);
      if (!isMet) process.exitCode = 1;
    }
    return;
  }
  const folder = keep ?? mkdtempSync(path.join(tmpdir(), 'attache-bench-'));
  const texts = reports === 0 ? undefined : await benchTexts(reports);
  const cost = texts === undefined ? undefined : await costOfKeeping(texts.reports);
  const scale = await scaled(db ?? folder, statements, async (store) =>
    db === undefined ? bytesOfFolder(store, folder) : sizeOfServer(store),
  );
  if (keep === undefined && existsSync(folder)) rmSync(folder, { recursive: true });
  const figures = { ...(cost !== undefined && { cost: cost.kept / cost.alone }), ...figuresOfScale(scale) };
  const suffix = `.${db === undefined ? 'sqlite' : 'postgres'}.${statements}`;
  const file = path.join(checkout(), 'bench', 'record-baseline.json');
  const before = readResult(file)?.figures ?? {};
  process.stdout.write(
    `${texts === undefined ? '' : `${texts.what}: ${cost?.reports} reports read twice\n`}${statements} statements, ${scale.entries} entries\n`,
  );
  process.stdout.write(
    `${table(figures, before, suffix)}\n(* misses its goal; baseline: bench/record-baseline.json)\nslowest searches: ${scale.slowest.join('; ')}\n`,
  );
  if (json === undefined) return;
  const named = Object.fromEntries(Object.entries(figures).map(([id, value]) => [`${id}${suffix}`, value]));
  const command = 'node scripts/run-built.js bench/record --json bench/record-baseline.json';
  await writeFile(json, resultJson({ date: today(), machine: machine(), command, figures: { ...readResult(json)?.figures, ...named } }, 3));
}

await runTool('bench/record', HELP, options, main);
