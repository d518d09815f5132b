'use client';
import { useEffect, useRef } from 'react';
import { CorrectionForm } from '#components/desk/story-editor/publishing/correction-form.tsx';
import { KillForm } from '#components/desk/story-editor/publishing/kill-form.tsx';
import { MoveButtons } from '#components/desk/story-editor/publishing/move-buttons.tsx';
import { OutcomeNotice } from '#components/desk/story-editor/publishing/outcome-notice.tsx';
import { PublishForm } from '#components/desk/story-editor/publishing/publish-form.tsx';
import { ReleaseForm } from '#components/desk/story-editor/publishing/release-form.tsx';
import { Standing } from '#components/desk/story-editor/publishing/standing.tsx';
import { UpdateForm } from '#components/desk/story-editor/publishing/update-form.tsx';
import type { Steps } from '#components/desk/story-editor/publishing/use-steps.ts';
import type { StoryEditing } from '#components/desk/story-editor/use-story-editor.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { ToldPlace } from '#lib/editions/wall-clock.ts';
import { rolesThatMay } from '#lib/staff/permissions.ts';
import type { OpenedStory } from '#lib/stories/desk/open-story.ts';
import type { Step } from '#lib/stories/desk/steps.ts';
import { publishFaults } from '#lib/stories/input.ts';

type Props = { editing: StoryEditing; place: ToldPlace | undefined; steps: Steps };

// its fields start afresh when the stored times change, and only then
const timesOf = (stored: OpenedStory | null) =>
  [stored?.story.state, stored?.told.publishLocal, stored?.told.embargoLocal].join(' ');

const editors = new Intl.ListFormat('en', { type: 'disjunction' }).format(
  rolesThatMay('story.publish').map((role) => `an ${role}`),
);

/** What can be done with the story as it stands, by this person: each button says exactly what it will do. */
export function PublishingPanel({ editing, place, steps }: Props) {
  const panel = useRef<HTMLElement>(null);
  const { busy, outcome } = steps;
  const { allowed, fault, stored } = editing;
  // the button of a step often goes away with it, and would take the focus along
  useEffect(() => {
    if (outcome && !busy && document.activeElement === document.body) panel.current?.focus();
  }, [busy, outcome]);
  const story = stored?.story ?? null;
  const shown = (step: Step) => allowed.has(step);
  const isFixable = shown('release') || shown('update');
  const faults = shown('publish') || shown('update') || shown('submit') ? publishFaults(editing.read()) : [];
  return (
    <section ref={panel} tabIndex={-1} className="card stack publishing" aria-labelledby="publishing-name">
      <h2 id="publishing-name">Where it stands</h2>
      <Standing stored={stored} fault={fault} whoMay={isFixable ? '' : `Ask ${editors} to let these words go out.`} />
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
      <fieldset className="stack" disabled={steps.busy || ['conflict', 'closed'].includes(editing.saveState.kind)}>
        <legend className="visually-hidden">What to do with it</legend>
        {shown('release') && fault && <ReleaseForm publicAt={stored?.told.publicAt ?? ''} steps={steps} />}
        {shown('publish') && place && (
          <PublishForm
            key={timesOf(stored)}
            told={stored?.told ?? null}
            place={place}
            isSecond={fault !== null}
            steps={steps}
          />
        )}
        {shown('update') && <UpdateForm changed={fault !== null} steps={steps} />}
        <MoveButtons allowed={allowed} steps={steps} />
        {shown('correct') && story && <CorrectionForm storyId={story.id} steps={steps} />}
        {shown('kill') && story?.publicPath && (
          <a
            className="button"
            href={addressOf('deskAlerts', {}, { story: story.id })}
            target="_blank"
            rel="noreferrer"
          >
            Breaking news…
          </a>
        )}
        {shown('kill') && story && <KillForm storyId={story.id} steps={steps} />}
      </fieldset>
    </section>
  );
}
