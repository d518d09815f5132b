'use client';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import { takeField } from '#lib/wires/comparing/types.ts';

type Props = {
  action: FormAction;
  /** The texts that are looked at. */
  seen: { id: number; version: number; storyVersion: number };
  /** The buttons that are about all of it. */
  steps: ReactNode;
  children: ReactNode;
};

/** The comparison as one form, whose answer outlives the buttons that were pressed. Works without scripts. */
export function WireTextForm({ action, seen, steps, children }: Props) {
  const { state, isPending, formProps } = useDeskForm(action, { name: 'wire-text', hasWords: false });
  const bar = useRef<HTMLDivElement>(null);
  const pressed = useRef(-1);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    // one after another: the next is about the texts as this one leaves them
    if (isPending) return event.preventDefault();
    const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : { submitter: null };
    pressed.current = submitter ? buttonsIn(event.currentTarget).indexOf(submitter) : -1;
    formProps.onSubmit(event);
  };
  // the button of what was taken goes with it, and would take the focus along
  useEffect(() => {
    if (state.kind === 'idle' || document.activeElement !== document.body || pressed.current < 0) return;
    const buttons = formProps.ref.current ? buttonsIn(formProps.ref.current) : [];
    (buttons[Math.min(pressed.current, buttons.length - 1)] ?? bar.current)?.focus();
  });
  return (
    <form {...formProps} onSubmit={onSubmit} className="wire-text" aria-label="The wire’s text and ours">
      {Object.entries(seen).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div ref={bar} className="wire-text-bar stack" tabIndex={-1}>
        <FormAnswer state={state} />
        <div className="row">{steps}</div>
      </div>
      {children}
    </form>
  );
}

const buttonsIn = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLElement>(`button[name="${takeField}"]`)];
