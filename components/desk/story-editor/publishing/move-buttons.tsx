import { Disclosure } from '#components/desk/story-editor/publishing/disclosure.tsx';
import type { Steps } from '#components/desk/story-editor/publishing/use-steps.ts';
import type { Move, Step } from '#lib/stories/desk/steps.ts';

type AskedMove = Extract<Move, 'spike' | 'takeBack'>;

const moves: Readonly<Record<Exclude<Move, AskedMove>, { name: string; done: string; primary?: true }>> = {
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

const asked: Readonly<Record<AskedMove, { name: string; what: string; yes: string; done: string }>> = {
  spike: {
    name: 'Spike',
    what: 'It leaves the list and is never published. An editor can restore it.',
    yes: 'Yes, spike it',
    done: 'Spiked.',
  },
  takeBack: {
    name: 'Take back',
    what: 'Readers find nothing at its address any more, and no notice. It is a draft again, with its history.',
    yes: 'Yes, take it back',
    done: 'Taken back: it is a draft again.',
  },
};

/** A move that is asked about first: it takes the story away from somebody. */
export function AskedMoveButton({ move, steps }: { move: AskedMove; steps: Steps }) {
  const { name, what, yes, done } = asked[move];
  const take = () => steps.run((actions, story) => actions.moveStoryAction({ ...story, move }), done);
  return (
    <Disclosure name={name}>
      {(close) => (
        <div className="stack">
          <p className="small">{what}</p>
          <div className="row">
            <button
              type="button"
              className="button button-danger"
              onClick={() => void take().then((taken) => taken && close())}
            >
              {yes}
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
