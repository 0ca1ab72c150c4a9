/** Middle and worst of several measurements. */
export interface Spread {
  median: number;
  p95: number;
}

export function spread(times: readonly number[]): Spread {
  return { median: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

export function median(times: readonly number[]): number {
  return quantile(times, 0.5);
}

/** The value that the given share of the measurements does not pass. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
