'use client';
import { useState } from 'react';
import { now } from '#lib/clock.ts';
import { placeTime } from '#lib/editions/moments.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { DeskStory } from '#lib/stories/desk-queries.ts';
import { correctionNames } from '#lib/stories/words.ts';

/** One sentence on where a story stands in the workflow. */
export function Standing({ story, place }: { story: DeskStory | null; place: Edition }) {
  const [openedAt] = useState(now);
  const when = (at: Date | null) => (at ? placeTime(at, openedAt, place) : '');
  return (
    <div className="stack small">
      <p>{sentence(story, when)}</p>
      {story?.publicPath && (
        <p>
          <a href={story.publicPath} target="_blank" rel="noreferrer">
            See it as readers do
          </a>
        </p>
      )}
      {story?.killNotice && <p className="notice">Readers are told: {story.killNotice}</p>}
      {story?.corrections.map((correction) => (
        <p key={correction.id}>
          {correctionNames('en')[correction.kind]} {when(correction.correctedAt)}: {correction.text}
        </p>
      ))}
    </div>
  );
}

function sentence(story: DeskStory | null, when: (at: Date | null) => string): string {
  const state = story?.state ?? 'draft';
  switch (state) {
    case 'draft':
      return 'A draft: only the desk sees it.';
    case 'submitted':
      return 'Submitted: it waits for an editor.';
    case 'scheduled':
      return `Scheduled: readers see it ${when(story?.publicAt ?? null)}.`;
    case 'published':
      return `Published ${when(story?.publicAt ?? null)}.`;
    case 'killed':
      return 'Killed: readers get the notice instead.';
    case 'spiked':
      return 'Spiked: dropped without being published.';
    default:
      return state satisfies never;
  }
}
