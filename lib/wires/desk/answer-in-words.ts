import type { FormState } from '#lib/staff/forms/form-state.ts';
import type { ItemOutcome, ItemStep } from '#lib/wires/desk/types.ts';

const doneWords: Readonly<Record<ItemStep, string>> = {
  take: 'taken as drafts',
  publish: 'published',
  drop: 'dropped',
  return: 'back in the inbox',
  see: 'marked as seen',
  takeBack: 'taken back',
  keep: 'kept',
};

const oneDone: Readonly<Record<ItemStep, string>> = {
  take: 'Taken as a draft.',
  publish: 'Published.',
  drop: 'Dropped.',
  return: 'Back in the inbox.',
  see: 'Marked as seen.',
  takeBack: 'Taken back: readers find it no more.',
  keep: 'Kept as it is.',
};

/** "2 published.", and a line for each that was not, with the reason. */
export function answerInWords(step: ItemStep, outcomes: readonly ItemOutcome[]): FormState {
  const refused = outcomes.filter((outcome) => outcome.kind === 'refused');
  const doneCount = outcomes.length - refused.length;
  const done = doneCount === 1 && refused.length === 0 ? oneDone[step] : `${doneCount} ${doneWords[step]}`;
  const lines = refused.map(({ headline, message }) => (headline ? `“${headline}”: ${message}` : message));
  if (doneCount === 0) return { kind: 'refused', message: lines.join('\n'), values: {} };
  if (refused.length === 0) return { kind: 'done', message: done.replace(/(?<!\.)$/, '.') };
  return { kind: 'done', message: [`${done}, ${refused.length} not:`, ...lines].join('\n') };
}
