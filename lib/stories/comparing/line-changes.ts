import { diffArrays } from 'diff';
import type { Line, LineRole } from '#lib/stories/comparing/block-lines.ts';
import { type TextRun, withMarks } from '#lib/stories/comparing/mark-changes.ts';
import { added, removed, wordChanges } from '#lib/stories/comparing/word-changes.ts';
import { textLikeness } from '#lib/stories/merging/likeness.ts';
import { pairInOrder } from '#lib/stories/merging/pair-in-order.ts';

/** What became of one text: all of it `same`, `removed` or `added`, or some of each. */
export type LineChange = {
  role: LineRole;
  runs: TextRun[];
  /** It stands in its block in another way. */
  isRearranged: boolean;
};

/** Texts that share fewer of their words than this are two, not one that changed. */
const sameText = 0.4;
/** Longer passages are not searched for texts that belong together; they are shown as gone and come. */
const maxPairs = 10_000;

export function isLineChanged({ runs, isRearranged }: LineChange): boolean {
  return isRearranged || runs.some(({ kind }) => kind !== 'same');
}

/** What changed between the texts of two versions of a block or field. */
export function compareLines(older: readonly Line[], newer: readonly Line[]): LineChange[] {
  const isOnly = isOnlyOfItsRole(older, newer);
  const changes: LineChange[] = [];
  let [i, j] = [0, 0];
  const through = (olderTo: number, newerTo: number) => {
    changes.push(...comparePassage(older.slice(i, olderTo), newer.slice(j, newerTo), isOnly));
    [i, j] = [olderTo, newerTo];
  };
  let [olderEnd, newerEnd] = [0, 0];
  for (const part of diffArrays(older.map(keyOf), newer.map(keyOf))) {
    if (part.removed) olderEnd += part.value.length;
    else if (part.added) newerEnd += part.value.length;
    else {
      through(olderEnd, newerEnd);
      for (let equal = 0; equal < part.value.length; equal += 1) {
        const [before, after] = [older[i], newer[j]];
        if (before && after) changes.push(compareLine(before, after));
        [i, j] = [i + 1, j + 1];
      }
      [olderEnd, newerEnd] = [i, j];
    }
  }
  through(older.length, newer.length);
  return changes;
}

const keyOf = ({ role, text }: Line) => `${role} ${text}`;

type IsOnly = (line: Line) => boolean;

/** The one credit of a picture is its credit, whatever it says. */
function isOnlyOfItsRole(older: readonly Line[], newer: readonly Line[]): IsOnly {
  const count = (lines: readonly Line[], role: LineRole) => lines.filter((line) => line.role === role).length;
  return ({ role }) => count(older, role) === 1 && count(newer, role) === 1;
}

function comparePassage(older: readonly Line[], newer: readonly Line[], isOnly: IsOnly): LineChange[] {
  const lengths = { older: older.length, newer: newer.length };
  const isTooLong = lengths.older * lengths.newer > maxPairs;
  const pairs = isTooLong ? [] : pairInOrder(lengths, (i, j) => shareOf(older[i], newer[j], isOnly));
  const changes: LineChange[] = [];
  let [i, j] = [0, 0];
  for (const pair of [...pairs, lengths]) {
    changes.push(...older.slice(i, pair.older).map(goneLine), ...newer.slice(j, pair.newer).map(newLine));
    const [before, after] = [older[pair.older], newer[pair.newer]];
    if (before && after) changes.push(compareLine(before, after));
    [i, j] = [pair.older + 1, pair.newer + 1];
  }
  return changes;
}

function shareOf(older: Line | undefined, newer: Line | undefined, isOnly: IsOnly): number {
  if (!older || !newer || older.role !== newer.role) return 0;
  if (isOnly(older)) return 1;
  const like = textLikeness(older.text, newer.text);
  return like >= sameText ? like : 0;
}

export const sameLine = (line: Line): LineChange => ({
  role: line.role,
  runs: withMarks(runsOf(line), runsOf(line), [{ kind: 'same', text: line.text }]),
  isRearranged: false,
});
export const goneLine = (line: Line): LineChange => ({
  role: line.role,
  runs: withMarks(runsOf(line), [], [removed(line.text)]),
  isRearranged: false,
});
export const newLine = (line: Line): LineChange => ({
  role: line.role,
  runs: withMarks([], runsOf(line), [added(line.text)]),
  isRearranged: false,
});

function compareLine(older: Line, newer: Line): LineChange {
  const isAlike = older.text === newer.text || textLikeness(older.text, newer.text) >= sameText;
  const changes = isAlike ? wordChanges(older.text, newer.text) : [removed(older.text), added(newer.text)];
  return {
    role: newer.role,
    runs: withMarks(runsOf(older), runsOf(newer), changes),
    isRearranged: (older.form ?? '') !== (newer.form ?? ''),
  };
}

const runsOf = ({ text, runs }: Line) => runs ?? [{ text }];
