import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { wires } from '#lib/wires/schema.ts';
import { testFollowing } from '#testing/wires/following/test-following.ts';

const { follow, receive, renew, storyOf, edit, revisionsOf, ...desk } = testFollowing();

describe('the attribution', () => {
  test('stays, whatever a person sends', async () => {
    const item = await receive();
    await follow(item);
    await edit(item, () => ({ wire: null, headline: 'Our headline' }));
    await edit(item, () => ({ wire: null, headline: 'Our second headline' }), true);
    await edit(item, () => ({ wire: null, headline: 'Our third headline' }), true);
    const versions = await revisionsOf(item);
    expect(versions.length).toBeGreaterThan(2);
    for (const { content } of versions) expect(content.wire?.supplier).toBe('Prairie Dispatch');
  });

  test('is that of the wire as it is now, with every new text', async () => {
    const wireId = await desk.wire();
    const item = await receive({}, { item: { wireId } });
    await follow(item);
    const renamed = { supplier: 'Foothills Post', copyright: '© Foothills Post', isCanonical: false };
    await desk.db().update(wires).set(renamed).where(eq(wires.id, wireId));
    await renew(item, { isSummary: false, originalUrl: 'https://post.example/ferry' });
    expect((await storyOf(item)).content.wire).toEqual({
      supplier: 'Foothills Post',
      feedName: 'Prairie Dispatch Calgary',
      originalUrl: 'https://post.example/ferry',
      copyright: '© Foothills Post',
      canonical: false,
      isSummary: false,
    });
  });

  test('that a person filled in by themselves can be taken out', async () => {
    const wire = {
      supplier: 'Prairie Dispatch',
      feedName: 'Calgary',
      originalUrl: 'https://dispatch.example/',
      copyright: '©',
      canonical: false,
      isSummary: false,
    };
    const story = await desk.create({ wire });
    await desk.save(story, { wire: null });
    expect((await desk.desk(story.id)).content.wire).toBeNull();
  });
});
