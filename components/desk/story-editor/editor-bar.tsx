import type { MouseEvent } from 'react';
import { SaveStatus } from '#components/desk/story-editor/save-status.tsx';
import type { StoryEditing } from '#components/desk/story-editor/use-story-editor.ts';
import { StateBadge } from '#components/desk/story-list/state-badge.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';

type Props = { editing: StoryEditing; readOnly: boolean; onSave: () => Promise<unknown> };

/** What stays in sight while writing: where the story stands, whether it is saved, and the way to both. */
export function EditorBar({ editing, readOnly, onSave }: Props) {
  const { saver, saveState, stored } = editing;
  const id = saver.version()?.id;
  // readers see stored words, so what is typed is saved before it is shown
  const preview = async (event: MouseEvent) => {
    if (!saver.hasUnsaved()) return;
    event.preventDefault();
    const tab = window.open('about:blank', '_blank');
    const saved = await saver.saveNow();
    if (tab && saved) tab.location.href = addressOf('preview', { id: saved.id });
    else tab?.close();
  };
  return (
    <div className="editor-bar">
      <h1>{stored ? 'Story' : 'New story'}</h1>
      <StateBadge state={stored?.story.state ?? 'draft'} />
      {editing.fault && (
        <a className="small old-words" href="#publishing-name">
          {editing.fault}
        </a>
      )}
      <SaveStatus state={saveState} isNew={!stored} />
      <div className="row editor-bar-buttons">
        {id !== undefined && (
          <a className="button" href={addressOf('preview', { id })} target="_blank" rel="noreferrer" onClick={preview}>
            Preview
          </a>
        )}
        {!readOnly && (
          <button
            type="button"
            className="button button-primary"
            disabled={['conflict', 'closed'].includes(saveState.kind)}
            onClick={onSave}
          >
            Save
          </button>
        )}
      </div>
    </div>
  );
}
