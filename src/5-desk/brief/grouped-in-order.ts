/** Values that stand next to each other and have one key, in their order: a key that comes again makes a group of its own. */
export function groupedInOrder<V>(values: readonly V[], keyOf: (value: V) => string): readonly (readonly [string, readonly V[]])[] {
  const groups: [string, V[]][] = [];
  for (const value of values) {
    const key = keyOf(value);
    const last = groups.at(-1);
    if (last?.[0] === key) last[1].push(value);
    else groups.push([key, [value]]);
  }
  return groups;
}
