import type { Db } from '#lib/db/client.ts';
import { wireItems, wireItemVersions } from '#lib/wires/schema.ts';
import type { FeedItem } from '#lib/wires/types.ts';

let count = 0;

/** An item as a feed has it. */
export function feedItem(changes: Partial<FeedItem> = {}): FeedItem {
  count += 1;
  return {
    id: `item-${count}`,
    key: `item-${count}`,
    title: 'A footbridge opens',
    link: `https://dispatch.example/stories/${count}`,
    summaryHtml: '<p>The first walkers crossed at dawn.</p>',
    contentHtml: '',
    authors: [],
    publishedAt: null,
    updatedAt: null,
    categories: [],
    language: null,
    enclosures: [],
    pictures: [],
    kind: '',
    isSponsored: false,
    ...changes,
  };
}

type Row = typeof wireItems.$inferInsert;

/** An item that came over a wire, a version at each of these times. */
export async function storedItem(
  db: Db,
  wireId: number,
  receivedAt: readonly [Date, ...Date[]],
  { raw = feedItem(), ...changes }: Partial<Row> & { raw?: FeedItem | null } = {},
): Promise<number> {
  const [row] = await db
    .insert(wireItems)
    .values({
      wireId,
      key: raw?.key ?? crypto.randomUUID(),
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
