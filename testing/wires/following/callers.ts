import { eq } from 'drizzle-orm';
import { stories } from '#lib/stories/schema.ts';
import { takeFromWire } from '#lib/wires/comparing/take-from-wire.ts';
import { findWireNote, listWireNotes } from '#lib/wires/comparing/wire-notes.ts';
import { dropItem } from '#lib/wires/desk/drop-item.ts';
import { publishItem } from '#lib/wires/desk/publish-item.ts';
import { restoreStory } from '#lib/wires/desk/restore-story.ts';
import { settleVersion } from '#lib/wires/desk/settle-version.ts';
import { settleWithdrawal } from '#lib/wires/desk/settle-withdrawal.ts';
import { takeItem } from '#lib/wires/desk/take-item.ts';
import { findWireText } from '#lib/wires/desk/wire-text.ts';
import type { wireItems } from '#lib/wires/schema.ts';
import { type Caller, caller, type Scene } from '#testing/staff/caller.ts';
import { storedItem, storedWire, wordsWith } from '#testing/wires/following/incoming.ts';

type ItemChanges = Partial<typeof wireItems.$inferInsert>;

/** An item at its first version. */
async function itemIn({ db, content, now }: Scene, changes: ItemChanges = {}) {
  const id = await storedItem(db, await storedWire(db, content, now), wordsWith(), now, changes);
  return { id, version: 1 };
}

/** The item that the scene's story was written from. */
async function itemOfStory(scene: Scene) {
  const { db, story } = scene;
  const [row] = await db.select().from(stories).where(eq(stories.id, story.id));
  const writtenRevisionId = row?.headRevisionId ?? null;
  return itemIn(scene, { state: 'taken', storyId: story.id, writtenVersion: 1, writtenRevisionId });
}

/** The use cases around an item's story. */
export const followingCallers: readonly Caller[] = [
  caller('wire.take', takeItem, async (scene) => takeItem(scene.db, scene.actor, await itemIn(scene), scene.now)),
  caller('story.publish', publishItem, async (scene) =>
    publishItem(scene.db, scene.actor, await itemIn(scene), scene.now),
  ),
  caller('wire.drop', dropItem, async (scene) => dropItem(scene.db, scene.actor, await itemIn(scene), scene.now)),
  caller('story.take-back', settleWithdrawal, async (scene) => {
    const { id } = await itemIn(scene, { withdrawnAt: scene.now });
    return settleWithdrawal(scene.db, scene.actor, { id, answer: 'keep' }, scene.now);
  }),
  caller(
    'story.save',
    settleVersion,
    async (scene) => settleVersion(scene.db, scene.actor, await itemOfStory(scene), scene.now),
    'draft',
  ),
  caller(
    'story.save',
    takeFromWire,
    async (scene) => {
      const item = await itemOfStory(scene);
      const input = { ...item, storyVersion: scene.story.version, take: 'headline' };
      return takeFromWire(scene.db, scene.actor, input, scene.now);
    },
    'draft',
  ),
  caller('wire.read', findWireNote, ({ db, actor, story }) => findWireNote(db, actor, story.id)),
  caller('wire.read', listWireNotes, ({ db, actor, story }) => listWireNotes(db, actor, [story.id])),
  caller('story.spike', restoreStory, ({ db, actor, story, now }) => restoreStory(db, actor, story, now), 'spiked'),
  caller('story.read', findWireText, ({ db, actor, story }) => findWireText(db, actor, story.id), 'draft'),
];
