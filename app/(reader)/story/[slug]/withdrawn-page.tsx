import { Timestamp } from '#components/ui/timestamp.tsx';
import type { KilledStory } from '#lib/stories/types.ts';
import { NoticePage } from '../../notice-page.tsx';
import { readEdition } from '../../reading.ts';

/** What stands where a withdrawn story stood. */
export async function WithdrawnPage({ story }: { story: KilledStory }) {
  const edition = await readEdition();
  return (
    <NoticePage status={410} label="Withdrawn" heading="This story has been withdrawn">
      {story.notice && <p className="notice-text">{story.notice}</p>}
      {edition && (
        <p className="times">
          Withdrawn <Timestamp at={story.killedAt} edition={edition} form="full" />
        </p>
      )}
      <p>
        <a href="/">Go to the front page</a>
      </p>
    </NoticePage>
  );
}
