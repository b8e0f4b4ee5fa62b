import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localUser } from '#api/caller.ts';
import { LOOPBACK_NAMES } from '#api/guards.ts';
import { builtPages } from '#api/pages.ts';
import { buildServer } from '#api/server.ts';
import { closeServices, servicesFor } from '#api/services.ts';
import type { Span } from '#base/span.ts';
import { keepBrief } from '#desk/brief/keep.ts';
import { saveSearch } from '#desk/saved-searches.ts';
import type { Entries } from '#reading/reading.ts';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore, type Writing } from '#record/store/record-store.ts';
import { NOTHING } from '../contract/scenario.ts';
import { ADDRESS_VECTORS, VECTORS } from './script-vectors.ts';

/** A desk whose record holds the shapes in all places that a source or a person can write into. */
export interface HostileDesk {
  readonly address: string;
  readonly reports: readonly string[];
  readonly actors: readonly string[];
  readonly entries: readonly string[];
  /** Reports whose texts hold many of them, a paragraph each. */
  readonly long: readonly string[];
  readonly brief: string;
  readonly close: () => Promise<void>;
}

const of = <T>(all: readonly T[], at: number): T => all[at % all.length] as T;
const TOLD = 'alliance';

/** Writes a text piece by piece, and gives the place of each piece. */
class Text {
  whole = '';

  add(words: string): Span {
    const start = this.whole.length;
    this.whole += words;
    return { start, end: this.whole.length };
  }
}

/** A report of one of them: what it says, who says it, where and when, about what, is that. */
function reportOf(n: number): { readonly text: string; readonly read: Entries } {
  const [vector, other] = [of(VECTORS, n), of(VECTORS, n + 7)];
  const text = new Text();
  const source = text.add(vector);
  const cue = text.add(' said ');
  const content = text.add(`that the ${TOLD} ${other} must stay`);
  text.add('.\n\n');
  const holder = text.add('Japan');
  text.add(' supports ');
  const object = text.add(`the ${TOLD} ${vector}`);
  text.add('.\n\n');
  const mention = text.add(`Accord ${vector}`);
  const rest = text.add(` of ${other} lets Japan use ${vector}.`);
  const all = { confidence: 0.9 };
  const [speaker, state, person] = ['a0', 'a1', 'a2'];
  return {
    text: text.whole,
    read: {
      actors: [
        {
          ...{ id: speaker, name: vector, kind: 'person', country: 'JPN', aliases: [other], mentions: [source] },
          roles: [{ title: other, ofName: vector, status: 'current', evidence: [source] }],
        },
        { id: state, name: 'Japan', kind: 'state', country: 'JPN', aliases: [], mentions: [holder], roles: [] },
        {
          id: person,
          name: other,
          kind: of(['organization', 'body', 'outlet', 'group'] as const, n),
          aliases: [],
          mentions: [rest],
          roles: [],
        },
      ],
      statements: [
        {
          id: 's0',
          source: [source],
          cue: [cue],
          content: [content],
          speech: 'direct',
          polarity: 'affirmed',
          speaker,
          addressee: person,
          via: [person],
          said: '2024-11-02',
          ...all,
        },
      ],
      positions: [
        {
          id: 'p0',
          holder: of([state, speaker], n),
          object,
          stance: of(['support', 'oppose', 'demand'] as const, n),
          agreement: 'g0',
          evidence: [holder, object],
          ...all,
        },
      ],
      agreements: [{ id: 'g0', name: `Accord ${vector}`, parties: [state, person], year: 1990, mentions: [mention], ...all }],
      provisions: [{ id: 'v0', bearer: state, modality: 'right', action: rest, agreement: 'g0', evidence: [rest], ...all }],
      contacts: [
        {
          id: 'c0',
          kind: 'meeting',
          status: 'held',
          participants: [speaker, state, person],
          when: `2024-11-${String((n % 28) + 1).padStart(2, '0')}`,
          place: vector,
          agenda: [object],
          evidence: [rest],
          ...all,
        },
      ],
      concerns: [{ id: 'w0', bearer: speaker, about: object, evidence: [object], ...all } as never],
      events: [],
    },
  };
}

async function keepReport(writing: Writing, n: number, id: string, { text, read }: ReturnType<typeof reportOf>): Promise<void> {
  const vector = of(VECTORS, n);
  const key = await writing.keepText(text);
  await writing.append('arrived', {
    ...{
      id,
      name: vector,
      from: of(ADDRESS_VECTORS, n),
      sha256: key,
      text: key,
      length: text.length,
      published: `2024-11-${String((n % 28) + 1).padStart(2, '0')}`,
    },
    ...{
      outlet: vector,
      byline: of(VECTORS, n + 3),
      title: of(VECTORS, n),
      url: of(ADDRESS_VECTORS, n + 1),
      page: vector,
      section: vector,
      language: 'en',
    },
    identity: { aliases: [], fingerprint: id },
    origin: { kind: 'citing', outlet: of(VECTORS, n + 5), evidence: [{ start: 0, end: Math.min(20, text.length) }] } as never,
  });
  await writing.append('read', { report: id, reading: await writing.keepText(JSON.stringify(read)), reader: 'made up' });
}

async function fill(store: RecordStore): Promise<Pick<HostileDesk, 'reports' | 'long' | 'actors' | 'entries' | 'brief'>> {
  const reports = VECTORS.map((_, n) => `h${n}`);
  for (let from = 0; from < reports.length; from += 100)
    await store.write(async (writing) => {
      for (let n = from; n < Math.min(from + 100, reports.length); n++) await keepReport(writing, n, `h${n}`, reportOf(n));
    });
  const long = await store.write(async (writing) => {
    const ids: string[] = [];
    for (let from = 0; from < VECTORS.length; from += 150) {
      const text = new Text();
      const actors = VECTORS.slice(from, from + 150).map((vector, k) => {
        const place = text.add(vector);
        text.add('\n\n');
        return { id: `a${k}`, name: vector, kind: 'person' as const, aliases: [], mentions: [place], roles: [] };
      });
      const statements = actors.map(({ id, mentions }, k) => ({
        id: `s${k}`,
        source: [],
        cue: [],
        content: mentions,
        speech: 'direct' as const,
        polarity: 'affirmed' as const,
        speaker: id,
        confidence: 0.5,
      }));
      await keepReport(writing, from, `long${from}`, { text: text.whole, read: { ...NOTHING, actors, statements } });
      ids.push(`long${from}`);
    }
    return ids;
  });
  const entries = await store.db
    .selectFrom('entries')
    .select(['id', 'kind', 'report'])
    .where('until', 'is', null)
    .where('report', 'like', 'h%')
    .orderBy('id')
    .execute();
  await store.write(async (writing) => {
    for (const [n, { id }] of entries.entries())
      if (n % 3 === 0)
        await writing.append('reviewed', { entry: id, verdict: of(['accepted', 'rejected', 'accepted'] as const, n) }, of(VECTORS, n));
    for (const [n, vector] of VECTORS.entries()) {
      const issue = { code: 'source.damaged' as never, severity: 'error' as const, message: vector, given: vector, remedy: vector };
      await writing.append('turned', {
        source: of(ADDRESS_VECTORS, n),
        item: vector,
        outcome: of(['failed', 'filtered'] as const, n),
        reason: vector,
        issue,
      });
      if (n % 10 !== 0) continue;
      const feed = n % 20 === 0 ? `https://example.org/${n}?${encodeURIComponent(vector)}` : of(ADDRESS_VECTORS, n);
      await writing.append('followed', { feed, settings: { name: vector.slice(0, 200), include: [vector] } }, vector);
      const counts = { seen: 1, read: 0, duplicate: 0, filtered: 0, failed: 1, skipped: 0 };
      await writing.append('polled', {
        feed,
        state: { feed, url: feed, title: vector, failures: 3, counts, offered: [], failed: {}, lastError: issue },
      });
    }
  });
  const actors = await store.db.selectFrom('actors').select('id').orderBy('id').execute();
  await store.do('judged', { a: actors[0]?.id as string, b: actors[1]?.id as string, verdict: 'same' }, of(VECTORS, 3));
  return {
    reports,
    long,
    actors: actors.map(({ id }) => id),
    entries: entries.map(({ id }) => id),
    brief: await keptBrief(store, entries),
  };
}

async function keptBrief(store: RecordStore, entries: readonly { readonly id: string; readonly report: string }[]): Promise<string> {
  const sha256 = 'a'.repeat(64);
  const line = (vector: string, n: number) => {
    const { id: entry, report } = of(entries, n);
    return { id: `l${n}`, text: vector, by: vector, matter: vector, cites: [{ entry, report, start: 0, end: 5, words: vector, sha256 }] };
  };
  const half = Math.ceil(VECTORS.length / 2);
  const sections = [VECTORS.slice(0, half), VECTORS.slice(half)].map((some, k) => ({
    kind: of(['statements', 'positions'] as const, k),
    title: of(VECTORS, k).slice(0, 300),
    lines: some.map((vector, n) => line(vector, n + k * half)),
  }));
  const coverage = { reports: 1, origins: 1, outlets: 1, entries: 1, accepted: 1, unreviewed: 0, leftOut: [] };
  const { brief } = await keepBrief(store, {
    ...{
      id: 'hostile',
      desk: of(VECTORS, 1),
      parties: ['Japan', of(VECTORS, 2)],
      matters: [of(VECTORS, 4)],
      occasion: of(VECTORS, 0),
      place: of(VECTORS, 6),
    },
    ...{ day: '2024-12-01', asOf: '2024-12-01', knownAt: store.now.toISOString(), sections, coverage },
  });
  return brief.id;
}

/** Opens the desk, its pages as they are built. */
export async function openHostileDesk(): Promise<HostileDesk> {
  const place = mkdtempSync(path.join(tmpdir(), 'attache-hostile-'));
  const store = new RecordStore(await openDatabase(place, { create: true }), { by: 'Ada' });
  const filled = await fill(store);
  for (const vector of VECTORS.filter((_, n) => n % 6 === 0)) await saveSearch(store, 'Ada', { name: vector.slice(0, 200), query: TOLD });
  const desks = path.join(place, 'desks');
  mkdirSync(desks);
  const quoted = (text: string): string => JSON.stringify(text.replace(/[^\P{C}\n\t]/gu, ''));
  for (let n = 0; n < 6; n++)
    writeFileSync(
      path.join(desks, `desk-${n}.yaml`),
      `name: ${quoted(of(VECTORS, n * 90))}\nparties: [JPN, USA]\nissues:\n${VECTORS.slice(n * 90, n * 90 + 60)
        .map((vector) => `  - name: ${quoted(vector)}\n    words: [${TOLD}]\n`)
        .join('')}`,
    );
  writeFileSync(path.join(desks, 'faulty.yaml'), VECTORS.slice(0, 50).join('\n'));
  const services = servicesFor({ store, place, desks });
  const server = buildServer(services, { authenticate: localUser('Ada'), hosts: LOOPBACK_NAMES, pages: builtPages(), most: 20_000 });
  await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    ...filled,
    address: `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    close: async () => {
      server.server.closeAllConnections();
      await Promise.all([server.close(), closeServices(services)]);
      await store.close();
      rmSync(place, { recursive: true, force: true });
    },
  };
}
