import type { Metadata } from 'next';
import { LiveOff } from '#components/desk/live/live-off.tsx';
import { Pager } from '#components/desk/pager.tsx';
import { FreshList } from '#components/desk/story-list/fresh-list.tsx';
import { listPath, readListFilter } from '#components/desk/story-list/list-filter.ts';
import { LostStories } from '#components/desk/story-list/lost-stories.tsx';
import { StorySearch } from '#components/desk/story-list/story-search.tsx';
import { StoryTable } from '#components/desk/story-list/story-table.tsx';
import { StoryTabs } from '#components/desk/story-list/story-tabs.tsx';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { listEditions } from '#lib/editions/queries.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { openStoryAction } from '#lib/stories/actions.ts';
import { countByState, findNextOpening, listDeskStories } from '#lib/stories/desk/desk-list.ts';
import { listPresences } from '#lib/stories/presence/list-presences.ts';
import { toPersonHere } from '#lib/stories/presence/to-person-here.ts';
import { listWireNotes } from '#lib/wires/comparing/wire-notes.ts';

export const metadata: Metadata = { title: 'Stories' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StoriesPage({ searchParams }: Props) {
  const filter = readListFilter(await searchParams);
  const actor = await requireActor(listPath(filter));
  const at = now();
  const [list, counts, opensAt, editions] = await Promise.all([
    listDeskStories(database(), actor, { ...filter, states: filter.state ? [filter.state] : [] }, at),
    countByState(database(), actor, at),
    findNextOpening(database(), actor, at),
    listEditions(database()),
  ]);
  const place = editions[0] ?? { name: 'UTC', timeZone: 'UTC' };
  const ids = list.items.map(({ id }) => id);
  const [presences, notes] = await Promise.all([
    listPresences(database(), actor, ids, at),
    listWireNotes(database(), actor, ids),
  ]);
  const people = Map.groupBy(presences, ({ storyId }) => storyId);
  const peopleIn = (id: number) => (people.get(id) ?? []).map((person) => toPersonHere(person, actor, at, place));
  return (
    <FreshList opening={{ opensInMs: opensAt && opensAt.getTime() - at.getTime() }}>
      <h1>Stories</h1>
      <LostStories open={openStoryAction} />
      <StoryTabs filter={filter} counts={counts} />
      <StorySearch filter={filter} />
      <StoryTable
        stories={list.items}
        peopleIn={peopleIn}
        wireNotes={new Map(notes.map((note) => [note.storyId, note]))}
        now={at}
        place={place}
      />
      <Pager list={list} pathOf={(page) => listPath({ ...filter, page })} />
      <LiveOff />
    </FreshList>
  );
}
