import { topicWords } from '#components/topics/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { isolated } from '#lib/direction.ts';
import type { Edition } from '#lib/editions/types.ts';
import { type CountedTopic, maxCountedEach } from '#lib/stories/reading/counted-topic.ts';
import { byLetter } from '#lib/topics/by-letter.ts';

type Props = { edition: Edition; topics: readonly CountedTopic[] };

/** Every topic of an edition from A to Z, each with how many stories there are under it. */
export function TopicIndex({ edition, topics }: Props) {
  const words = topicWords(edition.language);
  return (
    <>
      <header className="listing-head">
        <h1 className="section-name" id="content" tabIndex={-1}>
          {words.topics}
        </h1>
        {topics.length > 0 && <p className="listing-words">{words.intro}</p>}
      </header>
      {topics.length === 0 ? (
        <p className="empty">{words.empty}</p>
      ) : (
        <div className="letters">
          {byLetter(topics, edition.language).map(({ letter, topics: under }) => (
            <div className="letter" key={letter}>
              <h2 className="letter-name">{letter}</h2>
              <ul className="letter-topics">
                {under.map((topic) => (
                  <li key={topic.id}>
                    <a href={addressOf('topic', { edition: edition.slug, topic: topic.slug })}>
                      {isolated(edition.language, topic.name)}
                    </a>{' '}
                    <span className="letter-count">{words.stories(topic.storyCount, maxCountedEach)}</span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
    </>
  );
}
