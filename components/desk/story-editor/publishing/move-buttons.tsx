import { Disclosure } from '#components/desk/story-editor/publishing/disclosure.tsx';
import type { Steps } from '#components/desk/story-editor/publishing/use-steps.ts';
import type { Move, Step } from '#lib/stories/desk/steps.ts';

const moves: readonly { move: Exclude<Move, 'spike'>; name: string; done: string; primary?: true }[] = [
  { move: 'submit', name: 'Submit to the editors', done: 'Submitted.', primary: true },
  { move: 'return', name: 'Return to the reporter', done: 'Returned.' },
  { move: 'unschedule', name: 'Unschedule', done: 'It is a draft again.' },
  { move: 'restore', name: 'Restore', done: 'It is a draft again.', primary: true },
];

/** The steps that readers notice nothing of. */
export function MoveButtons({ allowed, steps }: { allowed: ReadonlySet<Step>; steps: Steps }) {
  const take = (move: Move, done: string) =>
    steps.run((actions, story) => actions.moveStoryAction({ ...story, move }), done);
  // whoever may publish is not told to submit first
  const isPrimary = (primary: boolean | undefined) => primary && !allowed.has('publish');
  return (
    <>
      {moves
        .filter(({ move }) => allowed.has(move))
        .map(({ move, name, done, primary }) => (
          <button
            key={move}
            type="button"
            className={isPrimary(primary) ? 'button button-primary' : 'button'}
            onClick={() => void take(move, done)}
          >
            {name}
          </button>
        ))}
      {allowed.has('spike') && (
        <Disclosure name="Spike">
          {(close) => (
            <div className="stack">
              <p className="small">It leaves the list and is never published. An editor can restore it.</p>
              <div className="row">
                <button
                  type="button"
                  className="button button-danger"
                  onClick={() => void take('spike', 'Spiked.').then((done) => done && close())}
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
      )}
    </>
  );
}
