import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { minuteMs, now } from '#lib/clock.ts';
import { stories, storyRevisions } from '#lib/stories/schema.ts';
import { makeItemsReady } from '#lib/wires/ingest/make-items-ready.ts';
import { pollWires } from '#lib/wires/ingest/poll-wires.ts';
import { wireItems, wireItemVersions, wirePolls } from '#lib/wires/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { seededRandom } from '#testing/seeded-random.ts';
import { soakCount, soakTimeoutMs } from '#testing/soak.ts';
import { testNewsroom } from '#testing/stories/test-newsroom.ts';
import { toBytes } from '#testing/wires/feed-items.ts';
import { killedDocument, killedFeeds, killedTools, versionsExpected } from '#testing/wires/killed-ingest.ts';
import { runKilledWorkers } from '#testing/wires/run-killed-workers.ts';
import { type StubSupplier, startStubSupplier } from '#testing/wires/stub-supplier.ts';
import { testWire } from '#testing/wires/test-wires.ts';

const database = testDatabase();
const kills = soakCount(20);
/** Each kills two workers. */
const rounds = { 1: Math.ceil(kills / 4), 2: Math.floor(kills / 4) };
const items = soakCount(2_000) / killedFeeds;
/** What comes over it is published by itself; of the others it waits in the inbox. */
const publishedFeed = 0;
/** Longer than any lease, so that whoever comes next takes what the killed had in hand. */
const lifeMs = 20 * minuteMs;

let supplier: StubSupplier;
beforeAll(async () => {
  supplier = await startStubSupplier();
});
afterAll(() => supplier.close());

const feeds = Array.from({ length: killedFeeds }, (_, feed) => feed);
const serve = (edition: 1 | 2) => {
  for (const feed of feeds) supplier.serve(`/${feed}`, toBytes(killedDocument(feed, edition, items)));
};

test(
  `workers are killed ${kills} times while they take feeds in, and each item is there once, as it should be`,
  async () => {
    const { db, url } = database.current();
    const room = await testNewsroom(db, now());
    for (const feed of feeds) {
      const feedUrl = `${supplier.origin}/${feed}`;
      const destination = feed === publishedFeed ? 'publish' : 'inbox';
      await testWire(db, room, now(), { slug: `feed-${feed}`, feedUrl, destination });
    }
    const random = seededRandom(13);
    let aheadMs = 0;
    for (const edition of [1, 2] as const) {
      serve(edition);
      for (let round = 0; round < rounds[edition]; round += 1) {
        await runKilledWorkers(db, url, { aheadMs, killMs: [random() * 1_500, random() * 1_500] });
        aheadMs += lifeMs;
      }
      // the last life of an edition, which nobody ends
      const lastAheadMs = aheadMs;
      const clock = () => new Date(now().getTime() + lastAheadMs);
      while ((await pollWires(db, clock, 4, killedTools)) + (await makeItemsReady(db, clock, 500, killedTools)) > 0);
      aheadMs += lifeMs;
    }

    const rows = await db.select().from(wireItems);
    expect(rows).toHaveLength(items * killedFeeds);
    const [published, waiting] = [
      rows.filter(({ storyId }) => storyId !== null),
      rows.filter(({ storyId }) => storyId === null),
    ];
    expect(published.every(({ key }) => key.startsWith(`${publishedFeed}-`))).toBe(true);
    expect(waiting).toHaveLength(items * (killedFeeds - 1));
    const expectedOf = ({ key }: { key: string }) => versionsExpected(Number(key.split('-')[1]), items);
    expect(rows.filter((row) => row.version !== expectedOf(row) || row.readyVersion !== row.version)).toEqual([]);
    expect(published.filter(({ version, writtenVersion }) => version !== writtenVersion)).toEqual([]);
    expect(await db.$count(wireItemVersions)).toBe(rows.reduce((sum, row) => sum + expectedOf(row), 0));

    const live = await db
      .select({ id: stories.id, headline: storyRevisions.headline })
      .from(stories)
      .innerJoin(storyRevisions, eq(storyRevisions.id, stories.liveRevisionId));
    expect(new Map(live.map(({ id, headline }) => [id, headline]))).toEqual(
      new Map(published.map(({ storyId, title }) => [storyId, title])),
    );
    expect(await db.$count(stories)).toBe(published.length);

    expect(rows.filter(({ lease, leasedUntil }) => lease !== null || leasedUntil !== null)).toEqual([]);
    const polls = await db.select().from(wirePolls);
    expect(polls.filter(({ lease, failure, failures }) => lease !== null || failure !== null || failures > 0)).toEqual(
      [],
    );
  },
  soakTimeoutMs(120_000),
);
