import type { Inline } from '#lib/stories/blocks/inline.ts';
import type { TextRun } from '#lib/stories/comparing/word-changes.ts';

/**
 * What changed in the marks of a text: the form of words that both versions have, or where words lead.
 * @param changes how the words of the older became those of the newer
 */
export function markChanges(
  older: readonly Inline[],
  newer: readonly Inline[],
  changes: readonly TextRun[],
): ('formatting' | 'link')[] {
  if (older.every(isPlain) && newer.every(isPlain)) return [];
  const form = ({ strong, emphasis, script }: Inline) => `${strong ?? ''} ${emphasis ?? ''} ${script ?? ''}`;
  const link = ({ href }: Inline) => href ?? '';
  const isOtherForm = differs(spread(older, form), spread(newer, form), changes);
  const isOtherLink =
    differs(spread(older, link), spread(newer, link), changes) || linksOf(older).join() !== linksOf(newer).join();
  return [...(isOtherForm ? (['formatting'] as const) : []), ...(isOtherLink ? (['link'] as const) : [])];
}

const isPlain = ({ strong, emphasis, script, href }: Inline) => !(strong || emphasis || script || href);

/** One mark for each sign of the text. */
const spread = (runs: readonly Inline[], markOf: (run: Inline) => string): string[] =>
  runs.flatMap((run) => new Array<string>(run.text.length).fill(markOf(run)));

function differs(older: readonly string[], newer: readonly string[], changes: readonly TextRun[]): boolean {
  let [i, j] = [0, 0];
  for (const { kind, text } of changes) {
    if (kind === 'same') {
      for (let place = 0; place < text.length; place += 1) if (older[i + place] !== newer[j + place]) return true;
    }
    if (kind !== 'added') i += text.length;
    if (kind !== 'removed') j += text.length;
  }
  return false;
}

/** The addresses in their order; neighbouring runs of one link are one. */
const linksOf = (runs: readonly Inline[]) =>
  runs.flatMap(({ href }, place) => (href && href !== runs[place - 1]?.href ? [href] : []));
