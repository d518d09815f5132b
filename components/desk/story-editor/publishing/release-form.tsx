import type { Steps } from '#components/desk/story-editor/publishing/use-steps.ts';

type Props = { publicAt: string; steps: Steps };

/** Lets the words in the editor go out in place of those a story was scheduled with. */
export function ReleaseForm({ publicAt, steps }: Props) {
  return (
    <button
      type="button"
      className="button button-primary publish-button"
      onClick={() => void steps.run((actions, story) => actions.releaseWordsAction(story))}
    >
      Let these words go out {publicAt}
    </button>
  );
}
