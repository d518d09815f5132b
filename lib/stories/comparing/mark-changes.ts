import type { Inline } from '#lib/stories/blocks/inline.ts';
import type { WordChange } from '#lib/stories/comparing/word-changes.ts';

/** How words are set, and where they lead. */
export type Marks = Omit<Inline, 'text'>;

/**
 * Words with the marks they have; those that are `removed` as they had them. `marked`: both versions have the words, and
 * the older one had them as in `was`.
 */
export type TextRun = Inline & ({ kind: 'same' | 'removed' | 'added' } | { kind: 'marked'; was: Marks });

/** Gives words that went, came or stayed their marks. Where marks alone changed, those words are a run of their own. */
export function withMarks(
  older: readonly Inline[],
  newer: readonly Inline[],
  changes: readonly WordChange[],
): TextRun[] {
  let [i, j] = [0, 0];
  return changes.flatMap(({ kind, text }): TextRun[] => {
    const before = kind === 'added' ? [] : sliceRuns(older, i, i + text.length);
    const after = kind === 'removed' ? [] : sliceRuns(newer, j, j + text.length);
    if (kind !== 'added') i += text.length;
    if (kind !== 'removed') j += text.length;
    if (kind === 'same') return compareMarks(before, after);
    return [...before, ...after].map((run) => ({ ...run, kind }));
  });
}

/** The part of some runs between two places in their text. */
export function sliceRuns<Run extends { text: string }>(runs: readonly Run[], from: number, to: number): Run[] {
  let start = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** Of the same words as they were and as they are. */
function compareMarks(before: readonly Inline[], after: readonly Inline[]): TextRun[] {
  const runs: TextRun[] = [];
  let start = 0;
  for (const run of after) {
    for (const { text, ...was } of sliceRuns(before, start, start + run.text.length)) {
      runs.push(isSameMarks(was, run) ? { ...run, text, kind: 'same' } : { ...run, text, kind: 'marked', was });
    }
    start += run.text.length;
  }
  return runs;
}

const isSameMarks = (one: Marks, other: Marks) =>
  one.strong === other.strong &&
  one.emphasis === other.emphasis &&
  one.script === other.script &&
  one.href === other.href;
