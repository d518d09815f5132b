import { beforeAll, describe, expect, test } from 'vitest';
import { correctStory } from '#lib/stories/desk/correct-story.ts';
import { testDesk } from '#testing/stories/test-desk.ts';
import type { TestNewsroom } from '#testing/stories/test-newsroom.ts';

const { newsroom, db, at, create, publish, seen, footprint } = testDesk();
let room: TestNewsroom;
beforeAll(() => {
  room = newsroom();
});

describe('after publication', () => {
  test('a correction is public, dated, and marks the story as updated', async () => {
    const story = await publish(await create());
    const note = { kind: 'correction', text: 'An earlier version gave the wrong day.' } as const;
    await correctStory(db(), room.editor, { ...story, ...note }, at(20));
    expect(await seen(story.id, at(21))).toMatchObject({
      story: { significantAt: at(20), corrections: [{ ...note, correctedAt: at(20) }] },
    });
    expect(await footprint(story.id)).toEqual({ version: 3, revisions: 1, audits: 3, corrections: 1 });
  });

  test('a correction of no words is refused', async () => {
    const story = await publish(await create());
    const empty = { kind: 'correction', text: '   ' } as const;
    await expect(async () => correctStory(db(), room.editor, { ...story, ...empty }, at(20))).rejects.toThrow(
      'say what was wrong',
    );
  });
});
