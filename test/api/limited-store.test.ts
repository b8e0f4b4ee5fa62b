import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { limitedStore } from '#api/limited-store.ts';
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
