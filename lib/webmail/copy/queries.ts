import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { secondMs } from '#lib/clock.ts';
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
import { within } from '#lib/webmail/doors/within.ts';
import { MailServerError } from '#lib/webmail/imap/connections/mail-server-error.ts';
import { webmailReleases } from '#lib/webmail/releases/schema.ts';
import { webmailBoxes, webmailGrants, webmailMessages } from '#lib/webmail/schema.ts';
import type { MailStore, StoredMessage } from '#lib/webmail/store/mail-store.ts';
import { wireItems } from '#lib/wires/schema.ts';

/** Which story a message became: one that was made from it, or that of the release that it is. */
const becameOf = (db: Db) =>
  db
    .select({ messageId: webmailStories.messageId, boxId: webmailStories.boxId, storyId: webmailStories.storyId })
    .from(webmailStories)
    .unionAll(
      db
        .select({
          messageId: webmailReleases.messageId,
          boxId: webmailMessages.boxId,
          storyId: sql<number>`${wireItems.storyId}`,
        })
        .from(webmailReleases)
        .innerJoin(webmailMessages, eq(webmailMessages.id, webmailReleases.messageId))
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
      messageId: became.messageId,
      id: stories.id,
      headline: storyRevisions.headline,
      state: stories.state,
      publicAt: stories.publicAt,
    })
    .from(became)
    .innerJoin(stories, eq(stories.id, became.storyId))
    .innerJoin(storyRevisions, eq(storyRevisions.id, stories.headRevisionId))
    .where(and(eq(became.boxId, box.id), inArray(became.messageId, messages.map(Number).filter(isRowId))));
  const links = rows.map(
    ({ messageId, id, headline, ...story }) =>
      [String(messageId), { id, headline, state: stateAt(story, now) }] as const,
  );
  return { byMessage: new Map(links), mayMake: box.right === 'answer' && box.purpose !== 'letters' };
}

/**
 * The message that a story was made from, and what of it is for the newsroom alone. Whoever has no grant for its box is
 * told nothing, as of a story that was made otherwise. A mail server that is away or slow is told of in the answer.
 * @throws {ForbiddenError}
 */
export async function findMailOfStory(db: Db, actor: Actor, storyId: number): Promise<MailOfStory | null> {
  authorise(actor, 'webmail.read');
  const made = await findMessageOf(db, actor, storyId);
  if (!made) return null;
  const { box, store } = await openBox(db, actor, made.slug);
  const messageId = String(made.messageId);
  const conversationId = await store.conversationOf(messageId);
  const mail = { box: { slug: box.slug, name: box.name }, messageId, conversationId, ...nothingBeside };
  // what a source wrote is read where it is noted who opens it
  if (box.purpose === 'sources' || conversationId === null) return mail;
  const message = await messageOrTrouble(store, messageId);
  if (message === null) return { ...mail, conversationId: null };
  return typeof message === 'string' ? { ...mail, trouble: message } : { ...mail, ...besideOf(message) };
}

async function findMessageOf(db: Db, actor: Actor, storyId: number) {
  if (actor.id === null || !isRowId(storyId)) return null;
  const became = becameOf(db);
  const [made] = await db
    .select({ slug: webmailBoxes.slug, messageId: became.messageId })
    .from(became)
    .innerJoin(webmailBoxes, eq(webmailBoxes.id, became.boxId))
    .innerJoin(webmailGrants, and(eq(webmailGrants.boxId, became.boxId), eq(webmailGrants.staffId, actor.id)))
    .where(eq(became.storyId, storyId))
    .limit(1);
  return made ?? null;
}

/** The page beside which it is shown waits no longer for a mail server. */
const maxWaitMs = 5 * secondMs;

/** The message, null where it is gone, or why it cannot be told now, in words. */
async function messageOrTrouble(store: MailStore, id: string): Promise<StoredMessage | string | null> {
  const slow = new MailServerError('slow');
  try {
    return await within(maxWaitMs, store.findMessage(id), slow);
  } catch (error) {
    if (error instanceof MailServerError) return error.userMessage;
    throw error;
  }
}

const nothingBeside = { contact: [], rest: [], unclearEmbargo: null, pictureCount: 0, files: [], trouble: null };

function besideOf({ reading, receivedAt }: StoredMessage) {
  const { contact, rest, embargo, pictures } = storyPartsOf(reading, noBesideWords, receivedAt);
  return {
    contact,
    rest,
    unclearEmbargo: embargo.kind === 'unclear' ? embargo.written : null,
    pictureCount: pictures.length,
    files: reading.files
      .filter(({ isPicture, isInline }) => !isPicture && !isInline)
      .map(({ path, name }) => ({ path, name })),
  };
}
