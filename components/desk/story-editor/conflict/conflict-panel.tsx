'use client';
import { useEffect, useId, useRef, useState } from 'react';
import { type Places, toValueNames } from '#components/desk/story-editor/comparing/value-names.ts';
import { nameOf } from '#components/desk/story-editor/conflict/answers.ts';
import { type Choice, toChoice } from '#components/desk/story-editor/conflict/choices.ts';
import { CopyButton } from '#components/desk/story-editor/conflict/copy-button.tsx';
import type { Conflict } from '#components/desk/story-editor/saving/save-state.ts';
import type { StoryEditing } from '#components/desk/story-editor/use-story-editor.ts';
import { ShownChanges } from '#components/story/history/changes.tsx';
import type { Answer } from '#lib/stories/merging/merge.ts';
import type { Answers } from '#lib/stories/merging/merge-content.ts';

type Props = { editing: StoryEditing; conflict: Conflict; places: Places };

/** What both changed, part by part: theirs, mine or both. Everything else is merged already. */
export function ConflictPanel({ editing, conflict, places }: Props) {
  const panel = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Answer>>(new Map());
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => panel.current?.focus(), []);
  const { base, collisions, theirs } = conflict;
  const names = toValueNames(places);
  const save = async () => setIsMissing(!(await editing.settle(answersOf(conflict, chosen))));
  return (
    <section ref={panel} className="notice notice-warn conflict stack" tabIndex={-1} aria-labelledby="conflict-name">
      <h2 id="conflict-name">{conflict.message}</h2>
      <p className="changes">
        You both changed what is below; choose for each. <del>Struck-through</del> words were taken out,{' '}
        <ins>underlined</ins> ones were written. Your words are still in the editor and are kept in this browser. Saving
        waits until you have chosen.
      </p>
      <div className="conflict-scroll stack">
        {collisions.map((collision) => (
          <Question
            key={nameOf(collision)}
            name={nameOf(collision)}
            choice={toChoice(collision, base, names)}
            language={theirs.content.language}
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

type QuestionProps = {
  name: string;
  choice: Choice;
  language: string;
  chosen: Answer | null;
  onChoose: (answer: Answer) => void;
};

function Question({ name, choice, language, chosen, onChoose }: QuestionProps) {
  const id = useId();
  return (
    <fieldset className="field conflict-question">
      <legend>{choice.title}</legend>
      {choice.options.map(({ answer, label, changes }) => (
        <div key={answer} className="conflict-option">
          <label className="choice">
            <input
              type="radio"
              name={name}
              aria-describedby={`${id}-${answer}`}
              checked={chosen === answer}
              onChange={() => onChoose(answer)}
            />
            <strong>{label}</strong>
          </label>
          <div id={`${id}-${answer}`} className="changes">
            <ShownChanges changes={changes} storyLanguage={language} language="en" />
          </div>
        </div>
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
