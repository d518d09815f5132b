import { asc } from 'drizzle-orm';
import { joinDatabase } from '#bin/join-database.ts';
import { minuteMs, now } from '#lib/clock.ts';
import { connect } from '#lib/db/client.ts';
import { listEditions, listSections } from '#lib/editions/queries.ts';
import { env } from '#lib/env.ts';
import { media } from '#lib/media/schema.ts';
import { system } from '#lib/staff/permissions.ts';
import { pauseWire } from '#lib/wires/pause-wire.ts';
import { saveWire } from '#lib/wires/save-wire.ts';
import { newWire } from '#testing/wires/new-wire.ts';
import { wireItem } from '#testing/wires/wire-item.ts';

/**
 * Adds a paused wire to the portal that runs on this DATA_DIR, and leaves items in its inbox:
 * `fill-inbox.ts <name of the wire> <headline> <headline> …`, the first headline the newest. The first item has a
 * picture, the second a doubt. The wire's id is the last line of the output.
 */
const [name = 'A wire', ...headlines] = process.argv.slice(2);
await joinDatabase();
const { db, close } = connect(env().DATABASE_URL ?? '', 1);
const at = now();
const [[edition], [section], [picture]] = await Promise.all([
  listEditions(db),
  listSections(db),
  // one of the demo's: what other journeys upload may be too small for the places it would stand in
  db.select({ mediaId: media.id }).from(media).orderBy(asc(media.createdAt)).limit(1),
]);
const place = newWire(section?.id ?? 0, edition ? [edition.id] : [], { name, slug: '' });
const saved = await saveWire(
  db,
  system,
  { ...place, feedUrl: `https://dispatch.example/${encodeURIComponent(name)}` },
  at,
);
// nobody answers there
const wire = await pauseWire(db, system, { ...saved, isPaused: true }, at);
for (const [index, title] of headlines.entries()) {
  const receivedAt = new Date(at.getTime() - index * minuteMs);
  const leadPicture =
    index === 0 && picture
      ? { mediaId: picture.mediaId, caption: 'The bridge in spring.', credit: 'N. Vandersteen', alt: 'A bridge' }
      : null;
  const doubt = index === 1 ? ('sponsored' as const) : null;
  await wireItem(
    db,
    wire.id,
    // journeys that run twice have the same headlines
    {
      title,
      key: title,
      repeatKey: `${wire.id} ${index}`,
      receivedAt,
      publishedAt: receivedAt,
      doubt,
      words: { leadPicture },
    },
    at,
  );
}
console.log(String(wire.id));
await close();
process.exit();
