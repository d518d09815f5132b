import { Fragment, type ReactNode } from 'react';
import { CorrectionForm } from '#components/desk/story-editor/publishing/correction-form.tsx';
import { KillForm } from '#components/desk/story-editor/publishing/kill-form.tsx';
import { AskedMoveButton, MoveButton } from '#components/desk/story-editor/publishing/move-buttons.tsx';
import { PublishForm } from '#components/desk/story-editor/publishing/publish-form.tsx';
import { ReleaseForm } from '#components/desk/story-editor/publishing/release-form.tsx';
import { UpdateForm } from '#components/desk/story-editor/publishing/update-form.tsx';
import type { Steps } from '#components/desk/story-editor/publishing/use-steps.ts';
import type { StoryEditing } from '#components/desk/story-editor/use-story-editor.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { PlaceNow } from '#lib/editions/wall-clock.ts';
import type { Step } from '#lib/stories/desk/steps.ts';
import type { OpenedStory } from '#lib/stories/desk/types.ts';

type Props = {
  editing: Pick<StoryEditing, 'allowed' | 'fault' | 'stored'>;
  place: PlaceNow | undefined;
  steps: Steps;
};

// its fields start afresh when the stored times change, and only then
// one that is stored for the first time was a draft before: what is typed into its form stays
const timesOf = (stored: OpenedStory | null) =>
  [stored?.story.state ?? 'draft', stored?.times.publishLocal, stored?.times.embargoLocal].join(' ');

/** What takes each step, in the order of the panel. Saving is in the bar above the editor, going back beside the words of an earlier version. */
const buttons: Readonly<Record<Step, (props: Props) => ReactNode>> = {
  save: () => null,
  goBack: () => null,
  release: ({ editing: { fault, stored }, steps }) =>
    fault && <ReleaseForm publicAt={stored?.times.publicAt ?? ''} steps={steps} />,
  publish: ({ editing: { fault, stored }, place, steps }) =>
    place && (
      <PublishForm
        key={timesOf(stored)}
        stored={stored?.times ?? null}
        place={place}
        isSecond={fault !== null}
        steps={steps}
      />
    ),
  update: ({ editing: { fault }, steps }) => <UpdateForm changed={fault !== null} steps={steps} />,
  submit: ({ editing: { allowed }, steps }) => <MoveButton move="submit" allowed={allowed} steps={steps} />,
  return: ({ editing: { allowed }, steps }) => <MoveButton move="return" allowed={allowed} steps={steps} />,
  unschedule: ({ editing: { allowed }, steps }) => <MoveButton move="unschedule" allowed={allowed} steps={steps} />,
  restore: ({ editing: { allowed }, steps }) => <MoveButton move="restore" allowed={allowed} steps={steps} />,
  spike: ({ steps }) => <AskedMoveButton move="spike" steps={steps} />,
  correct: ({ editing: { stored }, steps }) => stored && <CorrectionForm storyId={stored.story.id} steps={steps} />,
  kill: ({ editing: { stored }, steps }) =>
    stored && (
      <>
        {stored.story.publicPath && (
          <a
            className="button"
            href={addressOf('deskAlerts', {}, { story: stored.story.id })}
            target="_blank"
            rel="noreferrer"
          >
            Breaking news…
          </a>
        )}
        <KillForm storyId={stored.story.id} steps={steps} />
      </>
    ),
  takeBack: ({ steps }) => <AskedMoveButton move="takeBack" steps={steps} />,
};

const buttonOrder = Object.keys(buttons) as Step[];

/** A button or a form for every step that this person may take with the story as it stands. */
export function StepButtons(props: Props) {
  const shown = buttonOrder.filter((step) => props.editing.allowed.has(step));
  return shown.map((step) => <Fragment key={step}>{buttons[step](props)}</Fragment>);
}
