import { describe, expect, test } from 'vitest';
import { storyPublications } from '#lib/stories/schema.ts';
import { routingWith } from '#testing/wires/following/incoming.ts';
import { testFollowing } from '#testing/wires/following/test-following.ts';

const { newsroom, db, at, follow, receive, renew, itemRow, versionOf, storyOf, edit, revisionsOf, seen, ...desk } =
  testFollowing();

describe('an item that nobody has decided on', () => {
  test('is published as its wire says, in its place and with its attribution', async () => {
    const item = await receive();
    const { storyId } = { storyId: null, ...(await follow(item)) };
    expect(await seen(storyId ?? 0)).toMatchObject({
      kind: 'public',
      story: {
        headline: 'Ferry runs again',
        deck: 'After nine days.',
        section: { slug: 'local' },
        editions: [{ slug: 'calgary' }],
        publicAt: at(1),
        significantAt: null,
        wire: {
          supplier: 'Prairie Dispatch',
          feedName: 'Prairie Dispatch Calgary',
          originalUrl: 'https://dispatch.example/ferry',
          copyright: '© Prairie Dispatch',
          canonical: true,
          isSummary: true,
        },
      },
    });
    expect(await itemRow(item)).toMatchObject({ state: 'taken', storyId, writtenVersion: 1 });
    expect(await storyOf(item)).toMatchObject({ createdBy: null, savedBy: null, unpublishedChanges: false });
  });

  test('is placed as the rules say', async () => {
    const { world, santaBarbara } = newsroom();
    const routing = routingWith({ sectionId: world, editionIds: [santaBarbara], kicker: 'Ferries', prominence: 'top' });
    const item = await receive({}, { item: { routing } });
    await follow(item);
    const placed = { sectionId: world, editionIds: [santaBarbara], kicker: 'Ferries', prominence: 'top' };
    expect((await storyOf(item)).content).toMatchObject(placed);
  });

  test('is no second story, however often it is asked for', async () => {
    const item = await receive();
    const [one, other] = await Promise.all([follow(item), follow(item)]);
    expect([one.kind, other.kind].sort()).toEqual(['published', 'unchanged']);
    expect(await follow(item)).toEqual({ kind: 'unchanged' });
  });

  test.each([
    ['its wire sends items to the inbox', { of: { destination: 'inbox' } }],
    ['a rule does', { item: { routing: routingWith({ destination: 'inbox' }) } }],
    ['something is odd about it', { item: { doubt: 'future' } }],
    ['it is withdrawn', { item: { withdrawnAt: new Date('2026-11-23T15:00:00Z') } }],
  ] as const)('waits in the inbox where %s', async (_why, given) => {
    const item = await receive({}, given);
    expect(await follow(item)).toEqual({ kind: 'inbox' });
    expect(await itemRow(item)).toMatchObject({ state: 'inbox', storyId: null });
  });

  test('waits where it lacks what readers need, and no draft is left of the try', async () => {
    const item = await receive({ headline: '' });
    const before = await db().$count(storyPublications);
    expect(await follow(item)).toEqual({ kind: 'inbox' });
    expect(await itemRow(item)).toMatchObject({ state: 'inbox', doubt: 'incomplete', storyId: null });
    expect(await db().$count(storyPublications)).toBe(before);
  });

  test('waits where its words are more than a story holds', async () => {
    const item = await receive({ headline: 'a'.repeat(201) });
    expect(await follow(item)).toEqual({ kind: 'inbox' });
    expect((await itemRow(item)).doubt).toBe('incomplete');
  });

  test('is dropped where a rule says so, also of a wire that publishes, and stays so', async () => {
    const item = await receive({}, { item: { routing: routingWith({ destination: 'drop' }), doubt: 'sponsored' } });
    expect(await follow(item)).toEqual({ kind: 'dropped' });
    expect(await renew(item, { headline: 'Newer' })).toEqual({ kind: 'unchanged' });
    expect((await itemRow(item)).state).toBe('dropped');
  });

  test('is published by a rule where its wire would not', async () => {
    const routing = routingWith({ destination: 'publish' });
    expect((await follow(await receive({}, { of: { destination: 'inbox' }, item: { routing } }))).kind).toBe(
      'published',
    );
  });
});

describe('an untouched story', () => {
  test('has its wire’s newest words, and its readers too', async () => {
    const item = await receive({ text: 'The ferry ran again.\nIt was full.' });
    await follow(item);
    const before = await storyOf(item);
    expect(
      await renew(item, { headline: 'Ferry stops', text: 'The ferry ran again.\nIt was full.\nIt stopped.' }),
    ).toEqual({
      kind: 'updated',
      storyId: before.id,
    });
    const after = await storyOf(item);
    expect(after).toMatchObject({
      unpublishedChanges: false,
      content: { headline: 'Ferry stops' },
      significantAt: at(6),
    });
    // of the address readers keep the one they have
    expect(after.publicPath).toBe(before.publicPath);
    // a block that stayed is the same block
    expect(after.content.body.slice(0, 2).map(({ id }) => id)).toEqual(before.content.body.map(({ id }) => id));
    expect(await itemRow(item)).toMatchObject({ writtenVersion: 2 });
  });

  test('is not called updated for a comma', async () => {
    const item = await receive({ text: 'The ferry ran and it was full.' });
    await follow(item);
    expect((await renew(item, { text: 'The ferry ran, and it was full.' })).kind).toBe('updated');
    expect(await storyOf(item)).toMatchObject({ significantAt: null, unpublishedChanges: false });
  });

  test('keeps what the house says of it: place, prominence, kicker', async () => {
    const item = await receive();
    await follow(item);
    const { world } = newsroom();
    const ours = { sectionId: world, prominence: 'lead', kicker: 'Ferries' } as const;
    const { id, version } = await edit(item, () => ours);
    await desk.update({ id, version });
    expect((await renew(item, { headline: 'Ferry stops' })).kind).toBe('updated');
    expect((await storyOf(item)).content).toMatchObject({ ...ours, headline: 'Ferry stops' });
  });

  test('goes before readers no further than staff have taken it', async () => {
    const item = await receive();
    await follow(item);
    await edit(item, () => ({ sectionId: newsroom().world }));
    expect((await renew(item, { headline: 'Ferry stops' })).kind).toBe('written');
    const { id, content, unpublishedChanges } = await storyOf(item);
    expect({ headline: content.headline, unpublishedChanges }).toEqual({
      headline: 'Ferry stops',
      unpublishedChanges: true,
    });
    expect(await seen(id)).toMatchObject({ story: { headline: 'Ferry runs again', section: { slug: 'local' } } });
  });

  test('that is scheduled goes out with the newest words, at its time', async () => {
    const item = await receive();
    await follow(item);
    const { id, version } = await versionOf(item);
    const draft = await desk.move({ id, version }, 'takeBack');
    await desk.publish(draft, { publishAt: at(60) });
    expect((await renew(item, { headline: 'Ferry stops' })).kind).toBe('written');
    expect(await seen(id)).toBeNull();
    expect(await seen(id, at(60))).toMatchObject({ story: { headline: 'Ferry stops', significantAt: null } });
  });

  test('that is a draft stays one', async () => {
    const item = await receive();
    await follow(item);
    await desk.move(await versionOf(item), 'takeBack');
    expect((await renew(item, { headline: 'Ferry stops' })).kind).toBe('written');
    expect(await storyOf(item)).toMatchObject({ state: 'draft', content: { headline: 'Ferry stops' } });
  });

  test('that is killed or spiked is left alone', async () => {
    const [killed, spiked] = [await receive(), await receive()];
    for (const item of [killed, spiked]) await follow(item);
    await desk.kill(await versionOf(killed));
    await desk.move(await desk.move(await versionOf(spiked), 'takeBack'), 'spike');
    for (const item of [killed, spiked]) {
      expect(await renew(item, { headline: 'Ferry stops' })).toEqual({ kind: 'unchanged' });
      expect((await storyOf(item)).content.headline).toBe('Ferry runs again');
    }
  });

  test('is not written again where nothing that it has is another', async () => {
    const item = await receive();
    await follow(item);
    expect(await renew(item, {})).toEqual({ kind: 'unchanged' });
    expect(await revisionsOf(item)).toHaveLength(1);
    expect(await itemRow(item)).toMatchObject({ readyVersion: 2, writtenVersion: 2 });
  });

  test('keeps its words where the newer ones are not fit for readers', async () => {
    const item = await receive();
    await follow(item);
    expect(await renew(item, { headline: '' })).toEqual({ kind: 'unchanged' });
    expect(await revisionsOf(item)).toHaveLength(1);
    expect((await renew(item, { headline: 'Ferry stops' })).kind).toBe('updated');
  });
});
