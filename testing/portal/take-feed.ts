import { setTimeout } from 'node:timers/promises';
import { and, eq, lt } from 'drizzle-orm';
import { now } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { escapeMarkup } from '#lib/escape-markup.ts';
import { ingestTools } from '#lib/wires/ingest/ingest-tools.ts';
import { makeItemsReady } from '#lib/wires/ingest/make-items-ready.ts';
import { ingestBytes } from '#lib/wires/ingest/poll-wires.ts';
import { wireItems } from '#lib/wires/schema.ts';

/** Takes a small feed into a wire, as if it had been asked for. The rules in force route what is new. */
export async function takeFeed(db: Db, at: Date, wireId = '', ...headlines: string[]): Promise<string> {
  await ingestBytes(db, Number(wireId), Buffer.from(feedOf(wireId, headlines, at)), now, ingestTools);
  const isUnready = and(eq(wireItems.wireId, Number(wireId)), lt(wireItems.readyVersion, wireItems.version));
  while ((await db.select({ id: wireItems.id }).from(wireItems).where(isUnready).limit(1)).length > 0) {
    // the portal's own worker may be at it too
    if ((await makeItemsReady(db, now, 1, ingestTools)) === 0) await setTimeout(100);
  }
  return String(headlines.length);
}

function feedOf(wireId: string, titles: readonly string[], at: Date): string {
  const items = titles.map((title) => {
    const link = `https://dispatch.example/${wireId}/${encodeURIComponent(title)}`;
    const words = escapeMarkup(title);
    return `<item><title>${words}</title><link>${link}</link><guid isPermaLink="false">${wireId} ${words}</guid>
<pubDate>${at.toUTCString()}</pubDate><description>What is known of it so far.</description></item>`;
  });
  return `<rss version="2.0"><channel><title>Prairie Dispatch</title><link>https://dispatch.example/</link>
${items.join('\n')}</channel></rss>`;
}
