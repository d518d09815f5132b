import { beforeAll, describe, expect, test } from 'vitest';
import { InvalidError } from '#lib/errors.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { testDesk } from '#testing/stories/test-desk.ts';
import type { TestNewsroom } from '#testing/stories/test-newsroom.ts';

const { newsroom, at, create, save, move, publish, update, desk, seen, onFront, footprint } = testDesk();
let room: TestNewsroom;
beforeAll(() => {
  room = newsroom();
});

describe('publishing', () => {
  test('readers have it at once, in its editions and no other', async () => {
    const story = await publish(await create());
    expect(await seen(story.id, at(3))).toMatchObject({
      kind: 'public',
      story: { publicAt: at(3), significantAt: null },
    });
    expect(await onFront(room.calgary, story.id)).toBe(true);
    expect(await onFront(room.santaBarbara, story.id)).toBe(false);
  });

  test.each<[string, Partial<StoryContent>, RegExp]>([
    ['a headline', { headline: '' }, /headline/],
    ['an edition', { editionIds: [] }, /edition/],
    ['a body', { body: [] }, /body is empty/],
  ])('without %s it is refused in words and stays a draft', async (_name, changes, words) => {
    const story = await create(changes);
    const before = await footprint(story.id);
    const refused = await publish(story).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidError);
    expect((refused as InvalidError).userMessage).toMatch(words);
    expect(await footprint(story.id)).toEqual(before);
    expect(await onFront(room.calgary, story.id)).toBe(false);
  });

  test('a picture without credit, or one that is not stored, holds it back', async () => {
    const uncredited = await create({ leadPicture: { ...room.picture, credit: '' } });
    await expect(publish(uncredited)).rejects.toMatchObject({ userMessage: 'Picture 1 needs a credit.' });
    const lost = await create({ leadPicture: { ...room.picture, mediaId: '0190d5b0-7b1e-7c3e-9d39-0123456789ab' } });
    await expect(publish(lost)).rejects.toMatchObject({ userMessage: expect.stringContaining('no longer stored') });
  });

  test('later words are the readers’ only after an update', async () => {
    const story = await publish(await create());
    const saved = await save(story, { headline: 'Footbridge closes again', editionIds: [room.santaBarbara] });
    expect(await desk(story.id)).toMatchObject({ state: 'published', unpublishedChanges: true });
    expect(await seen(story.id)).toMatchObject({ story: { headline: 'Footbridge opens early' } });
    await update(saved);
    expect(await desk(story.id)).toMatchObject({ unpublishedChanges: false });
    expect(await seen(story.id)).toMatchObject({
      story: { headline: 'Footbridge closes again', publicAt: at(3), significantAt: at(4) },
    });
    expect(await onFront(room.calgary, story.id)).toBe(false);
    expect(await onFront(room.santaBarbara, story.id)).toBe(true);
  });

  test('an update of no significance is not told', async () => {
    const story = await publish(await create());
    await update(await save(story, { deck: 'A comma, moved.' }), false);
    expect(await seen(story.id)).toMatchObject({ story: { deck: 'A comma, moved.', significantAt: null } });
  });

  test('an update that would leave readers with a broken story is refused', async () => {
    const story = await publish(await create());
    await expect(update(await save(story, { body: [] }))).rejects.toThrow(InvalidError);
    expect(await seen(story.id)).toMatchObject({ kind: 'public', story: { body: [{ type: 'paragraph' }] } });
  });
});

describe('times', () => {
  test('a scheduled story opens at its instant, whether a job runs or not', async () => {
    const story = await publish(await create(), { publishAt: at(60) });
    expect((await desk(story.id, at(59))).state).toBe('scheduled');
    expect(await seen(story.id, new Date(at(60).getTime() - 1))).toBeNull();
    expect(await onFront(room.calgary, story.id, new Date(at(60).getTime() - 1))).toBe(false);
    expect(await seen(story.id, at(60))).toMatchObject({ kind: 'public' });
    expect(await onFront(room.calgary, story.id, at(60))).toBe(true);
    expect((await desk(story.id, at(60))).state).toBe('published');
  });

  test('an embargo holds a story that is published now, and one whose time is earlier', async () => {
    const now_ = await publish(await create(), { embargoUntil: at(90) });
    const early = await publish(await create(), { publishAt: at(60), embargoUntil: at(90) });
    for (const { id } of [now_, early]) {
      expect((await desk(id, at(89))).state).toBe('scheduled');
      expect(await seen(id, new Date(at(90).getTime() - 1))).toBeNull();
      expect(await seen(id, at(90))).toMatchObject({ kind: 'public', story: { publicAt: at(90) } });
    }
  });

  test('an embargo that is over holds nothing', async () => {
    const story = await publish(await create(), { embargoUntil: at(-5) });
    expect(await desk(story.id)).toMatchObject({ state: 'published', publicAt: at(3) });
  });

  test('a time that has passed means now', async () => {
    const story = await publish(await create(), { publishAt: at(-600) });
    expect(await desk(story.id)).toMatchObject({ state: 'published', publicAt: at(3) });
  });

  test('an unscheduled story never opens; it can be scheduled again', async () => {
    const scheduled = await publish(await create(), { publishAt: at(60) });
    const draft = await move(scheduled, 'unschedule');
    expect(await seen(draft.id, at(61))).toBeNull();
    expect(await desk(draft.id, at(61))).toMatchObject({ state: 'draft', publishAt: null });
    await publish(draft, { publishAt: at(120) });
    expect(await seen(draft.id, at(120))).toMatchObject({ kind: 'public' });
  });

  test('words saved after scheduling open only when they are scheduled again', async () => {
    const scheduled = await publish(await create(), { publishAt: at(60) });
    const saved = await save(scheduled, { headline: 'Newer words' });
    expect(await seen(saved.id, at(60))).toMatchObject({ story: { headline: 'Footbridge opens early' } });
    await publish(saved, { publishAt: at(60) });
    expect(await seen(saved.id, at(60))).toMatchObject({ story: { headline: 'Newer words' } });
  });
});
