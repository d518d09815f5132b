import { TopicIndex } from '#components/topics/topic-index.tsx';
import { topicWords } from '#components/topics/words.ts';
import { metadataOf, pageOf, readingOf } from '#frame/edition-page.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { env } from '#lib/env.ts';
import { listTopicsWithCounts } from '#lib/stories/reading/public-indexes.ts';

const read = readingOf(async ({ db, edition, now }) => ({ topics: await listTopicsWithCounts(db, edition.id, now) }));

export const generateMetadata = metadataOf(read, ({ edition }) => {
  const words = topicWords(edition.language);
  return {
    title: words.indexTitle(edition.name),
    description: words.indexDescription(edition.name, env().SITE_NAME),
    canonical: addressOf('topics', { edition: edition.slug }),
  };
});

export default pageOf(read, ({ edition, topics }) => <TopicIndex edition={edition} topics={topics} />);
