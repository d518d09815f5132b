import type { Metadata } from 'next';
import { orNotFound } from '#app/or-not-found.ts';
import { StoredVersionPage } from '#components/desk/story-editor/stored-version-page.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { listEditions, listSections } from '#lib/editions/queries.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { getDeskStory, getStoredVersion, listStoredVersions } from '#lib/stories/desk/desk-queries.ts';
import { allowedSteps } from '#lib/stories/desk/steps.ts';
import { restoreVersionAction } from '#lib/stories/version-actions.ts';

export const metadata: Metadata = { title: 'Earlier version' };

type Props = { params: Promise<{ id: string; number: string }> };

export default async function VersionPage({ params }: Props) {
  const { id, number } = await params;
  const actor = await requireActor(addressOf('deskStoryVersion', { id, number }));
  const story = await orNotFound(getDeskStory(database(), actor, Number(id), now()));
  const version = await orNotFound(getStoredVersion(database(), actor, story.id, Number(number)));
  const [sections, editions, [newest]] = await Promise.all([
    listSections(database()),
    listEditions(database()),
    listStoredVersions(database(), actor, story.id),
  ]);
  return (
    <StoredVersionPage
      story={story}
      version={version}
      newest={newest?.number ?? version.number}
      restore={allowedSteps(actor, story.state, story).has('goBack') ? restoreVersionAction : null}
      sectionName={sections.find((section) => section.id === version.content.sectionId)?.name ?? ''}
      place={editions[0] ?? { name: 'UTC', timeZone: 'UTC' }}
      now={now()}
    />
  );
}
