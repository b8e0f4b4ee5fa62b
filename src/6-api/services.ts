import { WarmReaders } from '#record/pool.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { type AccountOptions, Accounts } from './accounts/accounts.ts';
import { Answers } from './answers.ts';
import { DeskFiles } from './desk-files.ts';
import { Jobs } from './jobs.ts';

/** What the server holds for all requests. */
export interface Services {
  readonly store: RecordStore;
  /** Folder of the record, or the address of its database. */
  readonly place: string;
  /** Folder of the desk files. */
  readonly desks: string;
  readonly deskFiles: DeskFiles;
  readonly accounts: Accounts;
  /** Questions in their turn, and their last answers. */
  readonly answers: Answers;
  /** Deeds that take longer than a request. */
  readonly jobs: Jobs;
  /** The workers that read reports. */
  readonly readers: WarmReaders;
  /** Ranges of addresses beside the public ones from which reports and feeds may be fetched. */
  readonly allowedNetwork: readonly string[];
  /** Folder of the model; the shipped one where absent. */
  readonly model?: string;
}

export interface ServiceOptions {
  readonly store: RecordStore;
  readonly place: string;
  readonly desks: string;
  /** How one signs in; nobody has to where not said and nobody has an account. */
  readonly accounts?: AccountOptions;
  readonly allowedNetwork?: readonly string[];
  readonly model?: string;
  /** Workers that read side by side; one where not said. */
  readonly readers?: number;
  /** Another program for the workers, with the same messages. */
  readonly worker?: URL;
}

/** Makes what the server holds. Nothing is loaded and no worker started before it is wanted. */
export function servicesFor({
  store,
  place,
  desks,
  accounts = {},
  allowedNetwork = [],
  model,
  readers = 1,
  worker,
}: ServiceOptions): Services {
  const reading = { wanted: 'reading' as const, ...(model !== undefined && { model }), ...(worker !== undefined && { worker }) };
  return {
    store,
    place,
    desks,
    deskFiles: new DeskFiles(desks, place),
    accounts: new Accounts(store, accounts),
    // A server answers several at a time; the embedded database is asked in this thread.
    answers: new Answers(store.database.kind === 'postgres' ? 4 : 2),
    jobs: new Jobs(),
    readers: new WarmReaders(readers, reading),
    allowedNetwork,
    ...(model !== undefined && { model }),
  };
}

/** Ends what is under way: jobs first, then the workers. The store is closed by whom it belongs to. */
export async function closeServices({ jobs, readers }: Services): Promise<void> {
  await jobs.close();
  await readers.close();
}
