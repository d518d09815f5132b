import type { Metadata } from 'next';
import { EditorPage } from '#app/(desk)/desk/(signed-in)/stories/editor-page.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { database } from '#lib/db/client.ts';
import { listEditions, listSections } from '#lib/editions/queries.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { blankStory } from '#lib/stories/desk/blank-story.ts';

export const metadata: Metadata = { title: 'New story' };

export default async function NewStoryPage() {
  const actor = await requireActor(addressOf('newStory'));
  const [sections, editions] = await Promise.all([listSections(database()), listEditions(database())]);
  const [section] = sections;
  if (!section) return <p className="notice">There is no section yet. An operator adds the first one.</p>;
  return <EditorPage actor={actor} opened={null} start={blankStory(actor, section, editions)} />;
}
