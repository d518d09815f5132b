import type { MouseEvent } from 'react';
import { LiveOff } from '#components/desk/live/live-off.tsx';
import { PeopleHere } from '#components/desk/presence/people-here.tsx';
import { SaveStatus } from '#components/desk/story-editor/saving/save-status.tsx';
import type { StoryEditing } from '#components/desk/story-editor/use-story-editor.ts';
import { StateBadge } from '#components/desk/story-list/state-badge.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { PersonHere } from '#lib/stories/presence/types.ts';

type Props = {
  editing: StoryEditing;
  /** Who else has the story open. */
  people: readonly PersonHere[];
  readOnly: boolean;
  onSave: () => Promise<unknown>;
};

/** What stays in sight while writing: where the story stands, whether it is saved, and the way to both. */
export function EditorBar({ editing, people, readOnly, onSave }: Props) {
  const { saver, saveState, stored } = editing;
  const id = saver.version()?.id;
  // readers see stored words, so what is typed is saved before it is shown
  const openSaved = async (event: MouseEvent<HTMLAnchorElement>) => {
    if (!saver.hasUnsaved()) return;
    event.preventDefault();
    const { href } = event.currentTarget;
    const tab = window.open('about:blank', '_blank');
    const saved = await saver.saveNow();
    if (tab && saved) tab.location.href = href;
    else tab?.close();
  };
  const liveNumber = editing.fault ? stored?.story.liveNumber : null;
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
      <PeopleHere people={people} />
      <LiveOff />
      <div className="row editor-bar-buttons">
        {id !== undefined && liveNumber && (
          <a
            className="button"
            href={addressOf('deskStoryComparison', { id }, { from: liveNumber })}
            target="_blank"
            rel="noreferrer"
            onClick={openSaved}
          >
            What changed since version {liveNumber}
          </a>
        )}
        {id !== undefined && (
          <a
            className="button"
            href={addressOf('preview', { id })}
            target="_blank"
            rel="noreferrer"
            onClick={openSaved}
          >
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
