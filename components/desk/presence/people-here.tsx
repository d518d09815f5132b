import type { PersonHere } from '#lib/stories/presence/types.ts';

/** Who else has the story open; read aloud when somebody comes or goes. */
export function PeopleHere({ people }: { people: readonly PersonHere[] }) {
  return (
    <p className="people-here small" role="status">
      {people.length > 0 && inWords(people)}
    </p>
  );
}

/** The bar has room for so many. */
const named = 3;

function inWords(people: readonly PersonHere[]): string {
  const others = people.filter(({ isSelf }) => !isSelf);
  const [first, second] = others;
  if (!first) return `You have this story open in another tab too, since ${people[0]?.since}`;
  if (!second) return `${first.name} is here too, since ${first.since}`;
  const parts = others.slice(0, named).map(({ name, since }) => `${name} (since ${since})`);
  const more = others.length - named;
  if (more > 0) parts.push(more === 1 ? 'one more' : `${more} more`);
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)} are here too`;
}
