import { randomUUID } from 'node:crypto';
import type { Db } from '#lib/db/client.ts';
import { wireItems, wireItemVersions } from '#lib/wires/schema.ts';
import type { FeedItem } from '#lib/wires/types.ts';
import { feedItem } from '#testing/wires/feed-items.ts';

type Row = typeof wireItems.$inferInsert;

/** An item that came over a wire, a version at each of these times. */
export async function storedItem(
  db: Db,
  wireId: number,
  receivedAt: readonly [Date, ...Date[]],
  { raw = feedItem(randomUUID()), ...changes }: Partial<Row> & { raw?: FeedItem | null } = {},
): Promise<number> {
  const [row] = await db
    .insert(wireItems)
    .values({
      wireId,
      key: raw?.key ?? randomUUID(),
      state: 'inbox',
      version: receivedAt.length,
      readyVersion: receivedAt.length,
      title: raw?.title ?? 'A footbridge opens',
      language: raw?.language ?? 'en',
      categories: raw?.categories ?? [],
      publishedAt: receivedAt[0],
      repeatKey: 'a',
      receivedAt: receivedAt[0],
      changedAt: receivedAt.at(-1) ?? receivedAt[0],
      isListed: true,
      position: 0,
      ...changes,
    })
    .returning({ id: wireItems.id });
  const itemId = row?.id ?? 0;
  const versions = receivedAt.map((at, index) => ({
    itemId,
    number: index + 1,
    receivedAt: at,
    hash: `${index}`,
    raw,
  }));
  await db.insert(wireItemVersions).values(versions);
  return itemId;
}
