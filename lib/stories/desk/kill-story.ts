import { z } from 'zod';
import { atMostCharacters } from '#lib/at-most.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { storable } from '#lib/storable.ts';
import { steps } from '#lib/stories/desk/steps.ts';
import { takeForStep } from '#lib/stories/desk/take-for-step.ts';
import { writeStory } from '#lib/stories/history/revisions.ts';
import { storyVersionSchema } from '#lib/stories/input.ts';
import { unplaceStory } from '#lib/stories/placing/place-story.ts';
import type { StoryVersion } from '#lib/stories/types.ts';

const inputSchema = storyVersionSchema.extend({
  notice: z
    .string()
    .overwrite(storable)
    .trim()
    .min(10, 'tell readers why it is gone')
    .max(1_000, atMostCharacters(1_000)),
});

/** Withdraws a published story: off every front at once, and its address answers 410 with the notice. */
export function killStory(db: Db, actor: Actor, input: z.input<typeof inputSchema>, now: Date): Promise<StoryVersion> {
  const { notice: killNotice, ...seen } = inputSchema.parse(input);
  return db.transaction(async (tx) => {
    const story = await takeForStep(tx, actor, 'kill', seen, now);
    await unplaceStory(tx, story.id, now);
    const killed = await writeStory(tx, actor, story, { state: steps.kill.to, killedAt: now, killNotice }, now);
    await recordAudit(tx, { actor, action: 'story.kill', subject: { kind: 'story', id: story.id }, now });
    return killed;
  });
}
