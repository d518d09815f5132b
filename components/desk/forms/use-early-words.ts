'use client';
import { type RefObject, useEffect, useId, useSyncExternalStore } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * What is typed into a field before React takes the page over: it stays, with the caret where it was, and whoever
 * listens to the field hears of it then. React by itself says nothing of it, and writes the words that the page came
 * with over it where there are several lines (`initTextarea` in react-dom).
 *
 * @param given the field's own id, where it has one
 * @returns the id that the field is to have: by it, it is found before React has it
 */
export function useEarlyWords(field: RefObject<Field | null>, given: string | undefined): string {
  const ownId = useId();
  const id = given ?? ownId;
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
    const element = field.current;
    if (!early || !element) return;
    // React may have written over it after the microtask; a caret that was moved meanwhile stays where it is
    if (element.value !== early.value) early.putBack();
    if (isChanged(element)) element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, []);
  return id;
}

const staysAsItIs = () => () => {};

function wordsIn(element: HTMLElement | null): { value: string; putBack: () => void } | null {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return null;
  const { value, selectionStart, selectionEnd, selectionDirection } = element;
  const putBack = (): void => {
    // they were never written over, or somebody has typed since
    if (isChanged(element)) return;
    if (value !== element.value) setValue(element, value);
    if (document.activeElement === element && selectionStart !== null) {
      element.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
    }
  };
  return { value, putBack };
}

/** Are there other words in it than the page came with? A form that came back ends lines as it was sent, with CRLF. */
const isChanged = ({ value, defaultValue }: Field) => value !== defaultValue.replace(/\r\n?/g, '\n');

/** As if it was typed: React watches the property of the element itself, and would take the words for its own. */
function setValue(element: Field, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set?.call(element, value);
}
