'use client';
import type { ReactNode } from 'react';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';

type Props = {
  action: FormAction;
  /** Of its page. */
  address: string;
  label: string;
  children: ReactNode;
};

/** The buttons of one source or of several in one form, so that what became of one outlives its line. */
export function SourcePressForm({ action, address, label, children }: Props) {
  const { state, formProps, isPending } = useDeskForm(action, { name: label, address, hasWords: false, nextButtons });
  return (
    <form {...formProps} className="stack" aria-label={label} aria-busy={isPending}>
      <FormAnswer state={state} />
      {isPending && (
        <p className="notice" role="status">
          A moment: services are asked one thing a second.
        </p>
      )}
      {children}
    </form>
  );
}

/** The focus stays with the source whose button was pressed. */
function nextButtons(pressed: string): string[] {
  const [step = '', id] = pressed.split(' ');
  return [`${step} ${id}`, `${opposites[step] ?? step} ${id}`];
}

const opposites: Readonly<Record<string, string>> = { pause: 'resume', resume: 'pause' };
