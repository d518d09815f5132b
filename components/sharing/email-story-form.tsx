'use client';

import { useActionState } from 'react';
import { AddressField } from '#components/sharing/address-field.tsx';
import { type ShareState, shareFields } from '#lib/sharing/types.ts';

export type EmailStoryAction = (before: ShareState, form: FormData) => Promise<ShareState>;

type Props = {
  storyId: number;
  /** Where the answer is shown when something is wrong: the story's page, at the form. */
  answerPath: string;
  /** The sender has to confirm first. */
  confirms: boolean;
  action: EmailStoryAction;
};

/** The form itself. It works without a script: what is wrong comes back as the same page. */
export function EmailStoryForm({ storyId, answerPath, confirms, action }: Props) {
  const [state, send] = useActionState(action, { status: 'idle' }, answerPath);
  const values = state.status === 'idle' ? { sender: '', recipient: '' } : state.values;
  const errors = state.status === 'invalid' ? state.fieldErrors : {};
  return (
    // our own words about what is wrong, beside the field and for everybody, instead of the browser's
    <form action={send} noValidate>
      <Answer state={state} />
      <input type="hidden" name={shareFields.storyId} value={storyId} />
      <AddressField
        name={shareFields.sender}
        label="Your Email"
        autoComplete="email"
        value={values.sender}
        error={errors.sender}
      />
      <AddressField
        name={shareFields.recipient}
        label="Friend Email Address"
        autoComplete="off"
        value={values.recipient}
        error={errors.recipient}
      />
      <div className="email-story-trap" aria-hidden="true">
        <label htmlFor="email-story-trap">Leave this empty</label>
        <input id="email-story-trap" name={shareFields.honeypot} tabIndex={-1} autoComplete="off" />
      </div>
      <p className="email-story-small">
        By pressing Send you say that you know this person personally, as family or a friend, and that they will be glad
        of this story. They will see your address.
        {confirms &&
          ' The first time, we write to you: your friend gets nothing until you press the button in that mail.'}{' '}
        We forget both addresses within 72 hours.
      </p>
      <button type="submit">Send</button>
    </form>
  );
}

function Answer({ state }: { state: ShareState }) {
  if (state.status === 'idle') return null;
  const message = state.status === 'refused' ? state.message : 'It was not sent: please look at what is marked below.';
  return (
    <p className="email-story-answer" role="alert">
      {message}
    </p>
  );
}
