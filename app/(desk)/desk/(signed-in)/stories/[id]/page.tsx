import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { requireActor } from '#lib/staff/session.ts';
import { getDeskStory, listStoryHistory } from '#lib/stories/desk-queries.ts';
import { EditorPage } from '../editor-page.tsx';

export const metadata: Metadata = { title: 'Story' };

type Props = { params: Promise<{ id: string }> };

export default async function StoryEditorPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/desk/stories/${id}`);
  const story = await getDeskStory(database(), actor, Number(id), now()).catch((error: unknown) => {
    if (error instanceof NotFoundError) notFound();
    throw error;
  });
  const history = await listStoryHistory(database(), actor, story.id);
  return <EditorPage actor={actor} opened={{ story, history }} start={story.content} />;
}
