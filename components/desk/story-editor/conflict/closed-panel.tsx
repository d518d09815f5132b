'use client';
import { useEffect, useRef } from 'react';
import { CopyButton } from '#components/desk/story-editor/conflict/copy-button.tsx';
import type { StoryEditing } from '#components/desk/story-editor/use-story-editor.ts';
import { stateNames } from '#components/desk/story-list/state-badge.tsx';
import type { DeskStory } from '#lib/stories/desk/types.ts';

type Props = { editing: StoryEditing; theirs: DeskStory };

/** The story was taken where nobody here can save it: what was typed can still be copied, or laid aside. */
export function ClosedPanel({ editing, theirs }: Props) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section ref={panel} className="notice notice-warn conflict stack" tabIndex={-1} aria-labelledby="closed-name">
      <h2 id="closed-name">{stateNames[theirs.state]} meanwhile: it takes no changes of yours any more</h2>
      <p>Your words are still in the editor below and are kept in this browser. They cannot be saved here.</p>
      <div className="row">
        <CopyButton name="Copy mine" read={editing.read} />
        <button type="button" className="button" onClick={() => void editing.takeTheirs()}>
          Open it as it stands, set mine aside
        </button>
      </div>
    </section>
  );
}
