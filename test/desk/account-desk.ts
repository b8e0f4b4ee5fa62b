import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { IssueError } from '#base/issue.ts';
import { addUser } from '#desk/accounts/change-user.ts';
import { type SignedIn, signIn } from '#desk/accounts/sign-in.ts';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore } from '#record/store/record-store.ts';

export const PASSWORD = 'vellum harbour nineteen oxen';

/** Records with accounts, whose clock a test moves. */
export interface AccountDesk {
  /** A new record without accounts. */
  readonly bare: () => Promise<RecordStore>;
  /** A new record with an administrator, ada. */
  readonly desk: () => Promise<RecordStore>;
  /** Folder of the record that was made last. */
  readonly last: () => string;
  /** Minutes go by. */
  readonly later: (minutes: number) => void;
  readonly enter: (store: RecordStore, name: string, password: string, address?: string) => Promise<SignedIn>;
  /** The code of the issue, or "done". */
  readonly codeOf: (act: Promise<unknown>) => Promise<string>;
  /** The log, a line a deed. */
  readonly kindsIn: (store: RecordStore) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export function accountDesk(): AccountDesk {
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-accounts-'));
  const opened: RecordStore[] = [];
  let now = Date.parse('2026-03-01T08:00:00Z');
  const last = () => path.join(folder, `${opened.length}`);
  const bare = async () => {
    const place = path.join(folder, `${opened.length + 1}`);
    const store = new RecordStore(await openDatabase(place, { create: true }), { by: 'root', clock: () => new Date(now) });
    opened.push(store);
    return store;
  };
  return {
    bare,
    desk: async () => {
      const store = await bare();
      await addUser(store, { name: 'ada', role: 'admin', password: PASSWORD });
      return store;
    },
    last,
    later: (minutes) => {
      now += minutes * 60_000;
    },
    enter: (store, name, password, address = '192.0.2.1') => signIn(store, { name, password, address }),
    codeOf: (act) =>
      act.then(
        () => 'done',
        (error: IssueError) => error.issue?.code ?? String(error),
      ),
    kindsIn: async ({ db }) =>
      (await db.selectFrom('log').select(['kind', 'by', 'body']).orderBy('seq').execute()).map(
        ({ kind, by, body }) => `${by} ${kind} ${body}`,
      ),
    close: async () => {
      for (const store of opened) await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
