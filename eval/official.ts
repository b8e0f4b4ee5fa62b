import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { overlaps } from '#base/span.ts';
import type { Reader } from '#reading/reader.ts';
import type { Reading } from '#reading/reading.ts';
import { readReport } from '#record/read.ts';
import { add, type Count, type Figures, f1, NOTHING } from './figures.ts';
import { progress } from './progress.ts';
import { parseTravels, type TravelCase, travelCase } from './travels.ts';

/** How many remarks are drawn, and from which seed. */
const CASES = 200;
const SEED = 1789;

/**
 * The official record of journeys as a test of contacts: remarks of the kind "Met with President X and Foreign Minister Y." become readings, and the participants
 * of their meetings are compared with those that a plain parse of the remark gives. Gives F1 over the participants, and how many remarks have exactly theirs.
 */
export async function scoreOfficial(reader: Pick<Reader, 'passages'>, corpora: string, limit?: number): Promise<Figures> {
  const cases = sampled(await travelCases(corpora), CASES, SEED).slice(0, limit);
  const step = progress('official', cases.length);
  let participants = NOTHING;
  let exact = 0;
  for (const one of cases) {
    const { id, text, published } = one;
    const count = countParticipants(
      one,
      await readReport(reader, { id, text, published, sha256: createHash('sha256').update(text, 'utf8').digest('hex') }),
    );
    participants = add(participants, count);
    if (count.correct === count.gold && count.correct === count.system) exact += 1;
    step();
  }
  return { 'official.participants': f1(participants), 'official.exact': (100 * exact) / Math.max(1, cases.length) };
}

/** Every remark of the record that makes a case, in order of the files. */
export async function travelCases(corpora: string): Promise<TravelCase[]> {
  const root = join(corpora, 'official', 'travels');
  const cases: TravelCase[] = [];
  for (const folder of ['president-travels', 'secretary-travels']) {
    for (const file of (await readdir(join(root, folder))).filter((name) => name.endsWith('.xml')).sort()) {
      cases.push(...parseTravels(await readFile(join(root, folder, file), 'utf8')).flatMap((travel) => travelCase(travel) ?? []));
    }
  }
  return cases;
}

/** A sample that is the same on every run: the first `size` of a shuffle by a linear congruential generator (Numerical Recipes). */
export function sampled<T>(all: readonly T[], size: number, seed: number): T[] {
  const left = [...all];
  let state = seed;
  for (let i = left.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [left[i], left[j]] = [left[j] as T, left[i] as T];
  }
  return left.slice(0, size);
}

/**
 * Participants of the first contact of a reading against those expected: a participant is right where a mention of it lies over the last word by which
 * somebody expected is named, and each counts once.
 */
export function countParticipants({ expected }: Pick<TravelCase, 'expected'>, reading: Pick<Reading, 'actors' | 'contacts'>): Count {
  const ids = reading.contacts[0]?.participants ?? [];
  const free = new Set(reading.actors.filter((actor) => ids.includes(actor.id)));
  const system = free.size;
  let correct = 0;
  for (const { span } of expected) {
    const found = [...free].find((actor) => actor.mentions.some((mention) => overlaps(mention, span)));
    if (!found) continue;
    free.delete(found);
    correct += 1;
  }
  return { correct, gold: expected.length, system };
}
