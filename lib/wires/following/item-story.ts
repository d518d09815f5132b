import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { type Actor, system } from '#lib/staff/permissions.ts';
import { newDraft, writeDraft } from '#lib/stories/desk/create-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { storyContentSchema } from '#lib/stories/input.ts';
import { stories } from '#lib/stories/schema.ts';
import type { StoryVersion } from '#lib/stories/types.ts';
import { composeStory } from '#lib/wires/following/compose-story.ts';
import { getReadyWords, getWireOf, type ItemRow, settlesWithdrawal } from '#lib/wires/following/item.ts';
import { wireItems } from '#lib/wires/schema.ts';
import type { WireWords } from '#lib/wires/types.ts';

/**
 * Makes an item of the inbox a draft of the actor's. Its words are written by the portal: the story follows its wire
 * until somebody changes them.
 * @throws {InvalidError} when it would stand in a place that is gone
 * @throws {z.ZodError} when the words are more than a story holds
 */
export async function beginItemStory(tx: Db, actor: Actor, item: ItemRow, now: Date): Promise<StoryVersion> {
  const words = await getReadyWords(tx, item);
  const content = storyContentSchema.parse(composeStory(await getWireOf(tx, item), words, item.routing));
  const [row] = await tx
    .insert(stories)
    .values({ ...newDraft(actor, now), embargoUntil: embargoOf(words) })
    .returning();
  if (!row) throw new Error('the story was not written');
  const created = await writeDraft(tx, row, content, actor, now, { isOpen: false, writer: system });
  const [written] = await tx.select({ head: stories.headRevisionId }).from(stories).where(eq(stories.id, row.id));
  await tx
    .update(wireItems)
    .set({
      state: 'taken',
      storyId: row.id,
      writtenVersion: item.readyVersion,
      writtenRevisionId: written?.head ?? null,
      ...settlesWithdrawal(item, now),
    })
    .where(eq(wireItems.id, item.id));
  return created;
}

/** Whoever publishes it, nothing of a release is public before. */
const embargoOf = ({ release }: WireWords) => (release?.embargoUntil ? new Date(release.embargoUntil) : null);

/**
 * The same, and publishes it; readers see it when its embargo is over.
 * @throws {InvalidError} saying what it lacks
 */
export async function publishItemStory(tx: Db, actor: Actor, item: ItemRow, now: Date): Promise<StoryVersion> {
  const begun = await beginItemStory(tx, actor, item, now);
  const embargoUntil = embargoOf(await getReadyWords(tx, item));
  return publishStory(tx, actor, { ...begun, publishAt: null, embargoUntil }, now);
}
