import { sql } from 'kysely';
import { EVERY, type IndexQuery, type SearchIndex } from '../../search/search-index.ts';

/** Rows to one statement. */
const BATCH = 50;

/** Full text in SQLite's FTS5. The texts themselves are not kept again, only where which word stands. */
export const sqliteSearch: SearchIndex = {
  async put(db, documents) {
    // FTS5 writes out all that it has gathered whenever a document comes before the last one: in order it does so once.
    const ordered = documents.toSorted((a, b) => a.doc - b.doc);
    for (let at = 0; at < ordered.length; at += BATCH) {
      const rows = ordered
        .slice(at, at + BATCH)
        .map(({ doc, words, stems, facets }) => sql`(${doc}, ${words.join(' ')}, ${stems.join(' ')}, ${facets.join(' ')})`);
      await sql`insert or replace into search (rowid, words, stems, facets) values ${sql.join(rows)}`.execute(db);
    }
  },
  async find(db, query, { limit, from, below }) {
    const low = from === undefined ? sql`` : sql` and rowid >= ${from}`;
    const high = below === undefined ? sql`` : sql` and rowid < ${below}`;
    const found = await sql<{
      doc: number;
    }>`select rowid as doc from search where search match ${expression(query)}${low}${high} order by rowid desc limit ${limit}`.execute(db);
    return found.rows.map(({ doc }) => doc);
  },
};

/** In FTS5's own language, where `not` stands between what is wanted and what is not. */
function expression(query: IndexQuery): string {
  if (query.op === 'words') return `${query.column} : "${query.tokens.join(' ').replaceAll('"', '""')}"${query.prefix ? '*' : ''}`;
  if (query.op === 'not') return `(facets : "${EVERY}" NOT ${expression(query.of)})`;
  if (query.op === 'or') return `(${query.of.map(expression).join(' OR ')})`;
  const wanted = query.of.filter(({ op }) => op !== 'not');
  const unwanted = query.of.flatMap((one) => (one.op === 'not' ? [expression(one.of)] : []));
  const all = wanted.length > 0 ? wanted.map(expression).join(' AND ') : `facets : "${EVERY}"`;
  return `(${unwanted.reduce((left, right) => `(${left}) NOT ${right}`, all)})`;
}
