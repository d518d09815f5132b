import { desc, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { pageChanges } from '#lib/changes/schema.ts';
import { pauseWire } from '#lib/wires/pause-wire.ts';
import { saveWire } from '#lib/wires/save-wire.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testNewsroom } from '#testing/stories/test-newsroom.ts';
import { newWire } from '#testing/wires/new-wire.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');

test('open pages of the desk are told when a wire is added, changed, paused and asked again', async () => {
  const { db } = database.current();
  const { editor, local, calgary } = await testNewsroom(db, now);
  const isOfWires = sql`${pageChanges.event} ->> 'kind' = 'wires'`;
  const countTold = () => db.$count(pageChanges, isOfWires);
  const wire = newWire(local, [calgary]);
  let saved = await saveWire(db, editor, wire, now);
  expect(await countTold()).toBe(1);
  saved = await saveWire(db, editor, { ...wire, ...saved, name: 'Prairie Dispatch Local' }, now);
  expect(await countTold()).toBe(2);
  for (const isPaused of [true, false]) saved = await pauseWire(db, editor, { ...saved, isPaused }, now);
  expect(await countTold()).toBe(4);
  // it is asked already
  await pauseWire(db, editor, { ...saved, isPaused: false }, now);
  expect(await countTold()).toBe(4);
  const [told] = await db.select().from(pageChanges).where(isOfWires).orderBy(desc(pageChanges.id)).limit(1);
  expect(told).toMatchObject({ tags: [], changedAt: now });
});
