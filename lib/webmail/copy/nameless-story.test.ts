import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { decodePicture } from '#lib/media/decode.ts';
import { originalName } from '#lib/media/names.ts';
import { media } from '#lib/media/schema.ts';
import { system } from '#lib/staff/permissions.ts';
import { readWhole } from '#lib/storage/storage.ts';
import { getDeskStory } from '#lib/stories/desk/desk-queries.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { makeStory } from '#lib/webmail/copy/make-story.ts';
import { findMailOfStory } from '#lib/webmail/copy/queries.ts';
import { cameraPicture, madeBy } from '#testing/conditions/camera-pictures.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testStorage } from '#testing/media/test-storage.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';
import { base64Part, mailOf, multipart } from '#testing/webmail/mails.ts';
import { deliverRaw, htmlPart, releaseHeaders } from '#testing/webmail/releases.ts';
import { type TestBox, testBoxFor } from '#testing/webmail/test-boxes.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

const database = testDatabase();
const storage = testStorage();
const originals = testOriginals();
const now = new Date('2026-12-01T15:35:00Z');
const db = () => database.current().db;
let room: TestNewsroom;
let box: TestBox;
beforeAll(async () => {
  room = await testNewsroom(db(), now);
  box = await testBoxFor(db(), 'sources', now);
  await grantBox(db(), system, { box: box.slug, person: room.reporter.id, right: 'answer' }, now);
});

const html =
  '<p>The pumps never ran. Ask <a href="mailto:quinn@inside.test">Quinn</a> at 403-555-0172.</p>' +
  '<p>Photo: Quinn Whistler</p>';

test('a story from a box for sources names nobody, and its picture says neither where nor by whom it was taken', async () => {
  const picture = await cameraPicture(7, 640, 480);
  // the picture that comes in does say so
  expect((await sharp(picture).metadata()).exif?.includes(madeBy)).toBe(true);
  const attached = base64Part('image/jpeg', picture, 'Content-Disposition: attachment; filename="quinn-at-work.jpg"');
  const headers = releaseHeaders('Pumps never ran', '"Quinn Whistler" <quinn@inside.test>');
  const raw = mailOf(headers, multipart('mixed', htmlPart(html), attached));
  const { message, conversation } = await deliverRaw(db(), originals.current(), box.boxId, raw, now);
  const options = { originals: originals.current(), storage: storage.current(), decode: decodePicture };
  const { storyId } = await makeStory(db(), room.reporter, { box: box.slug, message }, now, options);

  const { content } = await getDeskStory(db(), room.reporter, storyId, now);
  expect(content.headline).toBe('Pumps never ran');
  expect(content.wire).toBeNull();
  expect(JSON.stringify(content)).not.toMatch(/quinn@|inside\.test|mailto|whistler|555-0172|quinn-at-work/i);
  expect(JSON.stringify(content.body)).toContain('The pumps never ran.');
  expect(content.leadPicture).toMatchObject({ caption: '', credit: '', alt: '' });

  const [row] = await db()
    .select()
    .from(media)
    .where(eq(media.id, content.leadPicture?.mediaId ?? ''));
  expect(row).toMatchObject({ caption: '', credit: '', alt: '' });
  const stored = row && (await readWhole(storage.current(), originalName(row.hash, row.format)));
  const { exif, iptc, xmp } = await sharp(stored ?? undefined).metadata();
  expect({ exif, iptc, xmp }).toEqual({ exif: undefined, iptc: undefined, xmp: undefined });
  expect(stored?.includes(madeBy)).toBe(false);

  // at the desk the mail is led to, and not shown
  expect(await findMailOfStory(db(), room.reporter, storyId)).toEqual({
    box: { slug: box.slug, name: 'News' },
    ...{ conversationId: conversation, messageId: message },
    ...{ contact: [], rest: [], unclearEmbargo: null, pictureCount: 0, files: [], trouble: null },
  });
  expect(await findMailOfStory(db(), room.editor, storyId)).toBeNull();
});
