import type { Caller } from '#desk/access/caller.ts';
import type { Added } from '#desk/add.ts';
import type { WatchedPoll } from '#desk/watch.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { ReportDefaults } from '#report/report.ts';
import type { Item, Particulars } from '#source/item.ts';
import { limitedStore } from './limited-store.ts';
import type { JobOutcome } from './schemas/jobs.ts';
import type { Services } from './services.ts';

interface Started {
  readonly job: string;
}

interface Adding {
  readonly kind: 'add' | 'fetch';
  readonly about: string;
  readonly items: () => AsyncIterable<Item>;
  readonly defaults?: ReportDefaults;
  /** Called when the job is over. */
  readonly after?: () => Promise<void>;
}

/** Reads what a source gives into the record, in the caller's name, by the kept workers. */
export function startAdding(services: Services, caller: Caller, { kind, about, items, defaults, after }: Adding): Started {
  const { jobs, readers, model } = services;
  const { id } = jobs.submit<JobOutcome>({
    kind,
    by: caller.name,
    about,
    ...(after !== undefined && { after }),
    work: async (telling, signal) => {
      const { add } = await import('#desk/add.ts');
      const names = new Map<string, string>();
      const named = async function* (): AsyncGenerator<Item> {
        for await (const item of items()) {
          if (item.kind !== 'lost') names.set(item.id, item.origin);
          yield item;
        }
      };
      const added = add(storeOf(services, caller), named(), {
        reader: await readerOf(model),
        readers,
        signal,
        ...(defaults !== undefined && { defaults }),
        warn: telling.note,
        progress: ({ id: report }, share) => telling.share(names.get(report) ?? report, share),
      });
      for await (const one of added) telling.outcome(outcomeOf(one));
    },
  });
  return { job: id };
}

/** Reads again what another model or version read. */
export function startReadingAgain(services: Services, caller: Caller): Started {
  const { jobs, readers, model } = services;
  const { id } = jobs.submit<JobOutcome>({
    kind: 'read-again',
    by: caller.name,
    about: 'the record',
    work: async (telling, signal) => {
      const { readAgain } = await import('#desk/read-again.ts');
      const all = readAgain(storeOf(services, caller), { reader: await readerOf(model), readers, signal });
      for await (const { outcome, id: report, name, words, fresh, issue } of all)
        telling.outcome({ outcome, name, id: report, words, entries: fresh, ...(issue !== undefined && { issue }) });
    },
  });
  return { job: id };
}

/** Asks the feeds that are due, once. Where another program asks them already, the job fails (record.busy). */
export function startPolling(services: Services, caller: Caller): Started {
  const { jobs, readers, model, store, allowedNetwork } = services;
  const { id } = jobs.submit<JobOutcome>({
    kind: 'poll',
    by: caller.name,
    about: 'the feeds',
    work: async (telling, signal) => {
      const [{ watch }, { watchMeans }] = await Promise.all([import('#desk/watch.ts'), import('#desk/watch-means.ts')]);
      const release = await store.database.claim('watch');
      const { means, close } = watchMeans(allowedNetwork);
      // What is being read when the job is ended is asked again with the next poll.
      const stop = (): void => void readers.close();
      signal.addEventListener('abort', stop, { once: true });
      try {
        const options = { means, reading: {}, readers, reader: await readerOf(model), once: true, signal };
        for await (const polled of watch(storeOf(services, caller), options)) tellPoll(polled, telling);
      } finally {
        signal.removeEventListener('abort', stop);
        close();
        await release();
      }
    },
  });
  return { job: id };
}

function tellPoll(
  { feed, items, state, notes }: WatchedPoll,
  telling: { readonly outcome: (one: JobOutcome) => void; readonly note: (issue: WatchedPoll['notes'][number]) => void },
): void {
  for (const note of [...notes, ...(state.lastError === undefined ? [] : [state.lastError])]) telling.note(note);
  for (const { item, ...one } of items) telling.outcome({ ...one, name: item, feed });
}

/** The record in the caller's name, without an end of time: others have their turn between two statements. */
function storeOf({ store }: Services, { name }: Caller): RecordStore {
  return limitedStore(store, { by: name, signal: new AbortController().signal });
}

async function readerOf(model: string | undefined): Promise<string> {
  const { readerVersion } = await import('#desk/reader-version.ts');
  return readerVersion(model);
}

function outcomeOf(one: Added): JobOutcome {
  return { ...one };
}

/** The item of a text that was given as it is. */
export async function* textItems(name: string, text: string, particulars: Particulars): AsyncGenerator<Item> {
  yield { kind: 'text', origin: name, id: name, text, particulars, notes: [], bytes: Buffer.byteLength(text) };
}

/** The items of a page. Only addresses that may be reached are dialled. */
export async function* fetchedItems(url: string, allowed: readonly string[]): AsyncGenerator<Item> {
  const [{ Fetcher }, { allowList }, { itemsOfPage }, { ContainedParser }] = await Promise.all([
    import('#source/network/fetcher.ts'),
    import('#source/network/address.ts'),
    import('#source/pages.ts'),
    import('#source/contained/parser.ts'),
  ]);
  const parser = new ContainedParser();
  try {
    yield* itemsOfPage(url, new Fetcher({ allowed: allowList(allowed) }), parser);
  } finally {
    parser.close();
  }
}
