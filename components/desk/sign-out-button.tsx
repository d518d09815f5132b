'use client';
import { useActionState } from 'react';
import { mayLeave } from '#components/desk/keeping/leaving.ts';

type Props = { signOut: () => Promise<void> };

/** Signs out here; asks first where something is typed and not saved. */
export function SignOutButton({ signOut }: Props) {
  // for its address without scripts, which an action alone does not have
  const [, send] = useActionState(signOut, undefined, '/desk');
  return (
    <form aria-label="Sign out" action={send} onSubmit={(event) => mayLeave() || event.preventDefault()}>
      <button type="submit" className="button button-small">
        Sign out
      </button>
    </form>
  );
}
