/**
 * The best tree over a sentence: `scores[(n + 1) * dependent + head]`, where head 0 is the root and word k has head number k + 1.
 * Greedy where that is a tree with one root already, else Chu, Liu (1965) and Edmonds (1967) under each of the likeliest roots.
 * Returns head numbers.
 */
export function bestTree(n: number, scores: Float64Array): Int32Array {
  const greedy = greedyHeads(n, scores);
  if (rootsOf(greedy) === 1 && findCycle(greedy) === undefined) return greedy;
  // One word hangs from the root: the likeliest few are tried and the best tree kept.
  const order = Array.from({ length: n }, (_, k) => k).sort((a, b) => rootMargin(b, n, scores) - rootMargin(a, n, scores) || a - b);
  let best: Int32Array | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const root of order.slice(0, 3)) {
    const heads = rootedTree(n, scores, root);
    const score = total(n, scores, heads);
    if (score > bestScore) {
      best = heads;
      bestScore = score;
    }
  }
  return best ?? greedy;
}

function greedyHeads(n: number, scores: Float64Array): Int32Array {
  const heads = new Int32Array(n);
  for (let d = 0; d < n; d++) {
    let best = 0;
    for (let h = 1; h <= n; h++) {
      if (h !== d + 1 && (scores[(n + 1) * d + h] as number) > (scores[(n + 1) * d + best] as number)) best = h;
    }
    heads[d] = best;
  }
  return heads;
}

function rootsOf(heads: Int32Array): number {
  let count = 0;
  for (const h of heads) if (h === 0) count++;
  return count;
}

function rootMargin(d: number, n: number, scores: Float64Array): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let h = 1; h <= n; h++) if (h !== d + 1) best = Math.max(best, scores[(n + 1) * d + h] as number);
  return (scores[(n + 1) * d] as number) - best;
}

function total(n: number, scores: Float64Array, heads: Int32Array): number {
  let sum = 0;
  for (let d = 0; d < n; d++) sum += scores[(n + 1) * d + (heads[d] as number)] as number;
  return sum;
}

/** A cycle of word numbers in a head assignment, or nothing. */
function findCycle(heads: Int32Array): number[] | undefined {
  const seen = new Int32Array(heads.length).fill(-1);
  for (let start = 0; start < heads.length; start++) {
    let at = start;
    while (at >= 0 && seen[at] === -1) {
      seen[at] = start;
      at = (heads[at] as number) - 1;
    }
    if (at >= 0 && seen[at] === start) {
      const cycle = [at];
      for (let k = (heads[at] as number) - 1; k !== at; k = (heads[k] as number) - 1) cycle.push(k);
      return cycle;
    }
  }
  return undefined;
}

/** The best tree in which `root` alone hangs from the root. */
function rootedTree(n: number, scores: Float64Array, root: number): Int32Array {
  const only = scores.slice();
  for (let d = 0; d < n; d++) {
    if (d !== root) only[(n + 1) * d] = -1e9;
    only[(n + 1) * d + d + 1] = Number.NEGATIVE_INFINITY;
  }
  for (let h = 1; h <= n; h++) only[(n + 1) * root + h] = Number.NEGATIVE_INFINITY;
  return contract(n, only);
}

/** Chu-Liu-Edmonds by contraction of one cycle at a time. */
function contract(n: number, scores: Float64Array): Int32Array {
  const heads = greedyHeads(n, scores);
  const cycle = findCycle(heads);
  if (!cycle) return heads;
  const inside = new Set(cycle);
  const rest = Array.from({ length: n }, (_, k) => k).filter((k) => !inside.has(k));
  const m = rest.length + 1;
  const joined = m - 1;
  const smaller = new Float64Array(m * (m + 1)).fill(Number.NEGATIVE_INFINITY);
  // For every outside word: the cycle word it would hang from; for every outside head: the cycle word that would hang from it.
  const headInside = new Int32Array(m);
  const enterAt = new Int32Array(m + 1);
  const headNumbers = [0, ...rest.map((k) => k + 1)];
  for (let i = 0; i < rest.length; i++) {
    const d = rest[i] as number;
    for (let j = 0; j < headNumbers.length; j++) smaller[(m + 1) * i + j] = scores[(n + 1) * d + (headNumbers[j] as number)] as number;
    for (const c of cycle) {
      const s = scores[(n + 1) * d + c + 1] as number;
      if (s > (smaller[(m + 1) * i + m] as number)) {
        smaller[(m + 1) * i + m] = s;
        headInside[i] = c;
      }
    }
  }
  for (let j = 0; j < headNumbers.length; j++) {
    for (const c of cycle) {
      const s = (scores[(n + 1) * c + (headNumbers[j] as number)] as number) - (scores[(n + 1) * c + (heads[c] as number)] as number);
      if (s > (smaller[(m + 1) * joined + j] as number)) {
        smaller[(m + 1) * joined + j] = s;
        enterAt[j] = c;
      }
    }
  }
  const sub = contract(m, smaller);
  for (let i = 0; i < rest.length; i++) {
    const h = sub[i] as number;
    heads[rest[i] as number] = h === m ? (headInside[i] as number) + 1 : (headNumbers[h] as number);
  }
  const enter = sub[joined] as number;
  heads[enterAt[enter] as number] = headNumbers[enter] as number;
  return heads;
}
