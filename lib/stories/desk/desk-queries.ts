import { and, desc, eq, isNull } from 'drizzle-orm';
import { auditEntries } from '#lib/audit/schema.ts';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { isRowId } from '#lib/row-id.ts';
import { type Actor, authorise } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';
import type { DeskPublication, DeskStory, HistoryEntry, StoredVersion, VersionLine } from '#lib/stories/desk/types.ts';
import { findKeptWire } from '#lib/stories/history/kept-wire.ts';
import { assessStory, contentOf, getRevision } from '#lib/stories/history/revisions.ts';
import { hasSameWords } from '#lib/stories/history/same-words.ts';
import { storyPath } from '#lib/stories/reading/story-path.ts';
import { toPublicStory } from '#lib/stories/reading/to-public-story.ts';
import { corrections, stories, storyPublications, storyRevisions } from '#lib/stories/schema.ts';
import type { PublicStory } from '#lib/stories/types.ts';

/**
 * A story as the editor opens it, at its newest revision.
 * @throws {NotFoundError}
 */
export async function getDeskStory(db: Db, actor: Actor, id: number, now: Date): Promise<DeskStory> {
  authorise(actor, 'story.read');
  const row = await getStoryRow(db, id);
  const revision = await getRevision(db, row.headRevisionId);
  const { stateNow, owned } = assessStory(row, now);
  const live = row.liveRevisionId === null ? null : await getRevision(db, row.liveRevisionId);
  const notes = await db
    .select({
      id: corrections.id,
      kind: corrections.kind,
      text: corrections.text,
      correctedAt: corrections.correctedAt,
    })
    .from(corrections)
    .where(eq(corrections.storyId, id))
    .orderBy(desc(corrections.correctedAt));
  return {
    id: row.id,
    version: row.version,
    state: stateNow,
    createdBy: row.createdBy,
    stillWriting: owned.stillWriting,
    content: contentOf(revision),
    keepsWire: (await findKeptWire(db, id)) !== null,
    isCut: revision.openSince === null,
    savedBy: await findName(db, revision.savedBy),
    unpublishedChanges: live !== null && !hasSameWords(live, revision),
    liveNumber: live?.number ?? null,
    publicPath: live && stateNow === 'published' ? storyPath(live.slug, row.id) : null,
    publishAt: row.publishAt,
    embargoUntil: row.embargoUntil,
    publicAt: row.publicAt,
    significantAt: row.significantAt,
    killNotice: row.killNotice,
    corrections: notes,
    publications: await listPublications(db, id),
  };
}

function listPublications(db: Db, storyId: number): Promise<DeskPublication[]> {
  return db
    .select({
      id: storyPublications.id,
      revision: storyRevisions.number,
      liveAt: storyPublications.liveAt,
      hiddenAt: storyPublications.hiddenAt,
    })
    .from(storyPublications)
    .innerJoin(storyRevisions, eq(storyRevisions.id, storyPublications.revisionId))
    .where(and(eq(storyPublications.storyId, storyId), eq(storyPublications.significant, true)))
    .orderBy(desc(storyPublications.liveAt), desc(storyPublications.id));
}

/**
 * The newest revision exactly as readers will see it once it is published.
 * @throws {NotFoundError}
 */
export async function getPreview(db: Db, actor: Actor, id: number, now: Date): Promise<PublicStory> {
  authorise(actor, 'story.read');
  const row = await getStoryRow(db, id);
  const revision = await getRevision(db, row.headRevisionId);
  return toPublicStory(db, revision, row.publicAt ?? now, row.significantAt, now);
}

/** What was done to a story and by whom, newest first. */
export function listStoryHistory(db: Db, actor: Actor, id: number): Promise<HistoryEntry[]> {
  authorise(actor, 'story.read');
  return db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      by: auditEntries.actorName,
      action: auditEntries.action,
      details: auditEntries.details,
    })
    .from(auditEntries)
    .where(and(eq(auditEntries.subjectKind, 'story'), eq(auditEntries.subjectId, String(id))))
    .orderBy(desc(auditEntries.id))
    .limit(200);
}

/**
 * An earlier version of a story, as it was saved.
 * @throws {NotFoundError}
 */
export async function getStoredVersion(db: Db, actor: Actor, id: number, number: number): Promise<StoredVersion> {
  authorise(actor, 'story.read');
  const [found] =
    isRowId(id) && isRowId(number)
      ? await db
          .select({ revision: storyRevisions, savedBy: staff.name })
          .from(storyRevisions)
          .leftJoin(staff, eq(staff.id, storyRevisions.savedBy))
          .where(and(eq(storyRevisions.storyId, id), eq(storyRevisions.number, number)))
      : [];
  if (!found) throw new NotFoundError(`version ${number} of story ${id}`);
  const { revision, savedBy } = found;
  return { number: revision.number, savedAt: revision.savedAt, savedBy, content: contentOf(revision) };
}

/** Every version of a story, newest first; the newest may still be written. Long histories end at the newest 500. */
export function listStoredVersions(db: Db, actor: Actor, id: number): Promise<VersionLine[]> {
  authorise(actor, 'story.read');
  return db
    .select({
      number: storyRevisions.number,
      savedAt: storyRevisions.savedAt,
      savedBy: staff.name,
      isCut: isNull(storyRevisions.openSince).mapWith(Boolean),
    })
    .from(storyRevisions)
    .leftJoin(staff, eq(staff.id, storyRevisions.savedBy))
    .where(eq(storyRevisions.storyId, id))
    .orderBy(desc(storyRevisions.number))
    .limit(500);
}

async function findName(db: Db, id: string | null): Promise<string | null> {
  const [person] = id === null ? [] : await db.select({ name: staff.name }).from(staff).where(eq(staff.id, id));
  return person?.name ?? null;
}

async function getStoryRow(db: Db, id: number) {
  const [row] = isRowId(id) ? await db.select().from(stories).where(eq(stories.id, id)) : [];
  if (!row) throw new NotFoundError(`story ${id}`);
  return row;
}
