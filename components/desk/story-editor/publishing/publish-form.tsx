'use client';
import { type FormEvent, useId, useState } from 'react';
import type { Steps } from '#components/desk/story-editor/publishing/use-steps.ts';
import { now } from '#lib/clock.ts';
import { placeTime } from '#lib/editions/moments.ts';
import type { Edition } from '#lib/editions/types.ts';
import { instantToZoned, zonedToInstant } from '#lib/editions/zoned-time.ts';
import type { DeskStory } from '#lib/stories/desk-queries.ts';

type Props = { story: DeskStory | null; place: Edition; steps: Steps };

/** One button that says when readers will have the story, and the two times that decide it. */
export function PublishForm({ story, place, steps }: Props) {
  const zoned = (at: Date | null) => (at ? instantToZoned(at, place.timeZone) : '');
  const [publishLocal, setPublishLocal] = useState(zoned(story?.state === 'scheduled' ? story.publishAt : null));
  const [embargoLocal, setEmbargoLocal] = useState(zoned(story?.embargoUntil ?? null));
  const publishAt = zonedToInstant(publishLocal, place.timeZone);
  const embargoUntil = zonedToInstant(embargoLocal, place.timeZone);
  const opensAt = new Date(Math.max(publishAt?.getTime() ?? 0, embargoUntil?.getTime() ?? 0));
  const later = opensAt > now();
  const name = later ? `Publish ${placeTime(opensAt, now(), place)}` : 'Publish now';
  const publish = (event: FormEvent) => {
    event.preventDefault();
    void steps.run(
      (actions, version) => actions.publish({ ...version, publishAt, embargoUntil }),
      later ? 'Scheduled.' : 'Published.',
    );
  };
  return (
    <form className="stack" onSubmit={publish}>
      <button type="submit" className="button button-primary publish-button">
        {name}
      </button>
      <details open={later || undefined}>
        <summary>Not at once</summary>
        <div className="stack">
          <LocalTime
            label="When"
            hint={`${place.name} time. Empty: at once.`}
            value={publishLocal}
            onChange={setPublishLocal}
          />
          <LocalTime
            label="Embargo until"
            hint={`${place.name} time. Nothing is public before this, whoever publishes.`}
            value={embargoLocal}
            onChange={setEmbargoLocal}
          />
        </div>
      </details>
    </form>
  );
}

function LocalTime(props: { label: string; hint: string; value: string; onChange: (local: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="datetime-local"
        aria-describedby={`${id}-about`}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
      <p id={`${id}-about`} className="field-hint">
        {props.hint}
      </p>
    </div>
  );
}
