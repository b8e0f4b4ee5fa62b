import type { Word } from '../syntax.ts';
import type { ModelCard } from './card.ts';
import { dotAt, type Features } from './features.ts';
import { bestTree } from './tree.ts';
import type { Segments } from './words.ts';

/** Parts of speech, heads and relations of a stretch's words; head indices count from the stretch's first word. */
export function parse(segments: Segments, features: Features, card: ModelCard): Word[] {
  const [upos, tags] = card.columns.upos as [number, number];
  const out: Word[] = new Array(segments.rows.length);
  for (const { first, end } of segments.sentences) {
    const heads = bestTree(end - first, arcScores(segments.rows, first, end, features, card));
    for (let k = first; k < end; k++) {
      const head = heads[k - first] as number;
      const row = segments.rows[k] as number;
      const headRow = head === 0 ? -1 : (segments.rows[first + head - 1] as number);
      out[k] = {
        span: { start: segments.starts[k] as number, end: segments.ends[k] as number },
        upos: card.upos[features.best(row, upos, tags)] as string,
        head: head === 0 ? -1 : first + head - 1,
        deprel: relation(row, headRow, features, card),
      };
    }
  }
  return out;
}

/** Low-rank biaffine arc scores, laid out as `bestTree` wants them. */
function arcScores(rows: Int32Array, first: number, end: number, features: Features, card: ModelCard): Float64Array {
  const [dependent, size] = card.columns.arc_dep as [number, number];
  const [head] = card.columns.arc_head as [number, number];
  const n = end - first;
  const scores = new Float64Array(n * (n + 1));
  for (let d = 0; d < n; d++) {
    const row = rows[first + d] as number;
    let root = 0;
    for (let k = 0; k < size; k++) root += features.at(row, dependent + k) * (card.root[k] as number);
    scores[(n + 1) * d] = root;
    for (let h = 0; h < n; h++) {
      scores[(n + 1) * d + h + 1] =
        h === d ? Number.NEGATIVE_INFINITY : features.dot(row, dependent, rows[first + h] as number, head, size);
    }
  }
  return scores;
}

/** The best relation of a dependent to its head (row -1: the root). A word under the root is `root` and no other is. */
function relation(row: number, headRow: number, features: Features, card: ModelCard): string {
  if (headRow < 0) return 'root';
  const [dependent, size] = card.columns.rel_dep as [number, number];
  const [head] = card.columns.rel_head as [number, number];
  const [dependentBias] = card.columns.rel_dep_bias as [number, number];
  const [headBias] = card.columns.rel_head_bias as [number, number];
  const product = new Float32Array(size);
  for (let k = 0; k < size; k++) product[k] = features.at(row, dependent + k) * features.at(headRow, head + k);
  let best = '';
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let r = 0; r < card.relations.length; r++) {
    const name = card.relations[r] as string;
    if (name === 'root') continue;
    const score =
      features.at(row, dependentBias + r) + features.at(headRow, headBias + r) + dotAt(product, 0, card.relation, r * size, size);
    if (score > bestScore) {
      bestScore = score;
      best = name;
    }
  }
  return best;
}
