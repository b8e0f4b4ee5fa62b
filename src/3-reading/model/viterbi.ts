/**
 * The best tag sequence of a linear chain (Viterbi 1967): `emit(i, tag)` scores a tag at a place, `transitions[from * tags + to]` a step,
 * `starts[tag]` the first tag. Returns one tag a place.
 */
export function viterbi(
  length: number,
  tags: number,
  emit: (place: number, tag: number) => number,
  transitions: ArrayLike<number>,
  starts: ArrayLike<number>,
): Uint8Array {
  const back = new Uint8Array(length * tags);
  let scores = new Float64Array(tags);
  let next = new Float64Array(tags);
  for (let i = 0; i < length; i++) {
    for (let to = 0; to < tags; to++) {
      let best = 0;
      let score = i === 0 ? (starts[to] as number) : Number.NEGATIVE_INFINITY;
      for (let from = 0; i > 0 && from < tags; from++) {
        const s = (scores[from] as number) + (transitions[from * tags + to] as number);
        if (s > score) {
          score = s;
          best = from;
        }
      }
      next[to] = score + emit(i, to);
      back[i * tags + to] = best;
    }
    [scores, next] = [next, scores];
  }
  const out = new Uint8Array(length);
  let tag = 0;
  for (let k = 1; k < tags; k++) if ((scores[k] as number) > (scores[tag] as number)) tag = k;
  for (let i = length - 1; i >= 0; i--) {
    out[i] = tag;
    tag = back[i * tags + tag] as number;
  }
  return out;
}
