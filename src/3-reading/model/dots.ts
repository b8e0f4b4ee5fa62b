/**
 * Scalar products of one vector with several rows of a matrix (row after row, as long as the vector): `out[r]` is that with row `from + r`. Four rows at a
 * time share what is loaded of the vector, and double precision spares a conversion at each step: this is where most of the time beside the network goes.
 */
export function dots(vector: Float64Array, rows: Float64Array, from: number, count: number, out: Float64Array): void {
  const size = vector.length;
  let r = 0;
  for (; r + 4 <= count; r += 4) {
    const a = (from + r) * size;
    const b = a + size;
    const c = b + size;
    const d = c + size;
    let [s0, s1, s2, s3] = [0, 0, 0, 0];
    for (let k = 0; k < size; k++) {
      const v = vector[k] as number;
      s0 += v * (rows[a + k] as number);
      s1 += v * (rows[b + k] as number);
      s2 += v * (rows[c + k] as number);
      s3 += v * (rows[d + k] as number);
    }
    out[r] = s0;
    out[r + 1] = s1;
    out[r + 2] = s2;
    out[r + 3] = s3;
  }
  for (; r < count; r++) {
    const a = (from + r) * size;
    let sum = 0;
    for (let k = 0; k < size; k++) sum += (vector[k] as number) * (rows[a + k] as number);
    out[r] = sum;
  }
}
