import { River } from '#components/front/river.tsx';
import { topicWords } from '#components/topics/words.ts';
import { Between } from '#components/ui/between.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { dirAgainst } from '#lib/direction.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { CountedPage } from '#lib/paged.ts';
import { maxCounted } from '#lib/stories/reading/max-counted.ts';
import type { StoryTeaser } from '#lib/stories/types.ts';
import type { DescribedTopic } from '#lib/topics/types.ts';

type Props = {
  edition: Edition;
  topic: DescribedTopic;
  list: CountedPage<StoryTeaser>;
};

/** A topic's stories, newest first. */
export function TopicPage({ edition, topic, list }: Props) {
  const words = topicWords(edition.language);
  const here = { edition: edition.slug };
  return (
    <>
      <header className="listing-head">
        <p className="kicker">
          <a href={addressOf('topics', here)}>{words.allTopics}</a>
          <Between sign="/" />
          <span className="kicker-part">{words.stories(list.total, maxCounted)}</span>
        </p>
        <h1 className="section-name" id="content" tabIndex={-1}>
          {topic.name}
          {list.page > 1 && (
            <>
              <Between />
              <span className="section-page">{words.page(list.page)}</span>
            </>
          )}
        </h1>
        {topic.description && (
          <p className="listing-words" dir={dirAgainst(edition.language, topic.description)}>
            {topic.description}
          </p>
        )}
      </header>
      <River edition={edition} teasers={list.items} level={2} dated="date" />
      <Pagination path={addressOf('topic', { ...here, topic: topic.slug })} list={list} language={edition.language} />
    </>
  );
}
