import { setTimeout } from 'node:timers/promises';
import { and, eq, lt } from 'drizzle-orm';
import { joinDatabase } from '#bin/join-database.ts';
import { now } from '#lib/clock.ts';
import { connect } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { escapeMarkup } from '#lib/escape-markup.ts';
import { ingestTools } from '#lib/wires/ingest/ingest-tools.ts';
import { makeItemsReady } from '#lib/wires/ingest/make-items-ready.ts';
import { ingestBytes } from '#lib/wires/ingest/poll-wires.ts';
import { wireItems } from '#lib/wires/schema.ts';

/**
 * Takes a small feed into a wire of the portal that runs on this DATA_DIR, as if it had been asked for:
 * `take-feed.ts <id of the wire> <headline> <headline> …`. The rules in force route what is new.
 */
const [wireId = '', ...headlines] = process.argv.slice(2);
await joinDatabase();
const { db, close } = connect(env().DATABASE_URL ?? '', 1);
const at = now();
await ingestBytes(db, Number(wireId), Buffer.from(feedOf(headlines)), now, ingestTools);
const isUnready = and(eq(wireItems.wireId, Number(wireId)), lt(wireItems.readyVersion, wireItems.version));
while ((await db.$count(wireItems, isUnready)) > 0) {
  // the portal's own worker may be at it too
  if ((await makeItemsReady(db, now, 1, ingestTools)) === 0) await setTimeout(100);
}
console.log(String(headlines.length));
await close();
process.exit();

function feedOf(titles: readonly string[]): string {
  const items = titles.map((title) => {
    const link = `https://dispatch.example/${wireId}/${encodeURIComponent(title)}`;
    const words = escapeMarkup(title);
    return `<item><title>${words}</title><link>${link}</link><guid isPermaLink="false">${wireId} ${words}</guid>
<pubDate>${at.toUTCString()}</pubDate><description>What is known of it so far.</description></item>`;
  });
  return `<rss version="2.0"><channel><title>Prairie Dispatch</title><link>https://dispatch.example/</link>
${items.join('\n')}</channel></rss>`;
}
