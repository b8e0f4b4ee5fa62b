import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { limitedStore } from '#api/limited-store.ts';
import { openDatabase } from '#record/store/open.ts';
import { onBoth } from '../contract/places.ts';

const signal = new AbortController().signal;

onBoth(({ kind, open }) => {
  test.runIf(kind === 'postgres')('a statement that takes longer than a question may is ended in its middle', async () => {
    const store = await open();
    const asked = limitedStore(store, { by: 'Ada', most: 200, signal });
    const begun = performance.now();
    await expect(sql`select pg_sleep(20)`.execute(asked.db)).rejects.toMatchObject({ issue: { code: 'query.too-slow' } });
    expect(performance.now() - begun).toBeLessThan(5000);
    // The connection is good for the next question, and other work has no such limit.
    const next = limitedStore(store, { by: 'Ada', most: 200, signal });
    expect(await next.db.selectFrom('log').select('seq').execute()).toEqual([]);
    await sql`select pg_sleep(0.4)`.execute(limitedStore(store, { by: 'Ada', signal }).db);
  });

  test.runIf(kind === 'postgres')('a connection that the server ends is told, and the next question has another', async () => {
    const store = await open();
    for (const most of [undefined, 1000]) {
      const asked = limitedStore(store, { by: 'Ada', ...(most !== undefined && { most }), signal });
      const broken = sql`select pg_terminate_backend(pg_backend_pid())`.execute(asked.db);
      await expect(broken).rejects.toMatchObject({ issue: { code: 'record.not-usable' } });
      expect(await asked.db.selectFrom('log').select('seq').execute()).toEqual([]);
    }
  });

  test('a question sees what was written before it', async () => {
    const store = await open();
    await store.do('set', { setting: 'reviewers', value: 2 });
    const asked = limitedStore(store, { by: 'Ada', most: 1000, signal });
    expect(await asked.db.selectFrom('log').select('kind').execute()).toEqual([{ kind: 'set' }]);
  });

  test('a question of many statements ends when its time is over', async () => {
    const asked = limitedStore(await open(), { by: 'Ada', most: 100, signal });
    const ask = async (): Promise<never> => {
      for (;;) await asked.db.selectFrom('log').select('seq').execute();
    };
    await expect(ask()).rejects.toMatchObject({ issue: { code: 'query.too-slow', message: 'This takes more than 0.1 seconds.' } });
  });

  test('a question ends when nobody waits for it', async () => {
    const asked = limitedStore(await open(), { by: 'Ada', most: 1000, signal: AbortSignal.abort() });
    await expect(asked.db.selectFrom('log').select('seq').execute()).rejects.toMatchObject({ issue: { code: 'run.interrupted' } });
  });
});

test('where no server listens, its address is told without the password', async () => {
  const issue = { code: 'record.not-usable', given: 'postgres://***@127.0.0.1:1/record', message: expect.stringMatching(/ECONNREFUSED/) };
  await expect(openDatabase('postgres://ada:secret@127.0.0.1:1/record')).rejects.toMatchObject({ issue });
});
