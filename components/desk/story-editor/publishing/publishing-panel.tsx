'use client';
import { useEffect, useRef } from 'react';
import { OutcomeNotice } from '#components/desk/story-editor/publishing/outcome-notice.tsx';
import { Standing } from '#components/desk/story-editor/publishing/standing.tsx';
import { StepButtons } from '#components/desk/story-editor/publishing/step-buttons.tsx';
import type { Steps } from '#components/desk/story-editor/publishing/use-steps.ts';
import type { StoryEditing } from '#components/desk/story-editor/use-story-editor.ts';
import type { PlaceNow } from '#lib/editions/wall-clock.ts';
import { rolesThatMay } from '#lib/staff/permissions.ts';
import type { Step } from '#lib/stories/desk/steps.ts';
import { publishFaults } from '#lib/stories/input.ts';

type Props = { editing: StoryEditing; place: PlaceNow | undefined; steps: Steps };

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
        <StepButtons editing={editing} place={place} steps={steps} />
      </fieldset>
    </section>
  );
}
