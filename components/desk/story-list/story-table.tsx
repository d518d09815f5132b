import { StateBadge } from '#components/desk/story-list/state-badge.tsx';
import { inWords, placeTime } from '#lib/editions/moments.ts';
import type { DeskStoryLine } from '#lib/stories/desk-queries.ts';

type Place = { name: string; timeZone: string };
type Props = { stories: readonly DeskStoryLine[]; now: Date; place: Place };

/** Stories, last changed first. */
export function StoryTable({ stories, now, place }: Props) {
  if (stories.length === 0) return <p className="notice">No story here.</p>;
  return (
    <table className="table table-cards story-list">
      <thead>
        <tr>
          <th scope="col">Headline</th>
          <th scope="col">State</th>
          <th scope="col">Section</th>
          <th scope="col">Begun by</th>
          <th scope="col">Changed</th>
        </tr>
      </thead>
      <tbody>
        {stories.map((story) => (
          <tr key={story.id}>
            <th scope="row">
              <a className="story-line-headline" href={`/desk/stories/${story.id}`}>
                {story.headline || 'No headline yet'}
              </a>
            </th>
            <td>
              <StateBadge state={story.state} />{' '}
              {story.unpublishedChanges && <span className="badge badge-changes">changes not published</span>}
              {story.state === 'scheduled' && story.publicAt && (
                <div className="small soft">{placeTime(story.publicAt, now, place)}</div>
              )}
            </td>
            <td>{story.section}</td>
            <td>{story.author}</td>
            <td data-label="Changed">
              <time dateTime={story.changedAt.toISOString()} title={placeTime(story.changedAt, now, place)}>
                {inWords(story.changedAt, now, place.timeZone)}
              </time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
