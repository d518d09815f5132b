import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { isRowId } from '#lib/row-id.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { stateAt } from '#lib/stories/desk/steps.ts';
import { stories, storyRevisions } from '#lib/stories/schema.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { noBesideWords } from '#lib/webmail/copy/parts/beside-words.ts';
import { storyPartsOf } from '#lib/webmail/copy/parts/story-parts.ts';
import { webmailStories } from '#lib/webmail/copy/schema.ts';
import type { MailOfStory, StoryLink } from '#lib/webmail/copy/types.ts';
import { webmailReleases } from '#lib/webmail/releases/schema.ts';
import { webmailBoxes, webmailGrants, webmailMessages } from '#lib/webmail/schema.ts';
import { openCloset } from '#lib/webmail/sealing/closet.ts';
import { openReading } from '#lib/webmail/sealing/opened-mail.ts';
import { wireItems } from '#lib/wires/schema.ts';

/** Which story a message became: one that was made from it, or that of the release that it is. */
const becameOf = (db: Db) =>
  db
    .select({ messageId: webmailStories.messageId, storyId: webmailStories.storyId })
    .from(webmailStories)
    .unionAll(
      db
        .select({ messageId: webmailReleases.messageId, storyId: sql<number>`${wireItems.storyId}` })
        .from(webmailReleases)
        .innerJoin(wireItems, eq(wireItems.id, webmailReleases.itemId))
        .where(isNotNull(wireItems.storyId)),
    )
    .as('became');

/** `byMessage`: under the ids of the messages. */
export type StoriesOfBox = { byMessage: ReadonlyMap<string, StoryLink>; mayMake: boolean };

/**
 * The stories that were made from messages of a box, and whether the actor may make one of another.
 * @throws {ForbiddenError}
 * @throws {NotFoundError} without a grant for the box
 */
export async function listStoriesOf(
  db: Db,
  actor: Actor,
  { box: slug, messages }: { box: string; messages: readonly string[] },
  now: Date,
): Promise<StoriesOfBox> {
  authorise(actor, 'webmail.read');
  const { box } = await openBox(db, actor, slug);
  const became = becameOf(db);
  const rows = await db
    .select({
      messageId: webmailMessages.id,
      id: stories.id,
      headline: storyRevisions.headline,
      state: stories.state,
      publicAt: stories.publicAt,
    })
    .from(became)
    .innerJoin(webmailMessages, eq(webmailMessages.id, became.messageId))
    .innerJoin(stories, eq(stories.id, became.storyId))
    .innerJoin(storyRevisions, eq(storyRevisions.id, stories.headRevisionId))
    .where(and(eq(webmailMessages.boxId, box.id), inArray(webmailMessages.id, messages.map(Number).filter(isRowId))));
  const links = rows.map(
    ({ messageId, id, headline, ...story }) =>
      [String(messageId), { id, headline, state: stateAt(story, now) }] as const,
  );
  return { byMessage: new Map(links), mayMake: box.right === 'answer' && box.purpose !== 'letters' };
}

/**
 * The message that a story was made from, and what of it is for the newsroom alone. Whoever has no grant for its box is
 * told nothing, as of a story that was made otherwise.
 * @throws {ForbiddenError}
 */
export async function findMailOfStory(db: Db, actor: Actor, storyId: number): Promise<MailOfStory | null> {
  authorise(actor, 'webmail.read');
  if (actor.id === null || !isRowId(storyId)) return null;
  const became = becameOf(db);
  const [row] = await db
    .select({
      slug: webmailBoxes.slug,
      name: webmailBoxes.name,
      conversationId: webmailMessages.conversationId,
      messageId: webmailMessages.id,
      purpose: webmailBoxes.purpose,
      reading: webmailMessages.reading,
      receivedAt: webmailMessages.receivedAt,
    })
    .from(became)
    .innerJoin(webmailMessages, eq(webmailMessages.id, became.messageId))
    // as the message lies now
    .innerJoin(webmailBoxes, eq(webmailBoxes.id, webmailMessages.boxId))
    .innerJoin(webmailGrants, and(eq(webmailGrants.boxId, webmailMessages.boxId), eq(webmailGrants.staffId, actor.id)))
    .where(eq(became.storyId, storyId))
    .limit(1);
  if (!row) return null;
  const mail = {
    box: { slug: row.slug, name: row.name },
    conversationId: String(row.conversationId),
    messageId: String(row.messageId),
  };
  // what a source wrote is read where it is noted who opens it
  if (row.purpose === 'sources')
    return { ...mail, contact: [], rest: [], unclearEmbargo: null, pictureCount: 0, files: [] };
  const reading = openReading(openCloset, row.messageId, row.reading);
  const { contact, rest, embargo, pictures } = storyPartsOf(reading, noBesideWords, row.receivedAt);
  return {
    ...mail,
    contact,
    rest,
    unclearEmbargo: embargo.kind === 'unclear' ? embargo.written : null,
    pictureCount: pictures.length,
    files: reading.files
      .filter(({ isPicture, isInline }) => !isPicture && !isInline)
      .map(({ path, name }) => ({ path, name })),
  };
}
