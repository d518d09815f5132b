import type { Metadata } from 'next';
import { cache } from 'react';
import { TopicPage } from '#components/topics/topic-page.tsx';
import { topicWords } from '#components/topics/words.ts';
import { BreadcrumbsJsonLd } from '#components/ui/breadcrumbs-json-ld.tsx';
import { NotFoundPage, notFoundMetadata } from '#frame/notice-page.tsx';
import { pageMetadata } from '#frame/page-metadata.ts';
import { pageNumber } from '#frame/page-number.ts';
import { ReaderPage } from '#frame/reader-page.tsx';
import { pageTime, readEdition } from '#frame/reading.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { listTopicStories } from '#lib/stories/reading/listed-stories.ts';
import { findTopic } from '#lib/topics/queries.ts';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ edition: string; topic: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

const perPage = 12;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { edition, topic, page, list } = await read(props);
  if (!edition || !topic || !page || !list) return notFoundMetadata();
  const { SITE_NAME } = env();
  const words = topicWords(edition.language);
  const path = addressOf('topic', { edition: edition.slug, topic: topic.slug });
  const title = words.title(topic.name, edition.name, page);
  return pageMetadata(edition, {
    title,
    description: topic.description || words.description(topic.name, edition.name, SITE_NAME),
    canonical: addressOf('topic', { edition: edition.slug, topic: topic.slug }, { page }),
    feeds: { path, title },
  });
}

export default async function Page(props: Props) {
  const { edition, topic, page, list } = await read(props);
  if (!edition || !topic || !page || !list) return <NotFoundPage edition={edition ?? undefined} />;
  const { SITE_NAME, SITE_URL } = env();
  const here = { edition: edition.slug };
  return (
    <ReaderPage edition={edition}>
      <TopicPage edition={edition} topic={topic} page={page} {...list} />
      <BreadcrumbsJsonLd
        crumbs={[
          { name: `${SITE_NAME} ${edition.name}`, item: SITE_URL + addressOf('front', here) },
          { name: topicWords(edition.language).topics, item: SITE_URL + addressOf('topics', here) },
          { name: topic.name, item: SITE_URL + addressOf('topic', { ...here, topic: topic.slug }) },
        ]}
      />
    </ReaderPage>
  );
}

/** A topic with the stories on one page of it; `list` is null where there is nothing to read. */
async function read({ params, searchParams }: Props) {
  const [{ edition: editionSlug, topic: topicSlug }, query] = await Promise.all([params, searchParams]);
  const [edition, topic] = await Promise.all([readEdition(editionSlug), readTopic(topicSlug)]);
  const page = pageNumber(query.page);
  if (!edition || !topic || !page) return { edition, topic, page, list: null };
  const list = await readStories(edition.id, topic.id, page);
  return { edition, topic, page, list: list.teasers.length > 0 ? list : null };
}

const readTopic = cache((slug: string) => findTopic(database(), slug));
const readStories = cache((editionId: number, topicId: number, page: number) =>
  listTopicStories(database(), editionId, topicId, pageTime(), { page, perPage }),
);
