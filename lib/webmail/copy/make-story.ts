import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { listEditions, listSections } from '#lib/editions/queries.ts';
import { InvalidError, NotFoundError } from '#lib/errors.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import type { StoryContentInput } from '#lib/stories/input.ts';
import { announceBox } from '#lib/webmail/boxes/box-news.ts';
import { openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';
import { composeStory, sourceOf } from '#lib/webmail/copy/compose-story.ts';
import { type KeepOptions, keepPictures } from '#lib/webmail/copy/keep-pictures.ts';
import { noBesideWords, readBesideWords } from '#lib/webmail/copy/parts/beside-words.ts';
import { namelessParts } from '#lib/webmail/copy/parts/nameless-parts.ts';
import { storyPartsOf } from '#lib/webmail/copy/parts/story-parts.ts';
import { webmailStories } from '#lib/webmail/copy/schema.ts';
import type { MadeStory } from '#lib/webmail/copy/types.ts';
import { takeBox } from '#lib/webmail/house/message-filing.ts';
import { originalStorage } from '#lib/webmail/house/original-storage.ts';
import { maxMailBytes } from '#lib/webmail/reading/limits.ts';
import { takeRelease } from '#lib/webmail/releases/take-release.ts';
import type { MailStore, StoredMessage } from '#lib/webmail/store/mail-store.ts';
import type { Box } from '#lib/webmail/types.ts';

const inputSchema = z.strictObject({ box: z.string().max(100), message: z.string().max(200) });

type Options = KeepOptions & { originals?: FileStorage };

/**
 * Makes a message a draft of the actor's: its words, its pictures in the library, its embargo, and whose it is. A message
 * makes one story, however often and by however many it is asked at once: whoever comes later is led to the first, in
 * whatever state it is. A spiked one stays spiked until an editor restores it at the desk. The mail is read before
 * anything is written: where it lies at a mail server, no transaction waits for that.
 * @throws {ForbiddenError} also for whoever may only read the box
 * @throws {NotFoundError}
 * @throws {MailServerError} where it lies at one that cannot give it now
 * @throws {InvalidError} in a box of letters, which are printed otherwise
 */
export async function makeStory(
  db: Db,
  actor: Actor,
  input: z.input<typeof inputSchema>,
  now: Date,
  { originals = originalStorage(), ...storing }: Options = {},
): Promise<MadeStory> {
  authorise(actor, 'webmail.make-story');
  const asked = inputSchema.parse(input);
  const { box, store } = await openBoxToAnswer(db, actor, asked.box, originals);
  refuseLetters(box);
  if ((await store.conversationOf(asked.message)) === null) throw new NotFoundError('the message');
  const link = { boxId: box.id, messageId: Number(asked.message) };
  const known = await db.transaction((tx) => takeKnown(tx, actor, link, now));
  if (known) return known;
  const message = await getIncoming(store, asked.message);
  const { content, embargoUntil, pictures } = await composeDraft(db, actor, { box, store }, message, now, storing);
  return db.transaction(async (tx) => {
    const meanwhile = await takeKnown(tx, actor, link, now);
    if (meanwhile) return meanwhile;
    const { id: storyId } = await createStory(tx, actor, content, now, { embargoUntil });
    await linkStory(tx, actor, { ...link, storyId }, now, { pictures, embargo: embargoUntil !== null });
    return { kind: 'made', storyId };
  });
}

type MessageLink = { boxId: number; messageId: number };

/**
 * The story that there is of a message: the one made from it or, of a press office's release, that of the wires' inbox.
 * Of two people at once the second waits here, and finds the story of the first.
 */
async function takeKnown(tx: Db, actor: Actor, link: MessageLink, now: Date): Promise<MadeStory | null> {
  const { messageId } = link;
  // boxes have rows of one kind, and their messages have not
  await takeBox(tx, link.boxId);
  const made = await findStoryOf(tx, messageId);
  if (made !== null) return { kind: 'known', storyId: made };
  const taken = await takeRelease(tx, actor, messageId, now);
  if (!taken) return null;
  await linkStory(tx, actor, { ...link, ...taken }, now);
  return { kind: 'known', ...taken };
}

/** The story that was made from a message. */
export async function findStoryOf(db: Db, messageId: number): Promise<number | null> {
  const [made] = await db
    .select({ storyId: webmailStories.storyId })
    .from(webmailStories)
    .where(eq(webmailStories.messageId, messageId));
  return made?.storyId ?? null;
}

/** Notes which message a story was made from. @param details without words of the mail */
export async function linkStory(
  tx: Db,
  actor: Actor,
  link: MessageLink & { storyId: number },
  now: Date,
  details: Readonly<Record<string, number | boolean>> = {},
): Promise<void> {
  const { boxId, messageId, storyId } = link;
  if (actor.id === null) throw new Error('a story is made by somebody');
  await tx.insert(webmailStories).values({ messageId, boxId, storyId, madeBy: actor.id, madeAt: now });
  await recordAudit(tx, {
    actor,
    action: 'webmail.make-story',
    subject: { kind: 'story', id: storyId },
    details: { box: boxId, message: messageId, ...details },
    now,
  });
  await announceBox(tx, boxId, now);
}

function refuseLetters({ id, purpose }: Box): void {
  if (purpose !== 'letters') return;
  throw new InvalidError(
    `box ${id} is for letters`,
    'Letters are printed from the panel beside them, once their writer has said yes.',
  );
}

async function getIncoming(store: MailStore, id: string): Promise<StoredMessage> {
  const message = await store.findMessage(id);
  if (message?.direction !== 'in') throw new NotFoundError('the message');
  return message;
}

type Draft = { content: StoryContentInput; embargoUntil: Date | null; pictures: number };

/** Pictures are kept before the story is written: decoding takes seconds, and the same picture again is the same one. */
async function composeDraft(
  db: Db,
  actor: Actor,
  { box, store }: { box: Box; store: MailStore },
  message: StoredMessage,
  now: Date,
  storing: KeepOptions,
): Promise<Draft> {
  const [editions, [section]] = await Promise.all([listEditions(db), listSections(db)]);
  if (!section) throw new InvalidError('no section', 'There is no section yet. An operator adds the first one.');
  const { reading, receivedAt, verification } = message;
  const raw = await readOriginal(store, message);
  const read = storyPartsOf(reading, raw ? await readBesideWords(raw) : noBesideWords, receivedAt);
  // whoever tells something in confidence is named nowhere
  const isNameless = box.purpose === 'sources';
  const parts = isNameless ? namelessParts(read) : read;
  const source = isNameless ? null : sourceOf(reading, verification);
  const wanted = { pictures: parts.pictures, credit: source?.supplier ?? null };
  const kept = raw ? await keepPictures(db, actor, raw, wanted, now, storing) : new Map();
  return {
    content: composeStory(parts, kept, source, { editions, section }),
    embargoUntil: parts.embargo.kind === 'until' ? parts.embargo.at : null,
    pictures: kept.size,
  };
}

/**
 * Null: it is so large that its headers are read alone.
 * @throws {NotFoundError} when it is gone, as another mail program deletes one: no half of it becomes a story
 */
async function readOriginal(store: MailStore, { id, sizeBytes }: StoredMessage): Promise<Buffer | null> {
  if (sizeBytes > maxMailBytes) return null;
  const original = await store.readOriginal(id);
  if (!original) throw new NotFoundError('the message as it came');
  return Buffer.from(await new Response(original.stream).arrayBuffer());
}
