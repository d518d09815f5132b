'use client';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { watchTyping } from '#components/desk/keeping/leaving.ts';
import { LocalTime } from '#components/desk/story-editor/publishing/local-time.tsx';
import type { Steps } from '#components/desk/story-editor/publishing/use-steps.ts';
import { laterOf, type PlaceNow, wallClockInWords } from '#lib/editions/wall-clock.ts';
import type { StoryTimes } from '#lib/stories/desk/types.ts';

type Props = {
  /** Null for a story that was never saved. */
  stored: StoryTimes | null;
  /** Whose clocks are meant by what is typed now. */
  place: PlaceNow;
  /** Another button comes first. */
  isSecond: boolean;
  steps: Steps;
};

/**
 * One button that says when readers will have the story, and the two times that decide it. They are sent as wall
 * clocks: the server knows which instants they are, and says what it stored.
 */
export function PublishForm({ stored, place, isSecond, steps }: Props) {
  const before = { publishLocal: stored?.publishLocal ?? '', embargoLocal: stored?.embargoLocal ?? '' };
  // times that are typed keep the clock they were typed for, whichever editions are ticked later
  const [times, setTimes] = useState({ ...before, place: stored?.place ?? place });
  const { publishLocal, embargoLocal } = times;
  const meant = publishLocal || embargoLocal ? times.place : place;
  // an embargo that is over decides nothing; a time that has passed is for the server to refuse
  const opensLocal = laterOf(publishLocal, embargoLocal > meant.nowLocal ? embargoLocal : '');
  const name = opensLocal ? `Publish ${wallClockInWords(opensLocal, meant.nowLocal, meant.name)}` : 'Publish now';
  const type = (changes: Partial<typeof before>) => setTimes({ ...times, ...changes, place: meant });
  // a time that is typed does nothing before the button is pressed
  const isUnsent = useRef(false);
  isUnsent.current = publishLocal !== before.publishLocal || embargoLocal !== before.embargoLocal;
  useEffect(() => watchTyping({ isUnsaved: () => isUnsent.current, keep: () => {} }), []);
  const publish = (event: FormEvent) => {
    event.preventDefault();
    const { timeZone } = meant;
    void steps.run((actions, version) =>
      actions.publishStoryAction({ ...version, publishLocal, embargoLocal, timeZone }),
    );
  };
  return (
    <form className="stack" onSubmit={publish}>
      <button type="submit" className={isSecond ? 'button publish-button' : 'button button-primary publish-button'}>
        {name}
      </button>
      <details open={opensLocal !== '' || undefined}>
        <summary>Not at once</summary>
        <div className="stack">
          <LocalTime
            label="When"
            hint={`${meant.name} time. Empty: at once.`}
            value={publishLocal}
            onChange={(local) => type({ publishLocal: local })}
          />
          <LocalTime
            label="Embargo until"
            hint={`${meant.name} time. Nothing is public before this, whoever publishes.`}
            value={embargoLocal}
            onChange={(local) => type({ embargoLocal: local })}
          />
        </div>
      </details>
    </form>
  );
}
