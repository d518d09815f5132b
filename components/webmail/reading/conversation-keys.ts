import type { KeyRow } from '#components/desk/lines/keys.ts';

export type ConversationCommand = 'next' | 'previous' | 'open' | 'archive' | 'trash' | 'back' | 'search' | WriteCommand;
type WriteCommand = 'reply' | 'replyAll' | 'forward' | 'new' | 'undo';

/** What the keys of a conversation do, in the order they are explained in. */
export const conversationKeys: readonly KeyRow<ConversationCommand | 'help'>[] = [
  { keys: ['j'], command: 'next', words: 'To the next message' },
  { keys: ['k'], command: 'previous', words: 'To the message before' },
  { keys: ['o'], command: 'open', words: 'Unfold the message, or fold it; Enter does it too' },
  { keys: ['r'], command: 'reply', words: 'Reply to the message, or to the newest' },
  { keys: ['a'], command: 'replyAll', words: 'Reply to all of its people' },
  { keys: ['f'], command: 'forward', words: 'Forward it' },
  { keys: ['c'], command: 'new', words: 'Write a new mail' },
  { keys: ['z'], command: 'undo', words: 'Call back an answer that has not left yet' },
  { keys: ['e'], command: 'archive', words: 'Put the conversation into the archive' },
  { keys: ['#'], command: 'trash', words: 'Put it into the trash' },
  { keys: ['u'], command: 'back', words: 'Back to the list; there z undoes what was done' },
  { keys: ['/'], command: 'search', words: 'Search' },
  { keys: ['?'], command: 'help', words: 'Show these keys' },
];

const writing: readonly string[] = ['reply', 'replyAll', 'forward', 'new', 'undo'] satisfies WriteCommand[];

/** The keys of somebody who may answer, or only reads. */
export const keysOf = (mayAnswer: boolean) =>
  conversationKeys.filter(({ command }) => mayAnswer || !writing.includes(command));
