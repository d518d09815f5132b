import { and, desc, eq, inArray, isNotNull, max } from 'drizzle-orm';
import { auditEntries } from '#lib/audit/schema.ts';
import type { Db } from '#lib/db/client.ts';
import { editions, sections } from '#lib/editions/schema.ts';
import { ConflictError, InvalidError, NotFoundError } from '#lib/errors.ts';
import { announceEvent } from '#lib/live/announce-event.ts';
import type { Actor, Owned } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';
import { readBody } from '#lib/stories/blocks/body.ts';
import { readPicture } from '#lib/stories/blocks/picture.ts';
import { stateAt } from '#lib/stories/desk/steps.ts';
import { keepWire } from '#lib/stories/history/kept-wire.ts';
import { slugOf } from '#lib/stories/input.ts';
import { stories, storyRevisions } from '#lib/stories/schema.ts';
import type { StoryContent, StoryState, StoryVersion } from '#lib/stories/types.ts';
import { readWire } from '#lib/stories/wire.ts';
import { topics } from '#lib/topics/schema.ts';

/** What every use case of a story shares: take the row, compare its version, write revisions. */
export type StoryRow = typeof stories.$inferSelect;
export type RevisionRow = typeof storyRevisions.$inferSelect;

export type TakenStory = StoryRow & { stateNow: StoryState; owned: Owned };

/**
 * Takes a story's row for the rest of the transaction and compares the version the actor saw with the stored one.
 * @throws {NotFoundError}
 * @throws {ConflictError} naming who changed it and when
 */
export async function takeStory(tx: Db, seen: StoryVersion, now: Date): Promise<TakenStory> {
  const story = await lockStory(tx, seen.id, now);
  if (story.version === seen.version) return story;
  throw new ConflictError(
    `story ${seen.id} is at version ${story.version}, not ${seen.version}`,
    `${await findLastName(tx, story)} changed this story after you opened it. Nothing was overwritten.`,
  );
}

/**
 * Takes a story's row for the rest of the transaction, whatever its version.
 * @throws {NotFoundError}
 */
export async function lockStory(tx: Db, id: number, now: Date): Promise<TakenStory> {
  const [row] = await tx.select().from(stories).where(eq(stories.id, id)).for('update');
  if (!row) throw new NotFoundError(`story ${id}`);
  return { ...row, ...assessStory(row, now) };
}

/** Who changed a story last. Of a working copy there is no audit entry yet. */
async function findLastName(tx: Db, { id, headRevisionId }: StoryRow): Promise<string> {
  const [writer] = await tx
    .select({ by: staff.name })
    .from(storyRevisions)
    .innerJoin(staff, eq(staff.id, storyRevisions.savedBy))
    .where(and(eq(storyRevisions.id, headRevisionId ?? 0), isNotNull(storyRevisions.openSince)));
  const [entry] = await tx
    .select({ by: auditEntries.actorName })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectKind, 'story'), eq(auditEntries.subjectId, String(id))))
    .orderBy(desc(auditEntries.id))
    .limit(1);
  return writer?.by ?? entry?.by ?? 'Somebody';
}

/** A story's state at `now`, and what `own` permissions depend on. */
export function assessStory(row: StoryRow, now: Date): { stateNow: StoryState; owned: Owned } {
  const stateNow = stateAt(row, now);
  return { stateNow, owned: { createdBy: row.createdBy, stillWriting: stateNow === 'draft' } };
}

/**
 * Writes the next revision.
 * @param isOpen it is a working copy: later saves change it, until it is cut
 * @throws {InvalidError} when it names a section or an edition that does not exist
 */
export async function addRevision(
  tx: Db,
  storyId: number,
  content: StoryContent,
  actor: Actor,
  now: Date,
  { isOpen }: { isOpen: boolean },
): Promise<{ id: number; number: number }> {
  await checkPlaces(tx, content);
  const wire = await keepWire(tx, storyId, content, actor);
  const [last] = await tx
    .select({ number: max(storyRevisions.number) })
    .from(storyRevisions)
    .where(eq(storyRevisions.storyId, storyId));
  const [revision] = await tx
    .insert(storyRevisions)
    .values({
      ...content,
      wire,
      storyId,
      number: (last?.number ?? 0) + 1,
      slug: content.slug || slugOf(content.headline),
      savedBy: actor.id,
      savedAt: now,
      openSince: isOpen ? now : null,
    })
    .returning({ id: storyRevisions.id, number: storyRevisions.number });
  if (!revision) throw new Error('the revision was not written');
  return revision;
}

async function checkPlaces(tx: Db, { sectionId, editionIds, topicIds }: StoryContent): Promise<void> {
  const [section] = await tx.select({ id: sections.id }).from(sections).where(eq(sections.id, sectionId));
  if (!section)
    throw new InvalidError(`no section ${sectionId}`, 'That section does not exist any more. Choose another.');
  const foundTopics = await tx.select({ id: topics.id }).from(topics).where(inArray(topics.id, topicIds));
  if (foundTopics.length !== topicIds.length) {
    throw new InvalidError(`not all of topics ${topicIds}`, 'A topic you chose does not exist any more. Choose again.');
  }
  const found = await tx.select({ id: editions.id }).from(editions).where(inArray(editions.id, editionIds));
  if (found.length === editionIds.length) return;
  throw new InvalidError(
    `not all of editions ${editionIds}`,
    'An edition you chose does not exist any more. Choose again.',
  );
}

/** Writes a story's changed columns, raises its version and tells whoever has it open. Returns the new version. */
export async function writeStory(
  tx: Db,
  actor: Actor,
  story: StoryRow,
  changes: Partial<Omit<typeof stories.$inferInsert, 'id' | 'version' | 'changedAt'>>,
  now: Date,
): Promise<StoryVersion> {
  const version = story.version + 1;
  await tx
    .update(stories)
    .set({ ...changes, version, changedAt: now })
    .where(eq(stories.id, story.id));
  const { state } = { ...story, ...changes };
  await announceEvent(tx, { kind: 'story', id: story.id, version, state, by: actor.id }, now);
  return { id: story.id, version };
}

/**
 * @throws {NotFoundError}
 */
export async function getRevision(db: Db, id: number | null): Promise<RevisionRow> {
  const [row] = id === null ? [] : await db.select().from(storyRevisions).where(eq(storyRevisions.id, id));
  if (!row) throw new NotFoundError(`revision ${id}`);
  return row;
}

/** A stored revision as content; its body and picture are read leniently. */
export function contentOf(row: RevisionRow): StoryContent {
  return {
    slug: row.slug,
    sectionId: row.sectionId,
    editionIds: row.editionIds,
    topicIds: row.topicIds,
    prominence: row.prominence,
    language: row.language,
    kicker: row.kicker,
    headline: row.headline,
    deck: row.deck,
    bylines: row.bylines,
    dateline: row.dateline,
    leadPicture: readPicture(row.leadPicture),
    body: readBody(row.body, row.id),
    wire: readWire(row.wire),
  };
}
