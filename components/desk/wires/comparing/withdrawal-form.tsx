'use client';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import { pressField, pressOf } from '#lib/wires/desk/press.ts';

type Props = {
  action: FormAction;
  item: { id: number; version: number };
  isOpen: boolean;
  mayAnswer: boolean;
};

/** Asks what becomes of a story that its wire has withdrawn; the answer stays when the question is gone. */
export function WithdrawalForm({ action, item, isOpen, mayAnswer }: Props) {
  const { state, formProps } = useDeskForm(action, { name: 'withdrawal', hasWords: false });
  return (
    <form {...formProps} className="stack" aria-label="The wire’s withdrawal">
      <FormAnswer state={state} />
      {isOpen && (
        <div className="notice notice-warn stack">
          <p>
            <strong>The wire has withdrawn this story.</strong> Readers keep it until somebody takes it back.
          </p>
          {mayAnswer && (
            <div className="row">
              <button type="submit" className="button" name={pressField} value={pressOf('takeBack', [item])}>
                Take it back
              </button>
              <button type="submit" className="button" name={pressField} value={pressOf('keep', [item])}>
                Keep it
              </button>
            </div>
          )}
        </div>
      )}
    </form>
  );
}
