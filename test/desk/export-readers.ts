/** Reads CSV (RFC 4180) and takes the mark against formulas away again, as the codebook tells its readers to. */
export function parsedCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    const value = match[1]?.replaceAll('""', '"') ?? match[2] ?? '';
    (rows.at(-1) as string[]).push(value.startsWith("'") ? value.slice(1) : value);
    if (match[3] === '\r\n') rows.push([]);
    if (cell.lastIndex === text.length) break;
  }
  return rows.slice(0, -1);
}
