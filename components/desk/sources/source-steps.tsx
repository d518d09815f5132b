import { ActionForm } from '#components/desk/forms/action-form.tsx';
import { pressOf, type SourceStep } from '#lib/conditions/desk/read-source-form.ts';
import type { SourceStatus } from '#lib/conditions/desk/types.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';

/** What can be done to a source; removing it has to be opened first. */
export function SourceSteps({ status, action }: { status: SourceStatus; action: FormAction }) {
  const { source, edition, title } = status;
  const hidden = (step: SourceStep) => ({ press: pressOf({ step, ...source }) });
  return (
    <>
      <div className="source-steps">
        <ActionForm action={action} label="Ask now" hidden={hidden('ask')} />
        {source.pausedAt ? (
          <ActionForm action={action} label="Resume" hidden={hidden('resume')} />
        ) : (
          <ActionForm action={action} label="Pause" hidden={hidden('pause')} />
        )}
      </div>
      <details>
        <summary>Remove it</summary>
        <p>
          {title} is taken off {edition.name} with all that it said. What others bring stays.
        </p>
        <ActionForm action={action} label="Remove for good" tone="danger" hidden={hidden('remove')} />
      </details>
    </>
  );
}
