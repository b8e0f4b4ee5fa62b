import type { Span } from '#base/span.ts';
import type { Actor, Entries, Position, Statement } from '#reading/reading.ts';
import type { ArrivedReport, Logged } from '#record/log/deed.ts';
import type { RecordStore } from '#record/store/record-store.ts';

/** A report and what is read in it, as a test writes them down. */
export interface Scene {
  readonly id: string;
  readonly text: string;
  readonly read?: Partial<Entries>;
  readonly about?: Partial<ArrivedReport>;
}

export const NOTHING: Entries = {
  actors: [],
  statements: [],
  agreements: [],
  provisions: [],
  positions: [],
  contacts: [],
  concerns: [],
  events: [],
};

/** The n-th place of some words in a text. */
export function at(text: string, words: string, nth = 1): Span {
  let start = -1;
  for (let n = 0; n < nth; n++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" is not in "${text}"`);
  return { start, end: start + words.length };
}

export function person(id: string, name: string, more: Partial<Actor> = {}): Actor {
  return { id, name, kind: 'person', aliases: [], mentions: [], roles: [], ...more };
}

export function said(
  id: string,
  text: string,
  [source, cue, content]: readonly [string, string, string],
  more: Partial<Statement> = {},
): Statement {
  const spans = { source: [at(text, source)], cue: [at(text, cue)], content: [at(text, content)] };
  return { id, ...spans, speech: 'indirect', polarity: 'affirmed', confidence: 0.75, ...more };
}

export function wants(id: string, text: string, words: string, more: Partial<Position> & Pick<Position, 'holder'>): Position {
  return { id, object: at(text, words), stance: 'demand', evidence: [at(text, words)], confidence: 0.5, ...more };
}

/** Puts a report into a record, with what was read in it. */
export async function keep(store: RecordStore, { id, text, read, about = {} }: Scene): Promise<void> {
  await store.write(async (writing) => {
    const key = await writing.keepText(text);
    const body: ArrivedReport = {
      ...{ id, name: id, from: `${id}.txt`, sha256: key, text: key, length: text.length },
      identity: { aliases: [], fingerprint: id },
      origin: { kind: 'unknown', evidence: [] },
      published: '2024-11-28',
      ...about,
    };
    await writing.append('arrived', body);
    if (read !== undefined) await writing.append('read', await readingOf(writing, id, read));
  });
}

/** Keeps another reading of a report. */
export async function reread(store: RecordStore, id: string, read: Partial<Entries>): Promise<Logged> {
  return store.write(async (writing) => writing.append('read', { ...(await readingOf(writing, id, read)), reader: 'newer' }));
}

async function readingOf(
  writing: { keepText: (text: string) => Promise<string> },
  report: string,
  read: Partial<Entries>,
): Promise<{ report: string; reading: string; reader: string }> {
  return { report, reading: await writing.keepText(JSON.stringify({ ...NOTHING, ...read })), reader: 'older' };
}

/** The present entries in their order, as far as tests look at them. */
export async function entriesOf(store: RecordStore, kind?: string) {
  let query = store.db
    .selectFrom('entries')
    .select(['id', 'kind', 'report', 'status', 'flag', 'human', 'value', 'stance', 'day'])
    .where('until', 'is', null);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  return query.orderBy('report').orderBy('start').orderBy('id').execute();
}

/** Who has a part in which entry, by the actor that stands for all judged the same: "speaker person/...". */
export async function bearersOf(store: RecordStore, entry: string): Promise<readonly string[]> {
  const rows = await store.db
    .selectFrom('bearings')
    .innerJoin('entries', (join) => join.onRef('entries.id', '=', 'bearings.entry').onRef('entries.seq', '=', 'bearings.seq'))
    .innerJoin('actors', 'actors.id', 'bearings.actor')
    .select(['bearings.part', 'actors.who'])
    .where('bearings.entry', '=', entry)
    .where('entries.until', 'is', null)
    .orderBy('bearings.part')
    .orderBy('actors.who')
    .execute();
  return rows.map(({ part, who }) => `${part} ${who}`);
}
