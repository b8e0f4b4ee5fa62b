import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reader } from '#reading/reader.ts';
import { readReport } from '#record/read.ts';
import { type Figures, f1 } from './figures.ts';
import { NO_GAP, parseGap, sameActor, sameChain, scoreGap } from './gap.ts';
import { progress } from './progress.ts';

/** Reads the snippets of GAP's validation set and asks of whom the reading, and the model's chains beneath it, take each pronoun to speak. */
export async function scorePronouns(reader: Pick<Reader, 'passages' | 'syntax'>, corpora: string, limit?: number): Promise<Figures> {
  const cases = parseGap(await readFile(join(corpora, 'gap', 'gap-validation.tsv'), 'utf8')).slice(0, limit);
  const step = progress('GAP', cases.length);
  let actors = NO_GAP;
  let chains = NO_GAP;
  for (const one of cases) {
    const { id, text, pronoun } = one;
    const reading = await readReport(reader, { id, text, sha256: createHash('sha256').update(text, 'utf8').digest('hex') });
    const syntax = await reader.syntax(text);
    actors = scoreGap(actors, one, (name) => sameActor(reading, pronoun, name));
    chains = scoreGap(chains, one, (name) => sameChain(syntax, pronoun, name));
    step();
  }
  return {
    'gap.overall': f1(actors.overall),
    'gap.masculine': f1(actors.masculine),
    'gap.feminine': f1(actors.feminine),
    'gap.chains': f1(chains.overall),
  };
}
