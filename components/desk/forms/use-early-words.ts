'use client';
import { type RefObject, useEffect, useSyncExternalStore } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * What is typed into a field before React takes the page over: it stays, with the caret where it was, and whoever
 * listens to the field hears of it then. React by itself says nothing of it, and writes the words that the page came
 * with over it where there are several lines (`initTextarea` in react-dom).
 *
 * @param id the field's, by which it is found before React has it
 */
export function useEarlyWords(field: RefObject<Field | null>, id: string): void {
  const isTakenOver = useSyncExternalStore(
    staysAsItIs,
    () => true,
    () => false,
  );
  const early = isTakenOver || typeof document === 'undefined' ? null : wordsIn(document.getElementById(id));
  // while it renders, for React writes over the field right after it, and may show the page much later: until then
  // somebody goes on typing. In a microtask nobody has typed yet
  if (early) queueMicrotask(early.putBack);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when React has taken the field over
  useEffect(() => {
    early?.putBack();
    const element = field.current;
    if (early && element && element.value !== element.defaultValue) {
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }, []);
}

const staysAsItIs = () => () => {};

function wordsIn(element: HTMLElement | null): { putBack: () => void } | null {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return null;
  const { value, selectionStart, selectionEnd, selectionDirection } = element;
  const putBack = (): void => {
    // what differs is what was typed, before it was written over or after it
    if (element.value !== element.defaultValue) return;
    if (value !== element.value) setValue(element, value);
    if (document.activeElement === element && selectionStart !== null) {
      element.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
    }
  };
  return { putBack };
}

/** As if it was typed: React watches the property of the element itself, and would take the words for its own. */
function setValue(element: Field, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set?.call(element, value);
}
