import { StoryPeople } from '#components/desk/presence/story-people.tsx';
import { StateBadge } from '#components/desk/story-list/state-badge.tsx';
import { StoryWireLine } from '#components/desk/wires/comparing/story-wire-line.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { inWords, placeTime } from '#lib/editions/desk-times.ts';
import type { DeskStoryLine } from '#lib/stories/desk/types.ts';
import { oldWordsFault } from '#lib/stories/history/old-words.ts';
import type { PersonHere } from '#lib/stories/presence/types.ts';
import type { WireNote } from '#lib/wires/comparing/types.ts';

type Place = { name: string; timeZone: string };
type Props = {
  stories: readonly DeskStoryLine[];
  /** Who has a story open now, by its id. */
  peopleIn: (id: number) => readonly PersonHere[];
  /** What the wire of a story did. */
  wireNotes: ReadonlyMap<number, WireNote>;
  now: Date;
  place: Place;
};

/** Stories, last changed first. */
export function StoryTable({ stories, peopleIn, wireNotes, now, place }: Props) {
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
              <a
                id={`story-${story.id}`}
                className="story-line-headline"
                dir="auto"
                href={addressOf('deskStory', { id: story.id })}
              >
                {story.headline || untitled(story, placeTime(story.createdAt, now, place))}
              </a>
              <StoryWireLine note={wireNotes.get(story.id)} />
              <StoryPeople people={peopleIn(story.id)} />
            </th>
            <td>
              <StateBadge state={story.state} />
              <Standing story={story} publicAt={story.publicAt ? placeTime(story.publicAt, now, place) : ''} />
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

/** "Untitled, begun at 10:41 Calgary time by Ana" */
function untitled({ author }: DeskStoryLine, begun: string): string {
  return `Untitled, begun ${begun}${author ? ` by ${author}` : ''}`;
}

/** When it goes out, and whether with the words that are here. */
function Standing({ story, publicAt }: { story: DeskStoryLine; publicAt: string }) {
  const fault = story.unpublishedChanges && oldWordsFault({ ...story, publicAt });
  if (fault) return <div className="small old-words">{fault}</div>;
  return story.state === 'scheduled' && <div className="small soft">{publicAt}</div>;
}
