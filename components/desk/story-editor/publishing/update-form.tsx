'use client';
import { type FormEvent, useState } from 'react';
import type { Steps } from '#components/desk/story-editor/publishing/use-steps.ts';

/** Gives readers of a published story the words that are in the editor. */
export function UpdateForm({ changed, steps }: { changed: boolean; steps: Steps }) {
  const [significant, setSignificant] = useState(false);
  const update = (event: FormEvent) => {
    event.preventDefault();
    void steps.run(
      (actions, version) => actions.updateStoryAction({ ...version, significant }),
      'Readers see these words now.',
    );
  };
  if (!changed) return <p className="soft small">Readers see these very words.</p>;
  return (
    <form className="stack" onSubmit={update}>
      <button type="submit" className="button button-primary">
        Update readers’ version
      </button>
      <label className="choice small">
        <input type="checkbox" checked={significant} onChange={(event) => setSignificant(event.target.checked)} />
        Tell readers it was updated (not for a typing mistake)
      </label>
    </form>
  );
}
