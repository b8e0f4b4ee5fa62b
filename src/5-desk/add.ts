import type { Issue } from '#base/issue.ts';
import type { Turned } from '#record/log/deed.ts';
import { type PoolOptions, readAll } from '#record/pool.ts';
import type { RecordStore, Writing } from '#record/store/record-store.ts';
import { type Report, type ReportDefaults, reportOf } from '#report/report.ts';
import { identityOf, recognise } from '#source/feeds/item-identity.ts';
import type { Item } from '#source/item.ts';
import { type Coming, type KeptReport, keepReport, type Outcome, reportIdOf } from './keep-report.ts';
import { knownItems } from './known-items.ts';

/** What became of one item of a source. */
export type Added =
  | KeptReport
  | { readonly outcome: 'duplicate'; readonly name: string; readonly id: string; readonly reason: 'text' | 'url' | 'guid' }
  | { readonly outcome: 'failed'; readonly name: string; readonly issue: Issue };

export interface AddOptions extends Omit<PoolOptions, 'wanted' | 'progress'> {
  /** What makes the readings: versions of the program and the model. */
  readonly reader: string;
  readonly defaults?: ReportDefaults;
  /** Told of warnings. */
  readonly warn?: (issue: Issue) => void;
  readonly progress?: (report: Report, share: number) => void;
}

/** An item that gives no new report. */
interface TurnedAway {
  readonly turned: Turned;
  readonly added: Added;
}

/**
 * Reads what a source holds into the record and tells of each item, in their order, what became of it. When an outcome is given, it is on the disk: the report, its text, its
 * bytes, its reading and all entries in one transaction.
 */
export async function* add(store: RecordStore, items: AsyncIterable<Item>, options: AddOptions): AsyncGenerator<Added> {
  const coming = new Map<Report, Coming>();
  const underWay = new Set<string>();
  /** Items that need no reading wait for their turn, so that outcomes keep the order of the items. */
  const early: (TurnedAway & { readonly after: number })[] = [];
  let [started, finished] = [0, 0];

  async function* reports(): AsyncGenerator<Report> {
    for await (const item of items) {
      const next = await checked(store, item, options, underWay);
      if ('turned' in next) {
        early.push({ after: started, ...next });
        continue;
      }
      started++;
      underWay.add(next.id);
      coming.set(next.report, next);
      yield next.report;
    }
  }

  async function* waiting(): AsyncGenerator<Added> {
    for (let first = early[0]; first !== undefined && first.after <= finished; first = early[0]) {
      early.shift();
      await store.do('turned', first.turned);
      yield first.added;
    }
  }

  for await (const { report, reading, issue } of readAll(reports(), { ...options, wanted: 'reading' })) {
    yield* waiting();
    const one = coming.get(report) as Coming;
    coming.delete(report);
    yield await store.write((writing) => keptOrKnown(writing, one, { reading, issue, reader: options.reader }));
    underWay.delete(one.id);
    finished++;
  }
  yield* waiting();
}

async function checked(store: RecordStore, item: Item, options: AddOptions, underWay: ReadonlySet<string>): Promise<Coming | TurnedAway> {
  if (item.kind === 'lost') return failed(item.issue.given ?? 'input', item.issue);
  if (item.kind === 'textless') return failed(item.origin, item.issue);
  const { report, notes } = await reportOf(item, options.defaults ?? {});
  for (const note of notes) options.warn?.(note);
  const id = reportIdOf(report);
  if (underWay.has(id)) return repeated(item.origin, id, 'text');
  const { canonical, url, guid } = item.particulars;
  const identity = identityOf({ text: report.text, canonical, url, guid });
  const known = await recognise({ ...identity, text: report.text }, knownItems(store, report.outlet));
  if (known.is === 'duplicate') return repeated(item.origin, known.of, known.by);
  return { report, item, id, identity, ...(known.is === 'revision' && { revises: known.of }) };
}

function failed(name: string, issue: Issue): TurnedAway {
  return { turned: { source: name, item: name, outcome: 'failed', issue }, added: { outcome: 'failed', name, issue } };
}

function repeated(name: string, id: string, reason: 'text' | 'url' | 'guid'): TurnedAway {
  return {
    turned: { source: name, item: name, outcome: 'duplicate', report: id, reason },
    added: { outcome: 'duplicate', name, id, reason },
  };
}

/** Another program may have kept the same report meanwhile. */
async function keptOrKnown(writing: Writing, coming: Coming, outcome: Outcome): Promise<Added> {
  const { id, item } = coming;
  const known = await writing.db.selectFrom('reports').select('id').where('id', '=', id).executeTakeFirst();
  if (known === undefined) return keepReport(writing, coming, outcome);
  const { turned, added } = repeated(item.origin, id, 'text');
  await writing.append('turned', turned);
  return added;
}
