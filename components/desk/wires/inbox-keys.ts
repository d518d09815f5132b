import type { KeyRow } from '#components/desk/lines/keys.ts';

export type InboxCommand = 'next' | 'previous' | 'open' | 'take' | 'publish' | 'drop' | 'select' | 'undo' | 'help';

/** What the keys of the inbox do, in the order they are explained in. */
export const inboxKeys: readonly KeyRow<InboxCommand>[] = [
  { keys: ['j', 'ArrowDown'], command: 'next', words: 'To the next story' },
  { keys: ['k', 'ArrowUp'], command: 'previous', words: 'To the story before' },
  { keys: ['o'], command: 'open', words: 'Open the preview; Enter does it too' },
  { keys: ['t'], command: 'take', words: 'Take as a draft' },
  { keys: ['p'], command: 'publish', words: 'Publish; you are asked first' },
  { keys: ['d'], command: 'drop', words: 'Drop' },
  { keys: ['x'], command: 'select', words: 'Select: t, p and d then act on all that is selected' },
  { keys: ['u'], command: 'undo', words: 'Undo the last drop' },
  { keys: ['?'], command: 'help', words: 'Show these keys' },
];
