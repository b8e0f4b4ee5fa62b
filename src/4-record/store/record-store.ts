import type { Kysely, Transaction } from 'kysely';
import { BEGINNING, hashOf } from '../log/chain.ts';
import type { DeedKind, Deeds, Logged } from '../log/deed.ts';
import { project } from '../project/project.ts';
import { columnText } from './column-text.ts';
import { keepBytes, keepText, textOf } from './contents.ts';
import { databaseIssue } from './database-issue.ts';
import type { Database } from './store.ts';
import type { Tables } from './tables.ts';

export interface Identity {
  /** Who does it: a person's name, or the name of a program. */
  readonly by: string;
  /** The time; the computer's by default. */
  readonly clock?: () => Date;
}

/** A record that can be asked and written. All writing goes through its log. */
export class RecordStore {
  readonly database: Database;
  readonly #by: string;
  readonly #clock: () => Date;
  readonly #asked: Kysely<Tables>;

  /** `asked` is what questions go through, where that is not the whole database. */
  constructor(database: Database, { by, clock = () => new Date() }: Identity, asked = database.db) {
    this.database = database;
    this.#by = by;
    this.#clock = clock;
    this.#asked = asked;
  }

  /** For questions. */
  get db(): Kysely<Tables> {
    return this.#asked;
  }

  /** The same record, whose questions go through another view of the database. What is done is done to all of it. */
  through(asked: Kysely<Tables>): RecordStore {
    return new RecordStore(this.database, { by: this.#by, clock: this.#clock }, asked);
  }

  get now(): Date {
    return this.#clock();
  }

  /**
   * Does several things as one: when the promise resolves, all of it is on the disk; when it rejects, nothing has happened. Throws IssueError where the
   * disk is full, another program writes for too long, or a deed is not possible.
   */
  async write<T>(act: (writing: Writing) => Promise<T>): Promise<T> {
    try {
      return await this.database.db.transaction().execute(async (transaction) => {
        await this.database.alone(transaction);
        const writing = await Writing.begin(this.database, transaction, { by: this.#by, clock: this.#clock });
        const result = await act(writing);
        writing.mustBeWhole();
        return result;
      });
    } catch (error) {
      throw databaseIssue(error);
    }
  }

  /** Does one thing. */
  do<K extends DeedKind>(kind: K, body: Deeds[K], why?: string): Promise<Logged> {
    return this.write((writing) => writing.append(kind, body, why));
  }

  close(): Promise<void> {
    return this.database.close();
  }
}

/** A transaction in which deeds are appended to the log and carried out. */
export class Writing {
  readonly db: Transaction<Tables>;
  readonly #database: Database;
  readonly #by: string;
  readonly #clock: () => Date;
  /** Texts of this transaction, so that what was just packed is not unpacked again. */
  readonly #texts = new Map<string, string>();
  #last: Last;
  /** Why a deed that stands in the log could not be carried out. */
  #broken: unknown;

  private constructor(database: Database, db: Transaction<Tables>, { by, clock }: Required<Identity>, last: Last) {
    this.#database = database;
    this.db = db;
    this.#by = by;
    this.#clock = clock;
    this.#last = last;
  }

  static async begin(database: Database, db: Transaction<Tables>, identity: Required<Identity>): Promise<Writing> {
    const last = await db.selectFrom('log').select(['seq', 'at', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
    return new Writing(database, db, identity, last ?? { seq: 0, at: '', hash: BEGINNING });
  }

  async keepText(text: string): Promise<string> {
    const key = await keepText(this.db, text);
    this.#texts.set(key, text);
    return key;
  }

  keepBytes(bytes: Uint8Array): Promise<string> {
    return keepBytes(this.db, bytes);
  }

  /** Appends a deed to the log and carries it out. Where it is not possible (IssueError), nothing of the whole transaction will happen. */
  async append<K extends DeedKind>(kind: K, body: Deeds[K], reason?: string, doer = this.#by): Promise<Logged> {
    const [by, why] = [columnText(doer), reason === undefined ? undefined : columnText(reason)];
    const seq = this.#last.seq + 1;
    const time = this.#clock().toISOString();
    // A clock set back does not reorder what was done.
    const at = time > this.#last.at ? time : this.#last.at;
    const row = { seq, at, by, kind, why: why ?? null, body: JSON.stringify(body) };
    const hash = hashOf(this.#last.hash, row);
    await this.db
      .insertInto('log')
      .values({ ...row, hash })
      .execute();
    this.#last = { seq, at, hash };
    const logged = { seq, at, by, kind, body, hash, ...(why !== undefined && { why }) } as Logged;
    await this.carryOut(logged).catch((error: unknown) => {
      this.#broken = error;
      throw error;
    });
    return logged;
  }

  /** A deed that failed is in the log of this transaction: it must not stay there, whatever was made of the error. */
  mustBeWhole(): void {
    if (this.#broken !== undefined) throw this.#broken;
  }

  /** Brings the tables in line with a deed that is in the log. */
  async carryOut(deed: Logged): Promise<void> {
    const text = async (key: string): Promise<string> => this.#texts.get(key) ?? textOf(this.db, key);
    await project({ db: this.db, search: this.#database.search, text }, deed);
  }
}

/** The end of the log. */
interface Last {
  readonly seq: number;
  readonly at: string;
  readonly hash: string;
}
