/** Values to one list of a statement: databases limit how many it may have. */
const MOST = 400;

/** Asks for rows by a list of values, in as many statements as it takes; each value is asked for once. */
export async function inBatches<V, R>(values: Iterable<V>, ask: (some: readonly V[]) => Promise<readonly R[]>): Promise<readonly R[]> {
  const all = [...new Set(values)];
  const rows: R[] = [];
  for (let at = 0; at < all.length; at += MOST) for (const row of await ask(all.slice(at, at + MOST))) rows.push(row);
  return rows;
}
