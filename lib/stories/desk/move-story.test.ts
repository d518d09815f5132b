import { beforeAll, describe, expect, test } from 'vitest';
import { ConflictError, ForbiddenError } from '#lib/errors.ts';
import { testDesk } from '#testing/stories/test-desk.ts';
import type { TestNewsroom } from '#testing/stories/test-newsroom.ts';

const { newsroom, create, save, move, update, kill, desk, footprint } = testDesk();
let room: TestNewsroom;
beforeAll(() => {
  room = newsroom();
});

describe('between reporter and editor', () => {
  test('a submitted story is the editors’ until they return it', async () => {
    const story = await create();
    const submitted = await move(story, 'submit', room.reporter);
    expect(await desk(story.id)).toMatchObject({ state: 'submitted', stillWriting: false });
    await expect(save(submitted, { deck: 'One more thing.' }, room.reporter)).rejects.toThrow(ForbiddenError);
    const returned = await move(submitted, 'return');
    await save(returned, { deck: 'One more thing.' }, room.reporter);
    expect(await desk(story.id)).toMatchObject({ state: 'draft', content: { deck: 'One more thing.' } });
  });

  test('a spiked story leaves the desk’s hands and can be restored by an editor', async () => {
    const spiked = await move(await create(), 'spike', room.reporter);
    await expect(save(spiked, {})).rejects.toThrow(ConflictError);
    await expect(move(spiked, 'restore', room.reporter)).rejects.toThrow(ForbiddenError);
    await move(spiked, 'restore');
    expect((await desk(spiked.id)).state).toBe('draft');
  });

  test('a step from the wrong state is refused and changes nothing', async () => {
    const story = await create();
    const before = await footprint(story.id);
    await expect(move(story, 'return')).rejects.toThrow(ConflictError);
    await expect(move(story, 'restore')).rejects.toThrow(ConflictError);
    await expect(update(story)).rejects.toThrow(ConflictError);
    await expect(kill(story)).rejects.toThrow(ConflictError);
    expect(await footprint(story.id)).toEqual(before);
  });
});
