import { sql } from 'drizzle-orm';
import { demoAlert } from '#demo/alert.ts';
import { demoAuthors } from '#demo/authors.ts';
import { chronicleOf, type Event } from '#demo/chronicle.ts';
import { seedConditions } from '#demo/conditions/seed-conditions.ts';
import { contentOf, type Stored, updatedContentOf } from '#demo/content.ts';
import { demoEditions } from '#demo/editions.ts';
import { demoPages } from '#demo/pages/demo-pages.ts';
import { demoPictures, renderPicture } from '#demo/pictures/pictures.ts';
import { demoReads } from '#demo/reads.ts';
import { demoSections } from '#demo/sections.ts';
import { demoStories } from '#demo/stories/all-stories.ts';
import { demoTopics } from '#demo/topics.ts';
import type { Deed, DemoEdition, DemoPicture, DemoPictureName, DemoSection, DemoTopic } from '#demo/types.ts';
import { allLetters } from '#demo/webmail/demo-letters.ts';
import { type DemoStaff, postDomain, seedWebmail } from '#demo/webmail/seed-webmail.ts';
import { dispatchItemCount, wireDeeds } from '#demo/wires/seed-wire.ts';
import { raiseAlert } from '#lib/alerts/raise-alert.ts';
import { saveAuthor } from '#lib/authors/save-author.ts';
import { hourMs, minuteMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import { addEdition } from '#lib/editions/add-edition.ts';
import { addSection } from '#lib/editions/add-section.ts';
import { editions, sections } from '#lib/editions/schema.ts';
import { type DecodedPicture, decodePicture } from '#lib/media/decode.ts';
import type { MediaStorage } from '#lib/media/storage.ts';
import { storePicture } from '#lib/media/store-picture.ts';
import { savePage } from '#lib/pages/save-page.ts';
import { recordReads } from '#lib/readership/record-reads.ts';
import { system } from '#lib/staff/permissions.ts';
import { staff } from '#lib/staff/schema.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';
import { correctStory } from '#lib/stories/desk/correct-story.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { moveStory } from '#lib/stories/desk/move-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import { updateStory } from '#lib/stories/desk/update-story.ts';
import { storyPath } from '#lib/stories/reading/story-path.ts';
import { stories } from '#lib/stories/schema.ts';
import type { StoryContent, StoryVersion } from '#lib/stories/types.ts';
import { saveTopic } from '#lib/topics/save-topic.ts';
import { originalStorage } from '#lib/webmail/house/original-storage.ts';

const lockId = 0x41_4e_44_45; // "ANDE": any number, the same in every copy
/** Pictures drawn at once: more would only hold more raw pixels in memory. */
const drawnAtOnce = 2;
/** The paper and its pictures are there before the oldest story. */
const foundedHoursAgo = 264;

/**
 * Fills an empty database with the demo newsroom: editions, sections, topics, pictures, authors, stories and post, through
 * the same use cases as the desk, dated relative to `now`. All of it or nothing; several copies may call it at once.
 * @param options.storage for pictures, default: the portal's own; files written before a failure stay and are harmless
 * @param options.originals the same for mails as they came
 * @param options.render default: draws them in full, which takes most of the time
 * @param options.hire takes on the staff who read the post; default: nobody does, and all of it lies unread
 * @param options.siteUrl whose host the newsroom's boxes have
 * @param options.onStep told what is being done, for the log
 * @returns `not-empty`, having touched nothing, when there is any edition, section, story or person already
 */
export function seedDemo(
  db: Db,
  now: Date,
  options: {
    storage?: MediaStorage;
    originals?: FileStorage;
    render?: typeof renderPicture;
    hire?: (tx: Db) => Promise<DemoStaff>;
    siteUrl?: string;
    onStep?: (what: string) => void;
  } = {},
): Promise<'seeded' | 'not-empty'> {
  const { render = renderPicture, hire, siteUrl = 'http://localhost', onStep = () => {} } = options;
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${lockId})`);
    if (!(await isEmpty(tx))) return 'not-empty';
    onStep(`Drawing ${demoPictures.length} pictures`);
    const drawn = await drawAll(demoPictures, render);
    onStep(`Writing ${demoStories.length} stories, and taking in ${dispatchItemCount} of a wire`);
    const stored = { ...(await addPaper(tx, now)), pictures: await storePictures(tx, drawn, now, options.storage) };
    await addAuthors(tx, stored, now);
    const ids = await replay(tx, stored, now);
    await recordReads(tx, demoReads(ids, now));
    await raiseDemoAlert(tx, stored, ids, now);
    await seedConditions(tx, stored, now);
    onStep(`Delivering ${allLetters.length} letters`);
    const post = {
      domain: postDomain(siteUrl),
      storage: options.originals ?? originalStorage(),
      drawn: new Map(drawn.map(({ picture, decoded }) => [picture.name, decoded])),
      staff: (await hire?.(tx)) ?? new Map(),
      foundedAt: new Date(now.getTime() - foundedHoursAgo * hourMs),
    };
    await seedWebmail(tx, post, now);
    return 'seeded';
  });
}

async function isEmpty(tx: Db): Promise<boolean> {
  for (const table of [editions, sections, stories, staff]) {
    const rows = await tx.select({ one: sql`1` }).from(table).limit(1);
    if (rows.length > 0) return false;
  }
  return true;
}

async function addPaper(tx: Db, now: Date): Promise<Pick<Stored, 'editions' | 'sections' | 'topics'>> {
  const at = new Date(now.getTime() - foundedHoursAgo * hourMs);
  const added = {
    editions: new Map<DemoEdition, number>(),
    sections: new Map<DemoSection, number>(),
    topics: new Map<DemoTopic, number>(),
  };
  for (const edition of demoEditions) added.editions.set(edition.slug, await addEdition(tx, system, edition, at));
  for (const section of demoSections) added.sections.set(section.slug, await addSection(tx, system, section, at));
  for (const page of demoPages) await savePage(tx, system, { ...page, number: 0 }, at);
  for (const topic of demoTopics)
    added.topics.set(topic.slug, (await saveTopic(tx, system, { ...topic, id: null }, at)).id);
  return added;
}

async function addAuthors(tx: Db, { pictures }: Stored, now: Date): Promise<void> {
  const at = new Date(now.getTime() - foundedHoursAgo * hourMs);
  for (const { portrait, ...author } of demoAuthors) {
    const picture = portrait && pictures.get(portrait);
    await saveAuthor(tx, system, { ...author, id: null, version: 0, slug: '', portrait: picture ?? null }, at);
  }
}

async function raiseDemoAlert(
  tx: Db,
  stored: Pick<Stored, 'editions'>,
  ids: ReadonlyMap<string, number>,
  now: Date,
): Promise<void> {
  const { edition, story, ...alert } = demoAlert;
  const href = storyPath(story, ids.get(story) ?? 0);
  const editionIds = [stored.editions.get(edition) ?? 0];
  await raiseAlert(tx, system, { ...alert, href, editionIds }, now);
}

type Drawn = { picture: DemoPicture; decoded: DecodedPicture };

async function drawAll(pictures: readonly DemoPicture[], render: typeof renderPicture): Promise<Drawn[]> {
  const draw = async (picture: DemoPicture) => ({ picture, decoded: await decodePicture(await render(picture)) });
  const drawn: Drawn[] = [];
  for (let start = 0; start < pictures.length; start += drawnAtOnce) {
    const some = pictures.slice(start, start + drawnAtOnce);
    drawn.push(...(await Promise.all(some.map(draw))));
  }
  return drawn;
}

async function storePictures(
  tx: Db,
  drawn: readonly Drawn[],
  now: Date,
  storage?: MediaStorage,
): Promise<ReadonlyMap<DemoPictureName, Picture>> {
  const stored = new Map<DemoPictureName, Picture>();
  for (const [index, { picture, decoded }] of drawn.entries()) {
    const { name, caption, credit, alt } = picture;
    const at = new Date(now.getTime() - foundedHoursAgo * hourMs + index * minuteMs);
    // decoded already, side by side; one transaction stores them one after another
    const decode = () => Promise.resolve(decoded);
    const options = { decode, ...(storage && { storage }) };
    const { id } = await storePicture(tx, system, { bytes: decoded.bytes, caption, credit, alt }, at, options);
    stored.set(name, { mediaId: id, caption, credit, alt });
  }
  return stored;
}

/**
 * Does everything that the newsroom did, oldest first, with its own stories and with its wire's.
 * @returns the own stories' ids by slug
 */
async function replay(tx: Db, stored: Stored, now: Date): Promise<ReadonlyMap<string, number>> {
  const versions = new Map<string, StoryVersion>();
  const own = chronicleOf(demoStories).map((event) => ({
    hoursAgo: event.hoursAgo,
    run: async () => {
      const { slug } = event.story;
      const at = new Date(now.getTime() - event.hoursAgo * hourMs);
      const words = event.step.kind === 'update' ? updatedContentOf : contentOf;
      versions.set(slug, await take(tx, event, words(event.story, stored), versions.get(slug), at));
    },
  }));
  const deeds: Deed[] = [...own, ...wireDeeds(tx, stored, now)];
  for (const { run } of deeds.sort((one, other) => other.hoursAgo - one.hoursAgo)) await run();
  return new Map([...versions].map(([slug, { id }]) => [slug, id]));
}

async function take(
  tx: Db,
  { step, story }: Event,
  content: StoryContent,
  seen: StoryVersion | undefined,
  at: Date,
): Promise<StoryVersion> {
  if (step.kind === 'create') return createStory(tx, system, content, at);
  if (!seen) throw new Error(`the demo's story ${story.slug} is to ${step.kind} before it exists`);
  switch (step.kind) {
    case 'submit':
    case 'spike':
      return moveStory(tx, system, { ...seen, move: step.kind }, at);
    case 'publish': {
      const publishAt = new Date(at.getTime() + step.publicInHours * hourMs);
      return publishStory(tx, system, { ...seen, publishAt, embargoUntil: null }, at);
    }
    case 'update': {
      const saved = await saveStory(tx, system, { ...seen, content }, at);
      return updateStory(tx, system, { ...saved, significant: true }, at);
    }
    case 'correct':
      return correctStory(tx, system, { ...seen, ...step.note }, at);
    case 'kill':
      return killStory(tx, system, { ...seen, notice: step.notice }, at);
    default:
      return step satisfies never;
  }
}
