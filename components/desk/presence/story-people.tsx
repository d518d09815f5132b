import type { PersonHere } from '#lib/stories/presence/types.ts';

/** Who has a story open, on its line of the list: "Ana, since 10:41". */
export function StoryPeople({ people }: { people: readonly PersonHere[] }) {
  if (people.length === 0) return null;
  return (
    <ul className="story-people small" aria-label="In this story now">
      {people.map(({ name, isSelf, since }) => (
        <li key={`${name} ${since}`}>
          {isSelf ? 'You' : name}, since {since}
        </li>
      ))}
    </ul>
  );
}
