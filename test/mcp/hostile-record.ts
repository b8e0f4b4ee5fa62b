import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore } from '#record/store/record-store.ts';
import { at, keep, person, said, wants } from '../contract/scenario.ts';

/** A record whose reports say the given things, one each: in what is said, in the headline, the outlet and the name of the speaker. */
export async function hostileRecord(
  texts: readonly string[],
): Promise<{ readonly store: RecordStore; readonly folder: string; readonly end: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-mcp-'));
  const store = new RecordStore(await openDatabase(folder, { create: true }), { by: 'tester' });
  for (const [n, words] of texts.entries()) {
    const name = `Vera Vane${n}`;
    const text = `${name} said that ${words} and that is all.`;
    await keep(store, {
      id: `h${createHash('sha256').update(words).digest('hex').slice(0, 11)}`,
      text,
      read: {
        actors: [person('a1', name, { mentions: [at(text, name)] })],
        statements: [said('s1', text, [name, 'said', words], { speaker: 'a1' })],
        positions: [wants('p1', text, words, { holder: 'a1', statement: 's1' })],
      },
      about: {
        title: words,
        outlet: `Outlet ${words}`,
        url: 'https://example.org/a',
        origin: { kind: 'own', evidence: [] },
        published: `2024-${String((n % 12) + 1).padStart(2, '0')}-11`,
      },
    });
  }
  return {
    store,
    folder,
    end: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
