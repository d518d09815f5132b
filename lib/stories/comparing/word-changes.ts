import { diffArrays } from 'diff';

/** A stretch of text that both versions have, or only one; `skipped` stands for words that are left out of the view. */
export type Run = { kind: 'same' | 'removed' | 'added'; text: string } | { kind: 'skipped' };
export type TextRun = Exclude<Run, { kind: 'skipped' }>;

/** Two texts that differ by more than this many words and spaces are not compared any further: it would take long. */
const maxChanges = 3_000;
/** A word or a number as people see them ("31,000", "Delgado-Funk"), a space, or one other sign. */
const token = /\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*|\s+|./gsu;
/** Words around a change that are still shown. */
const contextWords = 14;
/** Between two changes so few words only make both harder to read. */
const fewWords = 2;

/** What changed from one line of text to another, word by word. */
export function wordChanges(older: string, newer: string): TextRun[] {
  const found = diffArrays(older.match(token) ?? [], newer.match(token) ?? [], { maxEditLength: maxChanges });
  if (!found) return [removed(older), added(newer)];
  const runs = found.map(
    ({ value, added: isNew, removed: isOld }): TextRun => ({
      kind: isNew ? 'added' : isOld ? 'removed' : 'same',
      text: value.join(''),
    }),
  );
  return joinChanges(runs);
}

/** Leaves out what lies far from any change. A line without a change stays whole. */
export function foldRuns(runs: readonly TextRun[]): Run[] {
  if (runs.length < 2) return [...runs];
  return runs.flatMap((run, index) => {
    if (run.kind !== 'same') return [run];
    const words = run.text.match(/\s*\S+\s*/g) ?? [];
    const isFirst = index === 0;
    const isLast = index === runs.length - 1;
    const kept = (isFirst ? 0 : contextWords) + (isLast ? 0 : contextWords);
    if (words.length <= kept + contextWords) return [run];
    const before: Run = { kind: 'same', text: words.slice(0, contextWords).join('') };
    const after: Run = { kind: 'same', text: words.slice(-contextWords).join('') };
    return [...(isFirst ? [] : [before]), { kind: 'skipped' }, ...(isLast ? [] : [after])];
  });
}

export const removed = (text: string): TextRun => ({ kind: 'removed', text });
export const added = (text: string): TextRun => ({ kind: 'added', text });

/** Puts changes that stand a word or two apart together: first all that went, then all that came. */
function joinChanges(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  let out = '';
  let into = '';
  const flush = () => {
    if (out) joined.push(removed(out));
    if (into) joined.push(added(into));
    out = '';
    into = '';
  };
  for (const [index, run] of runs.entries()) {
    if (run.kind === 'removed') out += run.text;
    else if (run.kind === 'added') into += run.text;
    else if (out && into && index < runs.length - 1 && isShort(run.text)) {
      out += run.text;
      into += run.text;
    } else {
      flush();
      joined.push(run);
    }
  }
  flush();
  return joined;
}

const isShort = (text: string) => text.split(/\s+/).filter(Boolean).length <= fewWords;
