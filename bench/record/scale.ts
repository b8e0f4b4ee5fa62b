import { statSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import type { Desk } from '#desk/desk-file/desk.ts';
import { parseDesk } from '#desk/desk-file/read-desk.ts';
import { positions } from '#desk/questions/positions.ts';
import { scopeOf } from '#desk/questions/scope.ts';
import { timeline } from '#desk/questions/timeline.ts';
import { search } from '#desk/search.ts';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore } from '#record/store/record-store.ts';
import { progress } from '../../eval/progress.ts';
import { generatedReport, keepGenerated, oneOf, random, surname } from './generated.ts';
import { ADJECTIVES, FILLERS, FIRST_NAMES, NOUNS, OUTLETS, STATES, VERBS } from './words.ts';

/** Statements in a made-up report. */
const STATEMENTS = 20;
/** Reports kept at a time while a record is filled; the rate is measured on the last ones, each by itself. */
const [TOGETHER, BY_ITSELF] = [50, 400];

/** Times of several questions, in milliseconds. */
interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

/** What a record of so many statements costs. */
export interface Scale {
  readonly statements: number;
  readonly entries: number;
  /** Milliseconds to keep one report of 20 statements, in a transaction of its own; absent where all were there. */
  readonly keep?: number;
  readonly bytes: number;
  readonly search: Times;
  readonly positions: Times;
  readonly timeline: Times;
  /** The slowest searches, with their times. */
  readonly slowest: readonly string[];
}

/** Fills a record with made-up reports (or goes on filling it) and asks it. `size` gives its bytes. */
export async function scaled(place: string, statements: number, size: (store: RecordStore) => Promise<number>): Promise<Scale> {
  const store = new RecordStore(await openDatabase(place, { create: true }), { by: 'bench' });
  const reports = Math.ceil(statements / STATEMENTS);
  const { kept } = await store.db
    .selectFrom('reports')
    .select(({ fn }) => fn.countAll<number>().as('kept'))
    .executeTakeFirstOrThrow();
  const step = progress(`${statements} statements`, reports - kept);
  let n = Number(kept);
  while (n < reports - BY_ITSELF) {
    const to = Math.min(n + TOGETHER, reports - BY_ITSELF);
    await store.write(async (writing) => {
      for (; n < to; n++, step()) await keepGenerated(writing, generatedReport(n, STATEMENTS));
    });
  }
  const began = performance.now();
  const rest = reports - n;
  for (; n < reports; n++, step()) await store.write((writing) => keepGenerated(writing, generatedReport(n, STATEMENTS)));
  const keep = (performance.now() - began) / rest;
  const asked = await asks(store);
  const { entries } = await store.db
    .selectFrom('entries')
    .select(({ fn }) => fn.countAll<number>().as('entries'))
    .executeTakeFirstOrThrow();
  const scale = { statements, entries: Number(entries), ...(rest > 0 && { keep }), bytes: await size(store), ...asked };
  await store.close();
  return scale;
}

/** Bytes of the file of a record in a folder, after what was written beside it has been written into it. */
export async function bytesOfFolder(store: RecordStore, folder: string): Promise<number> {
  await sql`pragma wal_checkpoint(truncate)`.execute(store.db);
  return statSync(path.join(folder, 'record.db')).size;
}

async function asks(store: RecordStore): Promise<Pick<Scale, 'search' | 'positions' | 'timeline' | 'slowest'>> {
  const queries = queriesOf(200);
  const took: { readonly query: string; readonly ms: number }[] = [];
  for (const query of queries) took.push({ query, ms: await milliseconds(() => search(store, { query })) });
  const scopes = desks().map(scopeOf);
  const [where, when]: [number[], number[]] = [[], []];
  for (const scope of scopes) {
    where.push(await milliseconds(() => positions(store, { scope })));
    when.push(await milliseconds(() => timeline(store, { scope })));
    when.push(await milliseconds(() => timeline(store, { scope, from: '2015-01-01', to: '2015-12-31' })));
  }
  const slowest = took.toSorted((a, b) => b.ms - a.ms).slice(0, 8);
  return {
    search: timesOf(took.map(({ ms }) => ms)),
    positions: timesOf(where),
    timeline: timesOf(when),
    slowest: slowest.map(({ query, ms }) => `${ms.toFixed(0)} ms: ${query}`),
  };
}

async function milliseconds(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

function timesOf(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const share = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  return { p50: share(0.5), p95: share(0.95), most: sorted.at(-1) ?? 0 };
}

/** Queries of all kinds: common and rare words, phrases, beginnings of words, people, states, outlets, days, and several together. */
function queriesOf(count: number): readonly string[] {
  const next = random(11);
  const state = () => oneOf(next, STATES, 1)[0];
  const word = () => oneOf(next, [NOUNS, ADJECTIVES, VERBS, FILLERS][Math.floor(next() * 4)] as readonly string[], 1);
  const kinds: readonly (() => string)[] = [
    () => oneOf(next, ['the', 'said', 'would', 'treaty', 'officials'], 1),
    word,
    () => `${word()} ${word()}`,
    () => `"the ${oneOf(next, ADJECTIVES, 1)} ${oneOf(next, NOUNS, 1)}"`,
    () => `"${oneOf(next, VERBS, 1)} the ${oneOf(next, ADJECTIVES, 1)}"`,
    () => `${word().slice(0, 4)}*`,
    () => `${surname(next).slice(0, 5)}*`,
    () => surname(next),
    () => `speaker:${surname(next)}`,
    () => `speaker:"${oneOf(next, FIRST_NAMES, 1)} ${surname(random(Math.floor(next() * 400)))}" ${word()}`,
    () => `holder:${state()} stance:${oneOf(next, ['demand', 'oppose', 'support'], 1)}`,
    () => `kind:position ${word()} ${word()}`,
    () => `kind:statement status:proposed ${word()}`,
    () => `outlet:"Harbor ${oneOf(next, OUTLETS, 1)}" ${word()}`,
    () => `${word()} after:20${10 + Math.floor(next() * 10)} before:2020-06-01`,
    () => `${word()} -${word()}`,
    () => `(${word()} OR ${word()}) ${word()}`,
    () => `actor:${state()} "${word()} ${word()}"`,
    () => 'status:accepted',
    () => `kind:contact with:${state()}`,
  ];
  return Array.from({ length: count }, (_, n) => (kinds[n % kinds.length] as () => string)());
}

/** Desks of two states each, with issues by their words. */
function desks(): readonly Desk[] {
  const next = random(23);
  return Array.from({ length: 20 }, () => {
    const [a, b] = [oneOf(next, STATES, 1)[1], oneOf(next, STATES, 1)[1]];
    const issues = [0, 1, 2].map(() => oneOf(next, NOUNS, 1));
    const lines = [...new Set(issues)].map((noun) => `  - { name: ${noun}, words: [${noun}] }`);
    const text = `name: bench\nparties: [${a}, ${a === b ? 'CHN' : b}]\nissues:\n${lines.join('\n')}\n`;
    const { desk, issues: wrong } = parseDesk(text, 'bench');
    if (desk === undefined) throw new Error(wrong.map(({ message }) => message).join('; '));
    return desk;
  });
}
