'use client';
import { type FormEvent, useState } from 'react';
import { KeptOffer } from '#components/desk/keeping/kept-offer.tsx';
import { TextField } from '#components/desk/story-editor/fields/text-field.tsx';
import { Disclosure } from '#components/desk/story-editor/publishing/disclosure.tsx';
import { useNote } from '#components/desk/story-editor/publishing/use-note.ts';
import type { Steps } from '#components/desk/story-editor/publishing/use-steps.ts';
import { type CorrectionKind, correctionKinds } from '#lib/stories/types.ts';
import { correctionNames } from '#lib/stories/words.ts';

const kinds: Readonly<Record<CorrectionKind, { choice: string; ask: string; where: string }>> = {
  correction: {
    choice: 'Correction: we were wrong',
    ask: 'What was wrong, and what is right',
    where: 'Readers see it above the words, with the time. Mend the words themselves above.',
  },
  clarification: {
    choice: 'Clarification: something was missing',
    ask: 'What was missing',
    where: 'Readers see it below the words, with the time. Mend the words themselves above.',
  },
  editorsNote: {
    choice: 'Editors’ note: what else readers should know',
    ask: 'What readers should know',
    where: 'Readers see it above the words, with the time.',
  },
};

/** Adds a dated public note to a published story. */
export function CorrectionForm({ storyId, steps }: { storyId: number; steps: Steps }) {
  const [kind, setKind] = useState<CorrectionKind>('correction');
  const note = useNote(`correction ${storyId}`);
  const { text } = note;
  const correct = async (event: FormEvent, close: () => void) => {
    event.preventDefault();
    const done = await steps.run((actions, story) => actions.correctStoryAction({ ...story, kind, text }));
    if (!done) return;
    note.published();
    close();
  };
  return (
    <Disclosure name="Add a correction" isWanted={note.lost !== null}>
      {(close) => (
        <form className="stack" onSubmit={(event) => void correct(event, close)}>
          {note.lost && <KeptOffer kept={note.lost} where="in the note" onPut={note.putBack} onDrop={note.dropLost} />}
          <fieldset className="field">
            <legend>What it is</legend>
            {correctionKinds.map((each) => (
              <label key={each} className="choice small">
                <input type="radio" name="correction-kind" checked={kind === each} onChange={() => setKind(each)} />
                {kinds[each].choice}
              </label>
            ))}
          </fieldset>
          <TextField
            label={kinds[kind].ask}
            hint={kinds[kind].where}
            multiline
            maxLength={2_000}
            value={text}
            onChange={note.type}
          />
          <div className="row">
            <button type="button" className="button" onClick={close}>
              Cancel
            </button>
            <button type="submit" className="button button-primary">
              Publish the {correctionNames('en')[kind].toLowerCase()}
            </button>
          </div>
        </form>
      )}
    </Disclosure>
  );
}
