import { diffArrays } from 'diff';

/** A stretch of text that both versions have, or only one. */
export type WordChange = { kind: 'same' | 'removed' | 'added'; text: string };

/** Two texts that differ by more than this many words and spaces are not compared any further: it would take long. */
const maxChanges = 3_000;
/** A word or a number as people see them ("31,000", "Delgado-Funk"), a space, or one other sign. */
const token = /\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*|\s+|./gsu;
/** Between two changes so few words only make both harder to read. */
const fewWords = 2;

/** What changed from one line of text to another, word by word. */
export function wordChanges(older: string, newer: string): WordChange[] {
  const found = diffArrays(older.match(token) ?? [], newer.match(token) ?? [], { maxEditLength: maxChanges });
  if (!found) return [removed(older), added(newer)];
  const runs = found.map(
    ({ value, added: isNew, removed: isOld }): WordChange => ({
      kind: isNew ? 'added' : isOld ? 'removed' : 'same',
      text: value.join(''),
    }),
  );
  return joinChanges(runs);
}

export const removed = (text: string): WordChange => ({ kind: 'removed', text });
export const added = (text: string): WordChange => ({ kind: 'added', text });

/** Puts changes that stand a word or two apart together: first all that went, then all that came. */
function joinChanges(runs: readonly WordChange[]): WordChange[] {
  const joined: WordChange[] = [];
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
