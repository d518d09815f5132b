'use client';
import { useEffect, useRef, useState } from 'react';
import { nameOf } from '#components/desk/story-editor/conflict/answers.ts';
import { type Choice, type Names, toChoice } from '#components/desk/story-editor/conflict/choices.ts';
import { CopyButton } from '#components/desk/story-editor/conflict/copy-button.tsx';
import type { Conflict } from '#components/desk/story-editor/saving/save-state.ts';
import type { StoryEditing } from '#components/desk/story-editor/use-story-editor.ts';
import type { Answer } from '#lib/stories/merging/merge.ts';
import type { Answers } from '#lib/stories/merging/merge-content.ts';

type Props = { editing: StoryEditing; conflict: Conflict; names: Names };

/** What both changed, part by part: theirs, mine or both. Everything else is merged already. */
export function ConflictPanel({ editing, conflict, names }: Props) {
  const panel = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Answer>>(new Map());
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => panel.current?.focus(), []);
  const { collisions } = conflict;
  const save = async () => setIsMissing(!(await editing.settle(answersOf(conflict, chosen))));
  return (
    <section ref={panel} className="notice notice-warn conflict stack" tabIndex={-1} aria-labelledby="conflict-name">
      <h2 id="conflict-name">{conflict.message}</h2>
      <p>
        You both changed what is below; choose for each. Your words are still in the editor and are kept in this
        browser. Saving waits until you have chosen.
      </p>
      <div className="conflict-scroll stack">
        {collisions.map((collision) => (
          <Question
            key={nameOf(collision)}
            name={nameOf(collision)}
            choice={toChoice(collision, names)}
            chosen={chosen.get(nameOf(collision)) ?? null}
            onChoose={(answer) => setChosen(new Map([...chosen, [nameOf(collision), answer]]))}
          />
        ))}
      </div>
      {isMissing && (
        <p role="alert" className="field-error">
          Choose for each part first.
        </p>
      )}
      <div className="row">
        <button type="button" className="button button-primary" onClick={() => void save()}>
          Save what is chosen
        </button>
        <button type="button" className="button" onClick={() => void editing.takeTheirs()}>
          Open theirs, set mine aside
        </button>
        <CopyButton name="Copy mine" read={editing.read} />
      </div>
    </section>
  );
}

type QuestionProps = { name: string; choice: Choice; chosen: Answer | null; onChoose: (answer: Answer) => void };

function Question({ name, choice, chosen, onChoose }: QuestionProps) {
  return (
    <fieldset className="field conflict-question">
      <legend>{choice.title}</legend>
      {choice.options.map(({ answer, label, lines }) => (
        <label key={answer} className="choice">
          <input type="radio" name={name} checked={chosen === answer} onChange={() => onChoose(answer)} />
          <span>
            <strong>{label}</strong>
            {lines.map((words, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
              <span key={index} className="conflict-words" dir="auto">
                {words}
              </span>
            ))}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A field cannot hold both. */
function answersOf({ collisions }: Conflict, chosen: ReadonlyMap<string, Answer>): Answers {
  const answers = { fields: new Map(), blocks: new Map() };
  for (const collision of collisions) {
    const answer = chosen.get(nameOf(collision));
    if (!answer) continue;
    if (collision.kind === 'block') answers.blocks.set(collision.id, answer);
    else if (answer !== 'both') answers.fields.set(collision.field, answer);
  }
  return answers;
}
