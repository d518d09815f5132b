import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoAuthors } from '#demo/authors.ts';
import { demoEditions } from '#demo/editions.ts';
import { demoPictures } from '#demo/pictures/pictures.ts';
import { demoSections } from '#demo/sections.ts';
import { seedDemo } from '#demo/seed.ts';
import { demoStories } from '#demo/stories/all-stories.ts';
import type { DemoPicture } from '#demo/types.ts';
import { allLetters } from '#demo/webmail/demo-letters.ts';
import { draftItem, editedId, publishedItems, updatedId, withdrawnId } from '#demo/wires/story-items.ts';
import { waitingItems } from '#demo/wires/waiting-items.ts';
import { findAlert } from '#lib/alerts/queries.ts';
import { alerts } from '#lib/alerts/schema.ts';
import { auditEntries } from '#lib/audit/schema.ts';
import { dayMs, hourMs } from '#lib/clock.ts';
import { editions, sections } from '#lib/editions/schema.ts';
import { media } from '#lib/media/schema.ts';
import { pageKinds } from '#lib/pages/kinds.ts';
import { listPages } from '#lib/pages/queries.ts';
import { slugFrom } from '#lib/slug.ts';
import { system } from '#lib/staff/permissions.ts';
import { readBody } from '#lib/stories/blocks/body.ts';
import { storyPlacements } from '#lib/stories/placing/schema.ts';
import { isPublic } from '#lib/stories/reading/is-public.ts';
import { listTopicStories } from '#lib/stories/reading/listed-stories.ts';
import { listAuthors, listTopicsWithCounts } from '#lib/stories/reading/public-indexes.ts';
import { findPublicStory } from '#lib/stories/reading/queries.ts';
import { corrections, stories, storyRevisions } from '#lib/stories/schema.ts';
import { countWithdrawals } from '#lib/wires/desk/count-inbox.ts';
import { findWireText } from '#lib/wires/desk/wire-text.ts';
import { findRules } from '#lib/wires/routing/find-rules.ts';
import { wireItems, wireItemVersions } from '#lib/wires/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { drawnPicture, testStorage } from '#testing/media/test-storage.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

const now = new Date('2026-11-23T15:35:00Z');
const storage = testStorage();
const originals = testOriginals();
/** Small and quick, one for each; the real ones are drawn in their own tests. */
const render = (picture: DemoPicture) =>
  drawnPicture(60, 40, demoPictures.indexOf(picture) + 1)
    .jpeg()
    .toBuffer();
const inState = (...states: string[]) => demoStories.filter(({ state }) => states.includes(state));
const slugOf = ({ headline }: { headline: string }) => slugFrom(headline, 'story');
const publishedByWire = publishedItems.map(slugOf);
/** Of the desk's own stories, and of those that its wire brought. */
const slugsInState = (...states: string[]) => [
  ...inState(...states).map(({ slug }) => slug),
  ...(states.includes('published') ? publishedByWire : []),
  ...(states.includes('draft') ? [slugOf(draftItem)] : []),
];

describe('seedDemo', () => {
  const database = testDatabase();
  const steps: string[] = [];

  beforeAll(async () => {
    const { db } = database.current();
    const stores = { storage: storage.current(), originals: originals.current() };
    const options = { ...stores, render, onStep: (what: string) => steps.push(what) };
    // two copies of the portal that start at once
    const outcomes = await Promise.all([seedDemo(db, now, options), seedDemo(db, now, options)]);
    expect(outcomes.sort()).toEqual(['not-empty', 'seeded']);
  });

  const slugsWhere = async (condition = sql`true`) => {
    const { db } = database.current();
    const rows = await db
      .select({ slug: storyRevisions.slug })
      .from(stories)
      .innerJoin(storyRevisions, sql`${storyRevisions.id} = ${stories.headRevisionId}`)
      .where(condition);
    return rows.map(({ slug }) => slug).sort();
  };

  test('says what it does', () => {
    expect(steps).toEqual([
      'Drawing 36 pictures',
      `Writing ${demoStories.length} stories, and taking in 40 of a wire`,
      `Delivering ${allLetters.length} letters`,
    ]);
  });

  test('fills the paper once', async () => {
    const { db } = database.current();
    expect(await db.$count(editions)).toBe(demoEditions.length);
    expect(await db.$count(sections)).toBe(demoSections.length);
    expect(await db.$count(media)).toBe(demoPictures.length);
    const own = demoStories.map(({ slug }) => slug);
    expect(await slugsWhere()).toEqual([...own, ...publishedByWire, slugOf(draftItem)].sort());
    expect(await seedDemo(db, now, { storage: storage.current(), render })).toBe('not-empty');
  });

  test('has a wire whose items wait in the inbox with their pictures, or were dropped', async () => {
    const { db } = database.current();
    const inState = async (state: 'inbox' | 'dropped') =>
      await db.select({ key: wireItems.key, doubt: wireItems.doubt }).from(wireItems).where(eq(wireItems.state, state));
    expect((await inState('inbox')).map(({ key }) => key).sort()).toEqual(waitingItems.map(({ id }) => id).sort());
    expect((await inState('inbox')).filter(({ doubt }) => doubt !== null)).toEqual([]);
    expect(await inState('dropped')).toHaveLength(22);
    const versions = await db
      .select({ itemId: wireItemVersions.itemId, words: wireItemVersions.words })
      .from(wireItemVersions);
    const pictured = versions.filter(({ words }) => words?.leadPicture).map(({ itemId }) => itemId);
    const withPicture = [...waitingItems, ...publishedItems, draftItem].filter(({ picture }) => picture);
    expect(new Set(pictured).size).toBe(withPicture.length);
    expect(await findRules(db)).toMatchObject({ rules: [{ isOn: true }, { isOn: true }] });
  });

  test('has stories of its wire: one that followed it, one that the desk changed, one that it withdrew', async () => {
    const { db } = database.current();
    const taken = await db
      .select({ key: wireItems.key, state: stories.state, significantAt: stories.significantAt, storyId: stories.id })
      .from(wireItems)
      .innerJoin(stories, eq(stories.id, wireItems.storyId));
    const ofWire = new Map(taken.map(({ key, ...story }) => [key, story]));
    expect(
      taken
        .filter(({ state }) => state === 'published')
        .map(({ key }) => key)
        .sort(),
    ).toEqual(publishedItems.map(({ id }) => id).sort());
    expect(ofWire.get(draftItem.id)?.state).toBe('draft');
    const textOf = (key: string) => findWireText(db, system, ofWire.get(key)?.storyId ?? 0);

    const updated = publishedItems.find(({ id }) => id === updatedId);
    expect(await textOf(updatedId)).toMatchObject({ isDetached: false, isWaiting: false });
    const story = await findPublicStory(db, ofWire.get(updatedId)?.storyId ?? 0, now);
    expect(story).toMatchObject({ kind: 'public', story: { headline: updated?.later?.headline, versionCount: 2 } });
    expect(ofWire.get(updatedId)?.significantAt).toEqual(new Date(now.getTime() - 4 * hourMs));
    expect(await textOf(editedId)).toMatchObject({ isDetached: true, isWaiting: true });
    expect(await textOf(withdrawnId)).toMatchObject({ isWithdrawalOpen: true });
    expect(await countWithdrawals(db, system)).toBe(1);
    expect(await db.$count(wireItems)).toBe(40);
  });

  test('tells the stories of its wire with their decks, and in more than paragraphs', async () => {
    const { db } = database.current();
    const rows = await db
      .select({ deck: storyRevisions.deck, body: storyRevisions.body, bylines: storyRevisions.bylines })
      .from(wireItems)
      .innerJoin(stories, eq(stories.id, wireItems.storyId))
      .innerJoin(storyRevisions, eq(storyRevisions.id, stories.headRevisionId));
    expect(rows.filter(({ deck }) => deck === '')).toEqual([]);
    const types = rows.flatMap(({ body }) => readBody(body).map(({ type }) => type));
    expect(new Set(types)).toEqual(new Set(['paragraph', 'subhead', 'list']));
  });

  test('shows readers what is published, and what is scheduled when its time comes', async () => {
    const later = new Date(now.getTime() + 4 * dayMs);
    expect(await slugsWhere(isPublic(now))).toEqual(slugsInState('published').sort());
    expect(await slugsWhere(isPublic(later))).toEqual(slugsInState('published', 'scheduled').sort());
  });

  test('leaves the desk every state, with its dates', async () => {
    const { db } = database.current();
    const rows = await db
      .select({ state: stories.state, count: sql<number>`count(*)::int` })
      .from(stories)
      .groupBy(stories.state);
    for (const { state, count } of rows) expect([state, count]).toEqual([state, slugsInState(state).length]);
    const [killed] = await db.select().from(stories).where(sql`${stories.state} = 'killed'`).orderBy(stories.killedAt);
    const told = inState('killed').toSorted((one, other) => other.hoursAgo - one.hoursAgo)[0]?.killed;
    expect(killed?.killNotice).toBe(told?.notice);
    expect(killed?.killedAt).toEqual(new Date(now.getTime() - (told?.hoursAgo ?? 0) * hourMs));
  });

  test('nothing was done in the future, and ids follow the order of writing', async () => {
    const { db } = database.current();
    const written = await db
      .select({ at: stories.createdAt, changed: stories.changedAt })
      .from(stories)
      .orderBy(stories.id);
    expect(written.filter(({ changed }) => changed > now)).toEqual([]);
    expect(written.map(({ at }) => at.getTime())).toEqual(written.map(({ at }) => at.getTime()).sort((a, b) => a - b));
    const audited = await db.select({ at: auditEntries.at, name: auditEntries.actorName }).from(auditEntries);
    expect(audited.filter(({ at }) => at > now)).toEqual([]);
    expect(new Set(audited.map(({ name }) => name))).toEqual(new Set(['Action News']));
  });

  test('keeps updates and corrections as dated facts', async () => {
    const { db } = database.current();
    const updated = demoStories.find(({ slug }) => slug === 'nose-creek-line-opens-four-winters-late');
    const [row] = await db
      .select({ significantAt: stories.significantAt, deck: storyRevisions.deck, number: storyRevisions.number })
      .from(stories)
      .innerJoin(storyRevisions, sql`${storyRevisions.id} = ${stories.liveRevisionId}`)
      .where(sql`${storyRevisions.slug} = ${updated?.slug}`);
    expect(row).toMatchObject({ deck: updated?.updated?.deck, number: 2 });
    expect(row?.significantAt).toEqual(new Date(now.getTime() - (updated?.updated?.hoursAgo ?? 0) * hourMs));
    expect(await db.$count(corrections)).toBe(demoStories.flatMap((story) => story.corrections ?? []).length);
  });

  test('lists topics and authors with what readers may read under them', async () => {
    const { db } = database.current();
    const rows = await db.select().from(editions);
    for (const { id } of rows) {
      const found = await listTopicsWithCounts(db, id, now);
      expect(found.length).toBeGreaterThanOrEqual(12);
      const one = found.find(({ slug }) => slug === 'wildlife');
      const list = await listTopicStories(db, id, one?.id ?? 0, now, { page: 1, perPage: 50 });
      expect(list.items.length).toBe(one?.storyCount);
    }
    const names = await Promise.all(rows.map(({ id }) => listAuthors(db, id, now)));
    expect(new Set(names.flat().map(({ name }) => name))).toEqual(new Set(demoAuthors.map(({ name }) => name)));
    const portraits = new Set(names.flat().flatMap(({ portrait }) => portrait?.alt ?? []));
    expect(portraits.size).toBe(3);
  });

  test('has the newsroom’s own pages, and breaking news in one edition until it is over', async () => {
    const { db } = database.current();
    expect((await listPages(db, 'en')).map(({ kind }) => kind)).toEqual([...pageKinds]);
    const rows = await db.select({ id: editions.id, slug: editions.slug }).from(editions);
    const slugsWithNews = async (at: Date) => {
      const found = await Promise.all(rows.map(async ({ id, slug }) => ({ slug, alert: await findAlert(db, id, at) })));
      return found.flatMap(({ slug, alert }) => (alert ? [slug] : []));
    };
    expect(await slugsWithNews(now)).toEqual(['santa-barbara']);
    expect(await slugsWithNews(new Date(now.getTime() + 6 * hourMs))).toEqual([]);
    const [alert] = await db.select().from(alerts);
    const id = Number(/-(\d+)$/.exec(alert?.href ?? '')?.[1]);
    expect(await findPublicStory(db, id, now)).toMatchObject({ kind: 'public', story: { path: alert?.href } });
  });

  test('places stories on every front they belong to', async () => {
    const { db } = database.current();
    const rows = await db
      .select({ edition: editions.slug, section: sections.slug, count: sql<number>`count(*)::int` })
      .from(storyPlacements)
      .innerJoin(editions, sql`${editions.id} = ${storyPlacements.editionId}`)
      .innerJoin(sections, sql`${sections.id} = ${storyPlacements.sectionId}`)
      .groupBy(editions.slug, sections.slug);
    expect(rows).toHaveLength(demoEditions.length * demoSections.length);
    for (const { count } of rows) expect(count).toBeGreaterThanOrEqual(4);
  });
});

describe('seedDemo in the middle of an accident', () => {
  const database = testDatabase();

  test('leaves nothing half done', async () => {
    const { db } = database.current();
    const full = { ...storage.current(), write: () => Promise.reject(new Error('the disk is full')) };
    await expect(seedDemo(db, now, { storage: full, render })).rejects.toThrow('the disk is full');
    for (const table of [editions, sections, stories, media, auditEntries]) expect(await db.$count(table)).toBe(0);
  });
});
