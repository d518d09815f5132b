'use client';
import type { ReactNode } from 'react';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';

type Props = { action: FormAction; children: ReactNode };

/** The buttons of an item on its own page, and what became of the one that was pressed. */
export function ItemForm({ action, children }: Props) {
  const { state, formProps } = useDeskForm(action, { name: 'item', hasWords: false });
  return (
    <form {...formProps} className="stack" aria-label="Decide">
      <div className="wire-answer">
        <FormAnswer state={state} />
      </div>
      <div className="row">{children}</div>
    </form>
  );
}
