'use client';
import { useEffect, useRef } from 'react';
import { KeptOffer } from '#components/desk/keeping/kept-offer.tsx';
import type { Kept } from '#components/desk/keeping/shelf.ts';
import { CopyButton } from '#components/desk/story-editor/conflict/copy-button.tsx';
import { Parts } from '#components/desk/story-editor/conflict/parts.tsx';
import { partsOf } from '#components/desk/story-editor/conflict/story-parts.ts';
import type { StoryEditing } from '#components/desk/story-editor/use-story-editor.ts';
import type { StoryContent } from '#lib/stories/types.ts';

type Props = { editing: StoryEditing; kept: Kept<StoryContent>; readOnly: boolean };

/** Words of this person that the server never got, or that were set aside: offered until they are used or dropped. */
export function SetAsideDraft({ editing, kept, readOnly }: Props) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section ref={panel} className="set-aside-draft" tabIndex={-1} aria-label="Words that were never saved">
      <KeptOffer
        kept={kept}
        {...(readOnly ? {} : { where: 'in the editor' })}
        onPut={editing.putBack}
        onDrop={editing.dropAside}
      >
        <p>{readOnly ? 'They cannot be saved here any more.' : 'What is in the editor now is what is stored.'}</p>
        <details>
          <summary>Look at them</summary>
          <Parts parts={partsOf(kept.value)} />
        </details>
        <div>
          <CopyButton name="Copy them" read={() => kept.value} />
        </div>
      </KeptOffer>
    </section>
  );
}
