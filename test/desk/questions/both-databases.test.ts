import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { contacts } from '#desk/questions/contacts.ts';
import { originsView } from '#desk/questions/origins.ts';
import { people } from '#desk/questions/people.ts';
import { positions } from '#desk/questions/positions.ts';
import { register } from '#desk/questions/register.ts';
import { show } from '#desk/questions/show.ts';
import { statements } from '#desk/questions/statements.ts';
import { recordStatus } from '#desk/questions/status.ts';
import { timeline } from '#desk/questions/timeline.ts';
import { up } from '#record/store/migrations/0006-states.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { onBoth } from '../../contract/places.ts';
import { meet, office, pact, rule, say, stand, tell } from './tales.ts';

/** A record with something of every kind, a merge, a review and a later text. */
async function filled(store: RecordStore): Promise<void> {
  const leaders = ['Shigeru Ishiba', 'Joe Biden'];
  for (let n = 1; n <= 6; n++)
    await tell(
      store,
      [`r${n}`, `Paper ${n % 3}`, `2024-11-0${n}`],
      [
        office('Shigeru Ishiba', 'Prime Minister', 'Japan'),
        say('Shigeru Ishiba', 'the alliance must be equal', { to: 'Joe Biden' }),
        pact('SOFA', { known: 'us-japan-sofa', parties: ['Japan', 'United States'] }),
        stand('Shigeru Ishiba', n % 2 === 0 ? 'support' : 'oppose', 'revising the agreement', { agreement: true, borne: true }),
        rule('United States', 'right', 'use bases in Japan'),
        meet(leaders, { when: '2024-11-02', status: n < 3 ? 'scheduled' : 'held' }),
        say('Ishiba', `number ${n}`),
      ],
      n === 6 ? { story: 'r5', revises: 'r5' } : {},
    );
  const [first] = (await statements(store, {})).items;
  await store.do('reviewed', { entry: first?.id as string, verdict: 'accepted' });
  await store.do('judged', { a: 'person/ishiba@r2', b: 'person/shigeru-ishiba', verdict: 'same' });
}

const answers = new Map<string, string>();

onBoth(({ kind, open }) => {
  test('both databases give the same answers', async () => {
    const store = await open();
    await filled(store);
    const knownAt = '2026-01-01T00:00:09.000Z';
    const all = [
      await statements(store, { about: 'alliance' }),
      await statements(store, { speaker: 'Shigeru Ishiba', outlet: 'PAPER 1', newest: true, agreement: 'us-japan-sofa' }),
      await timeline(store, {}),
      await timeline(store, { knownAt, asOf: '2024-11-03' }),
      await positions(store, {}),
      await contacts(store, { newest: true }),
      await register(store, {}),
      await people(store, {}),
      await originsView(store, {}),
      await show(store, 'r5'),
      { ...(await recordStatus(store)), database: undefined },
    ];
    for (const answer of all.slice(2)) expect(JSON.stringify(answer).length).toBeGreaterThan(200);
    answers.set(kind, JSON.stringify(all));
    expect(answers.get(kind)).toBe([...answers.values()][0]);
    expect((await recordStatus(store)).database).toEqual({ kind, bytes: expect.any(Number) });
  });

  test('the states that entries name are the same written down with them and found in a record of an older version', async () => {
    const store = await open();
    await filled(store);
    await tell(store, ['r9', 'Daily', '2024-11-09'], [say('China', 'no')]);
    const [first] = (await statements(store, {})).items;
    await store.do('reviewed', { entry: first?.id as string, verdict: 'edited', value: { addressee: 'state/CHN' } });
    const kept = () => store.db.selectFrom('entries').select(['id', 'seq', 'kind', 'states']).orderBy('id').orderBy('seq').execute();
    const written = await kept();
    expect(new Set(written.map(({ states }) => states))).toEqual(new Set([' CHN JPN ', ' CHN ', ' JPN USA ', ' JPN ', ' USA ']));
    await store.db.schema.dropIndex('entries_by_kind_day').execute();
    await store.db.schema.alterTable('entries').dropColumn('states').execute();
    await store.db.schema.createIndex('entries_by_kind_day').on('entries').columns(['kind', 'day']).execute();
    await up(store.db as unknown as Kysely<unknown>, kind);
    expect(await kept()).toEqual(written);
  });
});
