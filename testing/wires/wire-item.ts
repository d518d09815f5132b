import { createHash } from 'node:crypto';
import type { Db } from '#lib/db/client.ts';
import { withIds } from '#lib/stories/blocks/body.ts';
import { wireItems, wireItemVersions } from '#lib/wires/schema.ts';
import type { WireWords } from '#lib/wires/types.ts';

type ItemRow = typeof wireItems.$inferInsert;
type Changes = Partial<Omit<ItemRow, 'id' | 'wireId'>> & { words?: Partial<WireWords> };

let count = 0;

/**
 * An item that waits in the inbox, with its words, written as ingest writes it. Of two with one headline each is the
 * other's repeat.
 */
export async function wireItem(
  db: Db,
  wireId: number,
  { words: changedWords, ...changes }: Changes,
  now: Date,
): Promise<{ id: number; version: number }> {
  count += 1;
  const headline = changes.title ?? `Council hears of bridge ${count}`;
  const words = { ...summaryWords(headline, count), ...changedWords };
  const [row] = await db
    .insert(wireItems)
    .values({
      wireId,
      key: `item-${count}`,
      state: 'inbox',
      version: 1,
      readyVersion: 1,
      title: headline,
      link: words.originalUrl,
      language: words.language,
      categories: [],
      publishedAt: now,
      repeatKey: createHash('sha256').update(headline.toLowerCase()).digest('hex'),
      receivedAt: now,
      changedAt: now,
      isListed: true,
      position: count,
      ...changes,
    })
    .returning({ id: wireItems.id, version: wireItems.version, ready: wireItems.readyVersion });
  if (!row) throw new Error('the item was not written');
  await db.insert(wireItemVersions).values(
    Array.from({ length: row.version }, (_, index) => ({
      itemId: row.id,
      number: index + 1,
      receivedAt: now,
      hash: `${row.id}-${index}`,
      words: index < row.ready ? words : null,
    })),
  );
  return { id: row.id, version: row.ready };
}

function summaryWords(headline: string, number: number): WireWords {
  return {
    headline,
    deck: '',
    bylines: ['Ida Ferris'],
    language: 'en-CA',
    leadPicture: null,
    body: withIds([
      { type: 'paragraph', text: [{ text: `Councillors heard on Monday how bridge ${number} is to be mended.` }] },
      { type: 'paragraph', text: [{ text: 'Work begins in spring.' }] },
    ]),
    isSummary: true,
    originalUrl: `https://dispatch.example/stories/${number}`,
  };
}
