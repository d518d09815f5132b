'use client';

import { useActionState } from 'react';
import { refusalText } from '#components/sharing/refusal-text.ts';
import { sharingWords } from '#components/sharing/words.ts';
import type { ResendState } from '#lib/sharing/types.ts';

type Props = {
  /** The token of the page it stands on. */
  token: string;
  /** Where the answer is shown: that page. */
  answerPath: string;
  action: (before: ResendState, form: FormData) => Promise<ResendState>;
  /** The language of the page around it. */
  language: string;
};

/** Has the confirmation sent once more. It works without a script: the answer comes back as the same page. */
export function ResendForm({ token, answerPath, action, language }: Props) {
  const words = sharingWords(language).resend;
  const [state, send] = useActionState(action, { status: 'idle' }, answerPath);
  return (
    <form className="share-form" action={send}>
      {state.status === 'resent' && (
        <p className="share-done" role="status">
          {words.done}
        </p>
      )}
      {state.status === 'refused' && (
        <p className="share-error" role="alert">
          {refusalText(state.refusal, language)}
        </p>
      )}
      <input type="hidden" name="token" value={token} />
      <button type="submit">{words.send}</button>
    </form>
  );
}
