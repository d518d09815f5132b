'use client';
import { useState } from 'react';

/** Ends this browser's session. */
export function SignOutButton() {
  const [failed, setFailed] = useState(false);
  const signOut = async () => {
    const answer = await fetch('/desk/auth/sign-out', { method: 'POST' }).catch(() => null);
    if (answer?.ok) window.location.assign('/desk/sign-in');
    else setFailed(true);
  };
  return (
    <>
      <button type="button" className="button button-small" onClick={() => void signOut()}>
        Sign out
      </button>
      {failed && <span role="alert">That did not work. Try again.</span>}
    </>
  );
}
