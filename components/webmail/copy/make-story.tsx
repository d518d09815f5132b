'use client';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';

type Props = {
  action: FormAction;
  box: string;
  message: string;
  /** Of the conversation that it stands in. */
  address: string;
};

/** Makes a message a draft at the desk, and opens it there. */
export function MakeStory({ action, box, message, address }: Props) {
  const { state, isPending, formProps } = useDeskForm(action, { name: `story-${message}`, hasWords: false, address });
  return (
    <form {...formProps} className="row mail-story">
      <input type="hidden" name="box" value={box} />
      <input type="hidden" name="message" value={message} />
      <button type="submit" className="button button-small" disabled={isPending}>
        {isPending ? 'Making the story…' : 'Make a story'}
      </button>
      <FormAnswer state={state} />
    </form>
  );
}
