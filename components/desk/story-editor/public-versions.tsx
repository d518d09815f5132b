import type { Steps } from '#components/desk/story-editor/publishing/use-steps.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { DeskStory } from '#lib/stories/desk/types.ts';

type Props = {
  story: DeskStory;
  mayHide: boolean;
  steps: Steps;
  /** When each went live, in words, by its id. */
  times: Readonly<Record<number, string>>;
};

/** What readers may look back at in “How this story changed”, and the way to take words out of it. */
export function PublicVersions({ story, mayHide, steps, times }: Props) {
  const { publications } = story;
  if (publications.length < 2) return null;
  const hide = (publicationId: number, hidden: boolean, revision: number) =>
    steps.run(
      (actions, version) => actions.hidePublicationAction({ ...version, publicationId, hidden }),
      hidden
        ? `Readers no longer see version ${revision} in the history.`
        : `Version ${revision} is back in the history.`,
    );
  return (
    <details className="card">
      <summary>What readers can look back at</summary>
      <p className="soft small">
        Each version below is compared with the one before it. Hide one whose words must not be shown again.
      </p>
      <ol className="history" reversed>
        {publications.map(({ id, revision, hiddenAt }) => (
          <li key={id}>
            <a href={addressOf('deskStoryVersion', { id: story.id, number: revision })}>Version {revision}</a>
            {hiddenAt && <strong> – hidden</strong>}
            <br />
            <span className="soft">{times[id]}</span>
            {mayHide && (
              <>
                <br />
                <button
                  type="button"
                  className="button button-small"
                  disabled={steps.busy}
                  onClick={() => void hide(id, hiddenAt === null, revision)}
                >
                  {hiddenAt ? `Show version ${revision} again` : `Hide version ${revision} from readers`}
                </button>
              </>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
