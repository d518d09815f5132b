import { storyWords } from '#components/story/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { Topic } from '#lib/topics/types.ts';

/** What the story is about, each leading to everything else about it. */
export function Topics({ topics, edition }: { topics: readonly Topic[]; edition: Edition }) {
  if (topics.length === 0) return null;
  const name = storyWords(edition.language).topics;
  return (
    <nav className="topics" aria-label={name}>
      <p aria-hidden="true">{name}</p>
      <ul>
        {topics.map(({ id, slug, name }) => (
          <li key={id}>
            <a href={addressOf('topic', { edition: edition.slug, topic: slug })} rel="tag">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
