import { inArray, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { compareContents } from '#lib/stories/comparing/compare-contents.ts';
import { toShownParts } from '#lib/stories/comparing/shown-changes.ts';
import { contentOf } from '#lib/stories/history/revisions.ts';
import { type PublicChange, publicParts } from '#lib/stories/history/types.ts';
import { listVersions, type VersionRow } from '#lib/stories/history/versions.ts';
import { storyRevisions } from '#lib/stories/schema.ts';
import type { PublicStory, StoryContent } from '#lib/stories/types.ts';

/** Versions that one page compares, and characters of their bodies as they are stored; older ones are only counted. */
const maxVersions = 40;
const mostCharacters = 4_000_000;

/**
 * How a public story changed, newest first: its versions, each compared with the one before, and its corrections.
 * The caller has found the story public.
 */
export async function listPublicHistory(
  db: Db,
  story: Pick<PublicStory, 'id' | 'corrections'>,
  now: Date,
  maxCharacters = mostCharacters,
): Promise<{ changes: PublicChange[]; olderVersions: number }> {
  const versions = await listVersions(db, story.id, now);
  const shown = await takeComparable(db, versions, maxCharacters);
  // the oldest that is shown is compared too
  const contents = await readContents(
    db,
    versions.slice(0, shown.length + 1).map(({ revisionId }) => revisionId),
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

/** The newest versions, as many as can be compared in no time. The newest is among them whatever its size. */
async function takeComparable(db: Db, versions: readonly VersionRow[], maxCharacters: number): Promise<VersionRow[]> {
  const newest = versions.slice(0, maxVersions + 1);
  const ids = newest.map(({ revisionId }) => revisionId);
  const characters = sql<number>`length(${storyRevisions.body}::text)`;
  const rows = await db
    .select({ id: storyRevisions.id, characters })
    .from(storyRevisions)
    .where(inArray(storyRevisions.id, ids));
  const sizes = new Map(rows.map((row) => [row.id, row.characters]));
  let total = 0;
  const fit = newest.findIndex(({ revisionId }) => {
    total += sizes.get(revisionId) ?? 0;
    return total > maxCharacters;
  });
  // of those that fit the oldest is only what the one before it is compared with
  return newest.slice(0, Math.max(1, fit < 0 ? maxVersions : fit - 1));
}

async function readContents(db: Db, revisionIds: number[]): Promise<ReadonlyMap<number, StoryContent>> {
  if (revisionIds.length === 0) return new Map();
  const rows = await db.select().from(storyRevisions).where(inArray(storyRevisions.id, revisionIds));
  return new Map(rows.map((row) => [row.id, contentOf(row)]));
}

function compareForReaders(older: StoryContent, newer: StoryContent) {
  return toShownParts(compareContents(older, newer, publicParts));
}
