/** A judgement that has not been taken back. */
export interface Judged {
  readonly a: string;
  readonly b: string;
  readonly verdict: string;
}

/** What chooses the actor that stands for others. */
export interface Standing {
  readonly id: string;
  readonly wikidata: string | null;
  readonly known: string;
}

/** The latest word on each pair, of judgements in the order in which they were made. */
export function latest<J extends Judged>(judgements: readonly J[]): readonly J[] {
  return [...new Map(judgements.map((one) => [[one.a, one.b].toSorted().join('\n'), one])).values()];
}

/** All that are connected with `start` by judgements of sameness, itself included. */
export function connected(start: string, judgements: readonly Judged[]): ReadonlySet<string> {
  const neighbours = new Map<string, string[]>();
  for (const { a, b, verdict } of judgements) {
    if (verdict !== 'same') continue;
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  }
  const found = new Set([start]);
  for (const one of found) for (const next of neighbours.get(one) ?? []) found.add(next);
  return found;
}

/** Who stands for all of them: one with an item in Wikidata, else one that is known beyond a single report, else the one known first; of those known at once the first by id. */
export function standingFor(actors: readonly Standing[]): string | undefined {
  const rank = ({ wikidata, known, id }: Standing): string => `${wikidata === null ? 1 : 0} ${id.includes('@') ? 1 : 0} ${known} ${id}`;
  return actors.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))[0]?.id;
}

/** The first pair that is judged different and is made one by others. */
export function broken<J extends Judged>(judgements: readonly J[]): J | undefined {
  const parents = new Map<string, string>();
  const rootOf = (one: string): string => {
    let root = one;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    if (root !== one) parents.set(one, root);
    return root;
  };
  for (const { a, b, verdict } of judgements) {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (verdict === 'same' && one !== other) parents.set(one, other);
  }
  return judgements.find(({ a, b, verdict }) => verdict === 'different' && rootOf(a) === rootOf(b));
}
