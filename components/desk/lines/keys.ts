/** What some keys of a page do, in words. */
export type KeyRow<Command extends string> = { keys: readonly string[]; command: Command; words: string };

type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; isComposing: boolean };

/**
 * What a pressed key asks for; null where it is none of ours, or belongs to a field.
 * @param isTyping it was pressed in a field for text or a list of choices
 * @param isInList arrows scroll the page anywhere else
 */
export function commandOf<Command extends string>(
  rows: readonly KeyRow<Command>[],
  { key, ctrlKey, metaKey, altKey, isComposing }: Pressed,
  { isTyping, isInList }: { isTyping: boolean; isInList: boolean },
): Command | null {
  if (ctrlKey || metaKey || altKey || isComposing || isTyping) return null;
  if (key.startsWith('Arrow') && !isInList) return null;
  return rows.find(({ keys }) => keys.includes(key))?.command ?? null;
}

/** Fields that take letters or arrows for themselves. */
export function isTypingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) {
    return true;
  }
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
}
