'use client';
import { useEffect, useRef } from 'react';
import { CorrectionForm } from '#components/desk/story-editor/publishing/correction-form.tsx';
import { KillForm } from '#components/desk/story-editor/publishing/kill-form.tsx';
import { MoveButtons } from '#components/desk/story-editor/publishing/move-buttons.tsx';
import { OutcomeNotice } from '#components/desk/story-editor/publishing/outcome-notice.tsx';
import { PublishForm } from '#components/desk/story-editor/publishing/publish-form.tsx';
import { Standing } from '#components/desk/story-editor/publishing/standing.tsx';
import { UpdateForm } from '#components/desk/story-editor/publishing/update-form.tsx';
import type { Steps } from '#components/desk/story-editor/publishing/use-steps.ts';
import type { StoryEditing } from '#components/desk/story-editor/use-story-editor.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { DeskStory } from '#lib/stories/desk-queries.ts';
import { publishFaults } from '#lib/stories/input.ts';
import type { Step } from '#lib/stories/workflow.ts';

type Props = { editing: StoryEditing; allowed: ReadonlySet<Step>; place: Edition | undefined; steps: Steps };

// its fields start afresh when the stored times change, and only then
const timesOf = (story: DeskStory | null) =>
  `${story?.state} ${story?.publishAt?.getTime()} ${story?.embargoUntil?.getTime()}`;

/** What can be done with the story as it stands, by this person: each button says exactly what it will do. */
export function PublishingPanel({ editing, allowed, place, steps }: Props) {
  const panel = useRef<HTMLElement>(null);
  const { busy, outcome } = steps;
  // the button of a step often goes away with it, and would take the focus along
  useEffect(() => {
    if (outcome && !busy && document.activeElement === document.body) panel.current?.focus();
  }, [busy, outcome]);
  const story = editing.stored?.story ?? null;
  const shown = (step: Step) => allowed.has(step);
  const faults = shown('publish') || shown('update') || shown('submit') ? publishFaults(editing.read()) : [];
  return (
    <section ref={panel} tabIndex={-1} className="card stack publishing" aria-labelledby="publishing-name">
      <h2 id="publishing-name">Where it stands</h2>
      {place && <Standing story={story} place={place} />}
      {faults.length > 0 && (
        <div className="small">
          <p>Before readers can have it:</p>
          <ul className="faults">
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
      <OutcomeNotice outcome={steps.outcome} />
      <fieldset className="stack" disabled={steps.busy || editing.saveState.kind === 'conflict'}>
        <legend className="visually-hidden">What to do with it</legend>
        {shown('publish') && place && <PublishForm key={timesOf(story)} story={story} place={place} steps={steps} />}
        {shown('update') && <UpdateForm editing={editing} steps={steps} />}
        <MoveButtons allowed={allowed} steps={steps} />
        {shown('correct') && <CorrectionForm steps={steps} />}
        {shown('kill') && story?.publicPath && (
          <a className="button" href={`/desk/alerts?story=${story.id}`} target="_blank" rel="noreferrer">
            Breaking news…
          </a>
        )}
        {shown('kill') && <KillForm steps={steps} />}
      </fieldset>
    </section>
  );
}
