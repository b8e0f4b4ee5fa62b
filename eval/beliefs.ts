import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codePointsOf } from '#base/code-points.ts';
import type { Span } from '#base/span.ts';
import type { Reader } from '#reading/reader.ts';
import type { Entries, ReportHead } from '#reading/reading.ts';
import type { CalibratedKind } from '#record/extract/calibration.ts';
import { foundIn } from '#record/extract/extract.ts';
import { identified } from '#record/extract/identified.ts';
import { joined, type Part } from '#record/join.ts';
import { type Attribution, linked } from './linked.ts';
import { markedReports } from './marked.ts';
import { bestEvent, parsePlover, scoreCase } from './plover.ts';
import { polnearReports } from './polnear.ts';
import { progress } from './progress.ts';
import { judge } from './record.ts';
import type { ReportCase } from './reliability.ts';

/** What the development cases say of entries: their beliefs as the extractors give them, and whether they are right. */
export type Beliefs = Readonly<Partial<Record<CalibratedKind, readonly ReportCase[]>>>;

/** Kinds that the hand-marked reports judge. */
const JUDGED = ['agreements', 'provisions', 'positions', 'contacts', 'concerns'] as const;

/** Beliefs in entries of the hand-marked reports. */
export async function recordBeliefs(reader: Pick<Reader, 'passages'>, shared: string): Promise<Beliefs> {
  const reports = await markedReports(shared);
  const step = progress('marked reports', reports.length);
  const cases = new Map<CalibratedKind, ReportCase[]>(JUDGED.map((kind) => [kind, []]));
  for (const { report, marks } of reports) {
    const entries = await uncalibrated(reader, report);
    const judgement = judge(marks, entries);
    for (const kind of JUDGED) cases.get(kind)?.push(...casesOf(report.id, entries[kind], judgement[kind].right));
    step();
  }
  return Object.fromEntries(cases);
}

interface Row {
  readonly text: string;
  readonly annotations: readonly { readonly attributions: readonly Record<keyof Attribution, readonly [number, number][]>[] }[];
}

/** Beliefs in statements of PolNeAR's development articles, judged by the first annotator. */
export async function statementBeliefs(reader: Pick<Reader, 'passages'>, corpora: string): Promise<Beliefs> {
  const file = join(corpora, 'polnear', 'dev.jsonl');
  const reports = await polnearReports(file);
  const rows = (await readFile(file, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
  const step = progress('PolNeAR', reports.length);
  const statements: ReportCase[] = [];
  for (const [i, report] of reports.entries()) {
    const marked = (rows[i]?.annotations[0]?.attributions ?? []).map(attributionOf);
    const { statements: read } = await uncalibrated(reader, report);
    const { spanToPoints } = codePointsOf(report.text);
    const inPoints = read.map(({ source, cue, content }) => ({
      source: source.map(spanToPoints),
      cue: cue.map(spanToPoints),
      content: content.map(spanToPoints),
    }));
    statements.push(...casesOf(report.id, read, linked(marked, inPoints)));
    step();
  }
  return { statements };
}

/** Beliefs in the best event of each sentence of PLOVER's gold standard records: right where type, source and target are. */
export async function eventBeliefs(reader: Pick<Reader, 'passages'>, corpora: string): Promise<Beliefs> {
  const marked = parsePlover(await readFile(join(corpora, 'plover', 'gsr-dev.jsonl'), 'utf8'));
  const step = progress('PLOVER', marked.length);
  const events: ReportCase[] = [];
  for (const one of marked) {
    const report = { id: one.id, text: one.text, sha256: '' };
    const reading = { report, ...(await uncalibrated(reader, report)) };
    const best = bestEvent(reading);
    const { type, source, target } = scoreCase(one, reading);
    if (best !== undefined) events.push({ report: one.id, belief: best.confidence, right: type && source && target });
    step();
  }
  return { events };
}

function attributionOf({ source, cue, content }: Record<keyof Attribution, readonly [number, number][]>): Attribution {
  const spans = (pairs: readonly [number, number][]): readonly Span[] => pairs.map(([start, end]) => ({ start, end }));
  return { source: spans(source), cue: spans(cue), content: spans(content) };
}

/** The whole reading of a report, with the extractors' own beliefs in place of calibrated confidence. */
async function uncalibrated(reader: Pick<Reader, 'passages'>, report: ReportHead): Promise<Entries> {
  const parts: Part[] = [];
  for await (const passage of reader.passages(report)) {
    parts.push({ start: passage.start, entries: identified(passage, foundIn(passage)) });
  }
  return joined(parts);
}

function casesOf(report: string, entries: readonly { readonly confidence: number }[], right: readonly boolean[]): ReportCase[] {
  return entries.map(({ confidence }, i) => ({ report, belief: confidence, right: right[i] === true }));
}
