import { ActionForm } from '#components/desk/forms/action-form.tsx';
import type { FormAction } from '#lib/staff/forms/form-state.ts';

type Props = {
  story: { id: number; version: number };
  /** The version to go back to. */
  number: number;
  newest: number;
  restore: FormAction;
};

/** The way back to an earlier version. It says first what that does. */
export function RestoreForm({ story, number, newest, restore }: Props) {
  const between = newest - number === 1 ? `Version ${newest} stays` : `Versions ${number + 1} to ${newest} stay`;
  return (
    <details className="card">
      <summary>Go back to version {number}</summary>
      <div className="stack">
        <p>
          Version {number} becomes the newest version again, as version {newest + 1}. {between} in the history, so
          nothing is lost. Readers keep what they see now until somebody publishes or updates it.
        </p>
        <ActionForm
          action={restore}
          label={`Yes, go back to version ${number}`}
          hidden={{ id: String(story.id), version: String(story.version), restore: String(number) }}
        />
      </div>
    </details>
  );
}
