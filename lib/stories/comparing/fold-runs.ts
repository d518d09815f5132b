import { sliceRuns, type TextRun } from '#lib/stories/comparing/mark-changes.ts';

/** A run as it is shown; `skipped` stands for words that are left out of the view. */
export type Run = TextRun | { kind: 'skipped' };

/** Words around a change that are still shown. */
const contextWords = 14;

/** Leaves out what lies far from any change. A line without a change stays whole. */
export function foldRuns(runs: readonly TextRun[]): Run[] {
  const stretches = toStretches(runs);
  if (stretches.length < 2) return [...runs];
  return stretches.flatMap((stretch, index) => {
    if (stretch[0]?.kind !== 'same') return stretch;
    return foldStretch(stretch, { isFirst: index === 0, isLast: index === stretches.length - 1 });
  });
}

/** Runs that are as they were stand together, whatever their marks. */
function toStretches(runs: readonly TextRun[]): TextRun[][] {
  const stretches: TextRun[][] = [];
  for (const run of runs) {
    const last = stretches.at(-1);
    if (last && (last[0]?.kind === 'same') === (run.kind === 'same')) last.push(run);
    else stretches.push([run]);
  }
  return stretches;
}

function foldStretch(stretch: readonly TextRun[], { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): Run[] {
  const text = stretch.map((run) => run.text).join('');
  const words = text.match(/\s*\S+\s*/g) ?? [];
  const kept = (isFirst ? 0 : contextWords) + (isLast ? 0 : contextWords);
  if (words.length <= kept + contextWords) return [...stretch];
  const before = words.slice(0, contextWords).join('').length;
  const after = words.slice(-contextWords).join('').length;
  return [
    ...(isFirst ? [] : sliceRuns(stretch, 0, before)),
    { kind: 'skipped' },
    ...(isLast ? [] : sliceRuns(stretch, text.length - after, text.length)),
  ];
}
