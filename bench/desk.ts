import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { columns } from '../eval/columns.ts';
import { machine } from '../eval/machine.ts';
import { resultJson, today } from '../eval/result.ts';
import { positive, runTool } from '../eval/tool.ts';
import { underLoad } from './desk/load.ts';
import { openedViews } from './desk/pages.ts';
import { fillRecord, startDesk } from './desk/server.ts';
import { underWorst } from './desk/worst.ts';

const HELP = `usage: node scripts/run-built.js bench/desk [options]
Starts a desk on a made-up record, opens its views in a browser, asks it the worst that we know while somebody works with it, and lets readers and reviewers work with it: times, and errors.
  --reports N    reports in the record (1000 unless given)
  --readers N    50 unless given
  --reviewers N  5 unless given
  --seconds N    60 unless given
  --json FILE    write the figures to FILE as well
  --help         print this
`;

interface Options {
  readonly reports: number;
  readonly readers: number;
  readonly reviewers: number;
  readonly seconds: number;
  readonly json?: string;
}

function options(args: readonly string[]): Options | undefined {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { reports: text, readers: text, reviewers: text, seconds: text, json: text, help: { type: 'boolean' } },
  });
  if (values.help === true) return undefined;
  return {
    reports: positive('--reports', values.reports) ?? 1000,
    readers: positive('--readers', values.readers) ?? 50,
    reviewers: positive('--reviewers', values.reviewers) ?? 5,
    seconds: positive('--seconds', values.seconds) ?? 60,
    ...(values.json !== undefined && { json: values.json }),
  };
}

async function main(_: readonly string[], { reports, readers, reviewers, seconds, json }: Options): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-desk-'));
  await fillRecord(folder, reports);
  const desk = await startDesk(folder);
  const opened = await openedViews(desk.address);
  const { worst, others } = await underWorst(desk.address);
  const loads = await underLoad(desk.address, { readers, reviewers, forMs: seconds * 1000 });
  const code = await desk.stop();
  rmSync(folder, { recursive: true, force: true });
  const rows = loads.map(({ what, requests, errors, p50, p95, most }) => [
    what,
    ...[requests, errors, p50, p95, most].map((one) => one.toFixed(0)),
  ]);
  process.stdout.write(
    `${reports} reports, ${readers} readers, ${reviewers} reviewers, ${seconds} s; listened after ${desk.started.toFixed(0)} ms, ended with ${code}\n`,
  );
  const views = opened.map(({ view, painted, filled, slowest }) => [view, ...[painted, filled, slowest].map((one) => one.toFixed(0))]);
  process.stdout.write(`${columns([['view', 'painted ms', 'filled ms', 'slowest key ms'], ...views], [1, 2, 3])}\n\n`);
  const cut = worst.filter(({ status }) => status !== 200).length;
  const late = others[Math.floor(others.length * 0.99)] ?? 0;
  process.stdout.write(
    `${worst.length} of the worst questions, ${cut} refused or cut off; another's p99 meanwhile ${late.toFixed(0)} ms\n\n`,
  );
  process.stdout.write(`${columns([['what', 'requests', 'errors', 'p50 ms', 'p95 ms', 'most ms'], ...rows], [1, 2, 3, 4, 5])}\n`);
  if ((loads[0]?.errors ?? 0) > 0) process.exitCode = 1;
  if (json === undefined) return;
  const figures = {
    started: desk.started,
    'p99.beside the worst': late,
    ...Object.fromEntries(
      opened.flatMap(({ view, painted, filled, slowest }) => [
        [`painted.${view}`, painted],
        [`filled.${view}`, filled],
        [`slowest key.${view}`, slowest],
      ]),
    ),
    ...Object.fromEntries(
      loads.flatMap(({ what, p50, p95, most, errors }) => [
        [`p50.${what}`, p50],
        [`p95.${what}`, p95],
        [`most.${what}`, most],
        [`errors.${what}`, errors],
      ]),
    ),
  };
  await writeFile(
    json,
    resultJson(
      { date: today(), machine: machine(), command: 'node scripts/run-built.js bench/desk --json bench/desk-baseline.json', figures },
      0,
    ),
  );
}

await runTool('bench/desk', HELP, options, main);
