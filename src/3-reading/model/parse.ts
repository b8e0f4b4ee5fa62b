import type { Word } from '../syntax.ts';
import type { ModelCard } from './card.ts';
import { dots } from './dots.ts';
import type { Features } from './features.ts';
import { bestTree } from './tree.ts';
import type { Segments } from './words.ts';

/** Parts of speech, heads and relations of a stretch's words; head indices count from the stretch's first word. */
export function parse(segments: Segments, features: Features, card: ModelCard): Word[] {
  const [upos, tags] = card.columns.upos as [number, number];
  const relation = relationsOf(features, card);
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
        deprel: relation(row, headRow),
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
  const heads = new Float64Array(n * size);
  for (let h = 0; h < n; h++) features.copy(rows[first + h] as number, head, size, heads, h * size);
  const own = new Float64Array(size);
  for (let d = 0; d < n; d++) {
    features.copy(rows[first + d] as number, dependent, size, own, 0);
    const line = scores.subarray((n + 1) * d, (n + 1) * (d + 1));
    dots(own, heads, 0, n, line.subarray(1));
    line[d + 1] = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < size; k++) line[0] = (line[0] as number) + (own[k] as number) * (card.root[k] as number);
  }
  return scores;
}

/** The best relation of each dependent to its head (row -1: the root). A word under the root is `root` and no other is. */
function relationsOf(features: Features, card: ModelCard): (row: number, headRow: number) => string {
  const [dependent, size] = card.columns.rel_dep as [number, number];
  const [head] = card.columns.rel_head as [number, number];
  const [dependentBias] = card.columns.rel_dep_bias as [number, number];
  const [headBias] = card.columns.rel_head_bias as [number, number];
  const root = card.relations.indexOf('root');
  const product = new Float64Array(size);
  const scores = new Float64Array(card.relations.length);
  return (row, headRow) => {
    if (headRow < 0) return 'root';
    for (let k = 0; k < size; k++) product[k] = features.at(row, dependent + k) * features.at(headRow, head + k);
    dots(product, card.relation, 0, scores.length, scores);
    let best = -1;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (let r = 0; r < scores.length; r++) {
      const score = (scores[r] as number) + features.at(row, dependentBias + r) + features.at(headRow, headBias + r);
      if (r === root || score <= bestScore) continue;
      bestScore = score;
      best = r;
    }
    return card.relations[best] as string;
  };
}
