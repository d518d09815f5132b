'use client';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import { mayLeave } from '#components/desk/keeping/leaving.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';

type Props = { signOut: FormAction };

/** Signs out here; asks first where something is typed and not saved. */
export function SignOutButton({ signOut }: Props) {
  const { state, isPending, formProps } = useDeskForm(signOut, {
    name: 'Sign out',
    hasWords: false,
    // it stands at the head of the page, where a browser without scripts begins anyway
    isAlone: true,
  });
  return (
    <form
      {...formProps}
      className="row"
      aria-label="Sign out"
      onSubmit={(event) => (mayLeave() ? formProps.onSubmit(event) : event.preventDefault())}
    >
      <FormAnswer state={state} />
      <button type="submit" className="button button-small" disabled={isPending}>
        Sign out
      </button>
    </form>
  );
}
