import type { Attribution } from '../syntax.ts';
import type { ModelCard } from './card.ts';
import { distanceClass } from './distance.ts';
import type { Features } from './features.ts';
import type { Pieces } from './pieces.ts';
import { viterbi } from './viterbi.ts';

/** A tagged run of pieces: rows `[first, end)`. */
interface Run {
  readonly first: number;
  readonly end: number;
  /** Mean share of the chosen tag. */
  readonly share: number;
}

/** How far, in pieces, a source or a content can stand from its cue: as far as training ever saw them together. */
const REACH = 400;

/** Attributions of a stretch: sources, cues and contents by a conditional random field each, then each cue's source and each content's cue by biaffine links. */
export function attributions(pieces: Pieces, features: Features, card: ModelCard): Attribution[] {
  const [sources, cues, contents] = card.roles.map((role, k) => tagged(role, k, features, card)) as [Run[], Run[], Run[]];
  const byCue = new Map<Run, Run[]>();
  for (const content of contents) {
    const cue = cueOf(content, cues, features, card);
    if (!cue) continue;
    const list = byCue.get(cue);
    if (list) list.push(content);
    else byCue.set(cue, [content]);
  }
  const span = (run: Run): { start: number; end: number } => ({
    start: pieces.starts[features.first + run.first] as number,
    end: pieces.ends[features.first + run.end - 1] as number,
  });
  return cues.flatMap((cue) => {
    const content = byCue.get(cue);
    if (!content) return [];
    const source = sourceOf(cue, sources, features, card);
    const confidence = (cue.share + (content[0] as Run).share) / 2;
    return [{ ...(source ? { source: span(source) } : {}), cue: span(cue), content: content.map(span), confidence }];
  });
}

function tagged(role: string, k: number, features: Features, card: ModelCard): Run[] {
  const [column] = card.columns[role] as [number, number];
  const tags = viterbi(
    features.count,
    3,
    (row, tag) => features.at(row, column + tag),
    card.transitions.slice(k * 9, k * 9 + 9),
    card.starts.slice(k * 3, k * 3 + 3),
  );
  const out: Run[] = [];
  for (let r = 0; r < tags.length; r++) {
    if (tags[r] === 0) continue;
    let end = r + 1;
    let share = features.share(r, column, 3, tags[r] as number);
    while (end < tags.length && tags[end] === 2) {
      share += features.share(end, column, 3, 2);
      end++;
    }
    out.push({ first: r, end, share: share / (end - r) });
    r = end - 1;
  }
  return out;
}

/** The runs whose first row is within reach of `row`; `runs` are in order. */
function* near(runs: readonly Run[], row: number): Generator<Run> {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((runs[mid] as Run).first < row - REACH) low = mid + 1;
    else high = mid;
  }
  for (let k = low; k < runs.length && (runs[k] as Run).first <= row + REACH; k++) yield runs[k] as Run;
}

function cueOf(content: Run, cues: readonly Run[], features: Features, card: ModelCard): Run | undefined {
  const [from, size] = card.columns.content_at as [number, number];
  const [to] = card.columns.content_cue as [number, number];
  let best: Run | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const cue of near(cues, content.first)) {
    const score =
      features.dot(content.first, from, cue.first, to, size) +
      (card.distance[card.buckets + distanceClass(cue.first - content.first)] as number);
    if (score > bestScore) {
      bestScore = score;
      best = cue;
    }
  }
  return best;
}

function sourceOf(cue: Run, sources: readonly Run[], features: Features, card: ModelCard): Run | undefined {
  const [from, size] = card.columns.source_cue as [number, number];
  const [to] = card.columns.source_at as [number, number];
  let best: Run | undefined;
  let bestScore = card.noSource.bias;
  for (let k = 0; k < size; k++) bestScore += features.at(cue.first, from + k) * (card.noSource.weight[k] as number);
  for (const source of near(sources, cue.first)) {
    const score =
      features.dot(cue.first, from, source.first, to, size) + (card.distance[distanceClass(source.first - cue.first)] as number);
    if (score > bestScore) {
      bestScore = score;
      best = source;
    }
  }
  return best;
}
