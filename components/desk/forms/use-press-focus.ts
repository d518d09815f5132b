import { type FormEvent, type RefObject, useEffect, useRef } from 'react';

/** Which button has the focus after one was pressed, by how its value begins: the first of these that is there. */
export type NextButtons = (pressed: string) => readonly string[];

/** What the form's answer depends on. */
type Progress = { isPending: boolean; state: unknown };

/**
 * Keeps the focus where somebody pressed a button of a form: one that is disabled while the form is sent, or is gone
 * when the answer is there, loses it. Whoever has gone elsewhere meanwhile stays there.
 * @returns what notes the button that sends the form
 */
export function usePressFocus(
  form: RefObject<HTMLFormElement | null>,
  { isPending, state }: Progress,
  nextButtons: NextButtons = (pressed) => [pressed],
): (event: FormEvent<HTMLFormElement>) => void {
  const pressed = useRef<{ button: HTMLButtonElement; value: string } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the action has answered
  useEffect(() => {
    if (isPending || !pressed.current) return;
    const { button, value } = pressed.current;
    pressed.current = null;
    const { activeElement, body } = document;
    if (activeElement !== body && activeElement !== button) return;
    const next = form.current && findButton(form.current, nextButtons(value));
    if (next) next.focus();
    else if (button.isConnected) button.focus();
  }, [isPending, state]);
  return (event) => {
    const button = submitterOf(event);
    const isHere = button instanceof HTMLButtonElement && document.activeElement === button;
    pressed.current = isHere ? { button, value: button.value } : null;
  };
}

/** The button that was pressed. */
export function submitterOf({ nativeEvent }: FormEvent<HTMLFormElement>): HTMLElement | null {
  return 'submitter' in nativeEvent && nativeEvent.submitter instanceof HTMLElement ? nativeEvent.submitter : null;
}

function findButton(form: HTMLFormElement, beginnings: readonly string[]): HTMLButtonElement | null {
  const buttons = [...form.querySelectorAll('button')].filter(({ disabled, value }) => !disabled && value !== '');
  for (const words of beginnings) {
    const found = buttons.find(({ value }) => value === words || value.startsWith(`${words} `));
    if (found) return found;
  }
  return null;
}
