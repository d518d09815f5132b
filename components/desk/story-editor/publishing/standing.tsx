import type { DeskStory, OpenedStory, StoryTimes } from '#lib/stories/desk/types.ts';
import { correctionNames } from '#lib/stories/words.ts';

type Props = { stored: OpenedStory | null; fault: string | null; whoMay: string };

/** One sentence on where a story stands in the workflow, and whether readers get the words that are here. */
export function Standing({ stored, fault, whoMay }: Props) {
  const { story = null, times = null } = stored ?? {};
  return (
    <div className="stack small">
      {fault && (
        <p className="notice notice-danger">
          <strong>{fault}.</strong> {whoMay}
        </p>
      )}
      <p>{sentence(story, times)}</p>
      {story?.publicPath && (
        <p>
          <a href={story.publicPath} target="_blank" rel="noreferrer">
            See it as readers do
          </a>
        </p>
      )}
      {story?.killNotice && <p className="notice">Readers are told: {story.killNotice}</p>}
      {story?.corrections.map((correction) => (
        <p key={correction.id}>
          {correctionNames('en')[correction.kind]} {times?.corrections[correction.id]}: {correction.text}
        </p>
      ))}
    </div>
  );
}

function sentence(story: DeskStory | null, times: StoryTimes | null): string {
  const state = story?.state ?? 'draft';
  switch (state) {
    case 'draft':
      return 'A draft: only the desk sees it.';
    case 'submitted':
      return 'Submitted: it waits for an editor.';
    case 'scheduled':
      return `Scheduled: readers see it ${times?.publicAt}.`;
    case 'published':
      return `Published ${times?.publicAt}.`;
    case 'killed':
      return 'Killed: readers get the notice instead.';
    case 'spiked':
      return 'Spiked: dropped, and readers have nothing of it.';
    default:
      return state satisfies never;
  }
}
