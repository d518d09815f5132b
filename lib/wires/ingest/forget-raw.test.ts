import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { forgetRaw } from '#lib/wires/ingest/forget-raw.ts';
import { wireItems } from '#lib/wires/schema.ts';
import { feedDocument, feedItem } from '#testing/wires/feed-items.ts';
import { wireScene } from '#testing/wires/wire-scene.ts';

const scene = wireScene(new Date('2026-11-23T15:35:00Z'));
const days = (count: number) => count * 24 * 60;

/** An item with versions 1 … 4, each made ready, a minute after the other. */
async function withVersions() {
  const wire = await scene.addWire();
  for (const number of [1, 2, 3, 4]) {
    await scene.take(wire, number, feedDocument([feedItem('bridge', { title: `The bridge, part ${number}` })]));
    await scene.makeReady(number);
  }
  return scene.itemByKey(wire, 'bridge');
}

test('what came is forgotten a month later, and the words that nothing needs', async () => {
  const item = await withVersions();
  await scene.db().update(wireItems).set({ writtenVersion: 2, settledVersion: 3 }).where(eq(wireItems.id, item.id));
  expect(await forgetRaw(scene.db(), scene.at(days(29)), 10)).toBe(0);
  expect(await forgetRaw(scene.db(), scene.at(days(31)), 3)).toBe(3);
  expect(await forgetRaw(scene.db(), scene.at(days(31)), 3)).toBe(1);
  expect(await forgetRaw(scene.db(), scene.at(days(31)), 3)).toBe(0);
  expect(await scene.versions(item)).toMatchObject([
    { number: 1, raw: null, clean: null, words: null },
    { number: 2, raw: null, words: { headline: 'The bridge, part 2' } },
    { number: 3, raw: null, words: { headline: 'The bridge, part 3' } },
    { number: 4, raw: null, words: { headline: 'The bridge, part 4' } },
  ]);
});

test('what is still without words keeps what they are made of, and the words before it', async () => {
  const item = await withVersions();
  await scene.db().update(wireItems).set({ readyVersion: 3 }).where(eq(wireItems.id, item.id));
  await forgetRaw(scene.db(), scene.at(days(31)), 10);
  expect(await scene.versions(item)).toMatchObject([
    { words: null },
    { words: null },
    { raw: null, words: { headline: 'The bridge, part 3' } },
    { raw: { title: 'The bridge, part 4' } },
  ]);
});
