import { TopicPage } from '#components/topics/topic-page.tsx';
import { topicWords } from '#components/topics/words.ts';
import { Breadcrumbs } from '#frame/breadcrumbs.tsx';
import { metadataOf, pageOf, readingOf } from '#frame/edition-page.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { env } from '#lib/env.ts';
import { listTopicStories } from '#lib/stories/reading/listed-stories.ts';
import { findTopic } from '#lib/topics/queries.ts';

const read = readingOf(async ({ db, edition, now }, { topic: slug }: { topic: string }, page) => {
  const topic = await findTopic(db, slug);
  const list = topic && (await listTopicStories(db, edition.id, topic.id, now, { page, perPage: 12 }));
  return list && list.items.length > 0 ? { topic, list } : null;
});

export const generateMetadata = metadataOf(read, ({ edition, page, topic }) => {
  const words = topicWords(edition.language);
  const title = words.title(topic.name, edition.name, page);
  const here = { edition: edition.slug, topic: topic.slug };
  return {
    title,
    description: topic.description || words.description(topic.name, edition.name, env().SITE_NAME),
    canonical: addressOf('topic', here, { page }),
    feeds: { path: addressOf('topic', here), title },
  };
});

export default pageOf(read, ({ edition, topic, list }) => {
  const here = { edition: edition.slug };
  const index = { name: topicWords(edition.language).topics, path: addressOf('topics', here) };
  const self = { name: topic.name, path: addressOf('topic', { ...here, topic: topic.slug }) };
  return (
    <>
      <TopicPage edition={edition} topic={topic} list={list} />
      <Breadcrumbs edition={edition} crumbs={[index, self]} />
    </>
  );
});
