export type InboxCommand = 'next' | 'previous' | 'open' | 'take' | 'publish' | 'drop' | 'select' | 'undo' | 'help';

type InboxKey = { keys: readonly string[]; command: InboxCommand; words: string };

/** What the keys of the inbox do, in the order they are explained in. */
export const inboxKeys: readonly InboxKey[] = [
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

type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; isComposing: boolean };

/**
 * What a pressed key asks for; null where it is none of ours, or belongs to a field.
 * @param isTyping it was pressed in a field for text or a list of choices
 * @param isInList arrows scroll the page anywhere else
 */
export function commandOf(
  { key, ctrlKey, metaKey, altKey, isComposing }: Pressed,
  { isTyping, isInList }: { isTyping: boolean; isInList: boolean },
): InboxCommand | null {
  if (ctrlKey || metaKey || altKey || isComposing || isTyping) return null;
  if (key.startsWith('Arrow') && !isInList) return null;
  return inboxKeys.find(({ keys }) => keys.includes(key))?.command ?? null;
}

/** Fields that take letters or arrows for themselves. */
export function isTypingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) {
    return true;
  }
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
}
