import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reader } from '#reading/reader.ts';
import { type Actor, PLOVER_TYPES, type PloverEvent, type PloverType, type Reading } from '#reading/reading.ts';
import { readReport } from '#record/read.ts';
import { add, type Count, type Figures, f1, NOTHING } from './figures.ts';
import { scoreOf } from './plover-actors.ts';
import { progress } from './progress.ts';

/** An actor as PLOVER's gold standard records mark it: words, and the CAMEO code of its state ("IGO" and the like of others). */
export interface GoldActor {
  readonly text: string;
  readonly code: string | null;
}

/** One sentence with its event. Where both sides do it together, both stand in `source` and `target` is empty. */
export interface PloverCase {
  readonly id: string;
  readonly text: string;
  readonly type: PloverType;
  readonly source: readonly GoldActor[];
  readonly target: readonly GoldActor[];
}

/** What the reading of one sentence has right. */
export interface PloverScore {
  readonly said: PloverType | undefined;
  readonly type: boolean;
  readonly source: boolean;
  readonly target: boolean;
}

/** Throws SyntaxError where a line is no JSON. */
export function parsePlover(source: string): PloverCase[] {
  return source
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as PloverCase);
}

/** The event that the reading believes in most, of equals the first. */
export function bestEvent(reading: Pick<Reading, 'events'>): PloverEvent | undefined {
  return reading.events.reduce<PloverEvent | undefined>(
    (best, event) => (!best || event.confidence > best.confidence ? event : best),
    undefined,
  );
}

/**
 * Scores the best event of a sentence. A side is right where it has actors and each of them is one of the marked actors of that side (`scoreOf`), no nearer to one
 * of the other side. Where no target is marked, two marked sources did it together: each must be found, on either side; with one source the target
 * must be empty or name the source again.
 */
export function scoreCase(gold: PloverCase, reading: Pick<Reading, 'events' | 'actors' | 'report'>): PloverScore {
  const event = bestEvent(reading);
  if (!event) return { said: undefined, type: false, source: false, target: false };
  const byId = new Map(reading.actors.map((actor) => [actor.id, actor]));
  const side = (ids: readonly string[]): Actor[] => ids.flatMap((id) => byId.get(id) ?? []);
  const { text } = reading.report;
  const best = (actor: Actor, marked: readonly GoldActor[]): number => Math.max(0, ...marked.map((one) => scoreOf(actor, one, text)));
  const fits = (actors: readonly Actor[], marked: readonly GoldActor[], other: readonly GoldActor[]): boolean =>
    actors.length > 0 && actors.every((actor) => best(actor, marked) > 0 && best(actor, marked) >= best(actor, other));
  const [source, target] = [side(event.source), side(event.target)];
  const base = { said: event.type, type: event.type === gold.type };
  if (gold.target.length > 0)
    return { ...base, source: fits(source, gold.source, gold.target), target: fits(target, gold.target, gold.source) };
  if (gold.source.length === 1) {
    return { ...base, source: fits(source, gold.source, []), target: target.every((actor) => best(actor, gold.source) > 0) };
  }
  const all = [...source, ...target];
  const together = fits(all, gold.source, []) && gold.source.every((one) => all.some((actor) => scoreOf(actor, one, text) > 0));
  return { ...base, source: together, target: together };
}

/** F1 by type and their mean over the types that are marked; how often both sides are right, whatever the type, in percent of all sentences. */
export function ploverFigures(scores: readonly { readonly gold: PloverType; readonly score: PloverScore }[]): Figures {
  const counts = new Map<PloverType, Count>(PLOVER_TYPES.map((type) => [type, NOTHING]));
  const count = (type: PloverType, more: Count): void => {
    counts.set(type, add(counts.get(type) ?? NOTHING, more));
  };
  for (const { gold, score } of scores) {
    count(gold, { correct: Number(score.type), gold: 1, system: 0 });
    if (score.said) count(score.said, { correct: 0, gold: 0, system: 1 });
  }
  const marked = [...counts].filter(([, { gold }]) => gold > 0);
  const share = (holds: (score: PloverScore) => boolean): number =>
    (100 * scores.filter(({ score }) => holds(score)).length) / Math.max(1, scores.length);
  return {
    'plover.macro': marked.reduce((sum, [, one]) => sum + f1(one), 0) / Math.max(1, marked.length),
    'plover.accuracy': share((score) => score.type),
    'plover.source': share((score) => score.source),
    'plover.target': share((score) => score.target),
    'plover.sides': share((score) => score.source && score.target),
    ...Object.fromEntries(marked.map(([type, one]) => [`plover.${type}`, f1(one)])),
  };
}

/** Reads the sentences of PLOVER's gold standard records, each as a report of its own. Figures are `plover.macro`, `plover.sides` and `plover.<TYPE>`. */
export async function scorePlover(reader: Pick<Reader, 'passages'>, corpora: string, limit?: number): Promise<Figures> {
  const cases = parsePlover(await readFile(join(corpora, 'plover', 'gsr-dev.jsonl'), 'utf8')).slice(0, limit);
  const step = progress('PLOVER', cases.length);
  const scores: { gold: PloverType; score: PloverScore }[] = [];
  for (const one of cases) {
    const { id, text } = one;
    const reading = await readReport(reader, { id, text, sha256: createHash('sha256').update(text, 'utf8').digest('hex') });
    scores.push({ gold: one.type, score: scoreCase(one, reading) });
    step();
  }
  return ploverFigures(scores);
}
