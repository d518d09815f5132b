import type { KeyRow } from '#components/desk/lines/keys.ts';

export type ConversationCommand = 'next' | 'previous' | 'open' | 'archive' | 'trash' | 'back' | 'search';

/** What the keys of a conversation do, in the order they are explained in. */
export const conversationKeys: readonly KeyRow<ConversationCommand | 'help'>[] = [
  { keys: ['j'], command: 'next', words: 'To the next message' },
  { keys: ['k'], command: 'previous', words: 'To the message before' },
  { keys: ['o'], command: 'open', words: 'Unfold the message, or fold it; Enter does it too' },
  { keys: ['e'], command: 'archive', words: 'Put the conversation into the archive' },
  { keys: ['#'], command: 'trash', words: 'Put it into the trash' },
  { keys: ['u'], command: 'back', words: 'Back to the list; there z undoes what was done' },
  { keys: ['/'], command: 'search', words: 'Search' },
  { keys: ['?'], command: 'help', words: 'Show these keys' },
];
