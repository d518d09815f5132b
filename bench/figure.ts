/** One figure, as a line of JSON. */
export function print(figure: Record<string, unknown>): void {
  console.log(JSON.stringify(figure));
}

/** To three digits; more would be noise. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}

/** The value that `share` (0 to 1) of all are not above. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
}
