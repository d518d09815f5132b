'use client';
import type { FormEvent } from 'react';
import { KeptOffer } from '#components/desk/keeping/kept-offer.tsx';
import { TextField } from '#components/desk/story-editor/fields/text-field.tsx';
import { Disclosure } from '#components/desk/story-editor/publishing/disclosure.tsx';
import { useNote } from '#components/desk/story-editor/publishing/use-note.ts';
import type { Steps } from '#components/desk/story-editor/publishing/use-steps.ts';

/** Withdraws a published story, after a notice for readers has been written. */
export function KillForm({ storyId, steps }: { storyId: number; steps: Steps }) {
  const note = useNote(`notice ${storyId}`);
  const kill = async (event: FormEvent) => {
    event.preventDefault();
    const done = await steps.run(
      (actions, story) => actions.killStoryAction({ ...story, notice: note.text }),
      'Killed.',
    );
    if (done) note.published();
  };
  return (
    <Disclosure name="Kill story" danger isWanted={note.lost !== null}>
      {(close) => (
        <form className="stack" onSubmit={(event) => void kill(event)}>
          <p className="small">
            It leaves every front at once, and its address shows this notice instead. This cannot be undone.
          </p>
          {note.lost && (
            <KeptOffer kept={note.lost} where="in the notice" onPut={note.putBack} onDrop={note.dropLost} />
          )}
          <TextField
            label="Notice to readers"
            hint="Why it is gone, in a sentence or two."
            multiline
            maxLength={1_000}
            value={note.text}
            onChange={note.type}
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
