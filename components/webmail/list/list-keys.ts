import type { KeyRow } from '#components/desk/lines/keys.ts';

export type ListCommand =
  | 'next'
  | 'previous'
  | 'open'
  | 'archive'
  | 'trash'
  | 'select'
  | 'back'
  | 'search'
  | 'undo'
  | 'new';

/** What the keys of a list do, in the order they are explained in. */
export const listKeys: readonly KeyRow<ListCommand | 'help'>[] = [
  { keys: ['j', 'ArrowDown'], command: 'next', words: 'To the next conversation' },
  { keys: ['k', 'ArrowUp'], command: 'previous', words: 'To the conversation before' },
  { keys: ['o'], command: 'open', words: 'Open it; Enter does it too' },
  { keys: ['x'], command: 'select', words: 'Select: e and # then act on all that is selected' },
  { keys: ['e'], command: 'archive', words: 'Put into the archive' },
  { keys: ['#'], command: 'trash', words: 'Put into the trash' },
  { keys: ['c'], command: 'new', words: 'Write a new mail, where you may' },
  { keys: ['z'], command: 'undo', words: 'Undo what was done last' },
  { keys: ['u'], command: 'back', words: 'Back to the newest of the inbox' },
  { keys: ['/'], command: 'search', words: 'Search' },
  { keys: ['?'], command: 'help', words: 'Show these keys' },
];
