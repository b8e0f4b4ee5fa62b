import { createHash } from 'node:crypto';
import type { Span } from '#base/span.ts';
import { type Actor, type Contact, type Entries, PLOVER_TYPES, type Position, STANCES, type Statement } from '#reading/reading.ts';
import type { ArrivedReport } from '#record/log/deed.ts';
import type { Writing } from '#record/store/record-store.ts';
import {
  ADJECTIVES,
  AGREEMENTS,
  CITIES,
  CUES,
  FILLERS,
  FIRST_NAMES,
  NOUNS,
  OUTLETS,
  PREPOSITIONS,
  STATES,
  SYLLABLES,
  TITLES,
  VERBS,
} from './words.ts';

/** A report as no newspaper printed it, with what a reader would find in it. */
export interface Generated {
  readonly id: string;
  readonly text: string;
  readonly outlet: string;
  readonly published: string;
  readonly entries: Entries;
  /** The report that it is a later text of. */
  readonly revises?: string;
}

type Random = () => number;

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function random(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of several, the first ones more often than the last, as words are in texts. */
export function oneOf<T>(next: Random, all: readonly T[], skew = 2): T {
  return all[Math.floor(next() ** skew * all.length)] as T;
}

/** One of some 27,000 made-up surnames. */
export function surname(next: Random): string {
  const name = [0, 1, 2].map(() => oneOf(next, SYLLABLES, 1)).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The n-th report: the same for the same number, and all different. */
export function generatedReport(n: number, statements = 20): Generated {
  const next = random(n * 2654435761 + 97);
  const writer = new Writer();
  const actors = actorsOf(next, n);
  const persons = actors.filter(({ kind }) => kind === 'person');
  const found = { statements: [] as Statement[], positions: [] as Position[], contacts: [] as Contact[] };
  for (let k = 0; k < statements; k++) {
    const speaker = oneOf(next, persons, 1.5);
    const state = oneOf(next, actors.slice(persons.length), 1);
    const begins = writer.length;
    const source = writer.write(
      k < persons.length ? `${speaker.name}, the ${oneOf(next, TITLES)} of ${oneOf(next, STATES)[0]},` : speaker.name,
    );
    const cue = writer.write(` ${oneOf(next, CUES)}`, 1);
    const who = writer.write(` that ${state.name} would `, 1);
    const object = writer.write(clause(next));
    const content = { start: who.start, end: object.end };
    writer.write(`. ${filler(next)}.\n\n`);
    const evidence = [{ start: begins, end: content.end }];
    const confidence = Math.round(next() * 100) / 100;
    found.statements.push({
      ...{
        id: `s${k}`,
        source: [source],
        cue: [cue],
        content: [content],
        speech: 'indirect',
        polarity: next() < 0.1 ? 'negated' : 'affirmed',
      },
      ...{ speaker: speaker.id, confidence, ...(next() < 0.3 && { said: dayOf(next) }) },
    });
    if (k % 4 === 0)
      found.positions.push({
        id: `p${k}`,
        holder: state.id,
        object,
        stance: oneOf(next, STANCES, 1),
        statement: `s${k}`,
        evidence,
        confidence,
      });
    if (k % 9 === 0)
      found.contacts.push({
        id: `c${k}`,
        kind: 'talks',
        participants: [speaker.id, state.id],
        when: dayOf(next),
        status: 'held',
        agenda: [],
        evidence,
        confidence,
      });
  }
  const all = { actors, ...found, ...others(writer, next, actors), provisions: [], concerns: [] };
  const [outlet, published] = [`${oneOf(next, CITIES)} ${oneOf(next, OUTLETS)}`, dayOf(next)];
  return { id: createHash('sha256').update(`${n}`).digest('hex').slice(0, 12), text: writer.text, outlet, published, entries: all };
}

function actorsOf(next: Random, n: number): readonly Actor[] {
  const count = 3 + Math.floor(next() * 6);
  const persons = Array.from({ length: count }, (_, k): Actor => {
    // Most reports tell of the same few hundred people.
    const of = random(next() < 0.8 ? Math.floor(next() ** 2 * 400) : n * 31 + k);
    const [name, country] = [`${oneOf(of, FIRST_NAMES, 1)} ${surname(of)}`, oneOf(of, STATES)[1]];
    return { id: `a${k}`, name, kind: 'person', country, aliases: [], mentions: [], roles: [] };
  });
  const states = Array.from({ length: 3 }, (_, k): Actor => {
    const [name, country] = oneOf(next, STATES);
    return { id: `a${count + k}`, name, kind: 'state', country, aliases: [], mentions: [], roles: [] };
  });
  return [...persons, ...states];
}

function clause(next: Random): string {
  const place = `${surname(next)} ${oneOf(next, FILLERS)}`;
  return `${oneOf(next, VERBS)} the ${oneOf(next, ADJECTIVES)} ${oneOf(next, NOUNS)} ${oneOf(next, PREPOSITIONS)} the ${oneOf(next, NOUNS)} at ${place} in ${1990 + Math.floor(next() * 60)}`;
}

function filler(next: Random): string {
  return Array.from({ length: 8 + Math.floor(next() * 12) }, () => oneOf(next, FILLERS)).join(' ');
}

function dayOf(next: Random): string {
  return new Date(Date.UTC(2008, 0, 1) + Math.floor(next() * 6000) * 86_400_000).toISOString().slice(0, 10);
}

/** An agreement and an event, in a last paragraph. */
function others(writer: Writer, next: Random, actors: readonly Actor[]): Pick<Entries, 'agreements' | 'events'> {
  const [one, other] = [actors.at(-1) as Actor, actors.at(-2) as Actor];
  const what = oneOf(next, AGREEMENTS);
  writer.write('The ');
  const mention = writer.write(`${what} accord of ${1950 + Math.floor(next() * 40)}`);
  const trigger = writer.write(' was signed', 1);
  writer.write(` by ${one.name} and ${other.name}.\n`);
  const year = Number(writer.text.slice(mention.end - 4, mention.end));
  return {
    agreements: [{ id: 'g1', name: `${what} accord`, parties: [one.id, other.id], year, mentions: [mention], confidence: 0.9 }],
    events: [{ id: 'e1', type: oneOf(next, PLOVER_TYPES, 1), source: [one.id], target: [other.id], trigger, confidence: 0.6 }],
  };
}

/** A text in the making. */
class Writer {
  text = '';

  get length(): number {
    return this.text.length;
  }

  /** Adds some text; gives its place, without the first `skip` code units. */
  write(added: string, skip = 0): Span {
    const start = this.text.length + skip;
    this.text += added;
    return { start, end: this.text.length };
  }
}

/** Appends a report and its reading, as they are when they are added. */
export async function keepGenerated(writing: Writing, { id, text, outlet, published, entries, revises }: Generated): Promise<void> {
  const key = await writing.keepText(text);
  const body: ArrivedReport = {
    ...{ id, name: `${id}.txt`, from: 'made up', sha256: key, text: key, length: text.length, outlet, published, language: 'en' },
    identity: { aliases: [], fingerprint: key.slice(0, 32) },
    origin: { kind: 'unknown', evidence: [] },
    ...(revises !== undefined && { revises }),
  };
  await writing.append('arrived', body);
  await writing.append('read', { report: id, reading: await writing.keepText(JSON.stringify(entries)), reader: 'made up' });
}
