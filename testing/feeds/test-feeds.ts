import { beforeAll } from 'vitest';
import { authors } from '#lib/authors/schema.ts';
import { hourMs } from '#lib/clock.ts';
import { answerFeed } from '#lib/feeds/answer-feed.ts';
import { withIds } from '#lib/stories/blocks/body.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { topics } from '#lib/topics/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';

export const paper = { name: 'Action & News', url: 'https://news.example' };
export const now = new Date('2026-11-23T15:35:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * hourMs);

/** What no XML document may hold, what ends a CDATA section, and what means something in markup. */
const wild = 'A ]]> b \u0000\u0008\u000b\u001f\ufffe c &amp; <b>d</b> "e" \'f\' 🧊👩‍🚒 שלום \ud800';
export const tamed = 'A ]]> b  c &amp; <b>d</b> "e" \'f\' 🧊👩‍🚒 שלום \ufffd';
export const huge = 'Very long headline '.repeat(15).trim();

/** In Calgary; in UTC the year is over. */
export const newYearsEve = new Date('2027-01-01T02:00:00Z');

/**
 * A paper with feeds in a database of its own: a story with whatever is awkward in XML, one of a wire, one of another
 * section, one that is not yet public, and one of New Year's Eve. Call at the top of a file.
 */
export function testFeeds() {
  const database = testDatabase();
  const db = () => database.current().db;
  let room: TestNewsroom;
  let own: { id: number; version: number };
  let wireId: number;

  beforeAll(async () => {
    room = await testNewsroom(db(), ago(100));
    const [topic] = await db()
      .insert(topics)
      .values({ slug: 'river', name: 'The River', description: '', createdAt: ago(100) })
      .returning({ id: topics.id });
    const [name, bio, email] = ['Rae Porter', '', ''];
    await db().insert(authors).values({
      slug: 'rae-porter',
      name,
      nameKey: 'rae porter',
      role: '',
      bio,
      email,
      createdAt: now,
      changedAt: now,
    });
    const link = { text: 'a link', href: 'https://a.example/?a=1&b=2' } as const;
    own = await publish(
      {
        headline: wild.replaceAll('\u0000', '').toWellFormed(),
        deck: wild.replaceAll('\u0000', '').toWellFormed(),
        bylines: ['Rae Porter', 'Zoë & Co <x>'],
        topicIds: [topic?.id ?? 0],
        body: withIds([
          { type: 'paragraph', text: [{ text: 'The first < walkers & ]]> crossed. ' }, link] },
          { type: 'image', picture: { ...room.picture, alt: 'A "red" bridge' } },
        ]),
      },
      ago(3),
    );
    const wire = {
      supplier: 'Prairie Dispatch',
      feedName: 'Prairie Dispatch Calgary',
      originalUrl: 'https://dispatch.example/ice?a=1&amp;b=2&c=3',
      copyright: '© 2026 Prairie Dispatch',
      canonical: true,
      isSummary: true,
    };
    const body = withIds([{ type: 'paragraph', text: [{ text: 'Secret words of the wire.' }] }]);
    wireId = (await publish({ headline: huge.slice(0, 200), deck: 'In <short>.', bylines: [], wire, body }, ago(2))).id;
    await publish({ headline: 'Far away', sectionId: room.world, bylines: ['Olu Other'], leadPicture: null }, ago(1));
    const [coming] = await db()
      .insert(topics)
      .values({ slug: 'ballot', name: 'The Ballot', description: '', createdAt: ago(100) })
      .returning({ id: topics.id });
    await db().insert(authors).values({
      slug: 'edda-tor',
      name: 'Edda Tor',
      nameKey: 'edda tor',
      role: '',
      bio,
      email,
      createdAt: now,
      changedAt: now,
    });
    const unseen = { headline: 'Not yet to be read', bylines: ['Edda Tor'], topicIds: [coming?.id ?? 0] };
    await publish(unseen, new Date(now.getTime() + hourMs));
    await publish({ headline: 'Fireworks' }, newYearsEve);
  });

  async function publish(changes: Partial<StoryContent>, publishAt: Date) {
    const draft = await createStory(db(), room.editor, room.content(changes), ago(90));
    return publishStory(db(), room.editor, { ...draft, publishAt, embargoUntil: null }, ago(80));
  }

  async function ask(path: string, headers: Record<string, string> = {}, method = 'GET', at = now) {
    const request = new Request(`${paper.url}/feeds/${path}`, { method, headers });
    return answerFeed(request, db(), path, paper, at);
  }
  const read = async (path: string) => (await ask(path)).text();

  return { db, ask, read, stories: () => ({ room, own, wireId }) };
}
