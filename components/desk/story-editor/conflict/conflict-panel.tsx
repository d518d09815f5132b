'use client';
import { useEffect, useRef } from 'react';
import { CopyButton } from '#components/desk/story-editor/conflict/copy-button.tsx';
import { differencesOf, partsOf } from '#components/desk/story-editor/conflict/story-parts.ts';
import type { SaveState } from '#components/desk/story-editor/saver.ts';
import type { StoryEditing } from '#components/desk/story-editor/use-story-editor.ts';
import type { Section } from '#lib/editions/types.ts';

type Props = {
  editing: StoryEditing;
  conflict: Extract<SaveState, { kind: 'conflict' }>;
  sections: readonly Section[];
};

/** Somebody else saved first: both versions side by side, and three ways on, none of which loses a word. */
export function ConflictPanel({ editing, conflict, sections }: Props) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const nameOf = (id: number) => sections.find((section) => section.id === id)?.name ?? '';
  const differences = differencesOf(partsOf(conflict.theirs.content, nameOf), partsOf(editing.read(), nameOf));
  return (
    <section ref={panel} className="notice notice-warn conflict stack" tabIndex={-1} aria-labelledby="conflict-name">
      <h2 id="conflict-name">{conflict.message}</h2>
      <p>Yours are still in the editor below and are kept in this browser. Saving waits until you have chosen.</p>
      <div className="conflict-scroll">
        <table className="table conflict-table">
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col">Theirs, stored</th>
              <th scope="col">Yours, in the editor</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ name, theirs, mine }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <Lines lines={theirs} />
                <Lines lines={mine} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {differences.length === 0 && <p>The words are the same; only how or where the story stands differs.</p>}
      <div className="row">
        <button type="button" className="button" onClick={() => void editing.takeTheirs()}>
          Open theirs, set mine aside
        </button>
        <button type="button" className="button" onClick={() => void editing.saver.overwrite()}>
          Save mine on top, theirs stays in the history
        </button>
        <CopyButton name="Copy mine" read={editing.read} />
      </div>
    </section>
  );
}

function Lines({ lines }: { lines: readonly { words: string; only: boolean }[] }) {
  return (
    <td>
      {lines.length === 0 && <span className="soft">nothing</span>}
      {lines.map(({ words, only }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <p key={index}>{only ? <mark>{words}</mark> : words}</p>
      ))}
    </td>
  );
}
