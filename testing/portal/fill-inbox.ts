import { asc } from 'drizzle-orm';
import { minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { listEditions, listSections } from '#lib/editions/queries.ts';
import { media } from '#lib/media/schema.ts';
import { system } from '#lib/staff/permissions.ts';
import { pauseWire } from '#lib/wires/pause-wire.ts';
import { saveWire } from '#lib/wires/save-wire.ts';
import { newWire } from '#testing/wires/new-wire.ts';
import { wireItem } from '#testing/wires/wire-item.ts';

/**
 * Adds a paused wire of this name and leaves items in its inbox, the first headline the newest. The first item has a
 * picture, the second a doubt.
 * @returns the wire's id
 */
export async function fillInbox(db: Db, at: Date, name = 'A wire', ...headlines: string[]): Promise<string> {
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
  return String(wire.id);
}
