import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Reader } from '#reading/reader.ts';
import { columns } from './columns.ts';
import type { Figures } from './figures.ts';
import { machine } from './machine.ts';
import { MEASURES } from './measures.ts';
import { scoreOfficial } from './official.ts';
import { checkout, sharedFolder } from './places.ts';
import { scorePlover } from './plover.ts';
import { scoreAttributions } from './polnear.ts';
import { scorePronouns } from './pronouns.ts';
import { scoreRecord } from './record.ts';
import { readResult, resultJson, today } from './result.ts';
import { commandLine, positive, runTool } from './tool.ts';
import { scoreTreebanks } from './treebanks.ts';

const HELP = `usage: npm run eval -- [options]
Scores the reader from raw text on the development sets (../shared/corpora and ../shared/gold, or under the folder that ATTACHE_SHARED names).
  --model DIR    read with the weights in DIR instead of those that are shipped
  --only LIST    some of attributions,ud,ner,gap,record,plover,official
  --limit N      no more than N documents of each set
  --json FILE    write the figures to FILE as well (eval/baseline.json is what later runs are compared with)
  --help         print this
`;

const PARTS = ['attributions', 'ud', 'ner', 'gap', 'record', 'plover', 'official'] as const;
type Part = (typeof PARTS)[number];

interface Options {
  readonly model?: string;
  readonly only: ReadonlySet<Part>;
  readonly limit?: number;
  readonly json?: string;
}

/** Reads the command line; undefined where help was asked for. Throws an Error that says what is wrong with it. */
function options(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      model: { type: 'string' },
      only: { type: 'string' },
      limit: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) return undefined;
  const only = (values.only?.split(',') ?? PARTS).map((name) => {
    const part = PARTS.find((one) => one === name);
    if (part === undefined) throw new Error(`--only ${name}: not one of ${PARTS.join(', ')}`);
    return part;
  });
  const limit = positive('--limit', values.limit);
  return {
    only: new Set(only),
    ...(values.model === undefined ? {} : { model: values.model }),
    ...(limit === undefined ? {} : { limit }),
    ...(values.json === undefined ? {} : { json: values.json }),
  };
}

async function score(reader: Reader, shared: string, { only, limit }: Options): Promise<Figures> {
  const corpora = join(shared, 'corpora');
  const some = limit === undefined ? {} : { limit };
  let figures: Figures = {};
  if (only.has('attributions')) {
    const scorer = join(shared, 'score', 'attributions.py');
    figures = await scoreAttributions(reader, { corpora, scorer, out: join(checkout(), 'eval', 'out'), ...some });
  }
  if (only.has('ud') || only.has('ner')) {
    figures = { ...figures, ...(await scoreTreebanks(reader, { corpora, ud: only.has('ud'), ner: only.has('ner'), ...some })) };
  }
  if (only.has('gap')) figures = { ...figures, ...(await scorePronouns(reader, corpora, limit)) };
  if (only.has('record')) figures = { ...figures, ...(await scoreRecord(reader, shared, limit)) };
  if (only.has('plover')) figures = { ...figures, ...(await scorePlover(reader, corpora, limit)) };
  if (only.has('official')) figures = { ...figures, ...(await scoreOfficial(reader, corpora, limit)) };
  return figures;
}

/** The figures as a table: a star stands by what misses its goal, and the change since the baseline by what has one. */
function table(figures: Figures, baseline: Figures): string {
  const rows = [['what', '', 'figure', 'goal', 'change', 'peers (test data)']];
  let above = '';
  for (const { id, group, what, goal, peers } of MEASURES) {
    const value = figures[id];
    if (value === undefined) continue;
    const before = baseline[id];
    const change = before === undefined ? '' : `${value >= before ? '+' : ''}${(value - before).toFixed(1)}`;
    const missed = goal !== undefined && value < goal ? '*' : '';
    rows.push([group === above ? '' : group, what, `${value.toFixed(1)}${missed}`, goal?.toFixed(1) ?? '', change, peers]);
    above = group;
  }
  return `${columns(rows, [2, 3, 4])}\n(* below its goal; change against eval/baseline.json)`;
}

async function main(args: readonly string[], chosen: Options): Promise<void> {
  const shared = sharedFolder();
  if (shared === undefined)
    throw new Error('there are no corpora: put them in ../shared/corpora, or name the folder above them in ATTACHE_SHARED');
  const reader = await Reader.open(chosen.model === undefined ? {} : { model: chosen.model });
  const figures = await score(reader, shared, chosen);
  await reader.close();
  const baseline = chosen.limit === undefined ? readResult(join(checkout(), 'eval', 'baseline.json')) : undefined;
  process.stdout.write(`${table(figures, baseline?.figures ?? {})}\n`);
  if (chosen.json === undefined) return;
  await writeFile(chosen.json, resultJson({ date: today(), machine: machine(), command: commandLine('eval', args), figures }, 2));
}

await runTool('eval', HELP, options, main);
