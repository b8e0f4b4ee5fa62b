/** Signed logarithmic distance class of training's `bucket`: 0..11 forwards, 12..23 backwards. */
export function distanceClass(d: number): number {
  const a = Math.min(Math.abs(d), 2047);
  const k = a < 4 ? a : Math.min(11, Math.trunc(Math.log2(a / 4) + 4));
  return d < 0 ? k + 12 : k;
}
