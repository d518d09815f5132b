import { eq } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { pageChanges } from '#lib/changes/schema.ts';
import { dayMs } from '#lib/clock.ts';
import { addEdition } from '#lib/editions/add-edition.ts';
import { addSection } from '#lib/editions/add-section.ts';
import { decodePicture } from '#lib/media/decode.ts';
import { makeVariants } from '#lib/media/make-variants.ts';
import { originalName } from '#lib/media/names.ts';
import { media, mediaVariants } from '#lib/media/schema.ts';
import type { MediaStorage } from '#lib/media/storage.ts';
import { storePicture } from '#lib/media/store-picture.ts';
import { blankNotes, pageNotes } from '#lib/page-notes.ts';
import { type Actor, system } from '#lib/staff/permissions.ts';
import { readWhole } from '#lib/storage/storage.ts';
import { withIds } from '#lib/stories/blocks/body.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { findPublicStory } from '#lib/stories/reading/queries.ts';
import { forgetPictures } from '#lib/wires/articles/forget-pictures.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { drawnPicture, testStorage } from '#testing/media/test-storage.ts';
import { testEdition } from '#testing/staff/callers.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { composer, partsOf } from '#testing/wires/articles/composer.ts';
import { cleanItem } from '#testing/wires/articles/feed-item.ts';
import { fetchedAs } from '#testing/wires/articles/supplier.ts';

vi.mock('#lib/fetching/fetch-guarded.ts', () => ({ fetchGuarded: vi.fn() }));

const database = testDatabase();
const storage = testStorage();
const now = new Date('2026-03-10T12:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * dayMs);
const { answers, wireWith, wordsOf } = composer('forget', {
  db: () => database.current().db,
  storage: storage.current,
});

let seed = 20;

/** A picture that a wire has copied for so many days. */
async function copied(pictureDays: number | null, bytes?: Buffer) {
  seed += 1;
  const url = `https://supplier.example/img/boat-${seed}.jpg`;
  const picture = bytes ?? (await drawnPicture(320, 240, seed).jpeg().toBuffer());
  answers.set(url, fetchedAs(url, 'image/jpeg', picture));
  const item = cleanItem({
    summary: partsOf(`<img src="${url}"><p>The ferry is back.</p>`),
  });
  const wire = await wireWith({ pictureDays });
  const { leadPicture } = await wordsOf(wire, item);
  if (!leadPicture) throw new Error('no picture was copied');
  return { picture: leadPicture, bytes: picture, id: leadPicture.mediaId, url, wire };
}

const forget = (at: Date, where: MediaStorage = storage.current()) =>
  forgetPictures(database.current().db, at, 20, { storage: where });
const rowOf = async (id: string) =>
  (await database.current().db.select().from(media).where(eq(media.id, id))).at(0) ?? null;

async function filesOf(row: typeof media.$inferSelect | null): Promise<boolean> {
  if (!row) throw new Error('there is no such picture');
  return (await readWhole(storage.current(), originalName(row.hash, row.format))) !== null;
}

test('a picture goes with its variants and files when its rights end, not before, and pages hear of it', async () => {
  const { db } = database.current();
  const { id } = await copied(30);
  await makeVariants(db, now, 20, storage.current());
  const row = await rowOf(id);
  expect(await forget(new Date(inDays(30).getTime() - 1))).toBe(0);
  expect(await filesOf(await rowOf(id))).toBe(true);
  expect(await forget(inDays(30))).toBe(1);
  expect(await rowOf(id)).toBeNull();
  expect(await db.select().from(mediaVariants).where(eq(mediaVariants.mediaId, id))).toEqual([]);
  expect(await filesOf(row)).toBe(false);
  expect(await readWhole(storage.current(), `${row?.hash}-160.avif`)).toBeNull();
  expect((await db.select().from(pageChanges)).map(({ tags }) => tags)).toContainEqual([`picture:${id}`]);
});

test('a picture whose rights have ended is not copied again with a later version of its item', async () => {
  const { url, wire } = await copied(30);
  await forget(inDays(30));
  const item = cleanItem({ summary: partsOf(`<img src="${url}"><p>The ferry is late.</p>`) });
  expect(await wordsOf(wire, item)).toMatchObject({ leadPicture: null });
});

describe('it stays', () => {
  test('where its rights have no end', async () => {
    const { id } = await copied(null);
    expect(await forget(inDays(10_000))).toBe(0);
    expect(await filesOf(await rowOf(id))).toBe(true);
  });

  test('until the rights of every wire that copied it have ended', async () => {
    const first = await copied(10);
    const second = await copied(20, first.bytes);
    expect(second.id).toBe(first.id);
    expect(await forget(inDays(15))).toBe(0);
    expect(await filesOf(await rowOf(first.id))).toBe(true);
    expect(await forget(inDays(20))).toBe(1);
    expect(await rowOf(first.id)).toBeNull();
  });

  const upload = async (actor: Actor, bytes: Buffer, at: Date) => {
    const input = { bytes, caption: '', credit: '', alt: '' };
    return storePicture(database.current().db, actor, input, at, { storage: storage.current(), decode: decodePicture });
  };

  test.each([
    ['before', inDays(-1)],
    ['after', inDays(1)],
  ])('where somebody of the newsroom sent it too, %s the wire', async (_when, at) => {
    const { db } = database.current();
    const { actor } = await testPerson(db, 'reporter', now);
    seed += 1;
    const bytes = await drawnPicture(300, 200, seed).jpeg().toBuffer();
    if (at < now) await upload(actor, bytes, at);
    const { id } = await copied(5, bytes);
    if (at > now) await upload(actor, bytes, at);
    expect(await forget(inDays(5))).toBe(1);
    expect(await rowOf(id)).toMatchObject({ uploadedBy: actor.id });
    expect(await filesOf(await rowOf(id))).toBe(true);
  });

  test('where the portal had it before', async () => {
    const bytes = await drawnPicture(310, 200, 7).jpeg().toBuffer();
    await upload(system, bytes, inDays(-9));
    const { id } = await copied(5, bytes);
    expect(await forget(inDays(5))).toBe(1);
    expect(await filesOf(await rowOf(id))).toBe(true);
  });
});

test('a removal that is broken off after the files is done again', async () => {
  const { id } = await copied(5);
  const row = await rowOf(id);
  const failing: MediaStorage = {
    ...storage.current(),
    async remove(name) {
      await storage.current().remove(name);
      throw new Error('broken off on purpose');
    },
  };
  await expect(forget(inDays(5), failing)).rejects.toThrow('on purpose');
  expect(await rowOf(id)).not.toBeNull();
  expect(await filesOf(row)).toBe(false);
  expect(await forget(inDays(5))).toBe(1);
  expect(await rowOf(id)).toBeNull();
});

test('a story reads on without its pictures, and its page depends on them', async () => {
  const { db } = database.current();
  const [lead, inside] = [await copied(5), await copied(5)];
  const words = { caption: 'The ferry on Monday.', alt: 'A ferry' };
  const story = await createStory(
    db,
    system,
    {
      slug: '',
      sectionId: await addSection(db, system, { slug: 'harbour', name: 'Harbour' }, now),
      editionIds: [await addEdition(db, system, { ...testEdition, slug: 'harbour-town' }, now)],
      topicIds: [],
      prominence: 'standard',
      language: 'en',
      kicker: '',
      headline: 'Ferry returns',
      deck: '',
      bylines: [],
      dateline: '',
      leadPicture: { ...lead.picture, ...words },
      body: withIds([
        { type: 'paragraph', text: [{ text: 'The ferry is back.' }] },
        { type: 'image', picture: { ...inside.picture, ...words } },
      ]),
      wire: null,
    },
    now,
  );
  await publishStory(db, system, { ...story, publishAt: null, embargoUntil: null }, now);
  const notes = blankNotes();
  const read = () => pageNotes.run(notes, () => findPublicStory(db, story.id, inDays(6)));
  await db.update(media).set({ variantsReadyAt: now, shapesReadyAt: now });
  expect(await read()).toMatchObject({ story: { leadPicture: { mediaId: lead.id } } });
  expect([...notes.tags]).toEqual(expect.arrayContaining([`picture:${lead.id}`, `picture:${inside.id}`]));
  await forget(inDays(5));
  const found = await read();
  expect(found).toMatchObject({ kind: 'public', story: { leadPicture: null } });
  expect(found?.kind === 'public' && found.story.pictures.size).toBe(0);
});
