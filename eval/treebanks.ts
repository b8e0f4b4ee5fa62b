import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reader } from '#reading/reader.ts';
import type { Syntax } from '#reading/syntax.ts';
import { parseConllu, type TreeDocument } from './conllu.ts';
import { add, type Count, type Figures, f1, NOTHING } from './figures.ts';
import { parseIob2, type TaggedSentence, taggedSpans } from './iob2.ts';
import { progress } from './progress.ts';
import { type LabelledSpan, scoreSpans } from './spans.ts';
import { addUd, goldText, scoreTrees, systemText, UD_MEASURES, type UdCounts } from './ud-score.ts';

const NAMES = ['PER', 'ORG', 'LOC'] as const;
const NO_TREES: UdCounts = { sentences: NOTHING, words: NOTHING, upos: NOTHING, uas: NOTHING, las: NOTHING };

export interface TreebankRun {
  readonly corpora: string;
  readonly limit?: number;
  /** Whether syntax is scored. */
  readonly ud: boolean;
  /** Whether names are scored. */
  readonly ner: boolean;
}

/** Reads the raw text of EWT's and GUM's development documents and scores trees and names. */
export async function scoreTreebanks(reader: Pick<Reader, 'syntax'>, run: TreebankRun): Promise<Figures> {
  const ewt = await readTreebank(reader, 'ewt', run);
  let figures: Figures = run.ud ? udFigures('ewt', ewt) : {};
  if (run.ner) {
    const tagged = parseIob2(await readFile(join(run.corpora, 'uner', 'en_ewt-ud-dev.iob2'), 'utf8'));
    figures = { ...figures, ...nameFigures(ewt, tagged) };
  }
  return run.ud ? { ...figures, ...udFigures('gum', await readTreebank(reader, 'gum', run)) } : figures;
}

interface ReadDocument {
  readonly document: TreeDocument;
  readonly syntax: Syntax;
}

async function readTreebank(reader: Pick<Reader, 'syntax'>, name: string, run: TreebankRun): Promise<readonly ReadDocument[]> {
  const file = join(run.corpora, 'ud', `en_${name}-ud-dev.conllu`);
  const documents = parseConllu(await readFile(file, 'utf8')).slice(0, run.limit);
  const step = progress(`UD ${name.toUpperCase()}`, documents.length);
  const read: ReadDocument[] = [];
  for (const document of documents) {
    read.push({ document, syntax: await reader.syntax(document.text) });
    step();
  }
  return read;
}

export function udFigures(name: string, read: readonly ReadDocument[]): Figures {
  let counts = NO_TREES;
  for (const { document, syntax } of read) counts = addUd(counts, scoreTrees(goldText(document), systemText(document.text, syntax)));
  return Object.fromEntries(UD_MEASURES.map((measure) => [`${name}.${measure}`, f1(counts[measure])]));
}

/** Exact F1 of PER, ORG and LOC; what else a reader finds is not asked here. */
export function nameFigures(read: readonly ReadDocument[], tagged: readonly TaggedSentence[]): Figures {
  const byId = new Map(tagged.map((sentence) => [sentence.id, sentence]));
  const labels = new Set<string>(NAMES);
  const counts = new Map<string, Count>();
  for (const { document, syntax } of read) {
    const gold = taggedSpans(document, byId, labels);
    const system = syntax.entities.filter(({ type }) => labels.has(type)).map(({ span, type }) => ({ ...span, label: type }));
    for (const name of ['all', ...NAMES]) {
      const some = (spans: readonly LabelledSpan[]): readonly LabelledSpan[] =>
        spans.filter(({ label }) => name === 'all' || label === name);
      counts.set(name, add(counts.get(name) ?? NOTHING, scoreSpans(some(gold), some(system))));
    }
  }
  return Object.fromEntries([...counts].map(([name, count]) => [`ner.${name}`, f1(count)]));
}
