import { inArray } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { compareContents } from '#lib/stories/comparing/compare-contents.ts';
import { toShownParts } from '#lib/stories/comparing/shown-changes.ts';
import { contentOf } from '#lib/stories/history/revisions.ts';
import { type PublicChange, publicParts } from '#lib/stories/history/types.ts';
import { listVersions } from '#lib/stories/history/versions.ts';
import { storyRevisions } from '#lib/stories/schema.ts';
import type { PublicStory, StoryContent } from '#lib/stories/types.ts';

/** Versions that one page compares; older ones are only counted. */
const maxVersions = 40;

/**
 * How a public story changed, newest first: its versions, each compared with the one before, and its corrections.
 * The caller has found the story public.
 */
export async function listPublicHistory(
  db: Db,
  story: Pick<PublicStory, 'id' | 'corrections'>,
  now: Date,
): Promise<{ changes: PublicChange[]; olderVersions: number }> {
  const versions = await listVersions(db, story.id, now);
  const shown = versions.slice(0, maxVersions);
  // the oldest that is shown is compared too
  const contents = await readContents(
    db,
    versions.slice(0, maxVersions + 1).map(({ revisionId }) => revisionId),
  );
  const changes = shown.map(({ revisionId, liveAt: at, isFirst }, index): PublicChange => {
    if (isFirst) return { kind: 'published', at };
    const older = contents.get(versions[index + 1]?.revisionId ?? 0);
    const newer = contents.get(revisionId);
    return { kind: 'updated', at, changes: older && newer ? compareForReaders(older, newer) : null };
  });
  const notes = story.corrections.map(
    (correction): PublicChange => ({
      kind: 'note',
      at: correction.correctedAt,
      correction,
    }),
  );
  return {
    changes: [...changes, ...notes].sort((one, other) => other.at.getTime() - one.at.getTime()),
    olderVersions: versions.length - shown.length,
  };
}

async function readContents(db: Db, revisionIds: number[]): Promise<ReadonlyMap<number, StoryContent>> {
  if (revisionIds.length === 0) return new Map();
  const rows = await db.select().from(storyRevisions).where(inArray(storyRevisions.id, revisionIds));
  return new Map(rows.map((row) => [row.id, contentOf(row)]));
}

function compareForReaders(older: StoryContent, newer: StoryContent) {
  return toShownParts(compareContents(older, newer, publicParts));
}
