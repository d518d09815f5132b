import { eq, sql } from 'drizzle-orm';
import { dayMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { rankStories } from '#lib/readership/rank-stories.ts';
import type { PopularStory } from '#lib/readership/types.ts';
import { shares } from '#lib/sharing/schema.ts';
import { openShare, tokenHash } from '#lib/sharing/sealed.ts';
import { findPublicStory } from '#lib/stories/queries.ts';
import type { PublicStory } from '#lib/stories/types.ts';

/** What a confirmation link leads to. `recipient` is masked: enough to recognise a friend, too little to learn one. */
export type ShareOfLink =
  | { status: 'asked'; story: PublicStory; recipient: string }
  | { status: 'sent'; storyId: number }
  | { status: 'withdrawn'; notice: string | null }
  | { status: 'expired'; storyId: number };

/** The share of a confirmation link, unchanged by looking; null if there is none. */
export async function findShareOfLink(db: Db, token: string, now: Date): Promise<ShareOfLink | null> {
  const [share] = await db
    .select()
    .from(shares)
    .where(eq(shares.tokenHash, tokenHash(token)));
  if (!share) return null;
  if (share.state === 'confirmed') return { status: 'sent', storyId: share.storyId };
  const found = await findPublicStory(db, share.storyId, now);
  if (share.state === 'withdrawn' || found?.kind !== 'public') {
    return { status: 'withdrawn', notice: found?.kind === 'killed' ? found.story.notice : null };
  }
  const addresses = openShare(share);
  if (share.state === 'expired' || share.expiresAt <= now || !addresses) {
    return { status: 'expired', storyId: share.storyId };
  }
  return { status: 'asked', story: found.story, recipient: masked(addresses.recipient) };
}

/** What an edition's readers emailed most in the last 7 days, by how many shares were confirmed. */
export function listMostEmailed(db: Db, editionId: number, now: Date, limit = 5): Promise<PopularStory[]> {
  const since = new Date(now.getTime() - 7 * dayMs).toISOString();
  const counts = sql`
    select ${shares.storyId} as story_id, count(*) as times
    from ${shares} where ${shares.state} = 'confirmed' and ${shares.confirmedAt} > ${since} group by 1`;
  return rankStories(db, counts, { editionId, now, limit });
}

/** "kim@example.com" → "k…@example.com" */
function masked(address: string): string {
  return address.replace(/^(.)[^@]*/, '$1…');
}
