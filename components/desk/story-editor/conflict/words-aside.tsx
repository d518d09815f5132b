'use client';
import { useEffect, useRef } from 'react';
import { CopyButton } from '#components/desk/story-editor/conflict/copy-button.tsx';
import { Parts } from '#components/desk/story-editor/conflict/parts.tsx';
import { partsOf } from '#components/desk/story-editor/conflict/words-of.ts';
import type { KeptWords } from '#components/desk/story-editor/kept-words.ts';
import type { StoryEditing } from '#components/desk/story-editor/use-story-editor.ts';
import { clockTime } from '#lib/editions/moments.ts';

/** Words of this person that the server never got, or that were set aside: offered until they are used or dropped. */
export function WordsAside({ editing, words }: { editing: StoryEditing; words: KeptWords }) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section ref={panel} className="notice notice-warn stack" tabIndex={-1} aria-labelledby="aside-name">
      <h2 id="aside-name">Words of yours from {clockTime(words.at)} are kept in this browser</h2>
      <p>They were never saved here. What is in the editor now is what is stored.</p>
      <details>
        <summary>Look at them</summary>
        <Parts parts={partsOf(words.content, () => '')} />
      </details>
      <div className="row">
        <button type="button" className="button" onClick={() => editing.putBack(words)}>
          Put them in the editor
        </button>
        <CopyButton name="Copy them" read={() => words.content} />
        <button type="button" className="button" onClick={editing.dropAside}>
          Drop them
        </button>
      </div>
    </section>
  );
}
