import { Disclosure } from '#components/desk/story-editor/publishing/disclosure.tsx';
import type { Steps } from '#components/desk/story-editor/publishing/use-steps.ts';
import type { Move, Step } from '#lib/stories/desk/steps.ts';

const moves: Readonly<Record<Exclude<Move, 'spike'>, { name: string; done: string; primary?: true }>> = {
  submit: { name: 'Submit to the editors', done: 'Submitted.', primary: true },
  return: { name: 'Return to the reporter', done: 'Returned.' },
  unschedule: { name: 'Unschedule', done: 'It is a draft again.' },
  restore: { name: 'Restore', done: 'It is a draft again.', primary: true },
};

type Props = { move: keyof typeof moves; allowed: ReadonlySet<Step>; steps: Steps };

/** A step that readers notice nothing of. */
export function MoveButton({ move, allowed, steps }: Props) {
  const { name, done, primary } = moves[move];
  // whoever may publish is not told to submit first
  const isPrimary = primary && !allowed.has('publish');
  return (
    <button
      type="button"
      className={isPrimary ? 'button button-primary' : 'button'}
      onClick={() => void steps.run((actions, story) => actions.moveStoryAction({ ...story, move }), done)}
    >
      {name}
    </button>
  );
}

/** Asks first: it drops the story. */
export function SpikeButton({ steps }: { steps: Steps }) {
  const spike = () => steps.run((actions, story) => actions.moveStoryAction({ ...story, move: 'spike' }), 'Spiked.');
  return (
    <Disclosure name="Spike">
      {(close) => (
        <div className="stack">
          <p className="small">It leaves the list and is never published. An editor can restore it.</p>
          <div className="row">
            <button
              type="button"
              className="button button-danger"
              onClick={() => void spike().then((done) => done && close())}
            >
              Yes, spike it
            </button>
            <button type="button" className="button" onClick={close}>
              Leave it
            </button>
          </div>
        </div>
      )}
    </Disclosure>
  );
}
