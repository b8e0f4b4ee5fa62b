import { type ColumnDataType, type Kysely, type RawBuilder, sql } from 'kysely';

type Kind = 'sqlite' | 'postgres';

/** The tables of a record, on either database. Texts are ordered by their bytes on both, so that the same record is listed in the same order. */
export async function up(db: Kysely<unknown>, kind: Kind): Promise<void> {
  const text: RawBuilder<unknown> = kind === 'postgres' ? sql`text collate "C"` : sql`text`;
  const bytes: ColumnDataType | RawBuilder<unknown> = kind === 'postgres' ? 'bytea' : 'blob';
  const number: RawBuilder<unknown> = kind === 'postgres' ? sql`bigint` : sql`integer`;
  const real: RawBuilder<unknown> = kind === 'postgres' ? sql`double precision` : sql`real`;
  const types = { t: text, n: number, b: bytes, r: real };
  /** Columns as "name:type", with "?" where a value can be absent; the key is of the columns marked "!". */
  const table = async (name: string, columns: string): Promise<void> => {
    const parsed = columns.split(' ').map((column) => /^(\w+):([tnbr])([!?]?)$/.exec(column) as RegExpExecArray);
    let builder = db.schema.createTable(name);
    for (const [, column, type, mark] of parsed) {
      builder = builder.addColumn(column as string, types[type as keyof typeof types] as RawBuilder<unknown>, (one) =>
        mark === '?' ? one : one.notNull(),
      );
    }
    const key = parsed.filter(([, , , mark]) => mark === '!').map(([, column]) => column as string);
    if (key.length > 0) builder = builder.addPrimaryKeyConstraint(`${name}_key`, key as never);
    await builder.execute();
  };
  const index = async (name: string, ...columns: string[]): Promise<void> => {
    await db.schema
      .createIndex(`${name}_by_${columns.join('_')}`)
      .on(name)
      .columns(columns)
      .execute();
  };
  await table('log', 'seq:n! at:t by:t kind:t why:t? body:t hash:t');
  await table('contents', 'sha256:t! encoding:t bytes:b packed:t');
  await table(
    'reports',
    'id:t! seq:n known:t name:t outlet:t? title:t? published:t? day:t url:t? sha256:t origin:t family:t kinship:t? revises:t? revised:t? revised_at:t? body:t unread:t?',
  );
  await table('marks', 'mark:t! report:t!');
  await table('readings', 'report:t! seq:n! reader:t reading:t known:t until:t?');
  await table('figures', 'report:t! local:t! actor:t body:t known:t! until:t?');
  await table('actors', 'id:t! name:t kind:t country:t? wikidata:t? who:t folded:t known:t');
  await table('judgements', 'seq:n! a:t b:t verdict:t by:t why:t? known:t until:t?');
  await table(
    'entries',
    'id:t! seq:n! report:t kind:t value:t human:t? status:t flag:t? given:t confidence:r? day:t last_day:t stance:t? agreement:t? start:n known:t until:t?',
  );
  await table('bearings', 'entry:t! seq:n! part:t! actor:t!');
  await table('reviews', 'seq:n! entry:t by:t verdict:t value:t? why:t? known:t until:t?');
  await table('items', 'seq:n! source:t item:t outcome:t report:t? body:t known:t');
  await table('feeds', 'feed:t! settings:t state:t? seq:n known:t');
  await table('officials', 'id:t! kind:t day:t last_day:t body:t seq:n');
  await table('documents', 'serial:n! doc:n report:t entry:t? version:n? start:n end:n');
  await table('settings', 'setting:t! value:t seq:n');
  for (const [name, ...columns] of INDEXES) await index(name as string, ...columns);
  if (kind === 'postgres') {
    await sql`create table search (doc bigint primary key, terms tsvector not null)`.execute(db);
    await sql`create index search_by_terms on search using gin (terms)`.execute(db);
  } else {
    // Words arrive cut and folded, with a blank between them: all other signs are parts of words, and none is folded again.
    const tokenizer = sql.lit(`ascii tokenchars '!"#$%&''()*+,-./:;<=>?@[\\]^_\`{|}~'`);
    await sql`create virtual table search using fts5(words, stems, facets, content='', contentless_delete=1, tokenize=${tokenizer})`.execute(
      db,
    );
  }
}

const INDEXES = [
  ['log', 'kind'],
  ['reports', 'sha256'],
  ['reports', 'day'],
  ['reports', 'family'],
  ['reports', 'name'],
  ['marks', 'report'],
  ['figures', 'actor'],
  ['actors', 'who'],
  ['actors', 'folded'],
  ['actors', 'country'],
  ['judgements', 'a'],
  ['judgements', 'b'],
  ['entries', 'report', 'kind'],
  ['entries', 'kind', 'day'],
  ['entries', 'agreement'],
  ['entries', 'status', 'kind'],
  ['bearings', 'actor', 'part'],
  ['reviews', 'entry'],
  ['items', 'source'],
  ['items', 'outcome'],
  ['documents', 'doc'],
  ['documents', 'entry'],
  ['officials', 'day'],
] as const;
