import type { Outcome } from '#components/desk/story-editor/publishing/use-steps.ts';

/** What came of the last step, in words; read aloud. */
export function OutcomeNotice({ outcome }: { outcome: Outcome | null }) {
  return (
    <>
      <p role="status" className={outcome?.kind === 'done' ? 'notice notice-good' : undefined}>
        {outcome?.kind === 'done' ? outcome.words : ''}
      </p>
      {outcome && outcome.kind !== 'done' && (
        <p role="alert" className="notice">
          {words(outcome)}
        </p>
      )}
    </>
  );
}

function words(outcome: Exclude<Outcome, { kind: 'done' }>): string {
  switch (outcome.kind) {
    case 'unsaved':
      return 'The words could not be saved, so nothing else was done.';
    case 'unreachable':
      return 'The server could not be reached. Look at how the story stands before you try again.';
    case 'invalid':
      return Object.values(outcome.fieldErrors).join('. ');
    case 'refused':
      return outcome.message;
    default:
      return outcome satisfies never;
  }
}
