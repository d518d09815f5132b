'use client';
import type { ReactNode } from 'react';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';

type Props = { action: FormAction; ruleSetId: number | null; children: ReactNode };

/** The buttons of the list in one form, so that what became of one outlives its line. */
export function RuleListForm({ action, ruleSetId, children }: Props) {
  const form = useDeskForm(action, { name: 'rules', hasWords: false, isAlone: true, nextButtons });
  return (
    <form {...form.formProps} className="stack" aria-label="Rules in force">
      <FormAnswer state={form.state} />
      <input type="hidden" name="ruleSetId" value={ruleSetId ?? ''} />
      {children}
    </form>
  );
}

/** The focus goes with the rule that was moved, and stays near one that is gone. */
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
