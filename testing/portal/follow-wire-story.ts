import { setTimeout as sleep } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import { hourMs, now } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { listEditions, listSections } from '#lib/editions/queries.ts';
import { system } from '#lib/staff/permissions.ts';
import { publishItem } from '#lib/wires/desk/publish-item.ts';
import { makeItemsReady } from '#lib/wires/ingest/make-items-ready.ts';
import { ingestBytes } from '#lib/wires/ingest/poll-wires.ts';
import { pauseWire } from '#lib/wires/pause-wire.ts';
import { saveWire } from '#lib/wires/save-wire.ts';
import { wireItems } from '#lib/wires/schema.ts';
import { newWire } from '#testing/wires/new-wire.ts';
import { type SentStory, sentDocument } from '#testing/wires/sent-document.ts';

/**
 * A wire of its own, and what it sends, taken in as if it had been asked: `begin` publishes a story of a new wire of that
 * name, `send` sends a newer text of it, `withdraw` a document without it.
 * @param which the name of the new wire, else its id
 * @param given the story as JSON: a headline and paragraphs
 * @returns JSON: the ids of the wire and the story
 */
export async function followWireStory(db: Db, _at: Date, step = '', which = '', given = '{}'): Promise<string> {
  const wireId = step === 'begin' ? await addWire(db, which) : Number(which);
  const story: SentStory | null = step === 'withdraw' ? null : JSON.parse(given);
  await ingestBytes(db, wireId, Buffer.from(sentDocument(wireId, story, now())), now);
  const item = await readyItem(db, wireId);
  const seen = { id: item.id, version: item.readyVersion };
  const storyId = step === 'begin' ? (await publishItem(db, system, seen, now())).id : item.storyId;
  return JSON.stringify({ wireId, storyId });
}

/** A paused wire, since nobody answers where it is; its stories come whole. */
async function addWire(db: Db, name: string): Promise<number> {
  const [[edition], [section]] = await Promise.all([listEditions(db), listSections(db)]);
  const place = newWire(section?.id ?? 0, edition ? [edition.id] : [], { name, slug: '' });
  const feedUrl = `https://dispatch.example/${encodeURIComponent(name)}`;
  const saved = await saveWire(db, system, { ...place, feedUrl, rights: 'full', licence: 'By letter.' }, now());
  return (await pauseWire(db, system, { ...saved, isPaused: true }, now())).id;
}

/** The item of the story, once it has the words of its newest version; the portal's worker may be quicker. */
async function readyItem(tx: Db, id: number): Promise<typeof wireItems.$inferSelect> {
  const until = now().getTime() + hourMs / 60;
  while (now().getTime() < until) {
    await makeItemsReady(tx, now, 20);
    const [row] = await tx
      .select()
      .from(wireItems)
      .where(and(eq(wireItems.wireId, id), eq(wireItems.link, `https://dispatch.example/stories/${id}`)));
    if (row && row.readyVersion === row.version) return row;
    await sleep(50);
  }
  throw new Error('the story did not become ready');
}
