import { and, eq, sql } from 'drizzle-orm';
import { dayMs, minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { outbox } from '#lib/mail/schema.ts';
import type { MailPhase } from '#lib/mail/types.ts';
import { rankStories } from '#lib/readership/rank-stories.ts';
import type { PopularStory } from '#lib/readership/types.ts';
import { shares } from '#lib/sharing/schema.ts';
import { openShare } from '#lib/sharing/sealed.ts';
import { statusHash, tokenHash } from '#lib/sharing/tokens.ts';
import { findPublicStory } from '#lib/stories/reading/queries.ts';
import type { PublicStory } from '#lib/stories/types.ts';

/** What readers may know of a story: its words, the notice of a killed one, or nothing. */
export type FoundStory = Awaited<ReturnType<typeof findPublicStory>>;

/** What a confirmation link leads to. `recipient` is masked: enough to recognise a friend, too little to learn one. */
export type ShareOfLink = { found: FoundStory } & (
  | { status: 'asked'; story: PublicStory; recipient: string }
  | { status: 'sent' | 'withdrawn' }
  | { status: 'expired'; storyId: number }
);

/** The share of a confirmation link, unchanged by looking; null if there is none. */
export async function findShareOfLink(db: Db, token: string, now: Date): Promise<ShareOfLink | null> {
  const [share] = await db
    .select()
    .from(shares)
    .where(eq(shares.tokenHash, tokenHash(token)));
  if (!share) return null;
  const found = await findPublicStory(db, share.storyId, now);
  if (share.state === 'confirmed') return { status: 'sent', found };
  if (share.state === 'withdrawn' || found?.kind !== 'public') return { status: 'withdrawn', found };
  const addresses = openShare(share);
  if (share.state === 'expired' || share.expiresAt <= now || !addresses) {
    return { status: 'expired', storyId: share.storyId, found };
  }
  return { status: 'asked', story: found.story, recipient: masked(addresses.recipient), found };
}

/**
 * How far a share is, for the browser that asked. `left` is everything that can become of the friend's mail, and
 * `postedAt` is when it was owed: anything closer would tell something about the friend's address.
 */
export type ShareStatus = {
  status: 'asked' | 'onItsWay' | 'left' | 'withdrawn' | 'expired';
  postedAt: Date | null;
  storyId: number;
  found: FoundStory;
};

/** A mail is on its way for at least this long, so that how quickly it ended tells nothing either. */
const onItsWayMs = minuteMs;
const underway: readonly MailPhase[] = ['owed', 'sending', 'dot'];

/** The share of a status page; null if there is none, or if it is forgotten (72 hours). */
export async function findShareStatus(db: Db, token: string, now: Date): Promise<ShareStatus | null> {
  const [row] = await db
    .select({ share: shares, phase: outbox.phase })
    .from(shares)
    .leftJoin(outbox, and(eq(outbox.kind, 'share-story'), eq(outbox.subjectId, sql`${shares.id}::text`)))
    .where(eq(shares.statusHash, statusHash(token)));
  if (!row) return null;
  const { share, phase } = row;
  const found = await findPublicStory(db, share.storyId, now);
  return { status: statusOf(share, phase, found, now), postedAt: share.confirmedAt, storyId: share.storyId, found };
}

type ShareRow = typeof shares.$inferSelect;

function statusOf(share: ShareRow, phase: MailPhase | null, found: FoundStory, now: Date): ShareStatus['status'] {
  switch (share.state) {
    case 'asked':
      if (found?.kind !== 'public') return 'withdrawn';
      return share.expiresAt <= now ? 'expired' : 'asked';
    case 'confirmed': {
      const isRecent = share.confirmedAt !== null && now.getTime() < share.confirmedAt.getTime() + onItsWayMs;
      return isRecent || (phase !== null && underway.includes(phase)) ? 'onItsWay' : 'left';
    }
    default:
      return share.state;
  }
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
