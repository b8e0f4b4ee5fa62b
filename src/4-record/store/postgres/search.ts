import { sql } from 'kysely';
import { EVERY, type IndexedDocument, type IndexQuery, type SearchIndex } from '../../search/search-index.ts';

/** Rows to one statement: far below the limit of parameters. */
const BATCH = 500;

/** Full text in PostgreSQL: one vector a document, in which words, stems and marks are told apart by their first letter. */
export const postgresSearch: SearchIndex = {
  async put(db, documents) {
    for (let at = 0; at < documents.length; at += BATCH) {
      const rows = documents.slice(at, at + BATCH).map((one) => sql`(${one.doc}::bigint, ${vectorOf(one)}::tsvector)`);
      await sql`insert into search (doc, terms) values ${sql.join(rows)} on conflict (doc) do update set terms = excluded.terms`.execute(
        db,
      );
    }
  },
  async find(db, query, { limit, from, below }) {
    const low = from === undefined ? sql`` : sql` and doc >= ${from}`;
    const high = below === undefined ? sql`` : sql` and doc < ${below}`;
    const found = await sql<{
      doc: number;
    }>`select doc from search where terms @@ ${expression(query)}::tsquery${low}${high} order by doc desc limit ${limit}`.execute(db);
    return found.rows.map(({ doc }) => Number(doc));
  },
};

/** Marks are told apart without regard to the case of Latin letters, as FTS5 does; words arrive in small letters. */
function quoted(letter: string, token: string): string {
  return `'${letter}${token
    .replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "''")}'`;
}

function vectorOf({ words, stems, facets }: IndexedDocument): string {
  const placed = [
    ...words.map((word, at) => [quoted('w', word), at] as const),
    ...stems.map((stem, at) => [quoted('s', stem), at] as const),
  ];
  return [...placed.map(([lexeme, at]) => `${lexeme}:${at + 1}`), ...facets.map((facet) => quoted('f', facet))].join(' ');
}

function expression(query: IndexQuery): string {
  if (query.op === 'not') return `!(${expression(query.of)})`;
  if (query.op !== 'words') {
    if (query.of.length === 0) return quoted('f', EVERY);
    return `(${query.of.map(expression).join(query.op === 'and' ? ' & ' : ' | ')})`;
  }
  const { column, tokens, prefix } = query;
  const lexemes = tokens.map((token) => quoted(column.charAt(0), token));
  return `(${lexemes.map((lexeme, at) => (prefix && at === lexemes.length - 1 ? `${lexeme}:*` : lexeme)).join(' <-> ')})`;
}
