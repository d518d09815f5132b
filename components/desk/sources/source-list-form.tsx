'use client';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';

type Props = { action: FormAction; label: string; children: ReactNode };

/** The buttons of several sources in one form, so that what became of one outlives its line. */
export function SourceListForm({ action, label, children }: Props) {
  const { state, formProps, isPending } = useDeskForm(action, { name: label, hasWords: false });
  const pressed = useRef<string | null>(null);
  const { ref: form } = formProps;
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const { nativeEvent } = event;
    const button = 'submitter' in nativeEvent ? nativeEvent.submitter : null;
    pressed.current = button instanceof HTMLButtonElement ? button.value : null;
    formProps.onSubmit(event);
  };
  // the focus stays with the source whose button was pressed
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the list is there as it is now
  useEffect(() => {
    if (isPending || pressed.current === null) return;
    const [step = '', id = ''] = pressed.current.split(' ');
    for (const next of [step, opposites[step] ?? step]) {
      const button = form.current?.querySelector(`button[value^="${next} ${id} "]:not(:disabled)`);
      if (!(button instanceof HTMLElement)) continue;
      button.focus();
      break;
    }
    pressed.current = null;
  }, [state, isPending]);
  return (
    <form {...formProps} onSubmit={onSubmit} className="stack" aria-label={label} aria-busy={isPending}>
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

const opposites: Readonly<Record<string, string>> = { up: 'down', down: 'up', pause: 'resume', resume: 'pause' };
