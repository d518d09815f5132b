import { describe, expect, test } from 'vitest';
import { ConflictError, NotFoundError } from '#lib/errors.ts';
import { NotAFeedError } from '#lib/wires/feeds/not-a-feed.ts';
import { ingestBytes, pollWire } from '#lib/wires/ingest/poll-wires.ts';
import { wirePolls } from '#lib/wires/schema.ts';
import { feedDocument, feedItem, toBytes } from '#testing/wires/feed-items.ts';
import { stubTools } from '#testing/wires/stub-tools.ts';
import { fetchedDocument, wireScene } from '#testing/wires/wire-scene.ts';

const scene = wireScene(new Date('2026-11-23T15:35:00Z'));
const document = feedDocument([feedItem('bridge'), feedItem('river')]);

describe('by hand', () => {
  const clock = () => scene.at(0);

  test('a wire is asked that is paused or not due, but not one that is being asked', async () => {
    const wire = await scene.addWire({ pausedAt: scene.at(0) });
    await scene
      .db()
      .update(wirePolls)
      .set({ dueAt: scene.at(100) });
    const ask = pollWire(
      scene.db(),
      wire.id,
      clock,
      stubTools({
        fetchGuarded: async () => {
          await expect(pollWire(scene.db(), wire.id, clock, stubTools())).rejects.toThrow(ConflictError);
          return fetchedDocument(document);
        },
      }),
    );
    expect(await ask).toMatchObject({ kind: 'stored', added: 2 });
    await expect(pollWire(scene.db(), wire.id + 1, clock, stubTools())).rejects.toThrow(NotFoundError);
  });

  test('a document is taken in as if the feed had sent it, and the feed is asked when it was', async () => {
    const wire = await scene.addWire();
    expect(await ingestBytes(scene.db(), wire.id, toBytes(document), clock, stubTools())).toMatchObject({ added: 2 });
    expect(await ingestBytes(scene.db(), wire.id, toBytes(document), clock, stubTools())).toEqual({
      kind: 'unchanged',
    });
    const state = { dueAt: scene.at(0), askedAt: null, lease: null, storedAt: scene.at(0), itemCount: 2 };
    expect(await scene.pollState(wire)).toMatchObject(state);
    const refusing = stubTools({ readFeedApart: () => Promise.reject(new NotAFeedError('x', 'x')) });
    await expect(ingestBytes(scene.db(), wire.id, Buffer.from('x'), clock, refusing)).rejects.toThrow(NotAFeedError);
    expect(await scene.pollState(wire)).toMatchObject({ ...state, failures: 0, leasedUntil: null });
  });
});
