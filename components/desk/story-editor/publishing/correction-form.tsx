'use client';
import { type FormEvent, useState } from 'react';
import { TextField } from '#components/desk/story-editor/fields/text-field.tsx';
import { Disclosure } from '#components/desk/story-editor/publishing/disclosure.tsx';
import type { Steps } from '#components/desk/story-editor/publishing/use-steps.ts';

type Kind = 'correction' | 'clarification';
const kinds: readonly { kind: Kind; name: string }[] = [
  { kind: 'correction', name: 'Correction: we were wrong' },
  { kind: 'clarification', name: 'Clarification: something was missing' },
];

/** Adds a dated public note to a published story. */
export function CorrectionForm({ steps }: { steps: Steps }) {
  const [kind, setKind] = useState<Kind>('correction');
  const [text, setText] = useState('');
  const correct = async (event: FormEvent, close: () => void) => {
    event.preventDefault();
    const done = await steps.run(
      (actions, story) => actions.correct({ ...story, kind, text }),
      'The note is published.',
    );
    if (!done) return;
    setText('');
    close();
  };
  return (
    <Disclosure name="Add a correction">
      {(close) => (
        <form className="stack" onSubmit={(event) => void correct(event, close)}>
          <fieldset className="field">
            <legend>What it is</legend>
            {kinds.map((choice) => (
              <label key={choice.kind} className="choice small">
                <input
                  type="radio"
                  name="correction-kind"
                  checked={kind === choice.kind}
                  onChange={() => setKind(choice.kind)}
                />
                {choice.name}
              </label>
            ))}
          </fieldset>
          <TextField
            label="What was wrong, and what is right"
            hint="Readers see it under the story, with the time. Mend the words themselves above."
            multiline
            maxLength={2_000}
            value={text}
            onChange={setText}
          />
          <div className="row">
            <button type="button" className="button" onClick={close}>
              Cancel
            </button>
            <button type="submit" className="button button-primary">
              Publish the {kind}
            </button>
          </div>
        </form>
      )}
    </Disclosure>
  );
}
