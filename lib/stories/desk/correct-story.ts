import { z } from 'zod';
import { atMostCharacters } from '#lib/at-most.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Db } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { storable } from '#lib/storable.ts';
import { steps } from '#lib/stories/desk/steps.ts';
import { takeForStep } from '#lib/stories/desk/take-for-step.ts';
import { getRevision, writeStory } from '#lib/stories/history/revisions.ts';
import { storyVersionSchema } from '#lib/stories/input.ts';
import { announceStory } from '#lib/stories/placing/announce-story.ts';
import { indexStory } from '#lib/stories/placing/index-story.ts';
import { corrections } from '#lib/stories/schema.ts';
import { correctionKinds, type StoryVersion } from '#lib/stories/types.ts';

const inputSchema = storyVersionSchema.extend({
  kind: z.enum(correctionKinds),
  text: z
    .string()
    .overwrite(storable)
    .trim()
    .min(10, 'say what was wrong and what is right')
    .max(2_000, atMostCharacters(2_000)),
});

/**
 * Adds a dated public note to a published story and marks it as updated. The words themselves are mended by
 * `saveStory` and `updateStory`.
 */
export function correctStory(
  db: Db,
  actor: Actor,
  input: z.input<typeof inputSchema>,
  now: Date,
): Promise<StoryVersion> {
  const { kind, text, ...seen } = inputSchema.parse(input);
  return db.transaction(async (tx) => {
    const story = await takeForStep(tx, actor, 'correct', seen, now);
    await tx.insert(corrections).values({ storyId: story.id, kind, text, correctedBy: actor.id, correctedAt: now });
    // its words can be searched for
    await indexStory(tx, await getRevision(tx, story.liveRevisionId), story.publicAt ?? now);
    await announceStory(tx, story.id, now);
    const corrected = await writeStory(tx, actor, story, { state: steps.correct.to, significantAt: now }, now);
    const subject = { kind: 'story', id: story.id } as const;
    await recordAudit(tx, { actor, action: 'story.correct', subject, details: { kind }, now });
    return corrected;
  });
}
