import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Reader } from '#reading/reader.ts';
import type { ReportHead } from '#reading/reading.ts';
import { columns } from '../eval/columns.ts';
import type { Figures } from '../eval/figures.ts';
import { machine } from '../eval/machine.ts';
import { checkout } from '../eval/places.ts';
import { readResult, resultJson, today } from '../eval/result.ts';
import { commandLine, positive, runTool } from '../eval/tool.ts';
import { coldStart } from './cold-start.ts';
import { goalText, meetsGoal, SPEED, valueText } from './measures.ts';
import { type Pass, timeJobs, timeReports } from './speed.ts';
import { benchTexts } from './texts.ts';

const HELP = `usage: npm run bench -- [options]
Reads PolNeAR's development articles where they are (../shared/corpora), else the samples over and over, against the clock.
  --model DIR    read with the weights in DIR instead of those that are shipped
  --threads N    threads of the model (two unless given)
  --jobs N       N workers of one thread each in place of one reader; their start counts, and their share in the model is not told
  --limit N      no more than N reports
  --json FILE    write the figures to FILE as well (bench/baseline.json is what later runs are compared with)
  --help         print this
`;

interface Options {
  readonly model?: string;
  readonly threads?: number;
  readonly jobs?: number;
  readonly limit?: number;
  readonly json?: string;
}

function options(args: readonly string[]): Options | undefined {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { model: text, threads: text, jobs: text, limit: text, json: text, help: { type: 'boolean' } },
  });
  if (values.help === true) return undefined;
  const threads = positive('--threads', values.threads);
  const jobs = positive('--jobs', values.jobs);
  const limit = positive('--limit', values.limit);
  return {
    ...(values.model === undefined ? {} : { model: values.model }),
    ...(threads === undefined ? {} : { threads }),
    ...(jobs === undefined ? {} : { jobs }),
    ...(limit === undefined ? {} : { limit }),
    ...(values.json === undefined ? {} : { json: values.json }),
  };
}

async function time(reports: readonly ReportHead[], { model, threads, jobs }: Options): Promise<Pass> {
  if (jobs !== undefined) return timeJobs(jobs, reports, model);
  const reader = await Reader.open({ ...(model === undefined ? {} : { model }), ...(threads === undefined ? {} : { threads }) });
  const pass = await timeReports(reader, reports);
  await reader.close();
  return pass;
}

function figuresOf({ words, reports, milliseconds, model }: Pass, cold: number): Figures {
  return {
    words: (1000 * words) / milliseconds,
    reports: (1000 * reports) / milliseconds,
    ...(model === undefined ? {} : { share: (100 * model) / milliseconds, ratio: milliseconds / model }),
    memory: process.resourceUsage().maxRSS / 1024,
    cold: cold / 1000,
  };
}

/** The figures as a table: a star stands by what misses its goal, and the baseline's figure beside it. */
function table(figures: Figures, baseline: Figures): string {
  const rows = SPEED.flatMap((measure) => {
    const value = figures[measure.id];
    if (value === undefined) return [];
    const before = baseline[measure.id];
    const star = meetsGoal(measure, value) ? '' : '*';
    return [
      [
        measure.what,
        `${valueText(measure, value)}${star}`,
        goalText(measure),
        before === undefined ? '' : valueText(measure, before),
        measure.peers,
      ],
    ];
  });
  return columns([['what', 'figure', 'goal', 'baseline', 'peers'], ...rows], [1, 2, 3]);
}

/** Figures taken beside other work say little: the load of the last minute, where the system tells it. */
function warnIfBusy(): void {
  const [load = 0] = loadavg();
  if (load > cpus().length / 4)
    process.stderr.write(`bench: the machine is busy (load ${load.toFixed(1)} on ${cpus().length} cores): figures will be too low\n`);
}

async function main(args: readonly string[], chosen: Options): Promise<void> {
  warnIfBusy();
  const texts = await benchTexts(chosen.limit);
  const cold = await coldStart();
  const pass = await time(texts.reports, chosen);
  const figures = figuresOf(pass, cold);
  const baseline = readResult(join(checkout(), 'bench', 'baseline.json'));
  process.stdout.write(`${texts.what}: ${pass.reports} reports, ${pass.words} words in ${(pass.milliseconds / 1000).toFixed(1)} s\n`);
  process.stdout.write(`${table(figures, baseline?.figures ?? {})}\n(* misses its goal; baseline: bench/baseline.json)\n`);
  if (chosen.json === undefined) return;
  await writeFile(chosen.json, resultJson({ date: today(), machine: machine(), command: commandLine('bench', args), figures }, 3));
}

await runTool('bench', HELP, options, main);
