import type { Metadata } from 'next';
import { EditorPage } from '#app/(desk)/desk/(signed-in)/stories/editor-page.tsx';
import { orNotFound } from '#app/or-not-found.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { getStoredVersion } from '#lib/stories/desk/desk-queries.ts';
import { openStory } from '#lib/stories/desk/open-story.ts';

export const metadata: Metadata = { title: 'Story' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ version?: string | string[] }> };

/** The editor of a story; `?version=3` puts that earlier version into it, to be saved as the newest. */
export default async function StoryEditorPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { version } = await searchParams;
  const actor = await requireActor(addressOf('deskStory', { id }));
  const opened = await orNotFound(openStory(database(), actor, Number(id), now()));
  const { story } = opened;
  const earlier = version && (await orNotFound(getStoredVersion(database(), actor, story.id, Number(version))));
  return (
    <EditorPage
      actor={actor}
      opened={opened}
      start={earlier ? earlier.content : story.content}
      startsChanged={Boolean(earlier)}
    />
  );
}
