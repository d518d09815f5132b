import type { Metadata } from 'next';
import { listPath, readListFilter } from '#components/desk/story-list/list-filter.ts';
import { StorySearch } from '#components/desk/story-list/story-search.tsx';
import { StoryTable } from '#components/desk/story-list/story-table.tsx';
import { StoryTabs } from '#components/desk/story-list/story-tabs.tsx';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { countByState, listDeskStories } from '#lib/stories/desk/desk-list.ts';

export const metadata: Metadata = { title: 'Stories' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StoriesPage({ searchParams }: Props) {
  const filter = readListFilter(await searchParams);
  const actor = await requireActor(listPath(filter));
  const at = now();
  const [{ stories, hasMore }, counts, editions] = await Promise.all([
    listDeskStories(database(), actor, { ...filter, states: filter.state ? [filter.state] : [] }, at),
    countByState(database(), actor, at),
    listEditions(database()),
  ]);
  return (
    <>
      <h1>Stories</h1>
      <StoryTabs filter={filter} counts={counts} />
      <StorySearch filter={filter} />
      <StoryTable stories={stories} now={at} place={editions[0] ?? { name: 'UTC', timeZone: 'UTC' }} />
      <nav className="pager" aria-label="Pages">
        {filter.page > 1 && (
          <a className="button" href={listPath({ ...filter, page: filter.page - 1 })}>
            Newer
          </a>
        )}
        {hasMore && (
          <a className="button" href={listPath({ ...filter, page: filter.page + 1 })}>
            Older
          </a>
        )}
      </nav>
    </>
  );
}
