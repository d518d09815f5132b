import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { ConflictError } from '#lib/errors.ts';
import { storyPlacements } from '#lib/stories/placing/schema.ts';
import { testDesk } from '#testing/stories/test-desk.ts';
import type { TestNewsroom } from '#testing/stories/test-newsroom.ts';

const { newsroom, db, at, create, save, move, publish, kill, desk, seen } = testDesk();
let room: TestNewsroom;
beforeAll(() => {
  room = newsroom();
});

describe('after publication', () => {
  test('a killed story leaves every front and its page is the notice; there is no way back', async () => {
    const story = await publish(await create({ editionIds: [room.calgary, room.santaBarbara] }));
    const killed = await kill(story);
    expect(await seen(story.id)).toEqual({
      kind: 'killed',
      story: {
        id: story.id,
        editions: [
          { id: room.calgary, slug: 'calgary', name: 'calgary' },
          { id: room.santaBarbara, slug: 'santa-barbara', name: 'santa-barbara' },
        ],
        language: 'en',
        notice: 'Withdrawn: the bridge is closed.',
        killedAt: at(5),
      },
    });
    expect(await db().select().from(storyPlacements).where(eq(storyPlacements.storyId, story.id))).toEqual([]);
    expect(await desk(story.id)).toMatchObject({ state: 'killed', publicPath: null });
    await expect(save(killed, {})).rejects.toThrow(ConflictError);
    await expect(publish(killed)).rejects.toThrow(ConflictError);
    await expect(move(killed, 'restore')).rejects.toThrow(ConflictError);
  });

  test('a scheduled story whose time has come can be corrected and killed', async () => {
    const story = await publish(await create(), { publishAt: at(4) });
    await kill(story);
    expect(await seen(story.id)).toMatchObject({ kind: 'killed' });
  });
});
