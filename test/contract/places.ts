import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore } from '#record/store/record-store.ts';
import type { Database } from '#record/store/store.ts';
import { verify } from '#record/store/verify.ts';
import { type Server, startServer, withoutServer } from './postgres-server.ts';

/** What a test of the contract works with. */
export interface Ground {
  readonly kind: Database['kind'];
  /** A new, empty record. It is verified and made again from its log when the test ends. */
  readonly open: (who?: Partial<Who>) => Promise<RecordStore>;
  /** Another door to the record opened last. */
  readonly again: (who?: Partial<Who>) => Promise<RecordStore>;
  /** The record opened last was damaged on purpose: it is not verified at the end. */
  readonly spoilt: () => void;
}

interface Who {
  readonly by: string;
  readonly clock: () => Date;
}

/** A clock that goes on by a second with each look. */
export function ticking(from = '2026-01-01T00:00:00.000Z'): () => Date {
  let now = Date.parse(from);
  return () => {
    now += 1000;
    return new Date(now);
  };
}

/** Places for records, of one kind of database. */
export interface Places {
  readonly next: () => Promise<string>;
  readonly close: () => Promise<void>;
}

export function folders(): Places {
  const parent = mkdtempSync(path.join(tmpdir(), 'attache-contract-'));
  let count = 0;
  return {
    next: async () => path.join(parent, `record-${++count}`),
    close: async () => rmSync(parent, { recursive: true, force: true }),
  };
}

/** A database of a server of its own, emptied for each record: that takes less than to make another. */
export async function emptied(): Promise<Places> {
  const server: Server = await startServer();
  const place = await server.database();
  await (await openDatabase(place)).close();
  const client = new pg.Client({ connectionString: place });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'migration%'",
  );
  const empty = `truncate ${rows.map(({ name }) => `"${name}"`).join(', ')}`;
  return {
    next: async () => {
      await client.query(empty);
      return place;
    },
    close: async () => {
      await client.end();
      await server.stop();
    },
  };
}

/** Runs a suite on both databases. Where there can be no server, the platform is named in place of the suite. */
export function onBoth(suite: (ground: Ground) => void): void {
  describe('on SQLite', () => grounded('sqlite', async () => folders(), suite));
  const why = withoutServer();
  if (why === undefined) describe('on PostgreSQL', () => grounded('postgres', emptied, suite));
  else test(why, () => expect(why).toContain(process.platform));
}

function grounded(kind: Database['kind'], start: () => Promise<Places>, suite: (ground: Ground) => void): void {
  let places: Places;
  let place = '';
  let opened: RecordStore[] = [];
  let isSpoilt = false;
  beforeAll(async () => {
    places = await start();
  });
  afterAll(async () => places.close());

  const door = async (who: Partial<Who>): Promise<RecordStore> => {
    const store = new RecordStore(await openDatabase(place, { create: true }), { by: 'Ada', clock: ticking(), ...who });
    opened.push(store);
    return store;
  };
  afterEach(async () => {
    const [stores, spoilt] = [opened, isSpoilt];
    [opened, isSpoilt] = [[], false];
    const [first] = stores;
    if (first !== undefined && !spoilt) expect((await verify(first.database, { rebuild: true })).issues).toEqual([]);
    for (const store of stores) await store.close();
  });
  suite({
    kind,
    open: async (who = {}) => {
      place = await places.next();
      return door(who);
    },
    again: (who = {}) => door(who),
    spoilt: () => {
      isSpoilt = true;
    },
  });
}
