import { z } from 'zod';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import { ConflictError, InvalidError } from '#lib/errors.ts';
import { type Actor, authorise, system } from '#lib/staff/permissions.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import { checkStep } from '#lib/stories/desk/steps.ts';
import { lockStory } from '#lib/stories/history/revisions.ts';
import { storyContentSchema } from '#lib/stories/input.ts';
import { canonicalJson } from '#lib/stories/merging/canonical-json.ts';
import type { StoryContent, StoryVersion } from '#lib/stories/types.ts';
import { compareWithWire } from '#lib/wires/comparing/compare-with-wire.ts';
import { storyOf, writeSettled } from '#lib/wires/comparing/settled-text.ts';
import { takeDifference, takeUnchanged } from '#lib/wires/comparing/taken-words.ts';
import { readTexts } from '#lib/wires/comparing/texts.ts';
import { allOfWire, type TakenFromWire, type WireTexts } from '#lib/wires/comparing/types.ts';
import { itemVersionSchema } from '#lib/wires/desk/item-version.ts';
import { lockItem } from '#lib/wires/following/item.ts';
import { saysTheSame } from '#lib/wires/following/untouched.ts';

const inputSchema = z.strictObject({
  id: itemVersionSchema.shape.id,
  /** Of the item's text that was looked at. */
  version: itemVersionSchema.shape.version,
  /** Of the story that it was compared with. */
  storyVersion: z.int().positive(),
  /** The name of a difference, or `allOfWire`. */
  take: z.string().max(40),
});

/**
 * Takes a difference of its wire's newest text into a detached story, or all that we did not change, as a version of its
 * own: what it replaces stays in the history. Readers get it with the next update.
 * @throws {ForbiddenError}
 * @throws {NotFoundError}
 * @throws {ConflictError} when the story or the wire's text is not what was looked at
 * @throws {InvalidError} when a story cannot hold it
 */
export function takeFromWire(
  db: Db,
  actor: Actor,
  input: z.input<typeof inputSchema>,
  now: Date,
): Promise<TakenFromWire> {
  const { take, storyVersion, ...seen } = inputSchema.parse(input);
  return db.transaction(async (tx) => {
    const item = await lockItem(tx, seen.id);
    const story = await lockStory(tx, storyOf(item, seen), now);
    authorise(actor, 'story.save', story.owned);
    checkStep(story.stateNow, 'save');
    checkSeen(story, storyVersion);
    const texts = await readTexts(tx, item, story);
    const ours = contentAfter(texts, take);
    const saved = await save(tx, actor, { id: story.id, version: storyVersion }, { ...texts, taken: ours }, now);
    const isLeft = hasLeft({ ...texts, ours });
    const follows = !isLeft && (await writeSettled(tx, item, await lockStory(tx, story.id, now)));
    await recordAudit(tx, {
      actor,
      action: 'story.save',
      subject: { kind: 'wire-item', id: item.id },
      details: { taken: take, of: seen.version, story: saved.id, follows },
      now,
    });
    return { ...saved, kind: isLeft ? 'taken' : follows ? 'follows' : 'settled' };
  });
}

function checkSeen({ id, version }: StoryVersion, seen: number): void {
  if (version === seen) return;
  throw new ConflictError(
    `story ${id} is at version ${version}, not ${seen}`,
    'Somebody saved this story after you opened this page, so nothing was taken. Look at the texts as they are now, and take it again.',
  );
}

function contentAfter(texts: WireTexts, take: string): StoryContent {
  const { ours, newest } = texts;
  const taken = take === allOfWire ? takeUnchanged(texts) : takeDifference(texts, take);
  if (taken === null || isSame(taken, ours))
    throw new ConflictError(
      `nothing to take as ${take}`,
      'There is nothing of that left to take. Look at the texts as they are now.',
    );
  // whoever has all of its words has its credit, which no person writes
  const isAll = saysTheSame(taken, { ...newest, dateline: taken.dateline });
  const stored = storyContentSchema.safeParse(isAll ? { ...taken, wire: newest.wire } : taken);
  if (stored.success) return stored.data;
  const [issue] = stored.error.issues;
  throw new InvalidError(`no story: ${stored.error.message}`, `A story cannot hold that: ${issue?.message}.`);
}

/** Its attribution is the portal's to write, whoever takes it. */
async function save(
  tx: Db,
  actor: Actor,
  seen: StoryVersion,
  { ours, taken }: { ours: StoryContent; taken: StoryContent },
  now: Date,
): Promise<StoryVersion> {
  const isAttributed = canonicalJson(ours.wire) === canonicalJson(taken.wire);
  const credited = { ...ours, wire: taken.wire };
  const onto = isAttributed ? seen : await saveStory(tx, system, { ...seen, content: credited, apart: true }, now);
  if (isSame(credited, taken)) return onto;
  return saveStory(tx, actor, { ...onto, content: taken, apart: true }, now);
}

/** Is there anything of the wire's that is neither in our text nor what we put another text for? */
function hasLeft(texts: WireTexts): boolean {
  const { fields, rows } = compareWithWire(texts);
  return [...fields, ...rows.flatMap(({ differences }) => differences)].some(({ by }) => by !== 'ours');
}

const isSame = (one: StoryContent, other: StoryContent) =>
  saysTheSame(one, other) && canonicalJson(one.wire) === canonicalJson(other.wire);
