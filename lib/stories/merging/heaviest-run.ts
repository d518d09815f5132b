/**
 * Of numbers in any order, those of the heaviest run that ascends: what stayed in its order while the rest was moved.
 * Looks at every pair, half a million for the most blocks a body may have.
 */
export function heaviestRun(numbers: readonly number[], weightOf: (number: number) => number): ReadonlySet<number> {
  const runs: { weight: number; previous: number }[] = [];
  let heaviest = -1;
  for (const [index, number] of numbers.entries()) {
    let previous = -1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      const isBelow = (numbers[earlier] ?? 0) < number;
      if (isBelow && (runs[earlier]?.weight ?? 0) > (runs[previous]?.weight ?? 0)) previous = earlier;
    }
    // the 1 counts blocks without words too
    runs.push({ weight: (runs[previous]?.weight ?? 0) + 1 + weightOf(number), previous });
    if ((runs[index]?.weight ?? 0) > (runs[heaviest]?.weight ?? 0)) heaviest = index;
  }
  const run = new Set<number>();
  for (let index = heaviest; index >= 0; index = runs[index]?.previous ?? -1) run.add(numbers[index] ?? 0);
  return run;
}
