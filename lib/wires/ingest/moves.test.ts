import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditEntries } from '#lib/audit/schema.ts';
import { wires } from '#lib/wires/schema.ts';
import { feedDocument } from '#testing/wires/feed-items.ts';
import { fetchedDocument, unchanged, wireScene } from '#testing/wires/wire-scene.ts';

const scene = wireScene(new Date('2026-11-23T15:35:00Z'));

describe('a feed that says it has moved for good', () => {
  const permanentUrl = 'https://new.example/feed';
  const day = 24 * 60;

  test('is believed on the third day, whatever it says within one', async () => {
    const wire = await scene.addWire();
    for (const minutes of [0, 60, 120, day, day + 60]) await scene.poll(wire, minutes, unchanged({ permanentUrl }));
    expect(await scene.pollState(wire)).toMatchObject({ movedTo: permanentUrl, movedDays: 2, movedSince: scene.at(0) });
    await scene.poll(wire, 2 * day, fetchedDocument(feedDocument([]), { permanentUrl }));
    const [moved] = await scene.db().select().from(wires).where(eq(wires.id, wire.id));
    expect(moved).toMatchObject({ feedUrl: permanentUrl, version: 2 });
    expect(await scene.pollState(wire)).toMatchObject({ movedTo: null, movedDays: 0 });
    const entries = await scene
      .db()
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.subjectId, String(wire.id)));
    expect(entries).toMatchObject([{ actorId: null, subjectKind: 'wire', details: { feedUrl: permanentUrl } }]);
  });

  test('has to say so each time, and the same', async () => {
    const wire = await scene.addWire();
    const answers = [
      permanentUrl,
      permanentUrl,
      null,
      permanentUrl,
      'https://third.example/',
      permanentUrl,
      permanentUrl,
    ];
    for (const [number, url] of answers.entries())
      await scene.poll(wire, number * day, unchanged({ permanentUrl: url }));
    expect(await scene.pollState(wire)).toMatchObject({ movedDays: 2 });
  });

  test('stays where it is when another wire is there', async () => {
    const wire = await scene.addWire();
    await scene.addWire({ slug: 'other', feedUrl: permanentUrl });
    for (const number of [0, 1, 2, 3]) await scene.poll(wire, number * day, unchanged({ permanentUrl }));
    expect((await scene.db().select().from(wires).where(eq(wires.id, wire.id)))[0]?.feedUrl).toBe(wire.feedUrl);
  });
});
