/**
 * The known word that a misspelt one probably stands for: fewest insertions, deletions, exchanges and swaps of neighbours (optimal string alignment), one for every
 * three letters at most; undefined where none is so near.
 */
export function nearest(given: string, known: Iterable<string>): string | undefined {
  const wanted = given.toLowerCase();
  let [best, fewest]: [string | undefined, number] = [undefined, Math.max(1, Math.floor(wanted.length / 3)) + 1];
  for (const word of known) {
    if (Math.abs(word.length - wanted.length) >= fewest) continue;
    const edits = editsBetween(wanted, word.toLowerCase());
    if (edits < fewest) [best, fewest] = [word, edits];
  }
  return best;
}

function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] as number) + 1);
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return row[b.length] as number;
}
