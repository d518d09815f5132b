'use client';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';

type Props = { action: FormAction; box: string; id: string; address: string };

/** A draft was discarded, and can be taken back. */
export function UndoDiscard({ action, box, id, address }: Props) {
  const { formProps, state, isPending } = useDeskForm(action, { name: 'discarded', hasWords: false, address });
  if (state.kind === 'refused') return <FormAnswer state={state} />;
  return (
    <form {...formProps} className="notice notice-good mail-undo" aria-label="Discarded">
      <input type="hidden" name="box" value={box} />
      <p role="status">The draft is discarded.</p>
      <button type="submit" className="button button-small" name="undo" value={id} disabled={isPending}>
        Undo
      </button>
    </form>
  );
}
