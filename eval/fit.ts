import type { Curve } from '#record/extract/calibration.ts';

/** An entry of a development report: what was believed of it, and whether it was right. */
export interface Case {
  readonly belief: number;
  readonly right: boolean;
}

/** With so many cases their own shape is followed; with fewer a curve of two parameters, drawn to the beliefs themselves the more the fewer there are. */
const ENOUGH_FOR_ISOTONIC = 300;
/** Below this, what is learnt is little more than how sure to be overall. */
export const FEW = 40;

const LEAST = 0.01;
const MOST = 0.99;

export type Method = 'isotonic' | 'Platt' | 'shrunk';

export function methodFor(cases: number): Method {
  if (cases >= ENOUGH_FOR_ISOTONIC) return 'isotonic';
  return cases >= FEW ? 'Platt' : 'shrunk';
}

/** The curve from beliefs to shares of right entries: never falling, within 0.01 and 0.99, the same for the same cases. None without cases. */
export function fitted(cases: readonly Case[]): Curve | undefined {
  if (cases.length === 0) return undefined;
  const curve = methodFor(cases.length) === 'isotonic' ? isotonic(cases) : logistic(cases);
  return curve.map(([belief, share]) => [rounded(belief), rounded(Math.min(MOST, Math.max(LEAST, share)))] as const);
}

interface Block {
  readonly belief: number;
  readonly right: number;
  readonly weight: number;
}

/** Cases of a made-up kind that hold every block to the overall share. */
const DRAW = 4;

/**
 * Isotonic regression by pooling adjacent violators (Ayer et al. 1955), each block drawn a little to the overall share and pooled once more.
 * Between the middles of two blocks the curve is straight, so that beliefs keep their order there.
 */
function isotonic(cases: readonly Case[]): Curve {
  const byBelief = new Map<number, Block>();
  for (const { belief, right } of cases) {
    const { right: before, weight } = byBelief.get(belief) ?? { right: 0, weight: 0 };
    byBelief.set(belief, { belief, right: before + Number(right), weight: weight + 1 });
  }
  const overall = cases.filter(({ right }) => right).length / cases.length;
  const pooled = pool([...byBelief.values()].sort((a, b) => a.belief - b.belief));
  const drawn = pooled.map(({ belief, right, weight }) => ({
    belief,
    right: ((right + DRAW * overall) * weight) / (weight + DRAW),
    weight,
  }));
  return pool(drawn).map(({ belief, right, weight }) => [belief, right / weight]);
}

function pool(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    let last = block;
    for (let before = out.at(-1); before !== undefined && before.right / before.weight >= last.right / last.weight; before = out.at(-1)) {
      out.pop();
      const weight = before.weight + last.weight;
      last = { belief: (before.belief * before.weight + last.belief * last.weight) / weight, right: before.right + last.right, weight };
    }
    out.push(last);
  }
  return out;
}

const CORNERS = [0.02, 0.05, ...Array.from({ length: 17 }, (_, i) => (i + 2) / 20), 0.95, 0.98];
/** How far the slope (about 1) and the offset (about 0) are let go by what few cases say, as standard deviations on the scale of log odds. */
const SPREAD = { slope: 0.3, offset: 1 };
const ROUNDS = 50;

/**
 * Platt's logistic curve over the log odds of the belief (Platt 1999), with a normal prior around "as believed", by Newton's method. The slope is
 * kept above nothing, so that the curve never falls.
 */
function logistic(cases: readonly Case[]): Curve {
  let [slope, offset] = [1, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    let [gs, go, ss, so, oo] = [
      (slope - 1) / SPREAD.slope ** 2,
      offset / SPREAD.offset ** 2,
      1 / SPREAD.slope ** 2,
      0,
      1 / SPREAD.offset ** 2,
    ];
    for (const { belief, right } of cases) {
      const x = logOdds(belief);
      const share = chance(slope * x + offset);
      const [error, curvature] = [share - Number(right), share * (1 - share)];
      [gs, go] = [gs + error * x, go + error];
      [ss, so, oo] = [ss + curvature * x * x, so + curvature * x, oo + curvature];
    }
    const determinant = ss * oo - so * so;
    slope = Math.max(0.05, slope - (oo * gs - so * go) / determinant);
    offset -= (ss * go - so * gs) / determinant;
  }
  return CORNERS.map((belief) => [belief, chance(slope * logOdds(belief) + offset)]);
}

function logOdds(share: number): number {
  const inside = Math.min(MOST, Math.max(LEAST, share));
  return Math.log(inside / (1 - inside));
}

function chance(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
