/** What one reviewer said of one entry: a label of any set. */
export interface Rating {
  readonly entry: string;
  readonly by: string;
  readonly label: string;
}

/** How far two reviewers agree beyond chance. */
export interface Kappa {
  readonly reviewers: readonly [string, string];
  /** Entries that both have reviewed. */
  readonly entries: number;
  /** Share of these on which they say the same. */
  readonly observed: number;
  /** Cohen's kappa: 1 for full agreement, 0 for that of chance; absent where both always say one and the same, which leaves chance no room. */
  readonly kappa?: number;
}

/** Cohen's kappa of each pair of reviewers with entries in common (Cohen 1960, "A coefficient of agreement for nominal scales"). */
export function kappas(ratings: readonly Rating[]): readonly Kappa[] {
  const by = grouped(ratings, (one) => one.by);
  const names = [...by.keys()].toSorted();
  return names.flatMap((a, at) =>
    names.slice(at + 1).flatMap((b) => kappaOf([a, b], by.get(a) as readonly Rating[], by.get(b) as readonly Rating[]) ?? []),
  );
}

function kappaOf(reviewers: readonly [string, string], one: readonly Rating[], other: readonly Rating[]): Kappa | undefined {
  const others = new Map(other.map(({ entry, label }) => [entry, label]));
  const pairs = one.flatMap(({ entry, label }) => (others.has(entry) ? [[label, others.get(entry) as string] as const] : []));
  const entries = pairs.length;
  if (entries === 0) return undefined;
  const observed = pairs.filter(([a, b]) => a === b).length / entries;
  const labels = new Set(pairs.flat());
  const share = (side: 0 | 1, label: string): number => pairs.filter((pair) => pair[side] === label).length / entries;
  const expected = [...labels].reduce((sum, label) => sum + share(0, label) * share(1, label), 0);
  return { reviewers, entries, observed, ...(expected < 1 && { kappa: (observed - expected) / (1 - expected) }) };
}

/**
 * Krippendorff's alpha for nominal data with any number of reviewers and missing values (Krippendorff 2011, "Computing Krippendorff's alpha-reliability"). Undefined where fewer than two
 * reviewers share an entry, or all say one and the same.
 */
export function alphaOf(ratings: readonly Rating[]): number | undefined {
  const units = [...grouped(ratings, (one) => one.entry).values()].filter((unit) => unit.length > 1);
  const values = units.flat().map(({ label }) => label);
  const total = values.length;
  const counts = new Map<string, number>();
  for (const label of values) counts.set(label, (counts.get(label) ?? 0) + 1);
  const expected = total * (total - 1) - [...counts.values()].reduce((sum, n) => sum + n * (n - 1), 0);
  if (total < 2 || expected === 0) return undefined;
  const disagreeing = units.reduce((sum, unit) => sum + differingPairs(unit) / (unit.length - 1), 0);
  return 1 - ((total - 1) * disagreeing) / expected;
}

/** Ordered pairs of ratings of one entry that differ. */
function differingPairs(unit: readonly Rating[]): number {
  return unit.reduce((sum, one) => sum + unit.filter(({ label }) => label !== one.label).length, 0);
}

function grouped<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one)) ?? [];
    group.push(one);
    groups.set(key(one), group);
  }
  return groups;
}
