import { IssueError, issueOf } from '#base/issue.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { inBatches } from '../questions/batches.ts';
import { actorsMeant, type Who, whoAt } from '../questions/who.ts';
import type { ExportedActor } from './exported.ts';

/** Who is whom, now or as it was judged at an instant, with what other collections know them by. */
export class ActorsAt {
  readonly #db: RecordStore['db'];
  readonly #who: Who;
  /** Items of Wikidata by the ids of actors that were looked up, those without one too. */
  readonly #wikidata = new Map<string, string | null>();

  private constructor(db: RecordStore['db'], who: Who) {
    this.#db = db;
    this.#who = who;
  }

  static async at({ db }: Pick<RecordStore, 'db'>, knownAt: string | undefined): Promise<ActorsAt> {
    return new ActorsAt(db, await whoAt(db, knownAt === undefined ? {} : { knownAt }));
  }

  /** Loads actors and those that stand for them, so that `actorOf` knows them. */
  async load(ids: readonly string[]): Promise<void> {
    await this.#who.load(ids);
    const fresh = ids.map((id) => this.#who.of(id).id).filter((id) => !this.#wikidata.has(id));
    const rows = await inBatches(fresh, (some) =>
      this.#db.selectFrom('actors').select(['id', 'wikidata']).where('id', 'in', some).execute(),
    );
    for (const { id, wikidata } of rows) this.#wikidata.set(id, wikidata);
  }

  /** The actor that stands for this one. What the record does not know goes by its id. */
  actorOf(id: string): ExportedActor {
    const named = this.#who.of(id);
    const wikidata = this.#wikidata.get(named.id) ?? undefined;
    return { ...named, ...(wikidata !== undefined && { wikidata }) };
  }

  /** Ids of all actors that one of these names or ids means, with all judged the same. Throws IssueError where there is nobody of it. */
  async meant(names: readonly string[]): Promise<ReadonlySet<string>> {
    const all = new Set<string>();
    for (const name of names) {
      const found = await actorsMeant(this.#db, this.#who, name);
      if (found.size === 0) throw new IssueError(issueOf('record.unknown', 'There is nobody of this name or id.', name));
      for (const id of found) all.add(id);
    }
    return all;
  }
}
