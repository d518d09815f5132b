'use client';
import { type FormEvent, useState } from 'react';
import { TextField } from '#components/desk/story-editor/fields/text-field.tsx';
import { Disclosure } from '#components/desk/story-editor/publishing/disclosure.tsx';
import type { Steps } from '#components/desk/story-editor/publishing/use-steps.ts';

/** Withdraws a published story, after a notice for readers has been written. */
export function KillForm({ steps }: { steps: Steps }) {
  const [notice, setNotice] = useState('');
  const kill = async (event: FormEvent) => {
    event.preventDefault();
    await steps.run((actions, story) => actions.kill({ ...story, notice }), 'Killed.');
  };
  return (
    <Disclosure name="Kill story" danger>
      {(close) => (
        <form className="stack" onSubmit={(event) => void kill(event)}>
          <p className="small">
            It leaves every front at once, and its address shows this notice instead. This cannot be undone.
          </p>
          <TextField
            label="Notice to readers"
            hint="Why it is gone, in a sentence or two."
            multiline
            maxLength={1_000}
            value={notice}
            onChange={setNotice}
          />
          <div className="row">
            <button type="button" className="button" onClick={close}>
              Cancel
            </button>
            <button type="submit" className="button button-danger">
              Kill it and show the notice
            </button>
          </div>
        </form>
      )}
    </Disclosure>
  );
}
