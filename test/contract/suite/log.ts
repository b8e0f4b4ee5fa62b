import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { IssueError } from '#base/issue.ts';
import { textOf } from '#record/store/contents.ts';
import { verify } from '#record/store/verify.ts';
import type { Ground } from '../places.ts';
import { at, keep, NOTHING, person, said } from '../scenario.ts';

const TEXT = 'Shigeru Ishiba said that the pact is old.';
const READ = {
  actors: [person('a1', 'Shigeru Ishiba', { country: 'JPN', mentions: [at(TEXT, 'Shigeru Ishiba')] })],
  statements: [said('s1', TEXT, ['Shigeru Ishiba', 'said', 'the pact is old'], { speaker: 'a1' })],
};

/** The log, the contents, and what checks them. */
export function logAndContents({ open, again, spoilt }: Ground): void {
  describe('the log', () => {
    test('chains what was done, by whom, when and why', async () => {
      const store = await open({ by: 'Ada' });
      await keep(store, { id: 'r1', text: TEXT, read: READ });
      await store.do('set', { setting: 'reviewers', value: 2 }, 'we are two');
      const rows = await store.db.selectFrom('log').selectAll().orderBy('seq').execute();
      expect(rows.map(({ seq, kind, by, why }) => [seq, kind, by, why])).toEqual([
        [1, 'arrived', 'Ada', null],
        [2, 'read', 'Ada', null],
        [3, 'set', 'Ada', 'we are two'],
      ]);
      const hash = (previous: string, n: number): string => {
        const { seq, at: when, by, kind, why, body } = rows[n] as (typeof rows)[number];
        return createHash('sha256')
          .update(JSON.stringify([previous, seq, when, by, kind, why, body]))
          .digest('hex');
      };
      expect(rows[0]?.hash).toBe(hash('0'.repeat(64), 0));
      expect(rows[2]?.hash).toBe(hash(rows[1]?.hash as string, 2));
    });

    test('a clock set back does not reorder it', async () => {
      const times = ['2026-03-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z'];
      const store = await open({ clock: () => new Date(times.shift() as string) });
      for (const value of [1, 2, 1]) await store.do('set', { setting: 'reviewers', value });
      const rows = await store.db.selectFrom('log').select('at').orderBy('seq').execute();
      expect(rows.map((row) => row.at.slice(0, 7))).toEqual(['2026-03', '2026-03', '2026-04']);
    });

    test.each([
      ['a NUL', 'one\0two'],
      ['half a surrogate pair', 'one\ud800two'],
      [
        'more than an index of a server takes',
        Array.from({ length: 4000 }, (_, n) => String.fromCodePoint(0x4e00 + ((n * 7919) % 20000))).join(''),
      ],
      ['letters of all planes', 'né 東京 𝔘 👩‍👩‍👧'],
    ])('reasons and names can hold %s', async (_, odd) => {
      const store = await open({ by: odd });
      await keep(store, {
        id: 'r1',
        text: `${odd} said no.`,
        about: { name: odd, outlet: odd, title: odd, identity: { aliases: [odd], guid: odd, fingerprint: odd } },
        read: { actors: [person('a1', odd)] },
      });
      await store.do('turned', { source: odd, item: odd, outcome: 'failed' }, odd);
      await store.do('followed', { feed: odd, settings: { odd } }, odd);
      expect((await verify(store.database)).issues).toEqual([]);
    });

    test('a deed that is not possible leaves nothing, also where the error is swallowed', async () => {
      const store = await open();
      const act = store.write(async (writing) => {
        await writing.append('set', { setting: 'reviewers', value: 2 });
        await writing.append('undone', { deed: 99 }).catch(() => undefined);
      });
      await expect(act).rejects.toThrow('There is no deed of this number.');
      expect(await store.db.selectFrom('log').selectAll().execute()).toEqual([]);
    });

    test('a task that one does is refused to others until it is done', async () => {
      const [store, other] = [await open(), await again({ by: 'Ben' })];
      const done = await store.database.claim('watch');
      await expect(other.database.claim('watch')).rejects.toMatchObject({ issue: { code: 'record.busy' } });
      await (await other.database.claim('tidy'))();
      await done();
      await (await other.database.claim('watch'))();
    });

    test('two doors write one log', async () => {
      const store = await open();
      const other = await again({ by: 'Ben' });
      await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? store : other).do('set', { setting: 'reviewers', value: 1 })));
      const rows = await store.db.selectFrom('log').select(['seq', 'by']).orderBy('seq').execute();
      expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
      expect(new Set(rows.map(({ by }) => by))).toEqual(new Set(['Ada', 'Ben']));
    });
  });

  describe('damage is told', () => {
    const damages: readonly [string, string, RegExp][] = [
      ['another person', `update log set by = 'Eve' where seq = 2`, /^deed 2: It is not what was written/],
      ['another time', `update log set at = '2020-01-01T00:00:00.000Z' where seq = 1`, /^deed 1: It is not/],
      ['another body', `update log set body = replace(body, 'r1', 'r9') where seq = 2`, /^deed 2: It is not/],
      ['a body that is no JSON', `update log set body = '{' where seq = 2`, /^deed 2: It is not/],
      ['a deed that is gone', 'delete from log where seq = 2', /^deed 2: The log goes from deed 1 to deed 3/],
      ['a text that is gone', 'delete from contents', /: A text or file that deed 1 names is missing/],
      ['a last deed that is gone', 'delete from log where seq = 3', /^settings: The table "settings" is not what the log makes of it/],
      ['a row that nobody made', `update entries set status = 'accepted'`, /^entries: The table "entries"/],
      ['a row that is gone', 'delete from bearings', /^bearings: The table "bearings"/],
      [
        'words that are not the report’s',
        `update entries set value = replace(value, 'pact', 'pakt')`,
        /: At characters \d+ to \d+ the report does not read/,
      ],
    ];
    test.each(damages)('%s', async (_, change, told) => {
      spoilt();
      const store = await open();
      await keep(store, { id: 'r1', text: TEXT, read: READ });
      await store.do('set', { setting: 'reviewers', value: 2 });
      expect((await verify(store.database, { rebuild: true })).issues).toEqual([]);
      await sql.raw(change).execute(store.db);
      const { issues } = await verify(store.database, { rebuild: true });
      expect(issues.map(({ given, message }) => `${given}: ${message}`)).toContainEqual(expect.stringMatching(told));
    });

    test('one changed byte in each of a hundred texts', async () => {
      spoilt();
      const store = await open();
      const keys: string[] = [];
      await store.write(async (writing) => {
        for (let n = 0; n < 100; n++) keys.push(await writing.keepText(`${n} `.repeat(50 + n)));
      });
      for (const [n, key] of keys.entries()) {
        const { bytes } = await store.db.selectFrom('contents').select('bytes').where('sha256', '=', key).executeTakeFirstOrThrow();
        const flipped = Buffer.from(bytes);
        // Not the ten bytes of the header, which hold nothing but how it was packed.
        const place = 10 + ((n * 7919) % (flipped.length - 10));
        flipped.writeUInt8(flipped.readUInt8(place) ^ (1 << (n % 8)), place);
        await store.db.updateTable('contents').set({ bytes: flipped }).where('sha256', '=', key).execute();
      }
      const { issues } = await verify(store.database);
      expect(new Set(issues.map(({ given }) => given))).toEqual(new Set(keys));
    });
  });

  describe('texts', () => {
    const texts = [
      '',
      '\ufeffmark',
      'a\r\nb\rc\n',
      'cafe\u0301',
      '𝒜👩‍👩‍👧',
      '\u202eright to left\u202c',
      '\ud800',
      'a\udc00b\ud800',
      'nul\0',
      'soft\u00adhyphen',
      'İstanbul ﬁ ß',
    ];
    test.each(texts)('%j comes back as it was', async (text) => {
      const store = await open();
      const key = await store.write((writing) => writing.keepText(text));
      expect(await textOf(store.db, key)).toBe(text);
    });

    test('equal ones are kept once, those that differ in broken letters apart', async () => {
      const store = await open();
      const keys = await store.write(async (writing) => {
        const all = [];
        for (const text of ['a', 'a', '\ud800', '\ud801', '\ufffd']) all.push(await writing.keepText(text));
        return all;
      });
      expect(new Set(keys).size).toBe(4);
      expect((await store.db.selectFrom('contents').select('sha256').execute()).length).toBe(4);
    });

    test('a missing one is an issue that names it', async () => {
      const store = await open();
      await expect(textOf(store.db, 'f'.repeat(64))).rejects.toBeInstanceOf(IssueError);
    });
  });

  describe('the verbatim gate', () => {
    const text = 'He said 𝒜 no.';
    const content = (start: number, end: number) => ({
      statements: [
        {
          id: 's1',
          source: [],
          cue: [],
          content: [{ start, end }],
          speech: 'indirect' as const,
          polarity: 'affirmed' as const,
          confidence: 1,
        },
      ],
    });
    test.each([
      ['beyond the end', content(3, 99), 'There are no characters 3 to 99'],
      ['before the beginning', content(-2, 3), 'There are no characters -2 to 3'],
      ['backwards', content(5, 3), 'There are no characters 5 to 3'],
      ['of nothing', content(3, 3), 'There are no characters 3 to 3'],
      ['between whole numbers', content(3, 4.5), 'There are no characters 3 to 4.5'],
      ['through the middle of a letter', content(3, 9), 'At characters 3 to 9'],
      ['from the middle of a letter', content(9, 12), 'At characters 9 to 12'],
      ['without any words', { statements: [{ ...content(0, 1).statements[0], content: [] }] }, 'It points at no words'],
    ])('refuses a span %s', async (_, read, message) => {
      const store = await open();
      await keep(store, { id: 'r1', text });
      const writing = store.write(async (one) => {
        const reading = await one.keepText(JSON.stringify({ ...NOTHING, ...read }));
        await one.append('read', { report: 'r1', reading, reader: 'x' });
      });
      await expect(writing).rejects.toThrow(message);
      expect(await store.db.selectFrom('readings').selectAll().execute()).toEqual([]);
    });

    test('lets whole letters through', async () => {
      const store = await open();
      await keep(store, { id: 'r1', text, read: content(8, 10) as never });
      expect((await verify(store.database)).entries).toBe(1);
    });
  });
}
