/** Words as they can be compared between a page, a text browser and paper: case, ligatures and hyphens are no difference. */
export function wordsIn(text: string): string[] {
  return text
    .normalize('NFKC')
    .replaceAll('\u00ad', '')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
}

/**
 * The runs of `length` words of `wanted` that `text` does not have in the same order; spaces and hyphens are no
 * difference, for paper breaks words and lines where it likes.
 */
export function missingRuns(wanted: readonly string[], text: string, length = 3): string[] {
  const joined = wordsIn(text).join('');
  const missing: string[] = [];
  for (let at = 0; at < wanted.length; at += length) {
    const run = wanted.slice(at, at + length);
    if (!joined.includes(run.join(''))) missing.push(run.join(' '));
  }
  return missing;
}
