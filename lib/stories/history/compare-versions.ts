import { diffArrays } from 'diff';
import { type Body, comparedIn } from '#lib/stories/blocks/body.ts';
import { added, foldRuns, type Run, removed, wordChanges } from '#lib/stories/history/word-changes.ts';

export type Version = { headline: string; deck: string; body: Body };

/** A line of the text with its changes, or so many lines in a row that are as they were. */
export type ChangedLine = { kind: 'changed'; runs: Run[] } | { kind: 'unchanged'; lines: number };
export type PartChange = { part: 'headline' | 'deck' | 'body'; lines: ChangedLine[] };

/** Lines that share fewer of their words than this are two lines, not one that changed. */
const sameLine = 0.4;
/** Longer passages are not searched for lines that belong together; they are shown as gone and come. */
const maxPairs = 10_000;

/** What a reader finds different in the newer of two versions; empty when no word changed. */
export function compareVersions(older: Version, newer: Version): PartChange[] {
  const parts: PartChange[] = [
    { part: 'headline', lines: compareLines(lineOf(older.headline), lineOf(newer.headline), 'whole') },
    { part: 'deck', lines: compareLines(lineOf(older.deck), lineOf(newer.deck), 'whole') },
    { part: 'body', lines: compareLines(comparedIn(older.body), comparedIn(newer.body), 'folded') },
  ];
  return parts.filter(({ lines }) => lines.some(({ kind }) => kind === 'changed'));
}

const lineOf = (text: string) => (text ? [text] : []);

function compareLines(older: string[], newer: string[], form: 'whole' | 'folded'): ChangedLine[] {
  const lines: ChangedLine[] = [];
  let out: string[] = [];
  let into: string[] = [];
  const flush = () => {
    lines.push(...pairLines(out, into).map((pair) => changedLine(pair, form)));
    out = [];
    into = [];
  };
  for (const part of diffArrays(older, newer)) {
    if (part.removed) out.push(...part.value);
    else if (part.added) into.push(...part.value);
    else {
      flush();
      lines.push({ kind: 'unchanged', lines: part.value.length });
    }
  }
  flush();
  return lines;
}

type Pair = { older: string | null; newer: string | null };

function changedLine({ older, newer }: Pair, form: 'whole' | 'folded'): ChangedLine {
  if (older === null || newer === null) {
    return { kind: 'changed', runs: older === null ? [added(newer ?? '')] : [removed(older)] };
  }
  const runs = wordChanges(older, newer);
  return { kind: 'changed', runs: form === 'folded' ? foldRuns(runs) : runs };
}

/**
 * Which of the new lines are old ones that were rewritten: of all ways to pair them in order, the one in which they
 * share most. The others are gone, or new.
 */
function pairLines(older: readonly string[], newer: readonly string[]): Pair[] {
  const all = [
    ...older.map((line) => ({ older: line, newer: null })),
    ...newer.map((line) => ({ older: null, newer: line })),
  ];
  if (older.length === 0 || newer.length === 0 || older.length * newer.length > maxPairs) return all;
  const words = { older: older.map(countWords), newer: newer.map(countWords) };
  // best[i][j]: how much the lines from i and from j on can share
  const best = Array.from({ length: older.length + 1 }, () => new Array<number>(newer.length + 1).fill(0));
  const shared = older.map((_, i) => newer.map((_, j) => likeness(words.older[i], words.newer[j])));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const share = (i: number, j: number) => shared[i]?.[j] ?? 0;
  for (let i = older.length - 1; i >= 0; i -= 1) {
    for (let j = newer.length - 1; j >= 0; j -= 1) {
      const row = best[i];
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), share(i, j) ? share(i, j) + at(i + 1, j + 1) : 0);
    }
  }
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < older.length || j < newer.length) {
    const [old = null, fresh = null] = [older[i], newer[j]];
    if (old !== null && fresh !== null && share(i, j) > 0 && at(i, j) === share(i, j) + at(i + 1, j + 1)) {
      pairs.push({ older: old, newer: fresh });
      i += 1;
      j += 1;
    } else if (old !== null && (fresh === null || at(i, j) === at(i + 1, j))) {
      pairs.push({ older: old, newer: null });
      i += 1;
    } else {
      pairs.push({ older: null, newer: fresh });
      j += 1;
    }
  }
  return pairs;
}

type Words = ReadonlyMap<string, number>;

function countWords(line: string): Words {
  const words = new Map<string, number>();
  for (const word of line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** From 0, nothing in common, to 1; 0 also when it is too little. */
function likeness(one: Words = new Map(), other: Words = new Map()): number {
  let common = 0;
  for (const [word, times] of one) common += Math.min(times, other.get(word) ?? 0);
  const total = sum(one) + sum(other);
  const like = total === 0 ? 0 : (2 * common) / total;
  return like >= sameLine ? like : 0;
}

const sum = (words: Words) => [...words.values()].reduce((total, times) => total + times, 0);
