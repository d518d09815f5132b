import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import { minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { type Actor, system } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';
import { readBody } from '#lib/stories/blocks/body.ts';
import { keepWire } from '#lib/stories/history/kept-wire.ts';
import {
  addRevision,
  contentOf,
  getRevision,
  type RevisionRow,
  type StoryRow,
} from '#lib/stories/history/revisions.ts';
import { checkConditions } from '#lib/stories/history/signed-conditions.ts';
import { maxAside, slugOf, storyContentSchema } from '#lib/stories/input.ts';
import { stories, storyRevisions } from '#lib/stories/schema.ts';
import type { StoryContent } from '#lib/stories/types.ts';

/*
 * A story's newest revision is its working copy as long as it is open (`openSince`): every save of its writer replaces
 * its words in place. Then it is cut, and never changes again. Whoever reads the head revision reads the working copy,
 * so no query has to know of it.
 */

/** Writing for this long makes a version, and so does leaving a story alone for this long. */
export const cutAfterMs = 10 * minuteMs;

/**
 * Writes the desk's newest words: into the working copy where it is this person's, into a new one otherwise.
 * @param apart into a new one in any case
 * @returns the id of what is the head revision now
 */
export async function writeWords(
  tx: Db,
  story: StoryRow,
  content: StoryContent,
  actor: Actor,
  now: Date,
  { apart }: { apart: boolean },
): Promise<number> {
  const head = await getRevision(tx, story.headRevisionId);
  checkConditions(content.body, readBody(head.body, head.id));
  if (apart || !isOwn(head, story, actor, now)) {
    await cutRevision(tx, head);
    return (await addRevision(tx, story.id, content, actor, now, { isOpen: true })).id;
  }
  const slug = content.slug || slugOf(content.headline);
  const wire = await keepWire(tx, story.id, content, actor);
  await tx
    .update(storyRevisions)
    .set({ ...content, slug, wire, savedAt: now })
    .where(eq(storyRevisions.id, head.id));
  return head.id;
}

/** Words that somebody gave up for those they save, after a conflict: each is a version of its own, before them. */
export const asideSchema = z.array(storyContentSchema).max(maxAside).default([]);

/** @returns the story as those words leave it */
export async function writeAside<Story extends StoryRow>(
  tx: Db,
  story: Story,
  aside: readonly StoryContent[],
  actor: Actor,
  now: Date,
): Promise<Story> {
  let { headRevisionId } = story;
  for (const words of aside) {
    headRevisionId = await writeWords(tx, { ...story, headRevisionId }, words, actor, now, { apart: true });
    await cutWorkingCopy(tx, { headRevisionId });
  }
  return { ...story, headRevisionId };
}

/** May this person's words replace it? What readers have never changes, whoever gave it to them while it was open. */
function isOwn({ id, openSince, savedBy }: RevisionRow, story: StoryRow, actor: Actor, now: Date): boolean {
  const isFresh = openSince !== null && now.getTime() - openSince.getTime() < cutAfterMs;
  return isFresh && savedBy === actor.id && id !== story.liveRevisionId;
}

/** Makes a version of the story's newest words, where they are none yet. */
export async function cutWorkingCopy(tx: Db, story: Pick<StoryRow, 'headRevisionId'>): Promise<void> {
  await cutRevision(tx, await getRevision(tx, story.headRevisionId));
}

/** The save is that of whoever wrote the words, at the time of the last of them. */
export async function cutRevision(tx: Db, revision: RevisionRow): Promise<void> {
  if (revision.openSince === null) return;
  await tx.update(storyRevisions).set({ openSince: null }).where(eq(storyRevisions.id, revision.id));
  await recordAudit(tx, {
    actor: await findWriter(tx, revision.savedBy),
    action: 'story.save',
    subject: { kind: 'story', id: revision.storyId },
    details: { revision: revision.number },
    now: revision.savedAt,
  });
}

async function findWriter(tx: Db, id: string | null): Promise<{ id: string | null; name: string }> {
  const [writer] =
    id === null ? [] : await tx.select({ id: staff.id, name: staff.name }).from(staff).where(eq(staff.id, id));
  return writer ?? system;
}

/** Nobody writes in it any more: it is cut, or cleared away with its story where that never had a word. */
export async function closeWorkingCopy(tx: Db, revision: RevisionRow): Promise<void> {
  const isNew = revision.number === 1 && revision.openSince !== null;
  if (!isNew || hasWords(contentOf(revision))) return await cutRevision(tx, revision);
  await tx.update(stories).set({ headRevisionId: null }).where(eq(stories.id, revision.storyId));
  await tx.delete(storyRevisions).where(eq(storyRevisions.id, revision.id));
  await tx.delete(stories).where(eq(stories.id, revision.storyId));
}

/** Has anybody written anything? The byline, the section and the editions are there from the start. */
function hasWords({ kicker, headline, deck, dateline, leadPicture, body, wire }: StoryContent): boolean {
  return Boolean(kicker || headline || deck || dateline || leadPicture || body.length > 0 || wire);
}
