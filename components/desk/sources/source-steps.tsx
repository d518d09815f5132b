import { SourceButton } from '#components/desk/sources/source-button.tsx';
import { SourcePressForm } from '#components/desk/sources/source-press-form.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { SourceStatus } from '#lib/conditions/desk/types.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';

/** What can be done to a source; removing it has to be opened first. */
export function SourceSteps({ status, action }: { status: SourceStatus; action: FormAction }) {
  const { source, edition, title } = status;
  return (
    <SourcePressForm action={action} address={addressOf('deskSource', { id: source.id })} label="Steps">
      <div className="source-steps">
        <SourceButton source={source} step="ask" className="button" />
        <SourceButton source={source} step={source.pausedAt ? 'resume' : 'pause'} className="button" />
      </div>
      <details>
        <summary>Remove it</summary>
        <p>
          {title} is taken off {edition.name} with all that it said. What others bring stays.
        </p>
        <SourceButton source={source} step="remove" className="button button-danger" />
      </details>
    </SourcePressForm>
  );
}
