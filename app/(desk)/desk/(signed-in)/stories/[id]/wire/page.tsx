import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { orNotFound } from '#app/or-not-found.ts';
import { WireTextPage } from '#components/desk/wires/comparing/wire-text-page.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { showPictures } from '#lib/media/queries.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { requireActor } from '#lib/staff/sign-in/session.ts';
import { picturesOf } from '#lib/stories/blocks/body.ts';
import { getDeskStory } from '#lib/stories/desk/desk-queries.ts';
import { allowedSteps } from '#lib/stories/desk/steps.ts';
import { decideItemsAction } from '#lib/wires/actions.ts';
import { takeFromWireAction } from '#lib/wires/comparing/actions.ts';
import { findWireText } from '#lib/wires/desk/wire-text.ts';

export const metadata: Metadata = { title: 'The wire’s newest text' };

export default async function StoryWirePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor(addressOf('deskStoryWire', { id }));
  const story = await orNotFound(getDeskStory(database(), actor, Number(id), now()));
  const text = await findWireText(database(), actor, story.id);
  if (!text) notFound();
  const pictures = [story.content, text.newest].flatMap(({ leadPicture, body }) => [
    ...(leadPicture ? [leadPicture] : []),
    ...picturesOf(body),
  ]);
  return (
    <WireTextPage
      story={story}
      text={text}
      pictures={await showPictures(database(), pictures)}
      may={{
        take: allowedSteps(actor, story.state, story).has('save'),
        takeBack: isAllowed(actor, 'story.take-back'),
      }}
      actions={{ take: takeFromWireAction, answer: decideItemsAction }}
    />
  );
}
