import { randomUUID } from 'node:crypto';
import type { Db } from '#lib/db/client.ts';
import { editions, sections } from '#lib/editions/schema.ts';
import { media } from '#lib/media/schema.ts';
import type { Actor, Role } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';
import { withIds } from '#lib/stories/blocks/body.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { newCalgary } from '#testing/editions.ts';

/** A small newsroom in a test database: two editions, two sections, a person of each role, one picture. */
export type TestNewsroom = Awaited<ReturnType<typeof testNewsroom>>;

export async function testNewsroom(db: Db, now: Date) {
  const calgary = await addEdition(db, 'calgary', 'America/Edmonton', 1);
  const santaBarbara = await addEdition(db, 'santa-barbara', 'America/Los_Angeles', 2);
  const local = await addSection(db, 'local', 1);
  const world = await addSection(db, 'world', 2);
  const reporter = await addPerson(db, 'reporter', 'Rae Porter', now);
  const otherReporter = await addPerson(db, 'reporter', 'Olu Other', now);
  const editor = await addPerson(db, 'editor', 'Edda Tor', now);
  const administrator = await addPerson(db, 'administrator', 'Ada Min', now);
  const picture = await addPicture(db, now);
  /** Content that may be published as it is. */
  const content = (changes: Partial<StoryContent> = {}): StoryContent => ({
    slug: '',
    sectionId: local,
    editionIds: [calgary],
    topicIds: [],
    prominence: 'standard',
    language: 'en',
    kicker: '',
    headline: 'Footbridge opens early',
    deck: '',
    bylines: ['Rae Porter'],
    dateline: 'CALGARY',
    leadPicture: picture,
    body: withIds([{ type: 'paragraph', text: [{ text: 'The first walkers crossed at dawn.' }] }]),
    wire: null,
    ...changes,
  });
  return { calgary, santaBarbara, local, world, reporter, otherReporter, editor, administrator, picture, content };
}

async function addEdition(db: Db, slug: string, timeZone: string, position: number): Promise<number> {
  const [row] = await db
    .insert(editions)
    .values({ ...newCalgary, slug, name: slug, timeZone, position })
    .returning({ id: editions.id });
  return row?.id ?? 0;
}

async function addSection(db: Db, slug: string, position: number): Promise<number> {
  const [row] = await db.insert(sections).values({ slug, name: slug, position }).returning({ id: sections.id });
  return row?.id ?? 0;
}

async function addPerson(db: Db, role: Role, name: string, now: Date): Promise<Actor & { id: string }> {
  const id = randomUUID();
  await db.insert(staff).values({ id, name, email: `${id}@news.example`, role, createdAt: now, updatedAt: now });
  return { id, name, role };
}

async function addPicture(db: Db, now: Date): Promise<Picture> {
  const [row] = await db
    .insert(media)
    .values({ hash: randomUUID(), format: 'jpeg', widthPx: 1200, heightPx: 800, bytes: 1, createdAt: now })
    .returning({ id: media.id });
  return { mediaId: row?.id ?? '', caption: 'A footbridge.', credit: 'N. Vandersteen', alt: 'A red footbridge' };
}
