'use client';

import { useActionState } from 'react';
import { AddressField } from '#components/sharing/address-field.tsx';
import { refusalText } from '#components/sharing/refusal-text.ts';
import { sharingWords } from '#components/sharing/words.ts';
import { type ShareState, shareFields } from '#lib/sharing/types.ts';

export type EmailStoryAction = (before: ShareState, form: FormData) => Promise<ShareState>;

type Props = {
  storyId: number;
  /** Where the answer is shown when something is wrong: the story's page, at the form. */
  answerPath: string;
  /** The sender has to confirm first. */
  confirms: boolean;
  /** Who sends the mail: the newsroom's name and, where it has one, its postal address. */
  paper: string;
  action: EmailStoryAction;
  /** The language of the page around it. */
  language: string;
};

/** The form itself. It works without a script: what is wrong comes back as the same page. */
export function EmailStoryForm({ storyId, answerPath, confirms, paper, action, language }: Props) {
  const words = sharingWords(language);
  const [state, send] = useActionState(action, { status: 'idle' }, answerPath);
  const values = state.status === 'idle' ? { sender: '', recipient: '' } : state.values;
  const errors = state.status === 'invalid' ? state.fieldErrors : {};
  return (
    // our own words about what is wrong, beside the field and for everybody, instead of the browser's
    <form action={send} noValidate>
      <Answer state={state} language={language} />
      <input type="hidden" name={shareFields.storyId} value={storyId} />
      <input type="hidden" name={shareFields.honeypot} />
      <AddressField
        name={shareFields.sender}
        label={words.sender}
        autoComplete="email"
        value={values.sender}
        error={errors.sender && words.faults.sender[errors.sender]}
      />
      <AddressField
        name={shareFields.recipient}
        label={words.recipient}
        autoComplete="off"
        value={values.recipient}
        error={errors.recipient && words.faults.recipient[errors.recipient]}
      />
      <p className="email-story-small">
        {words.consent} {words.sentBy(paper)}
      </p>
      <p className="email-story-small">
        {confirms && `${words.firstTime} `}
        {words.forget}
      </p>
      <button type="submit">{words.send}</button>
    </form>
  );
}

function Answer({ state, language }: { state: ShareState; language: string }) {
  if (state.status === 'idle') return null;
  const message = state.status === 'refused' ? refusalText(state.refusal, language) : sharingWords(language).notSent;
  return (
    <p className="email-story-answer" role="alert">
      {message}
    </p>
  );
}
