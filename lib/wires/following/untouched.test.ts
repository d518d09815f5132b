import { describe, expect, test } from 'vitest';
import { paragraphs, testFollowing } from '#testing/wires/following/test-following.ts';

const { follow, receive, renew, itemRow, versionOf, storyOf, edit } = testFollowing();

describe('a story whose words staff changed', () => {
  test.each([
    ['a headline', { headline: 'Our headline' }],
    ['a deck', { deck: 'Our deck' }],
    ['a byline', { bylines: ['Rae Porter'] }],
    ['a dateline', { dateline: 'CALGARY' }],
    ['a paragraph', { body: paragraphs('Our words.') }],
  ])('by %s is left alone', async (_what, change) => {
    const item = await receive();
    await follow(item);
    await edit(item, () => change);
    const { id } = await versionOf(item);
    expect(await renew(item, { headline: 'Ferry stops' })).toEqual({ kind: 'detached', storyId: id });
    expect((await storyOf(item)).content).toMatchObject(change);
    expect(await itemRow(item)).toMatchObject({ readyVersion: 2, writtenVersion: 1 });
  });

  test('is left alone while they are still being typed', async () => {
    const item = await receive();
    await follow(item);
    await edit(item, () => ({ headline: 'Our hea' }), true);
    expect((await renew(item, { headline: 'Ferry stops' })).kind).toBe('detached');
    expect(await storyOf(item)).toMatchObject({ isCut: false, content: { headline: 'Our hea' } });
  });

  test('follows again once it has the wire’s words again', async () => {
    const item = await receive();
    await follow(item);
    await edit(item, () => ({ headline: 'Our headline' }));
    await renew(item, { headline: 'Ferry stops' });
    await edit(item, () => ({ headline: 'Ferry runs again' }));
    expect((await follow(item)).kind).toBe('updated');
    expect((await storyOf(item)).content.headline).toBe('Ferry stops');
  });
});
