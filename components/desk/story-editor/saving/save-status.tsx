import { faultsInWords } from '#components/desk/story-editor/faults-in-words.ts';
import type { SaveState } from '#components/desk/story-editor/saving/save-state.ts';

/** Says how the words in the editor stand to the stored ones; not read aloud with every key that saves itself. */
export function SaveStatus({ state, isNew }: { state: SaveState; isNew: boolean }) {
  const failed = ['invalid', 'refused', 'unreachable', 'conflict', 'closed'].includes(state.kind);
  const isNews = failed || (state.kind === 'saved' && state.isCut);
  return (
    <p
      role="status"
      aria-live={isNews ? 'polite' : 'off'}
      className={failed ? 'save-status field-error' : 'save-status soft small'}
    >
      {words(state, isNew)}
    </p>
  );
}

function words(state: SaveState, isNew: boolean): string {
  switch (state.kind) {
    case 'unchanged':
      return isNew ? 'Not saved yet' : '';
    case 'changed':
      return isNew ? 'Not saved yet' : 'Changes not saved yet';
    case 'saving':
      return 'Saving…';
    case 'saved':
      return `Saved ${state.clock}`;
    case 'invalid':
      return `Not saved: ${faultsInWords(state.fieldErrors)}`;
    case 'refused':
      return `Not saved: ${state.message} Your words are kept in this browser.`;
    case 'unreachable':
      return 'Not saved: the server cannot be reached. It is tried again; your words are kept in this browser.';
    case 'conflict':
      return 'Not saved: somebody else was first';
    case 'closed':
      return 'Not saved: the story is closed';
    default:
      return state satisfies never;
  }
}
