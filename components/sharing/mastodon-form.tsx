'use client';

import { useActionState } from 'react';
import { sharingWords } from '#components/sharing/words.ts';
import { type MastodonState, mastodonFields } from '#lib/sharing/types.ts';

type Props = {
  storyId: number;
  /** Where the answer is shown when something is wrong: the page it stands on. */
  answerPath: string;
  action: (before: MastodonState, form: FormData) => Promise<MastodonState>;
  /** The language of the page around it. */
  language: string;
};

/** Which Mastodon server is the reader's? It works without a script: what is wrong comes back as the same page. */
export function MastodonForm({ storyId, answerPath, action, language }: Props) {
  const words = sharingWords(language).mastodon;
  const [state, send] = useActionState(action, { status: 'idle' }, answerPath);
  const error = state.status === 'invalid' ? words.faults[state.fault] : null;
  return (
    <form className="share-form" aria-label={words.go} action={send} noValidate>
      <input type="hidden" name={mastodonFields.storyId} value={storyId} />
      <div className="share-field">
        <label htmlFor="mastodon-server">{words.server}</label>
        <p className="share-hint" id="mastodon-server-hint">
          {words.hint}
        </p>
        <input
          id="mastodon-server"
          name={mastodonFields.server}
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={500}
          defaultValue={state.status === 'invalid' ? state.server : ''}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'mastodon-server-error mastodon-server-hint' : 'mastodon-server-hint'}
        />
        {error && (
          <p className="share-error" id="mastodon-server-error" role="alert">
            {error}
          </p>
        )}
      </div>
      <button type="submit">{words.go}</button>
    </form>
  );
}
