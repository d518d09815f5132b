/**
 * Of all ways to pair things of two lists in order, the one in which the pairs share most. Looks at every pair, so the
 * caller bounds the lists.
 * @param share how much the older at the one place shares with the newer at the other; 0: they are no pair
 */
export function pairInOrder(
  lengths: { older: number; newer: number },
  share: (older: number, newer: number) => number,
): { older: number; newer: number }[] {
  const { older, newer } = lengths;
  const shared = Array.from({ length: older }, (_, i) => Array.from({ length: newer }, (_, j) => share(i, j)));
  // best[i][j]: how much all from i and from j on can share
  const best = Array.from({ length: older + 1 }, () => new Array<number>(newer + 1).fill(0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const together = (i: number, j: number) => {
    const here = shared[i]?.[j] ?? 0;
    return here > 0 ? here + at(i + 1, j + 1) : 0;
  };
  for (let i = older - 1; i >= 0; i -= 1) {
    const row = best[i] ?? [];
    for (let j = newer - 1; j >= 0; j -= 1) row[j] = Math.max(at(i + 1, j), at(i, j + 1), together(i, j));
  }
  const pairs: { older: number; newer: number }[] = [];
  let [i, j] = [0, 0];
  while (i < older && j < newer) {
    if (together(i, j) > 0 && at(i, j) === together(i, j)) {
      pairs.push({ older: i, newer: j });
      [i, j] = [i + 1, j + 1];
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}
