'use client';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';

type Props = { action: FormAction; ruleSetId: number | null; children: ReactNode };

/** The buttons of the list in one form, so that what became of one outlives its line. */
export function RuleListForm({ action, ruleSetId, children }: Props) {
  const { state, formProps, isPending } = useDeskForm(action, { name: 'rules', hasWords: false, isAlone: true });
  const pressed = useRef<string | null>(null);
  const { ref: form } = formProps;
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const { nativeEvent } = event;
    const button = 'submitter' in nativeEvent ? nativeEvent.submitter : null;
    pressed.current = button instanceof HTMLButtonElement ? button.value : null;
    formProps.onSubmit(event);
  };
  // the focus goes with the rule that was moved, and stays near one that is gone
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the list is there as it is now
  useEffect(() => {
    if (isPending || pressed.current === null) return;
    for (const value of nextButtons(pressed.current)) {
      const button = form.current?.querySelector(`button[value="${value}"]:not(:disabled)`);
      if (!(button instanceof HTMLElement)) continue;
      button.focus();
      break;
    }
    pressed.current = null;
  }, [state, isPending, ruleSetId]);
  return (
    <form {...formProps} onSubmit={onSubmit} className="stack" aria-label="Rules in force">
      <FormAnswer state={state} />
      <input type="hidden" name="ruleSetId" value={ruleSetId ?? ''} />
      {children}
    </form>
  );
}

/** Which button has the focus after one was pressed: the first of these that is there. */
export function nextButtons(pressed: string): string[] {
  const [step, typed] = pressed.split(' ');
  const place = Number(typed);
  switch (step) {
    case 'up':
      return [`up ${place - 1}`, `down ${place - 1}`];
    case 'down':
      return [`down ${place + 1}`, `up ${place + 1}`];
    case 'on':
      return [`off ${place}`];
    case 'off':
      return [`on ${place}`];
    default:
      return [`remove ${place}`, `remove ${place - 1}`];
  }
}
