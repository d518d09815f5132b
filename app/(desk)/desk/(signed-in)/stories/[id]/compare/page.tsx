import type { Metadata } from 'next';
import { orNotFound } from '#app/or-not-found.ts';
import { ComparisonPage } from '#components/desk/story-editor/comparing/comparison-page.tsx';
import { toValueNames } from '#components/desk/story-editor/comparing/value-names.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { listEditions, listSections } from '#lib/editions/queries.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import type { ValueNames } from '#lib/stories/comparing/compare-contents.ts';
import { getDeskStory, getStoredVersion, listStoredVersions } from '#lib/stories/desk/desk-queries.ts';
import { findPlace } from '#lib/stories/desk/open-story.ts';
import { allowedSteps } from '#lib/stories/desk/steps.ts';
import { restoreVersionAction } from '#lib/stories/version-actions.ts';
import { listDeskTopics } from '#lib/topics/queries.ts';

export const metadata: Metadata = { title: 'What changed' };

type Chosen = string | string[] | undefined;
type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ from?: Chosen; to?: Chosen }> };

/** Without `to` the newest version is compared; without `from` that of readers, or the one before. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { id } = await params;
  const chosen = await searchParams;
  const actor = await requireActor(addressOf('deskStoryComparison', { id }));
  const story = await orNotFound(getDeskStory(database(), actor, Number(id), now()));
  const versions = await listStoredVersions(database(), actor, story.id);
  const newest = versions[0]?.number ?? 1;
  const to = Number(chosen.to ?? newest);
  const live = story.liveNumber === to ? null : story.liveNumber;
  const from = Number(chosen.from ?? live ?? Math.max(to - 1, 1));
  const [older, newer, names, place] = await Promise.all([
    orNotFound(getStoredVersion(database(), actor, story.id, from)),
    orNotFound(getStoredVersion(database(), actor, story.id, to)),
    namesOfValues(actor),
    findPlace(database(), story.content.editionIds),
  ]);
  return (
    <ComparisonPage
      story={story}
      from={older}
      to={newer}
      versions={versions}
      names={names}
      place={place}
      now={now()}
      restore={allowedSteps(actor, story.state, story).has('goBack') ? restoreVersionAction : null}
    />
  );
}

async function namesOfValues(actor: Actor): Promise<ValueNames> {
  const [sections, editions, topics] = await Promise.all([
    listSections(database()),
    listEditions(database()),
    listDeskTopics(database(), actor),
  ]);
  return toValueNames({ sections, editions, topics });
}
