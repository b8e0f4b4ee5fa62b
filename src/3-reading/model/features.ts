/** Scalar product of `size` numbers from two places; four sums at once keep the processor busy. */
function dotAt(x: Float32Array, a: number, y: Float32Array, b: number, size: number): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  const even = size - (size % 4);
  for (let k = 0; k < even; k += 4) {
    s0 += (x[a + k] as number) * (y[b + k] as number);
    s1 += (x[a + k + 1] as number) * (y[b + k + 1] as number);
    s2 += (x[a + k + 2] as number) * (y[b + k + 2] as number);
    s3 += (x[a + k + 3] as number) * (y[b + k + 3] as number);
  }
  for (let k = even; k < size; k++) s0 += (x[a + k] as number) * (y[b + k] as number);
  return s0 + s1 + s2 + s3;
}

/** Features by piece, row after row. Rows are counted from the first piece of the stretch. */
export class Features {
  readonly data: Float32Array;
  readonly width: number;
  /** Index in the text's pieces of row 0. */
  readonly first: number;
  readonly count: number;

  constructor(data: Float32Array, width: number, first: number, count: number) {
    this.data = data;
    this.width = width;
    this.first = first;
    this.count = count;
  }

  at(row: number, column: number): number {
    return this.data[row * this.width + column] as number;
  }

  /** Copies `size` columns of a row into `to` from `at` on. */
  copy(row: number, column: number, size: number, to: Float64Array, at: number): void {
    const from = row * this.width + column;
    for (let k = 0; k < size; k++) to[at + k] = this.data[from + k] as number;
  }

  /** Column of the highest value among `size` columns from `column`, counted from there. */
  best(row: number, column: number, size: number): number {
    const from = row * this.width + column;
    let best = 0;
    for (let k = 1; k < size; k++) if ((this.data[from + k] as number) > (this.data[from + best] as number)) best = k;
    return best;
  }

  /** Scalar product of two rows' columns. */
  dot(rowA: number, columnA: number, rowB: number, columnB: number, size: number): number {
    const a = rowA * this.width + columnA;
    const b = rowB * this.width + columnB;
    return dotAt(this.data, a, this.data, b, size);
  }

  /** Softmax share of column `which` among `size` columns from `column`. */
  share(row: number, column: number, size: number, which: number): number {
    const from = row * this.width + column;
    let max = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < size; k++) max = Math.max(max, this.data[from + k] as number);
    let sum = 0;
    for (let k = 0; k < size; k++) sum += Math.exp((this.data[from + k] as number) - max);
    return Math.exp((this.data[from + which] as number) - max) / sum;
  }
}
