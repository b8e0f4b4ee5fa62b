import { parseArgs } from 'node:util';
import { ContainedParser } from '#source/contained/parser.ts';
import { columns } from '../eval/columns.ts';
import { runTool } from '../eval/tool.ts';
import { bombard, type Outcome, targets } from '../test/source/hostile/mutations.ts';

const HELP = `usage: node scripts/run-built.js bench/hostile [options]
Gives everything that takes bytes of strangers many inputs that are wrong: 100,000 of pages, addresses, rows, dates and encodings, 20,000 web and
ZIP archives, 3,000 PDF and 2,000 DOCX documents. None may crash the program, pass its limit of time or fail otherwise than by an issue.
  --only NAME    one target alone, such as PDF
  --seed N       other inputs (1 unless given)
  --help         print this
`;

interface Options {
  readonly only?: string;
  readonly seed: number;
}

function options(args: readonly string[]): Options | undefined {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...args], options: { only: text, seed: text, help: { type: 'boolean' } } });
  if (values.help === true) return undefined;
  return { ...(values.only !== undefined && { only: values.only }), seed: Number(values.seed ?? 1) };
}

async function main(_: readonly string[], { only, seed }: Options): Promise<void> {
  const parser = new ContainedParser();
  const outcomes: Outcome[] = [];
  for (const target of targets(parser)) {
    if (only !== undefined && target.name !== only) continue;
    const outcome = await bombard(target, target.count, Number.POSITIVE_INFINITY, seed);
    outcomes.push(outcome);
    for (const crash of outcome.crashes.slice(0, 5)) process.stderr.write(`${target.name}: ${crash}\n`);
  }
  parser.close();
  const rows = outcomes.map(({ name, count, seconds, longest, overLimit, crashes }) => [
    ...[name, String(count), `${seconds.toFixed(0)} s`, `${longest.toFixed(0)} ms`, String(overLimit), String(crashes.length)],
  ]);
  process.stdout.write(`${columns([['what', 'inputs', 'time', 'longest', 'past the limit', 'crashes'], ...rows], [1, 2, 3, 4, 5])}\n`);
  if (outcomes.some(({ overLimit, crashes }) => overLimit + crashes.length > 0)) process.exitCode = 1;
}

await runTool('bench/hostile', HELP, options, main);
